import type { CompiledProgram } from '../lp/index.js'
import { timeIds } from '../model/index.js'
import { plainZero } from './canonical.js'
import { type FlowAmount, inUnit } from './flows.js'
import type { Composition, CompositionResult } from './result.js'

/** What moves of a carried commodity under one heading, canonical: its amount, and tonnes by substance index. */
interface Load {
  readonly commodity: number
  readonly time: number
  amount: number
  readonly parts: Map<number, number>
}

/** Loads of carried commodities by heading; undefined headings are left out. */
function loadsOf<K>(
  { graph }: CompiledProgram,
  flows: readonly FlowAmount[],
  heading: (flow: FlowAmount, whole: number) => K | undefined,
): ReadonlyMap<K, Load> {
  const loads = new Map<K, Load>()
  for (const flow of flows) {
    const { parts, part } = graph.commodities[flow.commodity]!
    if (!parts && !part) continue
    const whole = part?.of ?? flow.commodity
    const key = heading(flow, whole)
    if (key === undefined) continue
    const load = loads.get(key) ?? { commodity: whole, time: flow.time, amount: 0, parts: new Map() }
    if (part) load.parts.set(part.substance, (load.parts.get(part.substance) ?? 0) + flow.amount)
    else load.amount += flow.amount
    loads.set(key, load)
  }
  return loads
}

/** Share of mass by substance id; undefined where nothing moves. */
function compositionOf({ graph }: CompiledProgram, { commodity, time, amount, parts }: Load): Composition | undefined {
  const { massPerUnit, parts: own } = graph.commodities[commodity]!
  const mass = amount * (massPerUnit?.by[time] ?? 0)
  if (!(mass > 0)) return undefined
  return Object.fromEntries(
    own!.map((part) => {
      const { substance } = graph.commodities[part]!.part!
      return [graph.substances[substance]!.id, plainZero((parts.get(substance) ?? 0) / mass)]
    }),
  )
}

const headingOf = ({ kind, from, to, by, time }: FlowAmount, whole: number): string =>
  [kind, from, to, by, whole, time].join(' ')

/** What each flow of a carried commodity is made of; undefined for other flows. */
export function compositionsOfFlows(
  program: CompiledProgram,
  flows: readonly FlowAmount[],
): (flow: FlowAmount) => Composition | undefined {
  const loads = loadsOf(program, flows, headingOf)
  return (flow) => {
    if (!program.graph.commodities[flow.commodity]!.parts) return undefined
    const load = loads.get(headingOf(flow, flow.commodity))
    return load && compositionOf(program, load)
  }
}

/** What the mix of every carried commodity is made of at each node that it comes to, in order of node, commodity and time. */
export function readCompositions(program: CompiledProgram, flows: readonly FlowAmount[]): CompositionResult[] {
  const { graph } = program
  const width = graph.times.length
  const keyOf = ({ toNode, time }: FlowAmount, whole: number) =>
    toNode < 0 ? undefined : (toNode * graph.commodities.length + whole) * width + time
  const loads = [...loadsOf(program, flows, keyOf)].sort(([a], [b]) => a - b)
  return loads.flatMap(([key, load]): CompositionResult[] => {
    const composition = compositionOf(program, load)
    if (!composition) return []
    const commodity = graph.commodities[load.commodity]!
    const node = Math.floor(Math.floor(key / width) / graph.commodities.length)
    const { id, unit } = commodity
    const amount = inUnit(load.amount, commodity)
    return [{ site: graph.nodes[node]!.id, commodity: id, ...timeIds(graph, load.time), amount, unit, composition }]
  })
}
