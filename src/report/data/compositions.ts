import type { CompositionResult } from '../../results/index.js'
import { fieldsOf, type Named, namedBy, tableKind } from './table-kind.js'

interface Fact {
  readonly scenario: string
  readonly mix: CompositionResult
  readonly site: Named
  readonly commodity: Named
  readonly substance: Named
  readonly share: number
}
const { named, text, number } = fieldsOf<Fact>()

/** What every mix of a carried commodity is made of where it arrives. */
export const compositionTable = tableKind<Fact>({
  id: 'compositions',
  label: { en: 'What mixes are made of', zh: '混合料组成' },
  about: {
    en: 'one substance in the mix of one commodity at one place in one period',
    zh: '一个时期内一处地点一种混合料中的一种物质',
  },
  fields: [
    text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...named('place', 'Place', '地点', ({ site }) => site),
    ...named('commodity', 'Commodity', '物料', ({ commodity }) => commodity),
    text('period', 'Period', '时期', ({ mix }) => mix.period),
    text('slice', 'Slice', '时段', ({ mix }) => mix.slice ?? null),
    number('amount', 'Amount', '数量', ({ mix }) => mix.amount),
    text('unit', 'Unit', '单位', ({ mix }) => mix.unit),
    ...named('substance', 'Substance', '物质', ({ substance }) => substance),
    number('content', 'Content by mass, %', '质量含量（%）', ({ share }) => 100 * share, '%'),
  ],
  facts: (source) =>
    source.runs.flatMap(({ result }) =>
      (result.compositions ?? []).flatMap((mix) =>
        Object.entries(mix.composition).map(([substance, share]) => ({
          ...{ scenario: result.id, mix, share },
          site: namedBy(source, 'place', mix.site),
          commodity: namedBy(source, 'commodity', mix.commodity),
          substance: namedBy(source, 'substance', substance),
        })),
      ),
    ),
})
