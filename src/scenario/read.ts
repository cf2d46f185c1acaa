import { bad, type Code, type Diagnostic, good, isId, type Outcome, sortById } from '../base/index.js'
import { complain, type Context, entriesOf, entryOf, labelOf, present, scalarText } from './decode/context.js'
import {
  accountsOf,
  checkTargets,
  indicatorOf,
  objectivesOf,
  observationOf,
  policyOf,
  projectOf,
  targetOf,
} from './decode/aims.js'
import { figureOf } from './decode/figure.js'
import { idsOf } from './decode/ids.js'
import { lintsOf } from './decode/lints.js'
import { discountingOf } from './decode/builds.js'
import { moneyOf, unitsOf } from './decode/units.js'
import { commodityOf, periodsOf, sourceOf } from './decode/goods.js'
import { placesOf } from './decode/places.js'
import { figuresOf } from './decode/ranges.js'
import { lawOf } from './decode/laws.js'
import { ladderOf } from './decode/ladders.js'
import { processOf } from './decode/recipes.js'
import { slicesOf } from './decode/slices.js'
import { stockOf } from './decode/stocks.js'
import { linkOf, marketOf, namesOf, routeOf, transportModeOf } from './decode/trade.js'
import { packsOf, productsOf, symbiosisOf } from './decode/packs.js'
import { EffectiveInputs } from './effective-inputs.js'
import { FileReader, type Load } from './files.js'
import type { ParsedFiles } from './parsed.js'
import { applyLayers, idOf, type Layered } from './layers.js'
import { files } from './schema/sections.js'
import { soundPart } from './sound.js'
import type { Entry, ScenarioSpec } from './spec.js'
import { get, type MapTree, type Tree, withEntry } from './tree.js'
import { validateFields } from './validate.js'

/** What reading gives: the specification or every fault, and what can be checked further in spite of faults. */
export interface Reading {
  readonly outcome: Outcome<ScenarioSpec>
  /** The part no fault touches, when there are faults and such a part. */
  readonly sound?: ScenarioSpec
  /** Ids declared anywhere in the files, faulty or not. */
  readonly declared: ReadonlySet<string>
}

/**
 * Reads a model or scenario and everything it rests on: texts → trees → layers applied → checked → specification.
 * `load` gives the text of a path relative to the project folder. All faults at once; pure and synchronous.
 */
export const readScenario = (entry: string, load: Load): Outcome<ScenarioSpec> => readWhole(entry, load).outcome

/** The same with the part that later steps can still check when there are faults. */
export function readWhole(entry: string, load: Load, parsed?: ParsedFiles): Reading {
  const faults: Diagnostic[] = []
  const reader = new FileReader(load, faults, parsed)
  const layered = applyLayers(entry, reader)
  if (!layered) return { outcome: bad(faults), declared: new Set() }
  // Version and kind were checked where the file was read.
  const body = ['liubai', 'kind'].reduce((tree, key) => withEntry(tree, key, undefined), layered.document)
  const document = validateFields(files.model, body, faults, 'file')
  const { broken, own } = layered.families
  if (broken || faults.some(({ code }) => unread.has(code))) {
    const told = faults.filter((fault) => own.has(fault) || !dangling.has(fault.code))
    return { outcome: bad(unique(told)), declared: new Set() }
  }
  const ids = idsOf(layered.document)
  const spec = decode(document, layered, ids, reader, faults)
  const declared = new Set([...ids.values()].flatMap((places) => [...places.keys()]))
  const told = unique(faults).filter(({ severity, code }) => severity === 'error' || !spec.allowedLints.includes(code))
  if (!told.some((fault) => fault.severity === 'error')) return { outcome: good(spec, told), declared }
  const sound = soundPart(layered.document, spec, told)
  return { outcome: bad(told), declared, ...(sound ? { sound } : {}) }
}

