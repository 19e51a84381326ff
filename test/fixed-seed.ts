/**
 * Properties are tried on the same random values in every run, so that a build that passes passes again. `SEED=random`
 * looks for new counterexamples; a number repeats a run.
 */
import fc from 'fast-check';

const { SEED } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED ?? 20230101) });
