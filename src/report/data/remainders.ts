import type { Remainder } from '../../results/index.js'
import { kindOf } from './flows.js'
import { fieldsOf, type Named, namedBy, tableKind } from './table-kind.js'

interface Fact {
  readonly scenario: string
  readonly kind: Named
  readonly site: Named
  readonly commodity: Named
  readonly rest: Remainder
}
const { named, text, number } = fieldsOf<Fact>()

/** Outputs without a place, and needs not met. */
export const remainderTable = tableKind<Fact>({
  id: 'remainders',
  label: { en: 'Without a place or not met', zh: '无去处或未满足' },
  about: { en: 'what is left of one commodity at one place in one period', zh: '一个时期一处一种物料的剩余或缺口' },
  fields: [
    text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...named('kind', 'Kind', '类别', ({ kind }) => kind),
    ...named('site', 'Site', '场地', ({ site }) => site),
    ...named('commodity', 'Commodity', '物料', ({ commodity }) => commodity),
    text('period', 'Period', '时期', ({ rest }) => rest.period),
    text('slice', 'Slice', '时段', ({ rest }) => rest.slice ?? null),
    number('amount', 'Amount', '数量', ({ rest }) => rest.amount),
    text('unit', 'Unit', '单位', ({ rest }) => rest.unit),
  ],
  facts: (source) =>
    source.runs.flatMap(({ result }) =>
      (['unplaced', 'unmet'] as const).flatMap((kind) =>
        result[kind].map((rest) => ({
          scenario: result.id,
          kind: kindOf(kind, source),
          site: namedBy(source, 'place', rest.site),
          commodity: namedBy(source, 'commodity', rest.commodity),
          rest,
        })),
      ),
    ),
})