/** Faults that leave a part of the model unread: nothing can be said of what refers to it or would be completed by it. */
const unread: ReadonlySet<Code> = new Set([
  'SCENARIO_UNREADABLE',
  'SCENARIO_EMPTY',
  'SCENARIO_TOO_DEEP',
  'SCENARIO_TOO_LARGE',
  'SCENARIO_BAD_YAML',
  'SCENARIO_BAD_TABLE',
  'SCENARIO_BAD_PATH',
  'SCENARIO_WRONG_FILE_KIND',
  'SCENARIO_CYCLE',
])
const dangling: ReadonlySet<Code> = new Set([
  'SCENARIO_UNKNOWN_PATH',
  'SCENARIO_UNKNOWN_REFERENCE',
  'SCENARIO_MISSING_KEY',
])

/** The same fault met on two ways (in a project and in the document it was built into) is said once. */
const unique = (faults: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
]

function decode(
  document: MapTree,
  layered: Layered,
  ids: Context['ids'],
  reader: FileReader,
  faults: Diagnostic[],
): ScenarioSpec {
  const units = unitsOf({ faults }, get(document, 'units'))
  const context: Context = {
    faults,
    units,
    ids,
    money: moneyOf({ faults, units }, get(document, 'money')),
    inputs: new EffectiveInputs(),
    years: new Set(),
    missed: reader.missed,
  }
  const section = (key: string) => get(document, key)
  const all = <T extends Entry>(key: string, read: (context: Context, id: string, tree: Tree) => T | undefined): T[] =>
    sortById(entriesOf(section(key)).flatMap(([id, tree]) => read(context, id, tree) ?? []))
  const places = placesOf(context, document)
  // A scenario's id and label are its own: those of the model it extends do not speak for it.
  const idTree = get(layered.entry.tree, 'id')
  const id = idOf(layered.entry)
  if (!isId(id)) complain(context, 'BASE_BAD_ID', idTree ?? layered.entry.tree, { args: { name: id } })
  const mode = scalarText(section('mode'))
  const distance = section('distance')
  const indicators = all('indicators', indicatorOf)
  const targets = all('targets', targetOf)
  checkTargets(context, targets, indicators)
  return withInputs(context.inputs, {
    id,
    label: labelOf(get(layered.entry.tree, 'label'), id),
    mode: mode === 'planning' ? ('planning' as const) : ('simulation' as const),
    files: [...reader.texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => ({ path, text })),
    money: context.money,
    discounting: discountingOf(context, get(section('money'), 'discounting')),
    detour: figureOf(context, get(distance, 'detour'), 'distance.detour'),
    sources: all('sources', (_, key, tree) => sourceOf(key, tree)),
    periods: periodsOf(context, section('periods'), document),
    slices: slicesOf(context, section('slices')),
    parameters: figuresOf(context, section('parameters'), 'parameters'),
    substances: all('substances', (_, key, tree) => entryOf(key, tree)),
    tags: namesOf(section('tags')),
    sectors: namesOf(section('sectors')),
    unitLabels: namesOf(section('units')),
    parks: namesOf(section('parks')),
    commodities: all('commodities', commodityOf),
    ladders: all('ladders', ladderOf),
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
    indicators,
    targets,
    observations: all('observations', observationOf),
    laws: all('laws', lawOf),
    ...present('accounts', accountsOf(context, section('accounts'))),
    ...present('symbiosis', symbiosisOf(context, section('symbiosis'))),
    packs: packsOf(context, section('packs')),
    products: productsOf(context, section('products')),
    allowedLints: lintsOf(context, section('allow')).map((ref) => ref.id),
    removals: layered.removals,
  })
}

/** The whole specification; the inputs are put by path when first asked for, and nothing else of the reading is held. */
const withInputs = (inputs: EffectiveInputs, spec: Omit<ScenarioSpec, 'inputs'>): ScenarioSpec =>
  Object.freeze({
    ...spec,
    get inputs() {
      return inputs.byPath
    },
  })
