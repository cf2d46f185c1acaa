import type { GivenMix } from '../../scenario/index.js'
import type { Origin } from '../../base/index.js'
import type { Commodity, Value } from '../graph.js'
import type { Scope } from '../scope.js'
import { type Evaluator, shareOf, times } from '../values.js'

interface Known {
  readonly commodities: readonly Commodity[]
  readonly spec: { readonly substances: readonly { readonly id: string }[] }
  readonly scope: Scope
  readonly evaluator: Evaluator
}

/**
 * Tonnes of each part per unit of what is bought or supplied of a commodity, by the index of the part; undefined where the
 * commodity does not carry its composition, or after a fault.
 */
export function givenParts(
  mix: GivenMix | undefined,
  c: number,
  origin: Origin,
  { commodities, spec, scope, evaluator }: Known,
): ReadonlyMap<number, Value> | undefined {
  const { id: commodity, parts, massPerUnit } = commodities[c]!
  if (!parts) {
    if (mix) evaluator.complain('MODEL_NOT_CARRIED', mix.origin, { length: 1, args: { commodity } })
    return undefined
  }
  if (!mix) return evaluator.complain('MODEL_CARRIED_UNKNOWN', origin, { length: 1, args: { commodity } })
  const found = new Map<number, Value>()
  for (const [component, amount] of mix.shares) {
    const part = parts.find((p) => spec.substances[commodities[p]!.part!.substance]!.id === component)
    if (part === undefined) evaluator.complain('MODEL_NOT_FOLLOWED', amount.origin, { args: { commodity, component } })
    const share = shareOf(evaluator.value(amount, scope), evaluator)
    if (part !== undefined && share && massPerUnit) found.set(part, times(massPerUnit, share, evaluator))
  }
  const sum = Math.max(...evaluator.times.map((_, t) => total(found, t) / (massPerUnit?.by[t] || 1)))
  if (sum > 1 + 1e-9)
    evaluator.complain('MODEL_COMPOSITION_OVER', mix.origin, {
      length: 1,
      args: { commodity, sum: (100 * sum).toFixed(2) },
    })
  return found
}

const total = (values: ReadonlyMap<number, Value>, time: number): number =>
  [...values.values()].reduce((sum, { by }) => sum + by[time]!, 0)
