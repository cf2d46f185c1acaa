import type { ObservationResult, TargetResult } from '../../results/index.js'
import { fieldsOf, tableKind } from './table-kind.js'

interface TargetFact {
  readonly scenario: string
  readonly target: TargetResult
}
const targets = fieldsOf<TargetFact>()

/** Targets, and whether they are met. */
export const targetTable = tableKind<TargetFact>({
  id: 'targets',
  label: { en: 'Targets', zh: '目标' },
  about: { en: 'one target of one scenario', zh: '一个情景的一项目标' },
  fields: [
    targets.text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...targets.named('target', 'Target', '目标', ({ target }) => target),
    targets.text('indicator', 'Indicator, id', '指标标识', ({ target }) => target.indicator),
    targets.text('period', 'Period', '时期', ({ target }) => target.period),
    targets.text('sense', 'Sense', '方向', ({ target }) => target.sense),
    targets.number('bound', 'Bound', '限值', ({ target }) => target.bound),
    targets.number('value', 'Value', '数值', ({ target }) => target.value),
    targets.text('unit', 'Unit', '单位', ({ target }) => target.unit),
    targets.text('status', 'Status', '状态', ({ target }) => target.status),
  ],
  facts: ({ comparison }) =>
    comparison.scenarios.flatMap(({ id, targets }) => targets.map((target) => ({ scenario: id, target }))),
})

interface ObservationFact {
  readonly scenario: string
  readonly observation: ObservationResult
}
const observations = fieldsOf<ObservationFact>()

/** Published figures beside what the model gives. */
export const observationTable = tableKind<ObservationFact>({
  id: 'observations',
  label: { en: 'Published and modelled figures', zh: '公布值与模型值' },
  about: { en: 'one published figure beside the model of one scenario', zh: '一项公布值与一个情景的模型值' },
  fields: [
    observations.text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...observations.named('observation', 'Published figure', '公布值', ({ observation }) => observation),
    observations.number('observed', 'Published', '公布', ({ observation }) => observation.observed),
    observations.number('modelled', 'Modelled', '模型', ({ observation }) => observation.modelled),
    observations.text('unit', 'Unit', '单位', ({ observation }) => observation.unit),
    observations.flag('imposed', 'Imposed on the model', '模型所设', ({ observation }) => observation.imposed),
    observations.text('source', 'Source, id', '来源标识', ({ observation }) => observation.source),
    observations.text('grade', 'Grade', '等级', ({ observation }) => observation.grade),
    observations.text('note_en', 'Note', '备注（英文）', ({ observation }) => observation.note?.en ?? null),
    observations.text('note_zh', 'Note (Chinese)', '备注', ({ observation }) => observation.note?.zh ?? null),
  ],
  facts: ({ runs }) =>
    runs.flatMap(({ result }) => result.observations.map((observation) => ({ scenario: result.id, observation }))),
})
