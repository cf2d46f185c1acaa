import type { ScenarioComparison, SharedPart } from '../../compare/index.js'
import type { IndicatorComparison } from '../../compare/index.js'
import { fieldsOf, type Named, tableKind } from './table-kind.js'

interface Fact {
  readonly scenario: string
  readonly indicator: IndicatorComparison
  readonly part: 'value' | 'numerator' | 'denominator'
  readonly by: 'enterprise' | 'contributor'
  readonly source: Named
  readonly change: number
  readonly unit: string
}
const { named, text, number } = fieldsOf<Fact>()
const rest: Named = { id: '', label: { en: 'all others', zh: '其余' } }

/** What explains the change of each indicator. */
export const contributionTable = tableKind<Fact>({
  id: 'contributions',
  label: { en: 'What explains the changes', zh: '变化的来源' },
  about: {
    en: 'part of one enterprise or contributor in the change of one indicator against the baseline; no id: all others',
    zh: '一个企业或一个环节在一项指标相对基准变化中的份额；标识为空者为其余合计',
  },
  fields: [
    text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...named('indicator', 'Indicator', '指标', ({ indicator }) => indicator),
    text('part', 'Part', '部分', ({ part }) => part),
    text('by', 'By', '分解方式', ({ by }) => by),
    ...named('source', 'Source of the change', '变化来源', ({ source }) => source),
    number('change', 'Change', '变化量', ({ change }) => change),
    text('unit', 'Unit', '单位', ({ unit }) => unit),
  ],
  facts: ({ comparison }) => comparison.scenarios.flatMap(factsOf),
})

const factsOf = (scenario: ScenarioComparison): readonly Fact[] =>
  scenario.indicators.flatMap((indicator) => {
    const shared = indicator.contributions
    if (shared === null) return []
    const of = (part: Fact['part'], { unit, byEnterprise, byContributor }: SharedPart) =>
      [['enterprise', byEnterprise] as const, ['contributor', byContributor] as const].flatMap(([by, share]) =>
        [
          ...share.top.map((entry) => ({ source: entry, change: entry.change })),
          { source: rest, change: share.rest },
        ].map((entry): Fact => ({ scenario: scenario.id, indicator, part, by, unit, ...entry })),
      )
    return shared.kind === 'affine'
      ? of('value', shared)
      : [...of('numerator', shared.numerator), ...of('denominator', shared.denominator)]
  })
