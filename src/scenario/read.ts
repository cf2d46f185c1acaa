import {
  bad,
  type Diagnostic,
  good,
  isId,
  type Outcome,
  parseMeasure,
  standardUnits,
  sortById,
  type UnitSize,
  type UnitTable,
} from '../base/index.js'
import { complain, type Context, entriesOf, itemsOf, labelOf, scalarText } from './decode/context.js'
import { indicatorOf, inOrder, objectivesOf, observationOf, policyOf, projectOf, targetOf } from './decode/aims.js'
import { figureOf } from './decode/figure.js'
import { commodityOf, periodsOf, sourceOf } from './decode/goods.js'
import { figuresOf, placesOf } from './decode/places.js'
import { processOf } from './decode/recipes.js'
import { linkOf, marketOf, namesOf, routeOf, stockOf, transportModeOf } from './decode/trade.js'
import { FileReader, type Load } from './files.js'
import { applyLayers, idOf, type Layered } from './layers.js'
import type { Collection } from './schema/kinds.js'
import { files } from './schema/sections.js'
import type { EffectiveInput, Entry, ScenarioSpec } from './spec.js'
import { get, type MapTree, originOf, type Tree } from './tree.js'
import { validateFields } from './validate.js'

/**
 * Reads a model or scenario and everything it rests on: texts → trees → layers applied → checked → specification.
 * `load` gives the text of a path relative to the project folder. All faults at once; pure and synchronous.
 */
export function readScenario(entry: string, load: Load): Outcome<ScenarioSpec> {
  const faults: Diagnostic[] = []
  const reader = new FileReader(load, faults)
  const layered = applyLayers(entry, reader)
  if (!layered) return bad(faults)
  const fields = { ...files.model, projects: files.model['projects']! }
  const document = validateFields(fields, layered.document, faults)
  const spec = decode(document, layered, reader, faults)
  return faults.some((fault) => fault.severity === 'error') ? bad(faults) : good(spec, faults)
}

function decode(document: MapTree, layered: Layered, reader: FileReader, faults: Diagnostic[]): ScenarioSpec {
  const units = unitsOf(document, faults)
  const ids = idsOf(document)
  const context: Context = { faults, units, ids, money: moneyOf(document), inputs: new Map<string, EffectiveInput>() }
  const section = (key: string) => get(document, key)
  const all = <T extends Entry>(key: string, read: (context: Context, id: string, tree: Tree) => T | undefined): T[] =>
    sortById(entriesOf(section(key)).flatMap(([id, tree]) => read(context, id, tree) ?? []))
  const places = placesOf(context, document)
  // A scenario's id and label are its own: those of the model it extends do not speak for it.
  const idTree = get(layered.entry.tree, 'id')
  const id = idOf(layered.entry)
  if (!isId(id)) complain(context, 'BASE_BAD_ID', idTree ?? document, { length: 1, args: { name: id } })
  const mode = scalarText(section('mode'))
  const distance = section('distance')
  return Object.freeze({
    id,
    label: labelOf(get(layered.entry.tree, 'label'), id),
    mode: mode === 'planning' ? ('planning' as const) : ('simulation' as const),
    files: [...reader.texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => ({ path, text })),
    money: context.money,
    detour: figureOf(context, get(distance, 'detour'), 'distance.detour'),
    sources: all('sources', (_, key, tree) => sourceOf(key, tree)),
    periods: periodsOf(context, section('periods'), document),
    parameters: figuresOf(context, section('parameters'), 'parameters'),
    substances: all('substances', (_, key, tree) => ({
      id: key,
      label: labelOf(get(tree, 'label'), key),
      origin: originOf(tree),
    })),
    tags: namesOf(section('tags')),
    sectors: namesOf(section('sectors')),
    parks: namesOf(section('parks')),
    commodities: all('commodities', commodityOf),
    processes: all('processes', processOf),
    enterprises: sortById(places.enterprises),
    sites: sortById(places.sites),
    units: sortById(places.units),
    markets: all('markets', marketOf),
    transportModes: all('modes', transportModeOf),
    links: all('links', linkOf),
    routes: all('routes', routeOf),
    stocks: all('stocks', stockOf),
    projects: all('projects', (_, key, tree) => projectOf(context, key, tree, layered.status)),
    policies: all('policies', policyOf),
    objectives: objectivesOf(context, section('objective'), document),
    indicators: all('indicators', indicatorOf),
    targets: all('targets', targetOf),
    observations: all('observations', observationOf),
    allowedLints: itemsOf(section('allow')).flatMap((item) => scalarText(item) ?? []),
    inputs: context.inputs,
  })
}

