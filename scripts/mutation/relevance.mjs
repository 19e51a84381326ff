// Which tests can tell of a mutant, so that only those are run: what is left out can only lower the score.
const rulesFolder = 'src/check/rules/';
const registry = `${rulesFolder}index.ts`;

/** The test of all rules by their fixtures. */
const fixtures = 'test/check/rules.test.ts';

const ofRules = [fixtures, 'test/check/catalogue.test.ts', 'test/check/prose/signs.test.ts'];

/** Fixes are put into files by a verb, and tried there. */
export const mending = 'test/verbs/mend-file.test.ts';

/** A rule is held by its fixtures, any other folder by the tests of its own and by fixtures: src/check/sums → sums. */
const areaOf = file => (file === mending ? 'fix' : /^(?:src|test)\/check\/(\w+)\//.exec(file)?.[1]);

export const canFileTell = (testFile, mutated) => ofRules.includes(testFile) || areaOf(testFile) === areaOf(mutated);

const ruleOfTest = name => /^([a-z]+\/[a-z-]+) .*\.yaml$/.exec(name)?.[1];

/** @param importsOf what a file imports, directly or not */
export function relevanceOf(mutated, importsOf) {
  const isEngine = mutated === registry || !importsOf(registry).has(mutated);
  const isConcerned = rule => isEngine || importsOf(`${rulesFolder}${rule}.ts`).has(mutated);
  return {
    /** A fixture looks at the findings of one rule alone: it can tell of what that rule imports, or else of the engine. */
    canTell({ file, name }) {
      const rule = file === fixtures ? ruleOfTest(name) : undefined;
      return rule === undefined || (isConcerned(rule) && (!isEngine || name.endsWith(' raises.yaml')));
    },
    isConcerned,
  };
}

/**
 * Lets a fixture ask its own rule alone, any other test of rules those that can tell: rules know nothing of each other, and
 * asking all of them is most of the work. Waivers are about other rules.
 * @returns restore: lets all be asked again
 */
export function silenceRules(rules, { file, name }, isConcerned) {
  const asked = ruleOfTest(name);
  if (file !== fixtures || asked === 'data/waiver') return () => undefined;
  const silenced = rules.filter(({ id }) => (asked === undefined ? !isConcerned(id) : id !== asked));
  const checks = silenced.map(({ check }) => check);
  for (const rule of silenced) rule.check = () => [];
  return () => {
    for (const [index, rule] of silenced.entries()) rule.check = checks[index];
  };
}
