import {
  canonicalUnit,
  type Dimension,
  dimensionless,
  type Expr,
  mergeFigures,
  multiplyDimensions,
  nearest,
  sameDimension,
} from '../base/index.js'
import { substanceIn } from '../model/index.js'
import { type During, duringOf } from './during.js'
import type { ConstantEntry, Entry } from './entries.js'
import type { Form } from './form.js'
import { complainAt, nameOf, type Reading, unknownName } from './reading.js'
import { TermList } from './terms.js'

/** Which commodities a selector means: an id, a tag, or all. Undefined with a fault when it means none. */
export function selectCommodities(
  reading: Reading,
  expr: Expr | undefined,
  node: Expr,
): ReadonlySet<number> | undefined {
  const { graph } = reading.program
  const name = nameOf(expr)
  if (expr === undefined || name === undefined)
    return complainAt(reading, 'INDICATORS_BAD_ARGUMENT', expr ?? node, { name: node.kind === 'call' ? node.name : '' })
  const found = new Set<number>()
  for (const [i, { id, tags, part }] of graph.commodities.entries())
    if (!part && (name === 'all' || id === name || tags.includes(name))) found.add(i)
  if (name === 'all' || found.size > 0 || graph.spec.tags.has(name)) return found
  const whole = graph.commodities.filter(({ part }) => !part)
  return unknownName(reading, expr, name, [...whole.map(({ id }) => id), ...graph.spec.tags.keys()])
}

const testNames = ['at', 'by', 'market', 'route', 'to', 'from']
const filterNames = [...testNames, 'during', 'in', 'as', 'mass']

type Test = (entry: Entry | ConstantEntry) => boolean
interface Weight {
  /** Attribute it weights by; empty where every commodity has the weight. */
  readonly name: string
  readonly of: (
    commodity: number,
    time: number,
  ) => { readonly value: number; readonly figures: readonly number[] } | undefined
  /** Whether the parts of carried commodities are what it counts. */
  readonly parts?: true
  /** Dimension of a weighted amount of a commodity whose own dimension is `own`. */
  readonly dimension: (own: Dimension, commodity: number) => Dimension
}

/** Filters and weight of a call; undefined after a fault. */
export interface Filters {
  readonly tests: readonly Test[]
  readonly weights: readonly Weight[]
  /** Nodes inside the boundary of `at(…)`; undefined: the belt. */
  readonly inside: ReadonlySet<number> | undefined
  /** Times asked for by `during(…)`; undefined: all. */
  readonly during: During | undefined
}

/** Whether an entry passes the filters; undefined where it is counted per period and a slice is asked for. */
export function passes({ tests, during }: Filters, entry: Entry | ConstantEntry): boolean | undefined {
  return tests.every((test) => test(entry)) && (during ? during(entry.time) : true)
}

/** Nodes a place name means: a site or market, an enterprise, a sector or a park. */
function nodesNamed(reading: Reading, expr: Expr): ReadonlySet<number> | undefined {
  const { graph } = reading.program
  const name = nameOf(expr) ?? ''
  const nodes = [...graph.nodes.keys()].filter((i) => {
    const node = graph.nodes[i]!
    return (
      node.id === name || graph.enterprises[node.enterprise]?.id === name || node.sector === name || node.park === name
    )
  })
  if (nodes.length > 0 || graph.spec.sectors.has(name) || graph.spec.parks.has(name)) return new Set(nodes)
  const known = [
    ...graph.nodes.map((node) => node.id),
    ...graph.enterprises.map((e) => e.id),
    ...graph.spec.sectors.keys(),
    ...graph.spec.parks.keys(),
  ]
  return unknownName(reading, expr, name, known)
}

function union(sets: readonly (ReadonlySet<number> | undefined)[]): ReadonlySet<number> | undefined {
  return sets.some((set) => !set) ? undefined : new Set(sets.flatMap((set) => [...set!]))
}

