import type { Commodity, ModelGraph } from './graph.js'

/**
 * Tonnes of mass, then of each substance, in an amount of a commodity; empty where it has no mass. What is dissolved outside
 * the mass of a commodity (salt in a cubic metre of water) counts in its mass here.
 */
export function contentsOf(
  { substances }: ModelGraph,
  { massPerUnit, composition, solutes }: Commodity,
  time: number,
  amount: number,
): readonly number[] {
  const mass = amount * (massPerUnit?.by[time] ?? 0)
  if (mass === 0) return []
  const found = [mass, ...new Array<number>(substances.length).fill(0)]
  for (const [substance, share] of composition) found[substance + 1] = mass * share.by[time]!
  for (const substance of solutes) found[0]! += found[substance + 1]!
  return found
}