/** Standard units and the model's own: counting units, currencies, and units made of known ones. */
function unitsOf(document: MapTree, faults: Diagnostic[]): UnitTable {
  const own = new Map<string, UnitSize>(standardUnits)
  const context = { faults, units: own } as unknown as Context
  const derived: [string, Tree][] = []
  for (const [id, tree] of inOrder(entriesOf(get(document, 'units')))) {
    if (get(tree, 'is')) derived.push([id, get(tree, 'is')!])
    else if (scalarText(get(tree, 'money')) === 'true')
      own.set(id, { dimension: Object.freeze({ [`money:${id}`]: 1 }), size: 1 })
    else own.set(id, { dimension: Object.freeze({ [`count:${id}`]: 1 }), size: 1 })
  }
  for (let round = derived; round.length > 0; ) {
    const open = round.filter(([id, tree]) => {
      const result = parseMeasure(scalarText(tree) ?? '', own)
      if (result.ok) own.set(id, { dimension: result.measure.dimension, size: result.measure.value })
      return !result.ok
    })
    if (open.length === round.length) {
      for (const [, tree] of open) complain(context, 'BASE_BAD_UNIT', tree, { args: { name: scalarText(tree) ?? '' } })
      break
    }
    round = open
  }
  return own
}

function moneyOf(document: MapTree): Context['money'] {
  const money = get(document, 'money')
  const year = scalarText(get(money, 'price-year'))
  return {
    currency: scalarText(get(money, 'currency')) ?? 'yuan',
    ...(year !== undefined && /^\d{4}$/.test(year) ? { priceYear: Number(year) } : {}),
    index: new Map(entriesOf(get(money, 'index')).map(([key, value]) => [Number(key), Number(scalarText(value))])),
  }
}

const idSections: readonly Collection[] = [
  'sources',
  'substances',
  'tags',
  'sectors',
  'parks',
  'commodities',
  'processes',
  'enterprises',
  'markets',
  'modes',
  'links',
  'routes',
  'stocks',
  'projects',
  'policies',
  'indicators',
  'parameters',
]

/** Ids of every collection, from the document itself, so that one fault does not make others. */
function idsOf(document: MapTree): ReadonlyMap<Collection, ReadonlySet<string>> {
  const ids = new Map<Collection, Set<string>>(
    idSections.map((key) => [key, new Set(entriesOf(get(document, key)).map(([id]) => id))]),
  )
  const sites = new Set<string>()
  const units = new Set<string>()
  for (const holder of [document as Tree, ...entriesOf(get(document, 'enterprises')).map(([, tree]) => tree)])
    for (const [site, tree] of entriesOf(get(holder, 'sites'))) {
      sites.add(site)
      for (const [unit] of entriesOf(get(tree, 'units'))) units.add(unit)
    }
  ids.set('sites', sites).set('units', units)
  const periods = get(document, 'periods')
  const listed = itemsOf(periods).flatMap((item) => scalarText(get(item, 'id')) ?? [])
  const [from, to] = [Number(scalarText(get(periods, 'from'))), Number(scalarText(get(periods, 'to')))]
  const years = from <= to && to - from < 1000 ? Array.from({ length: to - from + 1 }, (_, i) => String(from + i)) : []
  return ids.set('periods', new Set(periods ? [...listed, ...years] : ['year']))
}
