import { compareIds, fault } from '../../base/index.js'
import type {
  Amount,
  Coordinates,
  CostKind,
  DemandSpec,
  EnterpriseSpec,
  Ref,
  RunningSpec,
  SiteSpec,
  UnitSpec,
} from '../spec.js'
import { get, originOf, type Tree } from '../tree.js'
import {
  complain,
  complainOfAbsence,
  type Context,
  entriesOf,
  entryOf,
  exclude,
  itemsOf,
  present,
  refByKey,
  refTo,
  scalarText,
} from './context.js'
import { buildOf } from './builds.js'
import { byCommodity } from './by-commodity.js'
import { givenMixOf, splitsOf } from './composition.js'
import { temperatureOf } from './ladders.js'
import { figureOf } from './figure.js'
import { figuresOf, rangeOf } from './ranges.js'

/** Degrees from '36.5611 N'. */
function degrees(tree: Tree | undefined, positive: string, negative: string, limit: number): number | undefined {
  const match = /^\s*([+-]?\d+(?:\.\d+)?)\s*(?:°\s*)?([NSEW])\s*$/.exec(scalarText(tree) ?? '')
  if (!match || (match[2] !== positive && match[2] !== negative)) return undefined
  const value = Number(match[1]) * (match[2] === negative ? -1 : 1)
  return Math.abs(value) <= limit ? value : undefined
}

/** Coordinates from [36.5611 N, 104.2183 E]. */
export function coordinatesOf(context: Context, tree: Tree | undefined): Coordinates | undefined {
  if (!tree) return undefined
  const [first, second] = itemsOf(tree)
  const latitude = degrees(first, 'N', 'S', 90)
  const longitude = degrees(second, 'E', 'W', 180)
  if (latitude === undefined || longitude === undefined || itemsOf(tree).length !== 2)
    return complain(context, 'SCENARIO_BAD_COORDINATES', tree)
  return { latitude, longitude, origin: originOf(tree) }
}

/** A demand: a fixed figure, or bounds with a price of what is not delivered. */
export function demandOf(context: Context, tree: Tree | undefined, path: string): DemandSpec | undefined {
  const range = rangeOf(context, tree, path)
  if (!tree || !range) return undefined
  const unmet = tree.kind === 'map' ? figureOf(context, get(tree, 'unmet'), `${path}.unmet`) : undefined
  const at = temperatureOf(context, get(tree, 'at'), `${path}.at`)
  return { range, ...(unmet ? { unmet } : {}), ...(at ? { at } : {}), origin: originOf(tree) }
}

/** Enterprises, sites and units of the document; ids of sites and units are unique over all enterprises. */
export function placesOf(
  context: Context,
  document: Tree,
): { enterprises: EnterpriseSpec[]; sites: SiteSpec[]; units: UnitSpec[] } {
  const enterprises: EnterpriseSpec[] = []
  const sites: SiteSpec[] = []
  const units: UnitSpec[] = []
  const unique = { site: new Map<string, Tree>(), unit: new Map<string, Tree>() }
  const claim = (kind: 'site' | 'unit', id: string, tree: Tree) => {
    const first = unique[kind].get(id)
    if (first)
      context.faults.push(
        fault('SCENARIO_DUPLICATE_ID', tree.at, { args: { id }, related: [{ at: first.at, note: 'also-here' }] }),
      )
    unique[kind].set(id, tree)
    return !first
  }
  const siteIn = (holder: Tree, enterprise: string, prefix: string, sector: string | undefined) => {
    for (const [id, tree] of entriesOf(get(holder, 'sites'))) {
      const path = `${prefix}sites.${id}`
      if (!claim('site', id, tree)) continue
      sites.push(siteOf(context, id, tree, enterprise, path, sector))
      for (const [unitId, unitTree] of entriesOf(get(tree, 'units')))
        if (claim('unit', unitId, unitTree))
          units.push(unitOf(context, unitId, unitTree, id, `${path}.units.${unitId}`))
    }
  }
  for (const [id, tree] of entriesOf(get(document, 'enterprises'))) {
    const sector = refTo(context, get(tree, 'sector'), 'sectors')?.id
    const owner = scalarText(get(tree, 'owner'))
    enterprises.push({
      ...entryOf(id, tree),
      ...(owner ? { owner } : {}),
      ...(sector ? { sector } : {}),
    })
    siteIn(tree, id, `enterprises.${id}.`, sector)
  }
  siteIn(document, '', '', undefined)
  return { enterprises, sites, units }
}

