import { type Dimension, moneyDimension } from '../base/index.js'
import type { CostKind } from '../scenario/index.js'
import type { CompiledProgram } from '../lp/index.js'
import { timesBy, type Value } from '../model/index.js'
import { buildCosts } from './builds.js'
import { columnsOf } from './entries.js'
import type { Constant, Form } from './form.js'
import { TermList, type Terms } from './terms.js'

/** Kinds money is counted by; 'sales' is what comes in. */
export type MoneyKind = CostKind | 'investment' | 'sales' | 'transfer'

/** What money is paid for, where it is asked for by that. */
type Purpose = 'purchase' | 'sale' | 'freight' | 'fee'

interface MoneyConstant extends Constant {
  readonly kind: MoneyKind
}

/** Money of a belt: what goes out is positive, what comes in negative. */
export interface Money {
  readonly dimension: Dimension
  readonly terms: Terms
  /** Kind of each term, and its purpose where it has one. */
  readonly kinds: readonly MoneyKind[]
  readonly purposes: readonly (Purpose | undefined)[]
  readonly constants: readonly MoneyConstant[]
}

/** The figure of a money value that is its price: the first in money; distances and shares beside it are none. */
function priceIn({ figures }: CompiledProgram['graph'], value: Value): number {
  return (
    value.figures.find((figure) => Object.keys(figures[figure]!.dimension).some((base) => base.startsWith('money:'))) ??
    -1
  )
}

/** Every money term of the belt. */
export function moneyOf(program: CompiledProgram): Money {
  const { graph } = program
  const terms = new TermList()
  const kinds: MoneyKind[] = []
  const purposes: (Purpose | undefined)[] = []
  const prices = new Map<Value, number>()
  const priceOf = (value: Value): number => {
    const known = prices.get(value) ?? priceIn(graph, value)
    prices.set(value, known)
    return known
  }
  const add = (
    column: number,
    time: number,
    value: Value | undefined,
    sign: number,
    node: number,
    { kind, purpose }: { readonly kind: MoneyKind; readonly purpose?: Purpose },
  ) => {
    const coefficient = sign * (value?.by[time] ?? 0)
    if (!value || coefficient === 0) return
    terms.add({ column, coefficient, node, figures: value.figures, price: priceOf(value) })
    kinds.push(kind)
    purposes.push(purpose)
  }
  for (const { column, ref, time, kind } of columnsOf(program, 'purchase', 'sale')) {
    const { node, price, offer } = graph.trades[ref]!
    if (kind === 'purchase')
      add(column, time, price, 1, node, { kind: graph.offers[offer]!.costKind, purpose: 'purchase' })
    else add(column, time, price, -1, node, { kind: 'sales', purpose: 'sale' })
  }
  for (const { column, ref, time } of columnsOf(program, 'link')) {
    const { freight, price, from, to } = graph.links[ref]!
    for (const tariff of freight) add(column, time, tariff, 1, to, { kind: 'service', purpose: 'freight' })
    add(column, time, price, 1, to, { kind: 'transfer' })
    add(column, time, price, -1, from, { kind: 'transfer' })
  }
  for (const { column, ref, time } of columnsOf(program, 'disposal')) {
    const { fee, node } = graph.disposals[ref]!
    add(column, time, fee, 1, node, { kind: 'service', purpose: 'fee' })
  }
  for (const { column, ref, time } of columnsOf(program, 'extraction')) {
    const { cost, node } = graph.extractions[ref]!
    add(column, time, cost, 1, node, { kind: 'material' })
  }
  for (const { column, ref, time } of columnsOf(program, 'activity')) {
    const { recipe, node } = graph.activities[ref]!
    for (const [kind, value] of graph.recipes[recipe]!.cost) add(column, time, value, 1, node, { kind })
  }
  for (const { column, ref, time, kind } of columnsOf(program, 'level', 'take')) {
    const { cost, takeCost, node } = graph.stocks[ref]!
    // What is held is paid for by the slice: its level at the end counts for its share of the period.
    const [price, share] = kind === 'level' ? [cost, graph.times[time]!.share] : [takeCost, 1]
    add(column, time, price, share, node, { kind: 'service' })
  }
  for (const { column, ref, time, kind: state } of columnsOf(program, 'on', 'start')) {
    const { running, node } = graph.units[ref]!
    for (const [kind, value] of state === 'on' ? running!.onCost : running!.startUp)
      add(column, time, value, 1, node, { kind })
  }
  for (const { column, ref, time } of columnsOf(program, 'shortfall')) {
    const offer = graph.offers[ref]
    const demand = offer ? undefined : graph.siteDemands[ref - graph.offers.length]!
    const price = offer ? offer.unmetPrice : demand!.unmetPrice
    add(column, time, price, 1, demand?.node ?? -1, { kind: 'penalty' })
  }
  for (const { term, value, kind } of buildCosts(program)) {
    if (term.coefficient === 0) continue
    terms.add({ ...term, figures: value.figures, price: priceOf(value) })
    kinds.push(kind)
    purposes.push(undefined)
  }
  const constants = graph.units.flatMap((unit) =>
    [...unit.fixedCost].flatMap(([kind, value]) =>
      timesBy(graph, 'period').map((time) => ({
        value: value.by[time]!,
        node: unit.node,
        time,
        figures: value.figures,
        kind,
      })),
    ),
  )
  const dimension = moneyDimension(graph.spec.money.currency)
  return { dimension, terms: terms.terms(), kinds, purposes, constants }
}

/** A form of the money of some kinds, with its constants. */
export function moneyOfKinds(
  { dimension, terms, kinds, constants }: Money,
  isAsked: (kind: MoneyKind) => boolean,
): Form {
  return {
    ...{ kind: 'affine', dimension },
    terms: terms.where((k) => isAsked(kinds[k]!)),
    constants: constants
      .filter(({ kind }) => isAsked(kind))
      .map(({ value, node, time, figures }) => ({ value, node, time, figures })),
  }
}

/** A form of the money paid for one thing. */
export function moneyFor({ dimension, terms, purposes }: Money, purpose: Purpose): Form {
  return { kind: 'affine', dimension, terms: terms.where((k) => purposes[k] === purpose), constants: [] }
}