/** Reads the filters of a call: at, by, during, in, as, mass, market, route, to, from. */
export function readFilters(reading: Reading, args: readonly Expr[]): Filters | undefined {
  const tests: Test[] = []
  const weights: Weight[] = []
  let inside: ReadonlySet<number> | undefined
  let during: During | undefined
  let ok = true
  for (const arg of args) {
    if (arg.kind !== 'call') {
      complainAt(reading, 'INDICATORS_BAD_ARGUMENT', arg, { name: nameOf(arg) ?? '' })
      ok = false
      continue
    }
    if (arg.name === 'during') {
      during = duringOf(reading, arg)
      ok &&= during !== undefined
      continue
    }
    const places = ['at', 'to', 'from'].includes(arg.name)
      ? union(arg.args.map((place) => nodesNamed(reading, place)))
      : undefined
    const isTest = testNames.includes(arg.name)
    const test = isTest ? filterTest(reading, arg, places) : undefined
    const weight = isTest ? undefined : weightOf(reading, arg)
    if (arg.name === 'at') inside = places
    if (test) tests.push(test)
    else if (weight) weights.push(weight)
    else ok = false
  }
  return ok ? { tests, weights, inside, during } : undefined
}

function filterTest(
  reading: Reading,
  call: Expr & { kind: 'call' },
  places: ReadonlySet<number> | undefined,
): Test | undefined {
  const { graph } = reading.program
  const names = call.args.map((arg) => nameOf(arg) ?? '')
  switch (call.name) {
    case 'at':
      return places && ((entry) => places.has(entry.node))
    case 'to':
      return places && ((entry) => places.has(entry.to))
    case 'from':
      return places && ((entry) => places.has(entry.from))
    case 'by': {
      const known = new Set([
        ...graph.recipes.flatMap((r) => [r.id, r.process, ...r.tags]),
        ...graph.units.map((unit) => unit.id),
      ])
      for (const [i, name] of names.entries())
        if (!known.has(name) && !graph.spec.tags.has(name)) return unknownName(reading, call.args[i]!, name, known)
      return (entry) => {
        const recipe = graph.recipes[entry.recipe]
        return (
          !!recipe &&
          names.some(
            (name) =>
              name === recipe.id ||
              name === recipe.process ||
              recipe.tags.includes(name) ||
              graph.units[entry.unit]?.id === name,
          )
        )
      }
    }
    case 'market':
      for (const [i, name] of names.entries())
        if (!graph.spec.markets.some((market) => market.id === name))
          return unknownName(
            reading,
            call.args[i]!,
            name,
            graph.spec.markets.map((market) => market.id),
          )
      return (entry) => names.includes(entry.market)
    case 'route':
      for (const [i, name] of names.entries())
        if (!graph.routes.some((route) => route.id === name))
          return unknownName(
            reading,
            call.args[i]!,
            name,
            graph.routes.map((route) => route.id),
          )
      return (entry) => names.includes(graph.routes[entry.route]?.id ?? '')
    default:
      return undefined
  }
}

function weightOf(reading: Reading, call: Expr & { kind: 'call' }): Weight | undefined {
  const { graph } = reading.program
  const name = nameOf(call.args[0]) ?? ''
  const massOf = (commodity: number, time: number) => {
    const mass = graph.commodities[commodity]!.massPerUnit
    return mass && { value: mass.by[time]!, figures: mass.figures }
  }
  const toMass = (): Dimension => ({ mass: 1 })
  if (call.name === 'mass')
    return { name: '', of: (c, t) => massOf(c, t) ?? { value: 0, figures: [] }, dimension: toMass }
  if (call.name === 'in') {
    const substance = graph.substances.findIndex((candidate) => candidate.id === name)
    if (substance < 0)
      return unknownName(
        reading,
        call.args[0] ?? call,
        name,
        graph.substances.map((s) => s.id),
      )
    return {
      name: '',
      of: (c, t) => substanceIn(graph.commodities[c]!, substance, t),
      dimension: toMass,
      parts: true,
    }
  }
  if (call.name === 'as') {
    const values = graph.commodities.map((commodity) => commodity.attributes.get(name))
    const known = graph.commodities.flatMap((commodity) => [...commodity.attributes.keys()])
    const first = values.find((value) => value)
    if (!first) return unknownName(reading, call.args[0] ?? call, name, known)
    return {
      name,
      of: (c, t) => {
        const value = values[c]
        return value && { value: value.by[t]!, figures: value.figures }
      },
      dimension: (own, c) => multiplyDimensions(own, (values[c] ?? first).dimension),
    }
  }
  return complainAt(reading, 'BASE_UNKNOWN_FUNCTION', call, { name: call.name }, nearest(call.name, filterNames))
}

