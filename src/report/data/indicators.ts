import type { IndicatorComparison, ScenarioComparison } from '../../compare/index.js'
import type { IndicatorSpec } from '../../scenario/index.js'
import { fieldsOf, tableKind } from './table-kind.js'

interface Fact {
  readonly scenario: ScenarioComparison
  readonly indicator: IndicatorComparison
  readonly spec: IndicatorSpec | undefined
  /** null: the whole horizon, the only one that is set against the baseline. */
  readonly period: string | null
  readonly value: number | null
}
const { named, text, number, flag } = fieldsOf<Fact>()

/** What is said of the whole, not of a period. */
const ofWhole =
  <Value>(of: (indicator: IndicatorComparison) => Value) =>
  ({ period, indicator }: Fact): Value | null =>
    period === null ? of(indicator) : null

/** Every indicator of every scenario, over the horizon and by period. */
export const indicatorTable = tableKind<Fact>({
  id: 'indicators',
  label: { en: 'Indicators', zh: '指标' },
  about: {
    en: 'one indicator of one scenario, over all periods (no period) or in one',
    zh: '一个情景的一项指标，全部时期（时期为空）或某一时期',
  },
  fields: [
    ...named('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...named('indicator', 'Indicator', '指标', ({ indicator }) => indicator),
    text('pack', 'Indicator system', '指标体系', ({ indicator }) => indicator.pack ?? null),
    flag('headline', 'Headline', '主要指标', ({ indicator }) => indicator.headline),
    text('period', 'Period', '时期', ({ period }) => period),
    text('unit', 'Unit', '单位', ({ indicator }) => indicator.unit),
    number('value', 'Value', '数值', ({ value }) => value),
    text(
      'reason',
      'Why there is none',
      '无值原因',
      ofWhole(({ reason }) => reason),
    ),
    number(
      'baseline_value',
      'Baseline',
      '基准值',
      ofWhole(({ baselineValue }) => baselineValue),
    ),
    number(
      'change',
      'Change',
      '变化量',
      ofWhole(({ change }) => change),
    ),
    number(
      'change_percent',
      'Change, %',
      '变化率（%）',
      ofWhole(({ changePercent }) => changePercent),
      '%',
    ),
    text('better', 'Better', '优化方向', ({ indicator }) => indicator.better),
    text(
      'judgement',
      'Judgement',
      '评价',
      ofWhole(({ judgement }) => judgement),
    ),
    text('grade', 'Grade', '等级', ({ indicator }) => indicator.grade),
    text('seen', 'Mark', '核对标记', ({ indicator }) => indicator.seen),
    number('assumptions', 'Assumptions', '假定数', ({ indicator }) => indicator.assumptions),
    flag('incomplete', 'Incomplete', '不完整', ({ indicator }) => indicator.incomplete),
    number(
      'tie_low',
      'Least at equal objective',
      '目标值相同时最小',
      ofWhole(({ tie }) => tie?.low ?? null),
    ),
    number(
      'tie_high',
      'Most at equal objective',
      '目标值相同时最大',
      ofWhole(({ tie }) => tie?.high ?? null),
    ),
    flag(
      'sign_survives',
      'Sign survives other prices',
      '价格变动不改变增减方向',
      ofWhole(({ robustness }) => robustness?.survives ?? null),
    ),
    number(
      'change_low',
      'Least change at other prices',
      '价格变动时最小变化',
      ofWhole(({ robustness }) => robustness?.low ?? null),
    ),
    number(
      'change_high',
      'Most change at other prices',
      '价格变动时最大变化',
      ofWhole(({ robustness }) => robustness?.high ?? null),
    ),
    text('standard', 'Standard', '标准', ({ spec }) => spec?.standard ?? null),
  ],
  facts: ({ comparison, runs }) =>
    comparison.scenarios.flatMap((scenario, i) => {
      const specs = new Map(runs[i]!.compiled.graph.spec.indicators.map((spec) => [spec.id, spec]))
      return scenario.indicators.flatMap((indicator) =>
        [{ period: null, value: indicator.value }, ...severalPeriods(indicator)].map(
          (at): Fact => ({ scenario, indicator, spec: specs.get(indicator.id), ...at }),
        ),
      )
    }),
})

/** Values by period; one period is the whole. */
const severalPeriods = ({ byPeriod }: IndicatorComparison) => (byPeriod.length > 1 ? byPeriod : [])
