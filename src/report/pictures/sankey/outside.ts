import type { Crossing } from '../../../metrics/index.js'

/** What lies outside the nodes of a diagram, each a node of its own; what gives and what takes apart. */
export type Outside =
  | ('market' | 'extracted' | 'from-stock' | 'unmet' | 'made' | 'made-open')
  | ('sold' | 'delivered' | 'into-stock' | 'emitted' | 'disposed' | 'lost' | 'unplaced' | 'freight')
  | ('used' | 'used-open')

/** Where something goes to, or comes from, that crosses the boundary; `conserved`: recipes may neither make nor lose it. */
export function outsideOf({ by, way }: Pick<Crossing, 'by' | 'way'>, conserved: boolean): Outside {
  const isIn = way === 'in'
  switch (by) {
    case 'link':
    case 'purchase':
    case 'sale':
      return isIn ? 'market' : 'sold'
    case 'extraction':
      return 'extracted'
    case 'take':
      return 'from-stock'
    case 'put':
      return 'into-stock'
    case 'delivery':
      return 'delivered'
    case 'release':
      return 'emitted'
    case 'disposal':
      return 'disposed'
    case 'loss':
    case 'decay':
      return 'lost'
    case 'unplaced':
    case 'unmet':
    case 'freight':
      return by
    case 'recipe':
    case 'input':
    case 'output':
    case 'downgrade-from':
    case 'downgrade-to':
      return isIn ? (conserved ? 'made-open' : 'made') : conserved ? 'used-open' : 'used'
    default:
      return by satisfies never
  }
}
