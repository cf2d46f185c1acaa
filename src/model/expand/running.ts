import { type Dimension, isDimensionless } from '../../base/index.js'
import type { Amount, CostKind, RunningSpec } from '../../scenario/index.js'
import type { Running, Value } from '../graph.js'
import type { Scope } from '../scope.js'
import { type Evaluator, expectDimension, notNegative, perPeriod, times } from '../values.js'

/** Running rules per period; a load given as a share is one of the available capacity. */
export function runningOf(
  { load, onCost, startUp, origin }: RunningSpec,
  capacity: Value | undefined,
  dimension: Dimension | undefined,
  scope: Scope,
  evaluator: Evaluator,
  money: Dimension,
): Running | undefined {
  const bound = (amount: RunningSpec['load']['min']): Value | undefined => {
    const value = amount && notNegative(evaluator.value(amount, scope), evaluator)
    if (!value || !dimension) return undefined
    if (isDimensionless(value.dimension) && capacity) return times(value, capacity, evaluator)
    return perPeriod(value, dimension, evaluator)
  }
  const [min, max] = [bound(load.min), bound(load.max) ?? capacity]
  if (!max) {
    evaluator.complain('MODEL_NO_LOAD_LIMIT', origin)
    return undefined
  }
  const costs = (amounts: ReadonlyMap<CostKind, Amount>, read: (value: Value) => Value | undefined) =>
    new Map(
      [...amounts].flatMap(([kind, amount]) => {
        const value = evaluator.value(amount, scope)
        const cost = value && read(value)
        return cost ? [[kind, cost] as const] : []
      }),
    )
  return {
    ...(min ? { min } : {}),
    max,
    onCost: costs(onCost, (value) => perPeriod(value, money, evaluator)),
    startUp: costs(startUp, (value) => expectDimension(value, money, evaluator)),
  }
}
