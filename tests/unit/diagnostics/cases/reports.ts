import { bad, good, type Outcome } from '../../../../src/base/index.js'
import { checkReport, readReport } from '../../../../src/scenario/index.js'
import { check } from '../../../../src/run/index.js'
import { type Case, works } from './case.js'

/** A report of `works` with these lines after its head. */
const report = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  'report.yaml': ['liubai: 1', 'kind: report', ...lines, ''].join('\n'),
  'works.yaml': works(['indicators: { waste: { unit: t, formula: used(raw) } }']),
})

/** The whole way of a report's files up to where they would be solved. */
function readWithScenarios(files: Readonly<Record<string, string>>): Outcome<unknown> {
  const load = (path: string) => files[path]
  const outcome = readReport('report.yaml', load)
  if (!outcome.ok) return outcome
  const specs = outcome.value.scenarios.map(({ id }) => {
    const checked = check(id, load)
    if (!checked.ok) throw new Error(`${id} is at fault`)
    return checked.value.staged.program.graph.spec
  })
  const faults = checkReport(outcome.value, specs)
  return faults.length > 0 ? bad(faults) : good(outcome.value)
}

const through = readWithScenarios

/** Codes met in files of kind report. */
export const reportCases: readonly Case[] = [
  {
    code: 'SCENARIO_BAD_DATE',
    what: 'a day no month has',
    files: report('title: T', 'scenarios: [works.yaml]', 'date: ⟦2015-02-29⟧'),
    through,
  },
  {
    code: 'SCENARIO_MISSING_KEY',
    what: 'a section without heading or usual form',
    files: report('title: T', 'scenarios: [works.yaml]', 'sections: [⟦{⟧ text: hello }]'),
    through,
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a misspelt section',
    files: report('title: T', 'scenarios: [works.yaml]', 'sections: [⟦sumary⟧]'),
    suggestion: 'summary',
    through,
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a threshold of more than all',
    files: report(
      'title: T',
      'scenarios: [works.yaml]',
      'sections:',
      '  - { heading: H, show: [{ picture: sankey, threshold: ⟦120 %⟧ }] }',
    ),
    through,
  },
  {
    code: 'SCENARIO_BAD_PATH',
    what: 'a scenario outside the project',
    files: report('title: T', 'scenarios: [⟦../secret.yaml⟧]'),
    through,
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
    through,
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a scenario the report is not made of',
    files: report('title: T', 'scenarios: [works.yaml]', 'baseline: ⟦work⟧'),
    suggestion: 'works',
    through,
  },
  {
    code: 'SCENARIO_WRONG_FILE_KIND',
    what: 'a report in the place of a model',
    files: { 'a.yaml': 'liubai: 1\nkind: scenario\nextends: ⟦report.yaml⟧\n', ...report('title: T', 'scenarios: []') },
  },
]
