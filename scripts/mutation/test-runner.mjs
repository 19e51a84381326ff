// Test runner for Stryker: all quick tests of the check in one warm process, evaluated afresh for every mutant.
//
// @stryker-mutator/vitest-runner runs them too, but starts a worker and loads every package for each mutant: seconds a
// mutant, hours for src/check. Here a mutant that is caught costs a fraction of a second.
import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import fastCheck from 'fast-check';
import { glob } from 'tinyglobby';
import { bundleTests } from './bundle.mjs';
import { collector } from './framework.mjs';
import { canFileTell, mending, relevanceOf, silenceRules } from './relevance.mjs';

/** Left out: real reports, a browser, and what takes seconds or looks at words and source alone. */
const tests = ['test/check/**/*.test.ts', mending];
const leftOut = ['corpus', 'both-ways', 'documents', 'hostile', 'browser', 'new-rule'].map(
  name => `**/${name}.test.ts`,
);

/** A property that holds for so many values will not often fail for the next thousand. */
const propertyRuns = 25;

const properties = {
  ...fastCheck,
  assert: (property, { numRuns = 100, ...settings } = {}) =>
    fastCheck.assert(property, { ...settings, seed: 20230101, numRuns: Math.min(numRuns, propertyRuns) }),
};

const rules = 'src/check/rules/index.ts';

class WarmTestRunner {
  /** Patterns of the files that are mutated. */
  #patterns;
  #switch;
  #registered;
  /** Gives test files by name, each with what evaluates it and all it imports, and the rules in the same way. */
  #start;
  #importsOf;
  /** Tests that have caught a mutant, the latest first: they often catch the next. */
  #catchers = [];

  constructor(globalNamespace, { mutate }) {
    this.#patterns = mutate;
    globalThis[globalNamespace] ??= {};
    this.#switch = globalThis[globalNamespace];
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const mutated = await glob(this.#patterns.map(pattern => pattern.replace(/:\d+.*/, '')));
    const files = (await glob(tests, { ignore: leftOut })).sort();
    const likely = files.filter(file => mutated.some(each => canFileTell(file, each)));
    const { tests: registered, standIn } = collector();
    const packages = { vitest: standIn, 'fast-check': { ...properties, default: properties } };
    const modules = [rules, ...likely].map(file => resolve(file));
    const { start, importsOf } = await bundleTests(modules, packages);
    const wanted = new Set(likely.filter(file => mutated.some(each => importsOf(file).has(each))));
    this.#registered = registered;
    this.#importsOf = importsOf;
    this.#start = () => {
      const [loadRules, ...loads] = start();
      return {
        loadRules,
        files: loads.map((load, index) => [likely[index], load]).filter(([file]) => wanted.has(file)),
      };
    };
  }

  async dryRun() {
    this.#switch.activeMutant = undefined;
    const results = [];
    const { loadRules, files } = this.#start();
    for (const [file, load] of files) {
      for (const test of this.#testsOf(file, load)) {
        this.#switch.currentTestId = test.id;
        results.push(await resultOf(test, loadRules, () => true));
        this.#switch.currentTestId = undefined;
      }
    }
    return { status: 'complete', tests: results, mutantCoverage: this.#switch.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit }) {
    if (!isInSample(activeMutant)) return { status: 'error', errorMessage: 'not in the sample' };
    Object.assign(this.#switch, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const results = [];
    const mutated = relative(process.cwd(), resolve(sandboxFileName)).replaceAll('\\', '/');
    try {
      for await (const result of this.#results(mutated, testFilter && new Set(testFilter))) results.push(result);
    } catch (error) {
      return this.#unloadable(error);
    }
    const last = results.at(-1);
    if (last?.status === 1) this.#catchers = [last.id, ...this.#catchers.filter(id => id !== last.id)];
    const timeout = determineHitLimitReached(this.#switch.hitCount, hitLimit);
    return toMutantRunResult(timeout ?? { status: 'complete', tests: results });
  }

  /** A mutant with which nothing can be loaded is caught by any test, unless it is the surroundings that fail. */
  #unloadable(error) {
    this.#switch.activeMutant = undefined;
    try {
      const [test] = this.#start().files.flatMap(([file, load]) => this.#testsOf(file, load));
      return toMutantRunResult({ status: 'complete', tests: [failed(test, error, 0)] });
    } catch (trouble) {
      return { status: 'error', errorMessage: String(trouble) };
    }
  }

  /** Up to the first that fails, the likeliest to fail first. */
  async *#results(mutated, wanted) {
    const { canTell, isConcerned } = relevanceOf(mutated, this.#importsOf);
    const wantedFiles = wanted && new Set([...wanted].map(fileOf));
    const firstFiles = this.#catchers.map(fileOf);
    const { loadRules, files } = this.#start();
    for (const [file, load] of byRank(files, ([name]) => firstFiles.indexOf(name))) {
      if (wantedFiles?.has(file) === false || !canFileTell(file, mutated)) continue;
      if (!this.#importsOf(file).has(mutated)) continue;
      const tests = this.#testsOf(file, load).filter(test => (wanted?.has(test.id) ?? true) && canTell(test));
      for (const test of byRank(tests, ({ id }) => this.#catchers.indexOf(id))) {
        const result = await resultOf(test, loadRules, isConcerned);
        yield result;
        if (result.status === 1) return;
      }
    }
  }

  #testsOf(file, load) {
    this.#registered.length = 0;
    load();
    const seen = new Set();
    return this.#registered.map(({ name, body }) => {
      let id = `${file}#${name}`;
      while (seen.has(id)) id += ' again';
      seen.add(id);
      return { id, name, file, body };
    });
  }
}

const sample = Number(process.env.MUTATION_SAMPLE ?? 1);

/** MUTATION_SAMPLE=12: one mutant in twelve, the same in every run. */
function isInSample({ fileName, location, replacement }) {
  const mutant = `${relative(process.cwd(), fileName)} ${JSON.stringify(location)} ${replacement}`;
  return createHash('sha1').update(mutant).digest().readUInt32BE() % sample === sample - 1;
}

const fileOf = id => id.slice(0, id.indexOf('#'));

/** Those with a rank of 0 and more first. */
function byRank(items, rankOf) {
  const rank = item => (rankOf(item) < 0 ? Number.POSITIVE_INFINITY : rankOf(item));
  return items.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

async function resultOf(test, loadRules, isConcerned) {
  const start = performance.now();
  const restore = silenceRules(loadRules().rules, test, isConcerned);
  try {
    await test.body();
    return { ...described(test), status: 0, timeSpentMs: performance.now() - start };
  } catch (error) {
    return failed(test, error, performance.now() - start);
  } finally {
    restore();
  }
}

const failed = (test, error, timeSpentMs) => ({
  ...described(test),
  status: 1,
  failureMessage: String(error),
  timeSpentMs,
});

const described = ({ id, name, file }) => ({ id, name, fileName: resolve(file) });

const createRunner = options => new WarmTestRunner(INSTRUMENTER_CONSTANTS.NAMESPACE, options);
createRunner.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'warm', createRunner)];
