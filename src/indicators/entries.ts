import { type ColumnKind, type CompiledProgram, columnKinds } from '../lp/index.js'
import { chosenFlow, commoditiesOn, timesBy, type Value } from '../model/index.js'

/** One flow of a column in the words of the counting functions: how much of a commodity per unit of the column. */
export interface Entry {
  readonly column: number
  readonly time: number
  readonly commodity: number
  /** Amount per unit of the column, canonical. */
  readonly amount: number
  /** Node it is booked at. */
  readonly node: number
  readonly figures: readonly number[]
  /** Recipe and unit for process flows; −1 otherwise. */
  readonly recipe: number
  readonly unit: number
  readonly market: string
  readonly route: number
  /** Nodes at the ends of a link; −1 otherwise. */
  readonly from: number
  readonly to: number
}

/** A constant part, e.g. what decays of an opening stock. */
export interface ConstantEntry extends Omit<Entry, 'column'> {
  readonly column: -1
}

/** Commodities whose flows are asked for: the entries of others are not made at all. */
export type Commodities = ReadonlySet<number>

const noFigures: readonly number[] = []

/** A flow of no recipe, market, route or link, that rests on no figure. */
const plain = <C extends number>(column: C, time: number, commodity: number, amount: number, node: number) => ({
  column,
  time,
  commodity,
  amount,
  node,
  figures: noFigures,
  recipe: -1,
  unit: -1,
  market: '',
  route: -1,
  from: -1,
  to: -1,
})

/** Every column of some kinds in their order, with its index in the graph's array and its time. */
export function* columnsOf(
  { columns, firstColumn }: CompiledProgram,
  ...kinds: readonly ColumnKind[]
): Generator<{ column: number; ref: number; time: number; kind: ColumnKind }> {
  for (const kind of [...kinds].sort((a, b) => firstColumn[a] - firstColumn[b])) {
    const own = columnKinds.indexOf(kind)
    for (let column = firstColumn[kind]; columns.kind[column] === own; column++)
      yield { column, ref: columns.ref[column]!, time: columns.time[column]!, kind }
  }
}

/** The same of one kind where a commodity of it is asked for: most formulas ask for few. */
function* columnsWith(
  { columns, firstColumn }: CompiledProgram,
  kind: ColumnKind,
  isAsked: (ref: number) => boolean,
): Generator<{ column: number; ref: number; time: number }> {
  const own = columnKinds.indexOf(kind)
  for (let column = firstColumn[kind]; columns.kind[column] === own; column++) {
    const ref = columns.ref[column]!
    if (isAsked(ref)) yield { column, ref, time: columns.time[column]! }
  }
}

/** Whether a commodity is asked for, or a part of it that comes in with it. */
function isAskedIn(
  of: Commodities,
  { commodity, brings }: { readonly commodity: number; readonly brings?: ReadonlyMap<number, Value> },
): boolean {
  if (of.has(commodity)) return true
  for (const part of brings?.keys() ?? []) if (of.has(part)) return true
  return false
}

/** Outputs (`out`) or inputs (`in`) of processes; with `handling` false those of handling processes are left out. */
export function* processEntries(
  program: CompiledProgram,
  side: 'in' | 'out',
  handling: boolean,
  of: Commodities,
): Generator<Entry> {
  yield* processFlows(program, side, handling, of)
  yield* chosenFlows(program, side, handling, of)
}

function* processFlows(
  program: CompiledProgram,
  side: 'in' | 'out',
  handling: boolean,
  of: Commodities,
): Generator<Entry> {
  const { activities, recipes } = program.graph
  const flows = recipes.map((recipe) => {
    const own = side === 'in' ? recipe.inputs : recipe.outputs
    return recipe.handling && !handling ? [] : own.filter(({ commodity }) => of.has(commodity))
  })
  const isAsked = (ref: number) => flows[activities[ref]!.recipe]!.length > 0
  for (const { column, ref, time } of columnsWith(program, 'activity', isAsked)) {
    const { node, recipe, unit } = activities[ref]!
    for (const { commodity, amount } of flows[recipe]!)
      yield { ...plain(column, time, commodity, amount.by[time]!, node), figures: amount.figures, recipe, unit }
  }
}

/** Flows that recipes leave to the choice, a column each. */
function* chosenFlows(
  program: CompiledProgram,
  side: 'in' | 'out',
  handling: boolean,
  of: Commodities,
): Generator<Entry> {
  const { graph } = program
  for (const { column, ref, time } of columnsOf(program, 'choice')) {
    const flow = chosenFlow(graph, ref)
    if (!of.has(flow.commodity) || flow.side !== side || (flow.recipe.handling && !handling)) continue
    const { node, recipe, unit } = flow.activity
    yield { ...plain(column, time, flow.commodity, 1, node), recipe, unit }
  }
}

/** Purchases or sales. */
export function* tradeEntries(program: CompiledProgram, kind: 'purchase' | 'sale', of: Commodities): Generator<Entry> {
  const { trades } = program.graph
  for (const { column, ref, time } of columnsWith(program, kind, (ref) => isAskedIn(of, trades[ref]!))) {
    const { commodity, node, market, brings } = trades[ref]!
    const entry = { ...plain(column, time, commodity, 1, node), market }
    if (of.has(commodity)) yield entry
    if (kind === 'purchase') yield* brought(entry, brings, of)
  }
}

/** The parts of a carried commodity that come in with it. */
function* brought(entry: Entry, brings: ReadonlyMap<number, Value> | undefined, of: Commodities): Generator<Entry> {
  for (const [commodity, { by, figures }] of brings ?? [])
    if (of.has(commodity)) yield { ...entry, commodity, amount: entry.amount * by[entry.time]!, figures }
}

