import { type Law, reasons, type Subject, unanswered } from '../law.js'

/** Every printed flow leaves one place and arrives at one: in − out of each commodity at each node and time is 0. */
export const nodes: Law = {
  id: 'conservation-at-nodes',
  statement: {
    en: 'at every node what comes of a commodity goes, in every period',
    zh: '各节点各时期每种物料的进出相等',
  },
  tolerance: 1e-9,
  reason: reasons.sums,
  unfit: unanswered,
  *differences({ run: { compiled, result } }: Subject) {
    const known = new Set(compiled.graph.nodes.map(({ id }) => id))
    const perPeriod = new Set(
      compiled.graph.commodities.flatMap(({ id, balance }) => (balance === 'period' ? [id] : [])),
    )
    const sums = new Map<string, { net: number; gross: number }>()
    const add = (node: string, commodity: string, time: string, amount: number) => {
      const place = `${node}/${commodity}@${time}`
      const sum = sums.get(place) ?? { net: 0, gross: 0 }
      sums.set(place, { net: sum.net + amount, gross: sum.gross + Math.abs(amount) })
    }
    for (const { from, to, commodity, period, slice, amount } of result.flows) {
      const time = slice === undefined || perPeriod.has(commodity) ? period : `${period}/${slice}`
      if (known.has(from)) add(from, commodity, time, -amount)
      if (known.has(to)) add(to, commodity, time, amount)
    }
    for (const [where, { net, gross }] of sums) yield { where, difference: gross === 0 ? 0 : Math.abs(net) / gross }
  },
}
