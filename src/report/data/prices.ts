import type { PriceResult } from '../../results/index.js'
import { fieldsOf, type Named, namedBy, tableKind } from './table-kind.js'

interface Fact {
  readonly scenario: string
  readonly site: Named
  readonly commodity: Named
  readonly price: PriceResult
}
const { named, text, number } = fieldsOf<Fact>()

/** What one more unit of each commodity is worth at each place. */
export const priceTable = tableKind<Fact>({
  id: 'prices',
  label: { en: 'Worth of one more unit', zh: '影子价格' },
  about: {
    en: 'gain of the objective per unit more of one commodity, free at one place; negative: it must be got rid of at a cost',
    zh: '一处一种物料每增加一单位对目标的改善；负值表示须付费处理',
  },
  fields: [
    text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...named('site', 'Site', '场地', ({ site }) => site),
    ...named('commodity', 'Commodity', '物料', ({ commodity }) => commodity),
    text('period', 'Period', '时期', ({ price }) => price.period),
    text('slice', 'Slice', '时段', ({ price }) => price.slice ?? null),
    number('value', 'Value', '数值', ({ price }) => price.value),
    text('unit', 'Unit', '单位', ({ price }) => price.unit),
  ],
  facts: (source) =>
    source.runs.flatMap(({ result }) =>
      result.prices.map((price) => ({
        scenario: result.id,
        site: namedBy(source, 'place', price.site),
        commodity: namedBy(source, 'commodity', price.commodity),
        price,
      })),
    ),
})
