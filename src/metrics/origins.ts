import type { ModelGraph } from '../model/index.js'
import type { FlowAmount } from '../results/index.js'

/** Where a unit of a commodity at a node comes from: the node that made it, its share, and what carried it on the way. */
export interface Origin {
  /** −1: bought, drawn from stock or nature, or going round: made by no node. */
  readonly node: number
  readonly share: number
  /** Amount moved over each link per unit of this share, by index of the link. */
  readonly way: ReadonlyMap<number, number>
}

interface Supply {
  made: number
  other: number
  readonly arrivals: { readonly from: number; readonly link: number; readonly amount: number }[]
}

/**
 * Origins of one commodity at one time: what sites pass on is traced back to those that made it, so that a relayed tonne
 * has one origin. At a node all that is supplied is taken to be mixed.
 */
export class Origins {
  private readonly supplies = new Map<number, Supply>()
  private readonly known = new Map<number, readonly Origin[]>()
  private readonly open = new Set<number>()

  constructor({ links }: ModelGraph, flows: readonly FlowAmount[]) {
    const at = new Map(links.map(({ id }, i) => [id, i]))
    for (const { kind, fromNode, toNode, amount, by } of flows) {
      if (toNode < 0) continue
      const supply = this.supplies.get(toNode) ?? { made: 0, other: 0, arrivals: [] }
      this.supplies.set(toNode, supply)
      if (kind === 'output') supply.made += amount
      else if (kind === 'link') supply.arrivals.push({ from: fromNode, link: at.get(by)!, amount })
      else supply.other += amount
    }
  }

  of(node: number): readonly Origin[] {
    const known = this.known.get(node)
    if (known) return known
    const supply = this.supplies.get(node)
    if (!supply || this.open.has(node)) return [{ node: -1, share: 1, way: new Map() }]
    this.open.add(node)
    const origins = this.mixed(node, supply)
    this.open.delete(node)
    this.known.set(node, origins)
    return origins
  }

  private mixed(node: number, { made, other, arrivals }: Supply): readonly Origin[] {
    const total = made + other + arrivals.reduce((sum, { amount }) => sum + amount, 0)
    const parts: Origin[] = [
      { node, share: made / total, way: new Map() },
      { node: -1, share: other / total, way: new Map() },
      ...arrivals.flatMap(({ from, link, amount }) =>
        this.of(from).map((origin) => ({
          node: origin.node,
          share: (origin.share * amount) / total,
          way: new Map([...origin.way, [link, 1 + (origin.way.get(link) ?? 0)]]),
        })),
      ),
    ]
    return joined(parts.filter(({ share }) => share > 0))
  }
}

/** Parts of one origin put together; their ways by share. */
function joined(parts: readonly Origin[]): readonly Origin[] {
  const nodes = [...new Set(parts.map(({ node }) => node))].sort((a, b) => a - b)
  return nodes.map((node) => {
    const own = parts.filter((part) => part.node === node)
    const share = own.reduce((sum, part) => sum + part.share, 0)
    const way = new Map<number, number>()
    for (const part of own)
      for (const [link, amount] of part.way) way.set(link, (way.get(link) ?? 0) + (amount * part.share) / share)
    return { node, share, way }
  })
}
