import { dimensionless } from '../../base/index.js'
import type { ProductSpec } from '../../scenario/index.js'
import type { Product, Value } from '../graph.js'
import { expectDimension, shareOf } from '../values.js'
import type { TradeContext } from './trade.js'

const feed = ['recycled-in', 'reused-in', 'renewable-in']
const end = ['to-recycling', 'to-reuse', 'to-compost', 'to-energy']
/** What is divided by. */
const positive = ['recycling-yield', 'feed-yield', 'life', 'use']

/**
 * The products whose circularity is measured; shares of one feed or one end that add up to more than the whole are faults.
 */
export function productsOf(context: TradeContext): Product[] {
  return context.spec.products.map((product) => {
    const values = valuesOf(product, context)
    for (const keys of [feed, end]) checkSum(keys, values, product, context)
    return { commodity: context.commodityIndex.get(product.id)!, intermediate: product.intermediate, values }
  })
}

function valuesOf({ figures }: ProductSpec, { evaluator, scope }: TradeContext): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>()
  for (const [key, amount] of figures) {
    const value = evaluator.value(amount, scope)
    const isUse = key === 'life' || key === 'use'
    const checked = isUse ? expectDimension(value, dimensionless, evaluator) : shareOf(value, evaluator)
    if (!checked) continue
    if (positive.includes(key) && !(checked.by[0]! > 0))
      evaluator.complain('BASE_NOT_POSITIVE', amount.origin, { args: { found: amount.origin.text.trim() } })
    else found.set(key, checked)
  }
  return found
}

function checkSum(
  keys: readonly string[],
  values: ReadonlyMap<string, Value>,
  { origin }: ProductSpec,
  { evaluator }: TradeContext,
): void {
  const sum = keys.reduce((total, key) => total + (values.get(key)?.by[0] ?? 0), 0)
  if (sum > 1 + 1e-9)
    evaluator.complain('MODEL_NOT_A_SHARE', origin, { args: { found: Number((100 * sum).toPrecision(6)) } })
}
