import type { PictureWords } from './words.js'

const nodes = { site: 'sites', enterprise: 'enterprises', sector: 'sectors', process: 'processes' } as const

/** English words of pictures. */
export const en: PictureWords = {
  flows: (quantity, by) => `Flows of ${quantity} between ${nodes[by]}`,
  quantity: (kind) => kind,
  outside: (outside, isMoney) => {
    switch (outside) {
      case 'market':
        return isMoney ? 'Markets' : 'Bought outside'
      case 'sold':
        return isMoney ? 'Purchases outside' : 'Sold outside'
      case 'extracted':
        return isMoney ? 'Cost of extraction' : 'From nature'
      case 'from-stock':
        return 'From stock'
      case 'into-stock':
        return 'Into stock'
      case 'unmet':
        return 'Not met'
      case 'made':
        return isMoney ? 'Covered otherwise' : 'Made by processes'
      case 'used':
        return isMoney ? 'Value added and other costs' : 'Used up by processes'
      case 'made-open':
        return 'Unaccounted gain'
      case 'used-open':
        return 'Unaccounted loss'
      case 'delivered':
        return 'Final demand'
      case 'emitted':
        return 'Emitted'
      case 'disposed':
        return isMoney ? 'Disposal fees' : 'Disposed of'
      case 'lost':
        return 'Lost on the way'
      case 'unplaced':
        return 'No place found'
      case 'freight':
        return 'Freight'
      default:
        return outside satisfies never
    }
  },
  group: (group) =>
    ({
      ...{ goods: 'Goods', 'by-product': 'By-products', other: 'Smaller flows together' },
      ...{ kept: 'In both', added: 'Added', grown: 'More', shrunk: 'Less', removed: 'No longer' },
    })[group],
  folded: (count) => `${count} smaller flows`,
  unbalanced: 'not balanced:',
  pictured: (unit, share) =>
    `Heights are in proportion to flows, in ${unit}; what flows back runs below; flows under ${share} of the largest node are drawn together. `,
  largest: 'Largest flows',
  indicators: 'Indicators by scenario',
  baselineValue: 'value of the baseline',
  range: 'range left open by equally good answers',
  noValue: 'no value',
  changeOf: (indicator, by, baseline) => `${indicator}, change by ${by} from “${baseline}”`,
  owner: (by) => (by === 'sector' ? 'Sector' : 'Enterprise'),
  total: 'Value of a scenario',
  rises: 'Rises',
  falls: 'Falls',
  notFromZero: 'The axis does not begin at 0: lengths of whole values are not in proportion, those of changes are.',
  observedBeside: 'published values and what the model gives',
  observedLine: 'published value (100 %)',
  imposed: 'modelled, set to the published value',
  ofObserved: 'Modelled of published',
  observedAs: (what, observed, modelled) => `${what}: published ${observed}, modelled ${modelled}`,
  overPeriods: (indicator) => `${indicator} over the periods`,
  noOwner: (by) => `Markets and sites without ${by === 'sector' ? 'a sector' : 'an enterprise'}`,
  flowsAround: (quantity, node) => `Flows of ${quantity} to and from ${node}`,
  against: (scenario, before) => `${scenario} against “${before}”`,
  largestChanges: 'Largest changes',
  notDrawn: 'Too little to be drawn',
  onMap: (quantity) => `Flows of ${quantity} between the sites on the map`,
  mapped: (sites, unit) =>
    `${sites} sites where they are, north up; bands are as wide as their flows, in ${unit}. Largest flows`,
  north: 'N',
  smallLinks: (count, share, sum) =>
    `Not drawn: ${count} ${count === 1 ? 'flow' : 'flows'} below ${share} of the largest, ${sum} in all.`,
  samePlace: (count, sum) =>
    `Not drawn: ${count} ${count === 1 ? 'flow' : 'flows'} between sites at one and the same place, ${sum} in all.`,
  noCoordinates: 'Sites without coordinates, not on the map',
  smallProcesses: (count) => `${count} smaller processes`,
}
