import type { PolicySpec } from '../../scenario/index.js'
import type { Value } from '../graph.js'
import type { Scope } from '../scope.js'
import type { Evaluator } from '../values.js'

/**
 * The amount of a policy by time. A cap or quota is one of a period: what it speaks of may be asked for by slice, not it.
 */
export function policyAmount({ kind, amount }: PolicySpec, scope: Scope, evaluator: Evaluator): Value | undefined {
  const value = evaluator.value(amount, scope)
  if (value?.slices === 'profile') return evaluator.complain('MODEL_PROFILE_NOT_AMOUNT', value.origin)
  if (value?.slices && (kind === 'cap' || kind === 'quota'))
    return evaluator.complain('MODEL_LIMIT_BY_SLICE', value.origin)
  return value
}