function siteOf(
  context: Context,
  id: string,
  tree: Tree,
  enterprise: string,
  path: string,
  inherited: string | undefined,
): SiteSpec {
  const park = refTo(context, get(tree, 'park'), 'parks')?.id
  const sector = refTo(context, get(tree, 'sector'), 'sectors')?.id ?? inherited
  const at = coordinatesOf(context, get(tree, 'at'))
  const { label, origin } = entryOf(id, tree)
  return {
    id,
    label,
    origin,
    enterprise,
    ...(park ? { park } : {}),
    ...(sector ? { sector } : {}),
    ...(at ? { at } : {}),
    demands: byCommodity(context, get(tree, 'demands'), (value, ref) =>
      demandOf(context, value, `${path}.demands.${ref.id}`),
    ),
    supplies: byCommodity(context, get(tree, 'supplies'), (value, ref) => {
      const at = `${path}.supplies.${ref.id}`
      const cost = figureOf(context, get(value, 'cost'), `${at}.cost`)
      const bounds = {
        ...present('min', figureOf(context, get(value, 'min'), `${at}.min`)),
        ...present('max', figureOf(context, get(value, 'max'), `${at}.max`)),
      }
      const temperature = temperatureOf(context, get(value, 'at'), `${at}.at`)
      return {
        range: bounds,
        ...(cost ? { cost } : {}),
        ...(temperature ? { at: temperature } : {}),
        ...present('composition', givenMixOf(context, get(value, 'composition'), `${at}.composition`)),
        origin: originOf(value),
      }
    }),
    splits: splitsOf(context, get(tree, 'splits'), `${path}.splits`),
  }
}

function unitOf(context: Context, id: string, tree: Tree, site: string, path: string): UnitSpec {
  const figure = (key: string) => figureOf(context, get(tree, key), `${path}.${key}`)
  const capacity = figure('capacity')
  const availability = figure('availability')
  const production = rangeOf(context, get(tree, 'production'), `${path}.production`)
  const running = runningOf(context, tree, path)
  const costs = (key: string) => figuresOf(context, get(tree, key), `${path}.${key}`) as Map<CostKind, Amount>
  const { label, origin } = entryOf(id, tree)
  return {
    id,
    label,
    origin,
    site,
    processes: unitProcesses(context, tree, path),
    ...(capacity ? { capacity } : {}),
    ...(availability ? { availability } : {}),
    ...(production ? { production } : {}),
    fixedCost: costs('fixed-cost'),
    ...(running ? { running } : {}),
    ...present('build', buildOf(context, get(tree, 'build'), `${path}.build`, capacity)),
  }
}

/** Running rules of a unit; none where nothing says that it may be off. */
function runningOf(context: Context, tree: Tree, path: string): RunningSpec | undefined {
  const keys = ['load', 'on-cost', 'start-up'].filter((key) => get(tree, key))
  const flag = get(tree, 'on-off')
  if (scalarText(flag) !== 'true' && keys.length === 0) return undefined
  const costs = (key: string) => figuresOf(context, get(tree, key), `${path}.${key}`) as Map<CostKind, Amount>
  return {
    load: rangeOf(context, get(tree, 'load'), `${path}.load`) ?? {},
    onCost: costs('on-cost'),
    startUp: costs('start-up'),
    origin: originOf(get(tree, 'load') ?? flag ?? tree),
  }
}

function unitProcesses(context: Context, tree: Tree, path: string): UnitSpec['processes'] {
  const modesOf = (list: Tree | undefined): readonly Ref[] | undefined =>
    list && itemsOf(list).flatMap((item) => (item.kind === 'scalar' ? [{ id: item.text, origin: originOf(item) }] : []))
  exclude(context, tree, ['process', 'processes'])
  exclude(context, tree, ['modes', 'processes'])
  const single = get(tree, 'process')
  const several = get(tree, 'processes')
  const found: UnitSpec['processes'][number][] = []
  const add = (process: Ref | undefined, uses?: Amount, modes?: readonly Ref[]) => {
    if (process) found.push({ process, ...(uses ? { uses } : {}), ...(modes ? { modes } : {}) })
  }
  if (single) add(refTo(context, single, 'processes'), undefined, modesOf(get(tree, 'modes')))
  for (const item of itemsOf(several)) add(refTo(context, item, 'processes'))
  for (const [id, value] of entriesOf(several))
    add(
      several && refByKey(context, several, id, 'processes'),
      figureOf(context, get(value, 'uses'), `${path}.processes.${id}.uses`),
      modesOf(get(value, 'modes')),
    )
  if (!single && !several) complainOfAbsence(context, 'SCENARIO_MISSING_KEY', tree, { key: 'process' })
  return found.sort((a, b) => compareIds(a.process.id, b.process.id))
}
