import type { CompiledProgram } from '../lp/index.js'
import { canonicalUnit, type Expr, multiplyDimensions } from '../base/index.js'
import { costKinds } from './cost-kinds.js'
import {
  columnsOf,
  type Commodities,
  type ConstantEntry,
  decayEntries,
  disposalEntries,
  type Entry,
  linkEntries,
  natureEntries,
  processEntries,
  remainderEntries,
  sideEmissions,
  stockEntries,
  tradeEntries,
  undelivered,
} from './entries.js'
import { type ClosedRecipe, timesBy } from '../model/index.js'
import { builtCapacity } from './builds.js'
import type { Form } from './form.js'
import { downgradeEntries, recoveredEntries } from './heat.js'
import { moneyFor, moneyOfKinds } from './money.js'
import { complainAt, nameOf, type Reading, unknownName } from './reading.js'
import { type Filters, formOf, passes, readAsked, readFilters, selectCommodities } from './select.js'
import { type Term, Terms } from './terms.js'

type Build = (reading: Reading, args: readonly Expr[], node: Expr, policies: () => Form) => Form | undefined

/** A function that adds up flows of the selected commodities. */
const counting =
  (...lists: readonly ((program: CompiledProgram, of: Commodities) => Iterable<Entry | ConstantEntry>)[]): Build =>
  (reading, args, node) => {
    const { commodities, filters } = readAsked(reading, args, node)
    if (!commodities || !filters) return undefined
    const entries = lists.map((list) => list(reading.program, commodities))
    return formOf(reading, node, commodities, filters, entries)
  }

/** Across the boundary: of the belt, or with links across it of the places in `at(…)`. */
const crossing =
  (direction: 'in' | 'out'): Build =>
  (reading, args, node) => {
    const { program } = reading
    const { commodities, filters } = readAsked(reading, args, node)
    if (!commodities || !filters) return undefined
    const own =
      direction === 'in'
        ? [tradeEntries(program, 'purchase', commodities), natureEntries(program, 'extraction', commodities)]
        : [
            tradeEntries(program, 'sale', commodities),
            disposalEntries(program, commodities),
            natureEntries(program, 'release', commodities),
            natureEntries(program, 'delivery', commodities),
            linkEntries(program, 'lost', commodities),
          ]
    const { inside } = filters
    const across = function* (): Generator<Entry> {
      if (!inside) return
      for (const entry of linkEntries(program, 'arriving', commodities)) {
        if (direction === 'in' && !inside.has(entry.from)) yield entry
        if (direction === 'out' && inside.has(entry.from) && !inside.has(entry.to)) yield { ...entry, node: entry.from }
      }
    }
    return formOf(reading, node, commodities, filters, [...own, across()])
  }

/** Entering less leaving less stock change; transfers count at both ends and cancel in the belt. */
const netEntering: Build = (reading, args, node) => {
  const { program } = reading
  const { commodities, filters } = readAsked(reading, args, node)
  if (!commodities || !filters) return undefined
  const plus = [
    tradeEntries(program, 'purchase', commodities),
    natureEntries(program, 'extraction', commodities),
    stockEntries(program, 'take', commodities),
    linkEntries(program, 'arriving', commodities),
  ]
  const minus = [
    tradeEntries(program, 'sale', commodities),
    disposalEntries(program, commodities),
    natureEntries(program, 'release', commodities),
    natureEntries(program, 'delivery', commodities),
    stockEntries(program, 'put', commodities),
    linkEntries(program, 'sent', commodities),
  ]
  const [into, out] = [
    formOf(reading, node, commodities, filters, plus),
    formOf(reading, node, commodities, filters, minus, -1),
  ]
  return (
    into &&
    out && {
      ...into,
      terms: Terms.joined([into.terms, out.terms]),
      constants: [...into.constants, ...out.constants],
    }
  )
}

