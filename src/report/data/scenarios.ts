import type { ScenarioComparison } from '../../compare/index.js'
import type { SolvedRun } from '../../results/index.js'
import { fieldsOf, tableKind } from './table-kind.js'

interface Fact {
  readonly scenario: ScenarioComparison
  readonly run: SolvedRun
}
const { named, text, number, flag } = fieldsOf<Fact>()

/** The scenarios, and how each was solved. */
export const scenarioTable = tableKind<Fact>({
  id: 'scenarios',
  label: { en: 'Scenarios', zh: '情景' },
  about: { en: 'one scenario', zh: '一个情景' },
  fields: [
    ...named('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    flag('is_baseline', 'Is the baseline', '是否基准', ({ scenario }) => scenario.isBaseline),
    text('mode', 'Mode', '模式', ({ run }) => run.result.mode),
    text('status', 'Status', '状态', ({ scenario }) => scenario.status),
    flag('certified', 'Certificate holds', '检验通过', ({ scenario }) => scenario.certificate.ok),
    flag('closed', 'Balances close', '平衡闭合', ({ run }) => run.result.closure.ok),
    text('currency', 'Currency', '货币', ({ scenario }) => scenario.money.currency),
    number('price_year', 'Price year', '价格年份', ({ scenario }) => scenario.money.priceYear),
  ],
  facts: ({ comparison, runs }) => comparison.scenarios.map((scenario, i) => ({ scenario, run: runs[i]! })),
})
