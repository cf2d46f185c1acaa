import { sameDimension, canonicalUnit, moneyDimension } from '../../base/index.js'
import type { ScenarioSpec } from '../../scenario/index.js'
import type { Value } from '../graph.js'
import type { Scope } from '../scope.js'
import type { Evaluator } from '../values.js'

/** Investment of every project that states one, built or not, in the model's currency. */
export function investmentsOf(spec: ScenarioSpec, scope: Scope, evaluator: Evaluator): ReadonlyMap<string, Value> {
  const expected = moneyDimension(spec.money.currency)
  const found = new Map<string, Value>()
  for (const { id, capex } of spec.projects) {
    const value = capex && evaluator.value(capex, scope)
    if (!value) continue
    if (sameDimension(value.dimension, expected)) found.set(id, value)
    else if (capex.given.kind !== 'measure')
      evaluator.complain('BASE_WRONG_DIMENSION', capex.origin, {
        args: { expected: canonicalUnit(expected), found: canonicalUnit(value.dimension) },
      })
  }
  return found
}
