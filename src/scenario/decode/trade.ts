import type {
  Amount,
  CostKind,
  LinkSpec,
  MarketSpec,
  NatureMedium,
  OfferSpec,
  Ref,
  RouteSpec,
  TransportModeSpec,
} from '../spec.js'
import { get, originOf, type Tree } from '../tree.js'
import {
  type Context,
  entriesOf,
  entryOf,
  exclude,
  itemsOf,
  keyPlace,
  labelOf,
  present,
  refTo,
  scalarText,
} from './context.js'
import { fieldsOf } from '../schema/records.js'
import { unknownKey } from '../references.js'
import { figureOf } from './figure.js'
import { temperatureOf } from './ladders.js'
import { byCommodity } from './by-commodity.js'
import { givenMixOf } from './composition.js'
import { coordinatesOf, demandOf } from './places.js'

/** A medium of nature; rivers are water. */
export function mediumOf(tree: Tree | undefined): NatureMedium | undefined {
  const text = scalarText(tree)
  return text === undefined ? undefined : text === 'river' ? 'water' : (text as NatureMedium)
}

/** A market with what it sells and buys. */
export function marketOf(context: Context, id: string, tree: Tree): MarketSpec {
  const at = coordinatesOf(context, get(tree, 'at'))
  const sitesTree = get(tree, 'sites')
  const offers = (side: 'sells' | 'buys') =>
    byCommodity(context, get(tree, side), (value, ref) =>
      offerOf(context, value, ref, `markets.${id}.${side}.${ref.id}`, side),
    )
  return {
    ...entryOf(id, tree),
    ...present('at', at),
    byLinks: at !== undefined || scalarText(get(tree, 'by-links')) === 'true',
    ...present('sites', sitesTree && itemsOf(sitesTree).flatMap((item) => refTo(context, item, 'sites') ?? [])),
    sells: offers('sells'),
    buys: offers('buys'),
  }
}

function offerOf(context: Context, tree: Tree, commodity: Ref, path: string, side: 'sells' | 'buys'): OfferSpec {
  const figure = (key: string) => figureOf(context, get(tree, key), `${path}.${key}`)
  exclude(context, tree, ['price', 'steps'])
  if (side === 'buys' && get(tree, 'composition')) {
    const known = Object.keys(fieldsOf('offer')).filter((key) => key !== 'composition')
    context.faults.push(unknownKey('composition', keyPlace(tree, 'composition'), known, 'offer'))
  }
  const steps = itemsOf(get(tree, 'steps')).flatMap((step, i) => {
    const price = figureOf(context, get(step, 'price'), `${path}.steps.${i}.price`)
    const upTo = figureOf(context, get(step, 'up-to'), `${path}.steps.${i}.up-to`)
    return price ? [{ ...present('upTo', upTo), price }] : []
  })
  return {
    commodity,
    origin: originOf(tree),
    steps,
    ...present('price', figure('price')),
    ...present('limit', figure('limit')),
    ...present('siteLimit', figure('site-limit')),
    ...present('demand', demandOf(context, get(tree, 'demand'), `${path}.demand`)),
    ...present('costKind', scalarText(get(tree, 'cost-kind')) as CostKind | undefined),
    ...present('at', temperatureOf(context, get(tree, 'at'), `${path}.at`)),
    ...present('composition', givenMixOf(context, get(tree, 'composition'), `${path}.composition`)),
  }
}

/** Side emissions by commodity. */
const emitsOf = (context: Context, tree: Tree | undefined, path: string): Map<string, Amount> =>
  byCommodity(context, tree, (value, { id }) => figureOf(context, value, `${path}.${id}`))

/** A way of transport. */
export function transportModeOf(context: Context, id: string, tree: Tree): TransportModeSpec {
  const figure = (key: string) => figureOf(context, get(tree, key), `modes.${id}.${key}`)
  return {
    ...entryOf(id, tree),
    ...present('charge', figure('charge')),
    ...present('rate', figure('rate')),
    ...present('energy', figure('energy')),
    emits: emitsOf(context, get(tree, 'emits'), `modes.${id}.emits`),
  }
}

