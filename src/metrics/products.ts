import type { ModelGraph } from '../model/index.js'
import type { ProductResult, SolvedRun } from '../results/index.js'
import { circularityOf, linearProduct, type ProductCycle } from './circularity.js'
import { type Finding, figureOf, noFigure } from './growth.js'
import { tonnesOf } from './quantity.js'
import { solvedFlows } from './solved-flows.js'

type Product = ModelGraph['products'][number]

const keys: Readonly<Record<keyof ProductCycle, string>> = {
  recycledIn: 'recycled-in',
  reusedIn: 'reused-in',
  renewableIn: 'renewable-in',
  toRecycling: 'to-recycling',
  toReuse: 'to-reuse',
  toCompost: 'to-compost',
  toEnergy: 'to-energy',
  recyclingYield: 'recycling-yield',
  feedYield: 'feed-yield',
  life: 'life',
  use: 'use',
}

/** A declared product with what is not stated as in a linear one. An intermediate is used as the average is. */
function cycleOf({ values, intermediate }: Product): ProductCycle {
  const stated = Object.entries(keys).map(([field, key]) => {
    const usual = linearProduct[field as keyof ProductCycle]
    return [field, intermediate && (key === 'life' || key === 'use') ? 1 : (values.get(key)?.by[0] ?? usual)]
  })
  return Object.fromEntries(stated) as unknown as ProductCycle
}

/** Circularity of every declared product, with the mass made of it over the horizon, in the order of commodities. */
export function productsOf(run: SolvedRun): readonly ProductResult[] {
  const { graph } = run.compiled
  if (graph.products.length === 0) return []
  const made = new Float64Array(graph.commodities.length)
  for (const { kind, commodity, amount, time } of solvedFlows(run))
    if (kind === 'output') made[commodity]! += amount * tonnesOf(graph, commodity, time)
  return graph.products.map((product) => {
    const { id, label } = graph.commodities[product.commodity]!
    const { virgin, waste, linearFlow, circularity } = circularityOf(cycleOf(product))
    const { intermediate } = product
    const mass = made[product.commodity]!
    return {
      commodity: id,
      label,
      intermediate,
      made: mass,
      virgin,
      waste,
      linearFlow,
      circularity: intermediate ? null : circularity,
    }
  })
}

/** Mean over the products made, weighted by their mass; circularity over those for final use only. */
export function meanOfProducts(run: SolvedRun, of: 'circularity' | 'linear-flow'): Finding {
  const products = productsOf(run).filter(({ circularity }) => of === 'linear-flow' || circularity !== null)
  const mass = products.reduce((sum, { made }) => sum + made, 0)
  if (mass === 0) return noFigure({ code: 'no-product' })
  const weighted = products.reduce(
    (sum, { made, linearFlow, circularity }) => sum + made * (of === 'linear-flow' ? linearFlow : circularity!),
    0,
  )
  return figureOf(weighted / mass)
}