/** Amount × distance on links. */
const moved: Build = (reading, args, node) => {
  const { graph } = reading.program
  const distances = function* (of: Commodities): Generator<Entry> {
    for (const entry of linkEntries(reading.program, 'sent', of)) {
      const distance = graph.links[reading.program.columns.ref[entry.column]!]!.distance
      if (distance) yield { ...entry, amount: distance.by[entry.time]!, figures: distance.figures }
    }
  }
  const { commodities, filters } = readAsked(reading, args, node)
  const onLinks = new Set(graph.links.map((link) => link.commodity))
  const linked = commodities && new Set([...commodities].filter((c) => onLinks.has(c)))
  const form = linked && filters && formOf(reading, node, linked, filters, [distances(linked)])
  return (
    form && { ...form, dimension: multiplyDimensions(linked!.size === 0 ? { mass: 1 } : form.dimension, { length: 1 }) }
  )
}

const transportEnergy: Build = ({ program }) => ({
  kind: 'affine',
  dimension: { energy: 1 },
  constants: [],
  terms: Terms.of(transportTerms(program)),
})

function* transportTerms(program: CompiledProgram): Generator<Term> {
  for (const { column, ref, time } of columnsOf(program, 'link')) {
    const { energy, from } = program.graph.links[ref]!
    if (energy) yield { column, coefficient: energy.by[time]!, node: from, figures: energy.figures, price: -1 }
  }
}

const linkFlow: Build = (reading, args, node) => {
  const { graph } = reading.program
  const name = nameOf(args[0]) ?? ''
  const index = graph.links.findIndex((link) => link.id === name)
  if (index < 0)
    return unknownName(
      reading,
      args[0] ?? node,
      name,
      graph.links.map((link) => link.id),
    )
  const link = graph.links[index]!
  const terms = [...columnsOf(reading.program, 'link')]
    .filter(({ ref }) => ref === index)
    .map(({ column }): Term => ({ column, coefficient: 1, node: link.from, figures: [], price: -1 }))
  const { dimension } = graph.commodities[link.commodity]!
  return { kind: 'affine', dimension, terms: Terms.of(terms), constants: [] }
}

/** A function that takes so many arguments and no filters. */
const taking =
  (most: number, build: Build): Build =>
  (reading, args, node, policies) =>
    args.length > most
      ? complainAt(reading, 'INDICATORS_BAD_ARGUMENT', args[most]!, { name: node.kind === 'call' ? node.name : '' })
      : build(reading, args, node, policies)

/** An activity as the filters see it. */
function activityEntry(reading: Reading, column: number, ref: number, time: number): Entry {
  const { node, recipe, unit } = reading.program.graph.activities[ref]!
  const nowhere = { commodity: -1, market: '', route: -1, from: -1, to: -1 }
  return { ...nowhere, column, time, amount: 1, node, figures: [], recipe, unit }
}

type ActivityColumn = Pick<Entry, 'column' | 'time'> & { readonly ref: number }

/**
 * The activities that pass the filters; undefined after a fault where one is counted per period and a slice is asked for.
 */
function passing(
  reading: Reading,
  columns: readonly ActivityColumn[],
  filters: Filters,
  node: Expr,
): readonly ActivityColumn[] | undefined {
  const kept: ActivityColumn[] = []
  for (const found of columns) {
    const passed = passes(filters, activityEntry(reading, found.column, found.ref, found.time))
    const { units, activities } = reading.program.graph
    if (passed === undefined)
      return complainAt(reading, 'INDICATORS_NOT_BY_SLICE', node, { name: units[activities[found.ref]!.unit]!.id })
    if (passed) kept.push(found)
  }
  return kept
}

