import {
  builtRate,
  type ColumnKind,
  type CompiledProgram,
  columnKinds,
  type LinearForm,
  type Stage,
} from '../lp/index.js'
import { chosenFlow } from '../model/index.js'

/** Weight of a column by what it stands for, its time and its kind; 0 leaves it out. */
type Weight = (ref: number, time: number, kind: ColumnKind) => number

/** A form over the columns of some kinds that have a weight; columns ascending. */
function over({ columns, firstColumn }: CompiledProgram, kinds: readonly ColumnKind[], weight: Weight): LinearForm {
  const own: number[] = []
  const coefficients: number[] = []
  for (const name of [...kinds].sort((a, b) => firstColumn[a] - firstColumn[b])) {
    const kind = columnKinds.indexOf(name)
    for (let j = firstColumn[name]; columns.kind[j] === kind; j++) {
      const w = weight(columns.ref[j]!, columns.time[j]!, name)
      if (w === 0) continue
      own.push(j)
      coefficients.push(w)
    }
  }
  return { columns: Int32Array.from(own), coefficients: Float64Array.from(coefficients), constant: 0 }
}

const filled = (stages: readonly Stage[]): Stage[] => stages.filter(({ form }) => form.columns.length > 0)

/** Least Σ amount ÷ scale over what is unplaced and unmet; no stage where nothing can be. */
export function unplacedStage(program: CompiledProgram, scales: Float64Array): Stage[] {
  const { graph, balances } = program
  const form = over(program, ['unplaced', 'unmet'], (ref) => {
    const { commodity } = balances[ref]!
    return graph.commodities[commodity]!.part ? 0 : 1 / scales[commodity]!
  })
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
  const tie = (id: string, kinds: readonly ColumnKind[], weight: Weight): Stage => ({
    ...{ id: `tie-break:${id}`, role: 'tie-break', sense: 'least' },
    form: over(program, kinds, weight),
  })
  return filled([
    tie('disposal', ['disposal'], (ref) => whole(graph.disposals[ref]!.commodity)),
    tie('stock', ['put'], (ref) => per(graph.stocks[ref]!.commodity)),
    tie('level', ['level'], (ref) => {
      const { opening, commodity } = graph.stocks[ref]!
      return opening ? 0 : per(commodity)
    }),
    tie('transport', ['link'], (ref, t) => {
      const { distance, commodity } = graph.links[ref]!
      return (distance?.by[t] ?? 0) * whole(commodity)
    }),
    tie('flow', columnKinds, (ref, t, kind) =>
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
  let sum = 0
  for (const { commodity, amount } of inputs) sum += amount.by[t]! * per(commodity)
  for (const { commodity, amount } of outputs) sum += amount.by[t]! * per(commodity)
  return sum
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