/** Taken from or put into stocks. */
export function* stockEntries(program: CompiledProgram, kind: 'put' | 'take', of: Commodities): Generator<Entry> {
  const { stocks } = program.graph
  for (const { column, ref, time } of columnsWith(program, kind, (ref) => of.has(stocks[ref]!.commodity))) {
    const { commodity, node } = stocks[ref]!
    yield plain(column, time, commodity, 1, node)
  }
}

/** Taken from nature or declared sources, released to nature, delivered to final demands. */
export function* natureEntries(
  program: CompiledProgram,
  kind: 'extraction' | 'release' | 'delivery',
  of: Commodities,
): Generator<Entry> {
  const holder = {
    extraction: program.graph.extractions,
    release: program.graph.releases,
    delivery: program.graph.siteDemands,
  }[kind]
  for (const { column, ref, time } of columnsWith(program, kind, (ref) => isAskedIn(of, holder[ref]!))) {
    const { commodity, node } = holder[ref]!
    const entry = plain(column, time, commodity, 1, node)
    if (of.has(commodity)) yield entry
    if (kind === 'extraction') yield* brought(entry, program.graph.extractions[ref]!.brings, of)
  }
}

/** Into disposal routes. */
export function* disposalEntries(program: CompiledProgram, of: Commodities): Generator<Entry> {
  const { disposals } = program.graph
  for (const { column, ref, time } of columnsWith(program, 'disposal', (ref) => of.has(disposals[ref]!.commodity))) {
    const { commodity, node, route } = disposals[ref]!
    yield { ...plain(column, time, commodity, 1, node), route }
  }
}

/** Remainders. */
export function* remainderEntries(
  program: CompiledProgram,
  kind: 'unplaced' | 'unmet',
  of: Commodities,
): Generator<Entry> {
  for (const { column, ref, time } of columnsOf(program, kind)) {
    const { node, commodity } = program.balances[ref]!
    if (of.has(commodity)) yield plain(column, time, commodity, 1, node)
  }
}

/** What leaves the giver (`sent`), reaches the taker (`arriving`) or is lost on links; lost and sent are booked at the giver. */
export function* linkEntries(
  program: CompiledProgram,
  what: 'sent' | 'arriving' | 'lost',
  of: Commodities,
): Generator<Entry> {
  const { links } = program.graph
  for (const { column, ref, time } of columnsWith(program, 'link', (ref) => of.has(links[ref]!.commodity))) {
    const link = links[ref]!
    const loss = link.loss?.by[time] ?? 0
    const amount = what === 'sent' ? 1 : what === 'lost' ? loss : 1 - loss
    const figures = link.loss && what !== 'sent' ? link.loss.figures : noFigures
    if (amount === 0) continue
    const entry = {
      ...plain(column, time, link.commodity, amount, what === 'arriving' ? link.to : link.from),
      figures,
      from: link.from,
      to: link.to,
      route: what === 'lost' ? link.lossTo : -1,
    }
    yield entry
    yield* brought(entry, link.brings, of)
  }
}

/** Side emissions of disposal routes and of transport, booked where they begin. */
export function* sideEmissions(program: CompiledProgram, of: Commodities): Generator<Entry> {
  const { graph } = program
  const emitted = function* (
    emits: ReadonlyMap<number, Value>,
    column: number,
    time: number,
    node: number,
    rest: Partial<Entry>,
  ): Generator<Entry> {
    for (const [commodity, value] of emits)
      if (of.has(commodity))
        yield { ...plain(column, time, commodity, value.by[time]!, node), figures: value.figures, ...rest }
  }
  for (const { column, ref, time } of columnsOf(program, 'disposal'))
    yield* emitted(graph.disposals[ref]!.emits, column, time, graph.disposals[ref]!.node, {
      route: graph.disposals[ref]!.route,
    })
  for (const { column, ref, time } of columnsOf(program, 'link')) {
    const link = graph.links[ref]!
    yield* emitted(link.emits, column, time, link.from, { from: link.from, to: link.to })
  }
}

/** What decays in stocks: a share of the level at the end of the time before; of the opening level in the first. */
export function* decayEntries(program: CompiledProgram, of: Commodities): Generator<Entry | ConstantEntry> {
  const { graph } = program
  for (const { column, ref, time } of columnsOf(program, 'level')) {
    const stock = graph.stocks[ref]!
    const { commodity, node } = stock
    if (!stock.decay || !of.has(commodity)) continue
    const figures = stock.decay.figures
    if (stock.before[time]! < 0) {
      const amount = stock.decay.by[time]! * stock.opening!.by[0]! * stock.turns[time]!
      yield { ...plain(-1, time, commodity, amount, node), figures }
    }
    for (const next of timesBy(graph, graph.commodities[commodity]!.balance))
      if (stock.before[next] === time) {
        const amount = stock.decay.by[next]! * stock.turns[next]!
        yield { ...plain(column, time, commodity, amount, node), figures }
      }
  }
}

/** What is not met where nothing but a final demand needs it, negative: the demand is booked in full, this was not delivered. */
export function* undelivered(program: CompiledProgram, of: Commodities): Generator<Entry> {
  const { graph } = program
  const key = (node: number, commodity: number) => node * graph.commodities.length + commodity
  const wanted = graph.siteDemands.filter(({ commodity }) => of.has(commodity))
  if (wanted.length === 0) return
  const demands = new Set(wanted.map(({ node, commodity }) => key(node, commodity)))
  for (const { node, recipe } of graph.activities)
    for (const commodity of commoditiesOn(graph.recipes[recipe]!, 'in')) demands.delete(key(node, commodity))
  for (const entry of remainderEntries(program, 'unmet', of))
    if (demands.has(key(entry.node, entry.commodity))) yield { ...entry, amount: -1 }
}