const level: Build = (reading, args, node) => {
  const { graph } = reading.program
  const name = nameOf(args[0]) ?? ''
  const filters = readFilters(reading, args.slice(1))
  const matching = [...columnsOf(reading.program, 'activity')].filter(({ ref }) => {
    const { unit, recipe } = graph.activities[ref]!
    return (
      graph.units[unit]!.id === name || graph.recipes[recipe]!.id === name || graph.recipes[recipe]!.process === name
    )
  })
  const known = [...graph.recipes.flatMap((r) => [r.id, r.process]), ...graph.units.map((unit) => unit.id)]
  if (!known.includes(name)) return unknownName(reading, args[0] ?? node, name, known)
  if (!filters) return undefined
  const passed = passing(reading, matching, filters, node)
  if (!passed) return undefined
  const dimensions = new Map(
    matching.map(({ ref }) => {
      const { dimension } = graph.recipes[graph.activities[ref]!.recipe]!
      return [canonicalUnit(dimension), dimension] as const
    }),
  )
  if (dimensions.size > 1)
    return complainAt(reading, 'INDICATORS_MIXED_DIMENSIONS', node, { name, found: [...dimensions.keys()].join(', ') })
  const recipe = graph.recipes.find((r) => r.id === name || r.process === name)
  return {
    kind: 'affine',
    dimension: [...dimensions.values()][0] ?? recipe?.dimension ?? {},
    constants: [],
    terms: Terms.of(
      passed.map(
        ({ column, ref }): Term => ({
          ...{ column, coefficient: 1, node: graph.activities[ref]!.node, figures: [], price: -1 },
        }),
      ),
    ),
  }
}

const memo: Build = (reading, args, node) => {
  const { graph } = reading.program
  const name = nameOf(args[0]) ?? ''
  const filters = readFilters(reading, args.slice(1))
  if (!filters) return undefined
  const holders = graph.recipes.filter((recipe) => recipe.memo.has(name))
  const first = holders[0]?.memo.get(name)
  if (!first)
    return unknownName(
      reading,
      args[0] ?? node,
      name,
      graph.recipes.flatMap((r) => [...r.memo.keys()]),
    )
  const total = (recipe: ClosedRecipe) => multiplyDimensions(recipe.memo.get(name)!.dimension, recipe.dimension)
  const kinds = new Set(holders.map((recipe) => canonicalUnit(total(recipe))))
  if (kinds.size > 1)
    return complainAt(reading, 'INDICATORS_MIXED_DIMENSIONS', node, { name, found: [...kinds].join(', ') })
  const counted = [...columnsOf(reading.program, 'activity')].filter(({ ref }) =>
    graph.recipes[graph.activities[ref]!.recipe]!.memo.has(name),
  )
  const terms = passing(reading, counted, filters, node)?.map(({ column, ref, time }): Term => {
    const { recipe, node: place } = graph.activities[ref]!
    const value = graph.recipes[recipe]!.memo.get(name)!
    return { column, coefficient: value.by[time]!, node: place, figures: value.figures, price: -1 }
  })
  if (!terms) return undefined
  return { kind: 'affine', dimension: total(holders[0]!), terms: Terms.of(terms), constants: [] }
}

const capacity: Build = (reading, args, node) => {
  const { graph } = reading.program
  const name = nameOf(args[0]) ?? ''
  const unit = graph.units.find((candidate) => candidate.id === name)
  if (!unit?.capacity)
    return unknownName(
      reading,
      args[0] ?? node,
      name,
      graph.units.map((candidate) => candidate.id),
    )
  const { by, dimension, figures } = unit.capacity
  return {
    kind: 'affine',
    dimension,
    terms: builtCapacity(reading.program, graph.units.indexOf(unit)),
    constants: timesBy(graph, 'period').map((time) => ({ value: by[time]!, node: unit.node, time, figures })),
  }
}

/** Money with markets for the selected commodities; sales count as income. */
const traded =
  (what: 'purchase' | 'sale'): Build =>
  (reading, args, node) => {
    const { graph } = reading.program
    const all = args.length === 0 ? new Set(graph.commodities.keys()) : selectCommodities(reading, args[0], node)
    const filters = readFilters(reading, args.slice(1))
    if (!all || !filters) return undefined
    const { inside: places, during } = filters
    const { ref, time } = reading.program.columns
    const own = [...columnsOf(reading.program, what)].filter((entry) => all.has(graph.trades[entry.ref]!.commodity))
    const unknown = during && own.some((entry) => during(entry.time) === undefined)
    if (unknown) return complainAt(reading, 'INDICATORS_NOT_BY_SLICE', node, { name: nameOf(args[0])! })
    const { terms, ...form } = moneyFor(reading.money(), what)
    const passed = terms.where((k) => {
      const column = terms.column[k]!
      return (
        all.has(graph.trades[ref[column]!]!.commodity) &&
        (!places || places.has(terms.node[k]!)) &&
        (!during || during(time[column]!) === true)
      )
    })
    return { ...form, terms: what === 'sale' ? passed.times(() => -1) : passed }
  }

