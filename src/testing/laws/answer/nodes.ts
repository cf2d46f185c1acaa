import { type Law, reasons, type Subject, unanswered } from '../law.js'

/**
 * Every printed flow leaves one place and arrives at one: in − out of each commodity at each node and time is 0, and of each
 * substance that a carried one is followed by.
 */
export const nodes: Law = {
  id: 'conservation-at-nodes',
  statement: {
    en: 'at every node what comes of a commodity, and of what is followed in it, goes, in every period',
    zh: '各节点各时期每种物料及其所跟踪物质的进出相等',
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
    for (const { from, to, commodity, period, slice, amount, composition = {} } of result.flows) {
      const time = slice === undefined || perPeriod.has(commodity) ? period : `${period}/${slice}`
      const followed = Object.entries(composition).map(([id, share]) => [`${commodity}:${id}`, amount * share] as const)
      for (const [what, moved] of [[commodity, amount] as const, ...followed]) {
        if (known.has(from)) add(from, what, time, -moved)
        if (known.has(to)) add(to, what, time, moved)
      }
    }
    for (const [where, { net, gross }] of sums) yield { where, difference: gross === 0 ? 0 : Math.abs(net) / gross }
  },
}
