const room = process.env['LIUBAI_ROOM'] ?? 'lp'
/** Seconds of tests a change may cost before it counts as survived. */
const seconds = Number(process.env['LIUBAI_SECONDS'] ?? 12)
const tested = ['base', 'compare', 'diagnostics', 'goals', 'indicators', 'model', 'results', 'run', 'scenario', 'solve']

/** Mutation testing of one room; `npm run mutation` sets which. */
export default {
  testRunner: 'in-process',
  plugins: ['./scripts/mutation/runner.mjs'],
  inProcess: {
    seconds,
    own: `tests/unit/${room}/`,
    folders: [
      ...tested.map((name) => `tests/unit/${name}`),
      ...(room === 'results' ? ['tests/unit/report'] : []),
      ...['tests/golden', 'tests/conformance', 'tests/cases'],
    ],
  },
  mutate: JSON.parse(process.env['LIUBAI_MUTATE'] ?? `["src/${room}/**/*.ts"]`),
  incremental: true,
  incrementalFile: process.env['LIUBAI_REPORT'] ?? `reports/mutation/${room}.json`,
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: Number(process.env['LIUBAI_WORKERS'] ?? 1),
  dryRunTimeoutMinutes: 30,
  timeoutFactor: 0,
  timeoutMS: 4000 + 3000 * seconds,
  disableTypeChecks: false,
  warnings: { unknownOptions: false },
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: '.stryker-tmp',
}