/**
 * Commodities and filters of a call: the selector first, then the filters. What is counted by a substance is counted in the
 * parts of carried commodities too.
 */
export function readAsked(
  reading: Reading,
  args: readonly Expr[],
  node: Expr,
): { readonly commodities: ReadonlySet<number> | undefined; readonly filters: Filters | undefined } {
  const commodities = selectCommodities(reading, args[0], node)
  const filters = readFilters(reading, args.slice(1))
  if (!commodities || !filters?.weights.some(({ parts }) => parts)) return { commodities, filters }
  const own = reading.program.graph.commodities
  return { commodities: new Set([...commodities].flatMap((c) => [c, ...(own[c]!.parts ?? [])])), filters }
}

/** Adds up the entries that pass the filters into a form; the commodities must end in one dimension. */
export function formOf(
  reading: Reading,
  node: Expr,
  commodities: ReadonlySet<number>,
  filters: Filters,
  lists: readonly Iterable<Entry | ConstantEntry>[],
  sign = 1,
): Form | undefined {
  const { graph } = reading.program
  const terms = new TermList()
  const constants: Form['constants'][number][] = []
  const cache = new Map<number, Dimension>()
  let dimension: Dimension | undefined
  const weighted = (commodity: number): Dimension => {
    let own = cache.get(commodity)
    if (!own) {
      const attribute = filters.weights.length > 0 ? weightDimension(reading, filters, commodity) : undefined
      own = attribute ?? graph.commodities[commodity]!.dimension
      cache.set(commodity, own)
    }
    return own
  }
  const selected = [...commodities]
  for (const commodity of selected) {
    const lacking = filters.weights.find((weight) => !weight.of(commodity, 0))
    if (lacking)
      return complainAt(reading, 'INDICATORS_NO_ATTRIBUTE', node, {
        commodity: graph.commodities[commodity]!.id,
        name: lacking.name,
      })
    const own = weighted(commodity)
    if (dimension && !sameDimension(dimension, own)) {
      const found = `${canonicalUnit(dimension)}, ${canonicalUnit(own)}`
      return complainAt(reading, 'INDICATORS_MIXED_DIMENSIONS', node, {
        name: node.kind === 'call' ? (nameOf(node.args[0]) ?? '') : '',
        found,
      })
    }
    dimension ??= own
  }
  for (const entries of lists)
    for (const entry of entries) {
      const passed = commodities.has(entry.commodity) && passes(filters, entry)
      if (passed === undefined)
        return complainAt(reading, 'INDICATORS_NOT_BY_SLICE', node, { name: graph.commodities[entry.commodity]!.id })
      if (!passed) continue
      let coefficient = sign * entry.amount
      let figures = entry.figures
      for (const weight of filters.weights) {
        const factor = weight.of(entry.commodity, entry.time)!
        coefficient *= factor.value
        figures = mergeFigures(figures, factor.figures)
      }
      if (coefficient === 0) continue
      if (entry.column < 0) constants.push({ value: coefficient, node: entry.node, time: entry.time, figures })
      else terms.add({ column: entry.column, coefficient, node: entry.node, figures, price: -1 })
    }
  return { kind: 'affine', dimension: dimension ?? dimensionless, terms: terms.terms(), constants }
}

function weightDimension(reading: Reading, filters: Filters, commodity: number): Dimension {
  return filters.weights.reduce(
    (own, weight) => weight.dimension(own, commodity),
    reading.program.graph.commodities[commodity]!.dimension,
  )
}
