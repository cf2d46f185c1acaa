import { mergeFigures } from '../base/index.js'
import type { Commodity, ModelGraph } from './graph.js'

/**
 * Tonnes of mass, then of each substance, in an amount of a commodity; empty where it has no mass. What is dissolved outside
 * the mass of a commodity (salt in a cubic metre of water) counts in its mass here. A part of a carried commodity is
 * substance only: its mass is counted in the commodity.
 */
export function contentsOf(
  { substances }: ModelGraph,
  { massPerUnit, composition, solutes, part }: Commodity,
  time: number,
  amount: number,
): readonly number[] {
  if (part) return [0, ...substances.map((_, s) => (s === part.substance ? amount : 0))]
  const mass = amount * (massPerUnit?.by[time] ?? 0)
  if (mass === 0) return []
  const found = new Array<number>(substances.length + 1).fill(0)
  found[0] = mass
  for (const [substance, share] of composition) found[substance + 1] = mass * share.by[time]!
  for (const substance of solutes) found[0]! += found[substance + 1]!
  return found
}

/** Tonnes of one of these in an amount of a commodity: of mass (−1) or of a substance by its index. */
export function contentOf(
  { massPerUnit, composition, solutes, part }: Commodity,
  component: number,
  time: number,
  amount: number,
): number {
  if (part) return component === part.substance ? amount : 0
  const mass = amount * (massPerUnit?.by[time] ?? 0)
  if (mass === 0) return 0
  if (component >= 0) return mass * (composition.get(component)?.by[time] ?? 0)
  let whole = mass
  for (const substance of solutes) whole += mass * (composition.get(substance)?.by[time] ?? 0)
  return whole
}

/** Tonnes of a substance in one unit of a commodity, within its mass or dissolved in it, with the figures it rests on. */
export function substanceIn(
  { massPerUnit, composition, part }: Commodity,
  substance: number,
  time: number,
): { readonly value: number; readonly figures: readonly number[] } {
  const share = composition.get(substance)
  if (part?.substance === substance) return { value: 1, figures: [] }
  if (!massPerUnit || !share) return { value: 0, figures: [] }
  return { value: massPerUnit.by[time]! * share.by[time]!, figures: mergeFigures(massPerUnit.figures, share.figures) }
}