/** Money out less money in, of the kinds named; all kinds, levies and subsidies when none is named. */
const cost: Build = (reading, args, _node, policies) => {
  const kinds: string[] = []
  for (const arg of args) {
    const name = nameOf(arg) ?? ''
    if (!(costKinds as readonly string[]).includes(name)) return unknownName(reading, arg, name, costKinds)
    kinds.push(name)
  }
  const wanted = (kind: string) => kinds.length === 0 || kinds.includes(kind)
  const own = moneyOfKinds(reading.money(), wanted)
  const { terms, constants } = policies()
  const sign = (coefficient: number) => wanted(coefficient > 0 ? 'tax' : 'subsidy')
  return {
    ...own,
    terms: Terms.joined([own.terms, terms.where((k) => sign(terms.coefficient[k]!))]),
    constants: [...own.constants, ...constants.filter((constant) => sign(constant.value))],
  }
}

const resourceCost: Build = ({ money }) => moneyOfKinds(money(), (kind) => kind !== 'tax' && kind !== 'subsidy')

const policyMoney =
  (sign: 1 | -1): Build =>
  (_reading, _args, _node, policies) => {
    const form = policies()
    return {
      ...form,
      terms: form.terms.where((k) => Math.sign(form.terms.coefficient[k]!) === sign).times(() => sign),
      constants: form.constants
        .filter((constant) => Math.sign(constant.value) === sign)
        .map((constant) => ({ ...constant, value: sign * constant.value })),
    }
  }

const money =
  (what: 'freight' | 'fee'): Build =>
  (reading) =>
    moneyFor(reading.money(), what)

/** The functions of formulas, by name. */
export const functions: Readonly<Record<string, Build>> = {
  generated: counting((program, of) => processEntries(program, 'out', false, of)),
  used: counting((program, of) => processEntries(program, 'in', false, of)),
  made: counting((program, of) => processEntries(program, 'out', true, of)),
  consumed: counting((program, of) => processEntries(program, 'in', true, of)),
  drawn: counting((program, of) => stockEntries(program, 'take', of)),
  stocked: counting((program, of) => stockEntries(program, 'put', of)),
  bought: counting((program, of) => tradeEntries(program, 'purchase', of)),
  sold: counting((program, of) => tradeEntries(program, 'sale', of)),
  extracted: counting((program, of) => natureEntries(program, 'extraction', of)),
  emitted: counting((program, of) => natureEntries(program, 'release', of), sideEmissions),
  disposed: counting(disposalEntries, (program, of) => linkEntries(program, 'lost', of), decayEntries),
  delivered: counting((program, of) => natureEntries(program, 'delivery', of), undelivered),
  unplaced: counting((program, of) => remainderEntries(program, 'unplaced', of)),
  unmet: counting((program, of) => remainderEntries(program, 'unmet', of)),
  recovered: counting(recoveredEntries),
  downgraded: counting(downgradeEntries),
  sent: counting((program, of) => linkEntries(program, 'sent', of)),
  entering: crossing('in'),
  leaving: crossing('out'),
  'net-entering': netEntering,
  moved,
  'transport-energy': taking(0, transportEnergy),
  flow: taking(1, linkFlow),
  level,
  memo,
  capacity: taking(1, capacity),
  cost,
  'resource-cost': taking(0, resourceCost),
  sales: traded('sale'),
  purchases: traded('purchase'),
  freight: taking(0, money('freight')),
  fees: taking(0, money('fee')),
  levies: taking(0, policyMoney(1)),
  subsidies: taking(0, policyMoney(-1)),
}
