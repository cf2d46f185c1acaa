import type { StockResult } from '../../results/index.js'
import { fieldsOf, type Named, namedBy, tableKind } from './table-kind.js'

interface Fact {
  readonly scenario: string
  readonly name: Named
  readonly stock: StockResult
}
const { named, text, number } = fieldsOf<Fact>()

/** Course of every stock. */
export const stockTable = tableKind<Fact>({
  id: 'stocks',
  label: { en: 'Stocks', zh: '库存' },
  about: { en: 'one stock over one period', zh: '一个时期内的一处库存' },
  fields: [
    text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...named('stock', 'Stock', '库存', ({ name }) => name),
    text('period', 'Period', '时期', ({ stock }) => stock.period),
    text('slice', 'Slice', '时段', ({ stock }) => stock.slice ?? null),
    number('opening', 'Opening', '期初', ({ stock }) => stock.opening),
    number('put', 'Put', '入库', ({ stock }) => stock.put),
    number('take', 'Take', '出库', ({ stock }) => stock.take),
    number('level', 'Level at the end', '期末', ({ stock }) => stock.level),
    text('unit', 'Unit', '单位', ({ stock }) => stock.unit),
  ],
  facts: (source) =>
    source.runs.flatMap(({ result }) =>
      result.stocks.map((stock) => ({ scenario: result.id, name: namedBy(source, 'stock', stock.id), stock })),
    ),
})
