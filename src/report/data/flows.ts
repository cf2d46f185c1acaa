import type { FlowResult } from '../../results/index.js'
import { type DataSource, fieldsOf, type Named, namedBy, tableKind } from './table-kind.js'

interface Fact {
  readonly scenario: string
  readonly flow: FlowResult
  readonly kind: Named
  readonly commodity: Named
  readonly from: Named
  readonly to: Named
}
const { named, text, number } = fieldsOf<Fact>()

/** Every flow of every scenario. */
export const flowTable = tableKind<Fact>({
  id: 'flows',
  label: { en: 'Flows', zh: '流量' },
  about: { en: 'one flow of one scenario in one period', zh: '一个情景在一个时期的一股流量' },
  fields: [
    text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    text('flow', 'Flow, id', '流量标识', ({ flow }) => flow.id),
    ...named('kind', 'Kind', '类别', ({ kind }) => kind),
    ...named('commodity', 'Commodity', '物料', ({ commodity }) => commodity),
    ...named('from', 'From', '来自', ({ from }) => from),
    ...named('to', 'To', '去向', ({ to }) => to),
    text('by', 'By', '途径', ({ flow }) => flow.by),
    text('period', 'Period', '时期', ({ flow }) => flow.period),
    text('slice', 'Slice', '时段', ({ flow }) => flow.slice ?? null),
    number('amount', 'Amount', '数量', ({ flow }) => flow.amount),
    text('unit', 'Unit', '单位', ({ flow }) => flow.unit),
  ],
  facts: (source) =>
    source.runs.flatMap(({ result }) => {
      const name = memoised(source)
      return result.flows.map((flow) => ({
        scenario: result.id,
        flow,
        kind: kindOf(flow.kind, source),
        commodity: name('commodity', flow.commodity),
        from: name('place', flow.from),
        to: name('place', flow.to),
      }))
    }),
})

/** A kind of flow by its name. */
export const kindOf = (kind: FlowResult['kind'], { en, zh }: DataSource): Named => ({
  id: kind,
  label: { en: en.words.flowKinds[kind], zh: zh.words.flowKinds[kind] },
})

function memoised(source: DataSource) {
  const known = new Map<string, Named>()
  return (kind: 'commodity' | 'place', id: string): Named => {
    const key = `${kind} ${id}`
    const found = known.get(key) ?? namedBy(source, kind, id)
    known.set(key, found)
    return found
  }
}
