// What the tests use of vitest, so that they can run a hundred times in one process. Anything else that a test imports from
// vitest is missing, and fails the first run.
import { format } from 'node:util';
import { expect } from 'vitest';

/** @returns the stand-in for vitest, and the list of tests that grows when test files are evaluated */
export function collector() {
  const tests = [];
  const around = [];

  const describe = (name, body) => {
    around.push(name);
    try {
      body();
    } finally {
      around.pop();
    }
  };
  const it = (name, body) => tests.push({ name: [...around, name].join(' '), body });

  return { tests, standIn: { describe: withVariants(describe), it: withVariants(it), expect } };
}

function withVariants(register) {
  const each = cases => (name, body) => {
    for (const one of cases) {
      const values = Array.isArray(one) ? one : [one];
      register(title(name, values), () => body(...values));
    }
  };
  const none = Object.assign(() => undefined, { each: () => () => undefined });
  return Object.assign(register, { each, runIf: isRun => (isRun ? register : none) });
}

/** %s is the next value, $name a property of the first. */
function title(name, values) {
  const wanted = name.match(/%[sdj]/g)?.length ?? 0;
  return format(name, ...values.slice(0, wanted)).replace(/\$(\w+)/g, (mark, key) => String(values[0]?.[key] ?? mark));
}