/** Names a link refers to, and its figures under their names in the specification. */
const linkRefs = ['commodity', 'from', 'to', 'mode', 'loss-to'] as const
const linkFigures = {
  capacity: 'capacity',
  'at-least': 'atLeast',
  loss: 'loss',
  price: 'price',
  charge: 'charge',
} as const

/** A link with its legs. */
export function linkOf(context: Context, id: string, tree: Tree): LinkSpec | undefined {
  const path = `links.${id}`
  const commodity = refTo(context, get(tree, 'commodity'), 'commodities')
  const from = refTo(context, get(tree, 'from'), 'sites', 'markets')
  const to = refTo(context, get(tree, 'to'), 'sites', 'markets')
  const legsTree = get(tree, 'legs')
  exclude(context, tree, ['mode', 'legs'])
  exclude(context, tree, ['distance', 'legs'])
  const legs = legsTree
    ? itemsOf(legsTree).map((leg, i) => legOf(context, leg, `${path}.legs.${i}`))
    : [legOf(context, tree, path)]
  for (const key of linkRefs) recordIfGiven(context, get(tree, key), path, key)
  for (const [i, leg] of itemsOf(legsTree).entries())
    recordIfGiven(context, get(leg, 'mode'), `${path}.legs.${i}`, 'mode')
  if (!commodity || !from || !to) return undefined
  const { label, origin } = entryOf(id, tree)
  const link: Building<LinkSpec> = { id, label, origin, commodity, from, to, legs }
  for (const [key, name] of Object.entries(linkFigures)) {
    const amount = figureOf(context, get(tree, key), `${path}.${key}`)
    if (amount) link[name] = amount
  }
  const lossTo = refTo(context, get(tree, 'loss-to'), 'routes')
  if (lossTo) link.lossTo = lossTo
  return link
}

type Building<T> = { -readonly [K in keyof T]: T[K] }

function recordIfGiven(context: Context, tree: Tree | undefined, path: string, key: string): void {
  if (tree) context.inputs.record(tree, path, key)
}

/** The way of transport and the length of a leg, which are those of the link where it has one leg. */
function legOf(context: Context, tree: Tree, path: string): LinkSpec['legs'][number] {
  const leg: Building<LinkSpec['legs'][number]> = {}
  const mode = refTo(context, get(tree, 'mode'), 'modes')
  const distance = figureOf(context, get(tree, 'distance'), `${path}.distance`)
  if (mode) leg.mode = mode
  if (distance) leg.distance = distance
  return leg
}

/** A disposal route. */
export function routeOf(context: Context, id: string, tree: Tree): RouteSpec {
  const sitesTree = get(tree, 'sites')
  return {
    ...entryOf(id, tree),
    to: mediumOf(get(tree, 'to')) ?? 'land',
    ...present('sites', sitesTree && itemsOf(sitesTree).flatMap((item) => refTo(context, item, 'sites') ?? [])),
    accepts: byCommodity(context, get(tree, 'accepts'), (value, commodity) => {
      const path = `routes.${id}.accepts.${commodity.id}`
      return {
        commodity,
        origin: originOf(value),
        ...present('fee', figureOf(context, get(value, 'fee'), `${path}.fee`)),
        ...present('limit', figureOf(context, get(value, 'limit'), `${path}.limit`)),
        ...present('at', temperatureOf(context, get(value, 'at'), `${path}.at`)),
        emits: emitsOf(context, get(value, 'emits'), `${path}.emits`),
      }
    }),
  }
}

/** Labels by id of a section of plain names. */
export const namesOf = (tree: Tree | undefined) =>
  new Map(entriesOf(tree).map(([id, value]) => [id, labelOf(get(value, 'label'), id)]))
