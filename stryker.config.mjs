// Mutation testing of the check: docs/mutation-testing.md
export default {
  mutate: ['src/check/**/*.ts'],
  testRunner: 'warm',
  plugins: ['./scripts/mutation/test-runner.mjs', './scripts/mutation/ignore-words.mjs'],
  ignorers: ['words'],
  coverageAnalysis: 'perTest',
  disableTypeChecks: false,
  concurrency: 1,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: `out/mutation/${process.env.MUTATION_SAMPLE ? 'sample' : 'results'}.json`,
  tempDirName: 'out/mutation/sandbox',
  ignorePatterns: ['/dist', '/out', '/coverage'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
};
