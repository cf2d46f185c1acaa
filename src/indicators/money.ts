import { moneyDimension } from '../base/index.js'
import type { CostKind } from '../scenario/index.js'
import type { CompiledProgram } from '../lp/index.js'
import { timesBy, type Value } from '../model/index.js'
import { buildCosts } from './builds.js'
import { columnsOf } from './entries.js'
import type { Constant, Form, Term } from './form.js'

/** Kinds money is counted by; 'sales' is what comes in. */
export type MoneyKind = CostKind | 'investment' | 'sales' | 'transfer'

interface MoneyTerm extends Term {
  readonly kind: MoneyKind
  readonly what:
    | 'purchase'
    | 'sale'
    | 'freight'
    | 'fee'
    | 'running'
    | 'stock'
    | 'extraction'
    | 'shortfall'
    | 'transfer'
    | 'investment'
  readonly commodity: number
}

interface MoneyConstant extends Constant {
  readonly kind: MoneyKind
}

/** The figure of a money value that is its price: the first in money; distances and shares beside it are none. */
function priceIn({ figures }: CompiledProgram['graph'], value: Value): number {
  return (
    value.figures.find((figure) => Object.keys(figures[figure]!.dimension).some((base) => base.startsWith('money:'))) ??
    -1
  )
}

interface Money {
  readonly terms: readonly MoneyTerm[]
  readonly constants: readonly MoneyConstant[]
}

/** Every money term of the belt: what goes out is positive, what comes in negative. Listed once for a program. */
export function moneyTerms(program: CompiledProgram): Money {
  const money = kept.get(program) ?? listed(program)
  kept.set(program, money)
  return money
}

const kept = new WeakMap<CompiledProgram, Money>()

function listed(program: CompiledProgram): Money {
  const { graph } = program
  const terms: MoneyTerm[] = []
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
    { kind, what, commodity }: Omit<MoneyTerm, keyof Term>,
  ) => {
    const coefficient = sign * (value?.by[time] ?? 0)
    if (value && coefficient !== 0)
      terms.push({ column, coefficient, node, figures: value.figures, price: priceOf(value), kind, what, commodity })
  }
  const none = { commodity: -1 }
  for (const { column, ref, time, kind } of columnsOf(program, 'purchase', 'sale')) {
    const { commodity, node, price, offer } = graph.trades[ref]!
    if (kind === 'purchase')
      add(column, time, price, 1, node, { kind: graph.offers[offer]!.costKind, what: 'purchase', commodity })
    else add(column, time, price, -1, node, { kind: 'sales', what: 'sale', commodity })
  }
  for (const { column, ref, time } of columnsOf(program, 'link')) {
    const { commodity, freight, price, from, to } = graph.links[ref]!
    for (const tariff of freight) add(column, time, tariff, 1, to, { kind: 'service', what: 'freight', commodity })
    if (!price) continue
    add(column, time, price, 1, to, { kind: 'transfer', what: 'transfer', commodity })
    add(column, time, price, -1, from, { kind: 'transfer', what: 'transfer', commodity })
  }
  for (const { column, ref, time } of columnsOf(program, 'disposal')) {
    const { fee, node, commodity } = graph.disposals[ref]!
    add(column, time, fee, 1, node, { kind: 'service', what: 'fee', commodity })
  }
  for (const { column, ref, time } of columnsOf(program, 'extraction')) {
    const { cost, node, commodity } = graph.extractions[ref]!
    add(column, time, cost, 1, node, { kind: 'material', what: 'extraction', commodity })
  }
  for (const { column, ref, time } of columnsOf(program, 'activity')) {
    const { recipe, node } = graph.activities[ref]!
    for (const [kind, value] of graph.recipes[recipe]!.cost)
      add(column, time, value, 1, node, { kind, what: 'running', ...none })
  }
  for (const { column, ref, time, kind } of columnsOf(program, 'level', 'take')) {
    const { cost, takeCost, node, commodity } = graph.stocks[ref]!
    // What is held is paid for by the slice: its level at the end counts for its share of the period.
    const [price, share] = kind === 'level' ? [cost, graph.times[time]!.share] : [takeCost, 1]
    add(column, time, price, share, node, { kind: 'service', what: 'stock', commodity })
  }
  for (const { column, ref, time, kind: state } of columnsOf(program, 'on', 'start')) {
    const { running, node } = graph.units[ref]!
    for (const [kind, value] of state === 'on' ? running!.onCost : running!.startUp)
      add(column, time, value, 1, node, { kind, what: 'running', ...none })
  }
  for (const { column, ref, time } of columnsOf(program, 'shortfall')) {
    const offer = graph.offers[ref]
    const demand = offer ? undefined : graph.siteDemands[ref - graph.offers.length]!
    add(column, time, offer ? offer.unmetPrice : demand!.unmetPrice, 1, demand?.node ?? -1, {
      kind: 'penalty',
      what: 'shortfall',
      ...none,
    })
  }
  for (const { term, value, kind } of buildCosts(program))
    if (term.coefficient !== 0) {
      const what = kind === 'investment' ? 'investment' : 'running'
      terms.push({ ...term, figures: value.figures, price: priceIn(graph, value), kind, what, ...none })
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
  return { terms, constants }
}

/** A form of the money terms that pass a test, times a sign. */
export function moneyForm(
  program: CompiledProgram,
  test: (term: MoneyTerm) => boolean,
  kinds: (kind: MoneyKind) => boolean,
  sign = 1,
  constants = true,
): Form {
  const money = moneyTerms(program)
  const terms: readonly Term[] = money.terms.filter((term) => kinds(term.kind) && test(term))
  return {
    kind: 'affine',
    dimension: moneyDimension(program.graph.spec.money.currency),
    terms: sign === 1 ? terms : terms.map((term) => ({ ...term, coefficient: sign * term.coefficient })),
    constants: constants
      ? money.constants
          .filter((constant) => kinds(constant.kind))
          .map(({ value, node, time, figures }) => ({ value: sign * value, node, time, figures }))
      : [],
  }
}
