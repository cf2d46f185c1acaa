import { BALANCE_TOLERANCE, compareIds } from '../base/index.js'
import type { ModelGraph } from '../model/index.js'
import type { FlowAmount, SolvedRun } from '../results/index.js'
import type { Means, PlaceFlow } from './place-flow.js'
import type { Place } from './places.js'
import type { Quantity } from './quantity.js'
import { solvedFlows } from './solved-flows.js'

/** The processes of a run as places, and what they give one another and the outside. */
export interface ProcessFlows {
  readonly all: readonly Place[]
  readonly flows: readonly PlaceFlow[]
}

/**
 * Flows of a quantity between processes, all sites together. What several processes give to one commodity at a site and
 * several take from it is shared out in proportion: each taker has from each giver the part that this has in all that is
 * given. Links hand such a mix on. What only passes a site, from outside to outside, is no flow of a process.
 */
export function processFlows(run: SolvedRun, quantity: Quantity, period: number | undefined): ProcessFlows {
  const { graph } = run.compiled
  const all = processesOf(graph)
  const at = new Map(all.map(({ id }, i) => [id, i]))
  const placeOf = new Map(graph.recipes.map(({ id, process }) => [id, at.get(process)!]))
  const mixes = new Map<string, Mix>()
  const conversions = new Map<number, { place: number; given: number; taken: number }>()
  for (const flow of solvedFlows(run, period)) {
    const value = flow.amount * quantity.of(flow.commodity, flow.time)
    if (value === 0 || flow.kind === 'decay') continue
    const key = `${flow.commodity} ${flow.time}`
    const mix = mixes.get(key) ?? { commodity: flow.commodity, shares: new Map() }
    mixes.set(key, mix)
    const [from, to] = endsOf(flow, placeOf)
    add(mix, from, to, value)
    if (flow.kind !== 'input' && flow.kind !== 'output') continue
    const conversion = conversions.get(flow.column) ?? { place: placeOf.get(flow.by)!, given: 0, taken: 0 }
    conversion[flow.kind === 'output' ? 'given' : 'taken'] += value
    conversions.set(flow.column, conversion)
  }
  const passed = [...mixes.values()].flatMap(unmixed)
  return { all, flows: [...passed, ...[...conversions.values()].flatMap(netOf)] }
}

/** Processes by id, by the name of their first recipe. */
function processesOf({ recipes }: ModelGraph): readonly Place[] {
  const found = new Map<string, Place>()
  for (const { process, label } of recipes)
    if (!found.has(process)) found.set(process, { id: process, kind: 'process', label })
  return [...found.values()].sort((a, b) => compareIds(a.id, b.id))
}

/** Flows of one commodity at one time between ends: processes, sites where it is mixed, and the outside. */
interface Mix {
  readonly commodity: number
  /** Value by giver and taker. */
  readonly shares: Map<string, Map<string, number>>
}

/** An end of a flow: 'p3' a process, 's3' a site, 'purchase' and the like the outside. */
type End = string

function add({ shares }: Mix, from: End, to: End, value: number): void {
  const own = shares.get(from) ?? new Map<string, number>()
  own.set(to, (own.get(to) ?? 0) + value)
  shares.set(from, own)
}

function endsOf(flow: FlowAmount, placeOf: ReadonlyMap<string, number>): readonly [End, End] {
  const [giver, taker] = [`s${flow.fromNode}`, `s${flow.toNode}`]
  if (flow.kind === 'output') return [`p${placeOf.get(flow.by)!}`, taker]
  if (flow.kind === 'input') return [giver, `p${placeOf.get(flow.by)!}`]
  return [flow.fromNode < 0 ? flow.kind : giver, flow.toNode < 0 ? flow.kind : taker]
}

/** What is left between processes and the outside when every site hands on what it is given, in proportion. */
function unmixed(mix: Mix): readonly PlaceFlow[] {
  const { shares } = mix
  const sites = new Set([...shares].flatMap(([from, own]) => [from, ...own.keys()]).filter((end) => /^s\d/.test(end)))
  for (const site of [...sites].sort(compareIds)) {
    const out = shares.get(site) ?? new Map<string, number>()
    // What comes back to the site without use is handed on with the rest.
    out.delete(site)
    const total = [...out.values()].reduce((sum, value) => sum + value, 0)
    shares.delete(site)
    for (const [giver, own] of shares) {
      const given = own.get(site)
      if (given === undefined) continue
      own.delete(site)
      for (const [taker, value] of out) add(mix, giver, taker, (given * value) / total)
    }
  }
  return [...shares].flatMap(([from, own]) => [...own].flatMap(([to, value]) => flowOf(from, to, value, mix.commodity)))
}

function flowOf(from: End, to: End, value: number, commodity: number): readonly PlaceFlow[] {
  const [giver, taker] = [from, to].map((end) => (/^p\d/.test(end) ? Number(end.slice(1)) : -1)) as [number, number]
  if (giver >= 0 && taker >= 0) return [{ kind: 'flow', place: giver, to: taker, value, commodity, by: 'link' }]
  if (taker >= 0) return [{ kind: 'imports', place: taker, to: -1, value, commodity, by: from as Means }]
  if (giver < 0) return []
  const by = to as Means
  const kind = by === 'sale' || by === 'delivery' || by === 'put' ? 'exports' : 'respiration'
  return [{ kind, place: giver, to: -1, value, commodity, by }]
}

/** What a recipe makes or uses up, net; a difference within rounding is none. */
function netOf({ place, given, taken }: { place: number; given: number; taken: number }): readonly PlaceFlow[] {
  const net = given - taken
  if (Math.abs(net) <= BALANCE_TOLERANCE * Math.max(given, taken)) return []
  return [{ kind: net > 0 ? 'made' : 'used', place, to: -1, value: Math.abs(net), commodity: -1, by: 'recipe' }]
}
