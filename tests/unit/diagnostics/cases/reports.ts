import { type Case, report as reportFile, shown, works } from './case.js'

/** A report of `works` with these lines after its head. */
const report = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  'report.yaml': reportFile(...lines),
  'works.yaml': works(['indicators: { waste: { unit: t, formula: used(raw) } }']),
})

const reader = 'report'

/** Codes met in files of kind report. */
export const reportCases: readonly Case[] = [
  {
    code: 'SCENARIO_BAD_DATE',
    what: 'a day no month has',
    files: shown('SCENARIO_BAD_DATE'),
    reader,
  },
  {
    code: 'SCENARIO_MISSING_KEY',
    what: 'a section without heading or usual form',
    files: report('title: T', 'scenarios: [works.yaml]', 'sections: [⟦{⟧ text: hello }]'),
    reader,
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a misspelt section',
    files: report('title: T', 'scenarios: [works.yaml]', 'sections: [⟦sumary⟧]'),
    suggestion: 'summary',
    reader,
  },
  ...['120 %', '100 %', '-1 %', '5 t', 'few'].map(
    (threshold): Case => ({
      code: 'SCENARIO_WRONG_KIND',
      what: `a threshold of ${threshold}`,
      files: report(
        'title: T',
        'scenarios: [works.yaml]',
        'sections:',
        `  - { heading: H, show: [{ picture: sankey, threshold: 0 % }, { picture: sankey, threshold: ⟦${threshold}⟧ }] }`,
      ),
      args: { expected: '0 % … 100 %', found: threshold },
      reader,
    }),
  ),
  {
    code: 'SCENARIO_BAD_PATH',
    what: 'a scenario outside the project',
    files: report('title: T', 'scenarios: [⟦../secret.yaml⟧]'),
    reader,
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'an indicator no scenario has',
    files: report(
      'title: T',
      'scenarios: [works.yaml]',
      'sections:',
      '  - { heading: H, show: [{ table: indicators, indicators: [⟦wast⟧] }] }',
    ),
    suggestion: 'waste',
    reader,
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a scenario the report is not made of',
    files: report('title: T', 'scenarios: [works.yaml]', 'baseline: ⟦work⟧'),
    suggestion: 'works',
    reader,
  },
  {
    code: 'SCENARIO_WRONG_FILE_KIND',
    what: 'a report in the place of a model',
    files: { 'a.yaml': 'liubai: 1\nkind: scenario\nextends: ⟦report.yaml⟧\n', ...report('title: T', 'scenarios: []') },
  },
]
