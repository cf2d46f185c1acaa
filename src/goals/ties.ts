import {
  builtRate,
  type ColumnKind,
  type CompiledProgram,
  columnKinds,
  type LinearForm,
  type Stage,
} from '../lp/index.js'
import { chosenFlow } from '../model/index.js'

/** Weight of a column by its kind, what it stands for and its time; 0 leaves it out. */
type Weight = (kind: ColumnKind, ref: number, time: number) => number

/** A form over the columns that have a weight; columns ascending. */
function over(program: CompiledProgram, weight: Weight): LinearForm {
  const columns: number[] = []
  const coefficients: number[] = []
  const { count, kind, ref, time } = program.columns
  for (let j = 0; j < count; j++) {
    const w = weight(columnKinds[kind[j]!]!, ref[j]!, time[j]!)
    if (w === 0) continue
    columns.push(j)
    coefficients.push(w)
  }
  return { columns: Int32Array.from(columns), coefficients: Float64Array.from(coefficients), constant: 0 }
}

const filled = (stages: readonly Stage[]): Stage[] => stages.filter(({ form }) => form.columns.length > 0)

/** Least Σ amount ÷ scale over what is unplaced and unmet; no stage where nothing can be. */
export function unplacedStage(program: CompiledProgram, scales: Float64Array): Stage[] {
  const form = over(program, (kind, ref) =>
    (kind === 'unplaced' || kind === 'unmet') && !program.graph.commodities[program.balances[ref]!.commodity]!.part
      ? 1 / scales[program.balances[ref]!.commodity]!
      : 0,
  )
  return filled([{ id: 'unplaced', role: 'unplaced', sense: 'least', form }])
}

/**
 * What decides where the objectives leave a choice, each amount ÷ the scale of its commodity: least disposal, then least
 * put into stock, then least level where a stock may begin at any, then least transport work, then least total flow (what
 * recipes take in and give out included, so that no loop runs for nothing). Stages without columns are left out.
 */
export function tieBreaks(program: CompiledProgram, scales: Float64Array): Stage[] {
  const { graph } = program
  const per = (commodity: number) => 1 / scales[commodity]!
  // The parts of a carried commodity are disposed of and moved with it.
  const whole = (commodity: number) => (graph.commodities[commodity]!.part ? 0 : per(commodity))
  const tie = (id: string, weight: Weight): Stage => ({
    ...{ id: `tie-break:${id}`, role: 'tie-break', sense: 'least' },
    form: over(program, weight),
  })
  return filled([
    tie('disposal', (kind, ref) => (kind === 'disposal' ? whole(graph.disposals[ref]!.commodity) : 0)),
    tie('stock', (kind, ref) => (kind === 'put' ? per(graph.stocks[ref]!.commodity) : 0)),
    tie('level', (kind, ref) => {
      const stock = kind === 'level' ? graph.stocks[ref]! : undefined
      return stock && !stock.opening ? per(stock.commodity) : 0
    }),
    tie('transport', (kind, ref, t) => {
      const link = kind === 'link' ? graph.links[ref]! : undefined
      return (link?.distance?.by[t] ?? 0) * (link ? whole(link.commodity) : 0)
    }),
    tie('flow', (kind, ref, t) =>
      kind === 'activity' ? throughput(program, ref, t, per) : flowWeight(program, kind, ref, t, per),
    ),
  ])
}

/** What one unit of an activity takes in and gives out. */
function throughput(
  { graph }: CompiledProgram,
  activity: number,
  t: number,
  per: (commodity: number) => number,
): number {
  const { inputs, outputs } = graph.recipes[graph.activities[activity]!.recipe]!
  return [...inputs, ...outputs].reduce((sum, { commodity, amount }) => sum + amount.by[t]! * per(commodity), 0)
}

function flowWeight(
  { graph }: CompiledProgram,
  kind: Exclude<ColumnKind, 'activity'>,
  ref: number,
  t: number,
  per: (commodity: number) => number,
): number {
  switch (kind) {
    case 'link':
      return per(graph.links[ref]!.commodity)
    case 'purchase':
    case 'sale':
      return per(graph.trades[ref]!.commodity)
    case 'disposal':
      return per(graph.disposals[ref]!.commodity)
    case 'release':
      return per(graph.releases[ref]!.commodity)
    case 'extraction':
      return per(graph.extractions[ref]!.commodity)
    case 'put':
    case 'take':
      return per(graph.stocks[ref]!.commodity)
    case 'choice':
      return per(chosenFlow(graph, ref).commodity)
    case 'delivery':
      return per(graph.siteDemands[ref]!.commodity)
    case 'build': {
      const { activities, build } = graph.units[ref]!
      const reference = graph.recipes[graph.activities[activities[0]!]!.recipe]!.reference
      return builtRate(build!, t) * (reference === undefined ? 1 : per(reference))
    }
    case 'downgrade':
      return per(graph.downgrades[ref]!.from)
    case 'level':
    case 'unplaced':
    case 'unmet':
    case 'on':
    case 'start':
    case 'shortfall':
    case 'opening':
      return 0
    default:
      return kind satisfies never
  }
}
