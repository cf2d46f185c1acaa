import { ZERO_TOLERANCE } from '../../base/index.js'
import { type CompiledProgram, contributorLabel } from '../../lp/index.js'
import { timeIds } from '../../model/index.js'
import { columnId, type FlowAmount, flowsAt, kindOf, plainZero, type SolvedRun } from '../../results/index.js'
import type { Margin, Margins } from '../../solve/index.js'
import { columnLimit, limitsOf } from './limits.js'
import { missingLinks, type Spot } from './missing.js'
import type { Exchange, Outlet, OutletPlace, OutletReason } from './outlets.js'
import { changeUnit, type Rates } from './rate.js'
import { thresholdsOf } from './thresholds.js'
import { balanceRow, type Way, type Ways } from './ways.js'

/** Looks at the ways a commodity can go, place by place. */
export class Look {
  private readonly program: CompiledProgram
  private readonly x: Float64Array
  private readonly flows: readonly FlowAmount[]

  constructor(
    private readonly run: SolvedRun,
    private readonly margins: Margins,
    private readonly ways: Ways,
    private readonly rates: Rates,
  ) {
    this.program = run.compiled
    this.x = run.solution.x
    this.flows = flowsAt(this.program, this.x)
  }

  /** All ways from a place and, where some of it is left, the links that are missing there. */
  place(spot: Spot): OutletPlace {
    const place = this.part(spot, () => true)
    if (!isLeft(place)) return place
    return { ...place, missing: missingLinks(this.program, this.margins, this.ways, spot, this.rates) }
  }

  /** One link from a place. */
  link(spot: Spot, link: number): OutletPlace {
    const { ref } = this.program.columns
    return this.part(spot, ({ column }) => kindOf(this.program, column) === 'link' && ref[column] === link)
  }

  private part({ node, commodity, time }: Spot, isAsked: (way: Way) => boolean): OutletPlace {
    const { graph } = this.program
    const { unitSize } = graph.commodities[commodity]!
    const { id, label } = graph.nodes[node]!
    const here = this.flows.filter((flow) => flow.commodity === commodity && flow.time === time)
    const sum = (amounts: readonly { readonly amount: number }[]) =>
      plainZero(amounts.reduce((total, { amount }) => total + amount, 0) / unitSize)
    const ways = this.ways.from.get(balanceRow(this.program, node, commodity, time)) ?? []
    const unplaced = sum(here.filter(({ kind, fromNode }) => kind === 'unplaced' && fromNode === node))
    const around = {
      left: unplaced > 0 || ways.some(({ role, column }) => role === 'dump' && this.x[column]! > 0),
      used: ways.some(({ role }) => role === 'use'),
    }
    return {
      site: id,
      label,
      ...timeIds(graph, time),
      made: sum(here.filter(({ kind, toNode }) => kind === 'output' && toNode === node)),
      unplaced,
      outlets: ways.filter(isAsked).map((way) => this.outlet(way, unitSize, around)),
      missing: [],
    }
  }

  private outlet({ column, role, taken, nodes }: Way, unitSize: number, around: Around): Outlet {
    const time = this.program.columns.time[column]!
    const amount = this.x[column]! * taken
    // Of a dump in use the question is what it takes to use that part of it.
    const units = role === 'dump' && amount > 0 ? -1 : 1
    const isFull = units === 1 && this.margins.isFull(column)
    const push = this.margins.pushOf(column, units)
    const falling = this.undumped(role, units, nodes).filter((dump) => dump !== column)
    // What stands idle may be used by whatever means; of what is used, no more is made for its own sake.
    const held = [column, ...(amount > 0 ? this.ways.givers : [])]
    const margin = this.margins.of({ ...push, held, falling })
    const limits = limitsOf(this.program, margin, new Set([...held, ...falling]))
    const exchange = this.exchangeOf(margin, { column, units, taken, time })
    const told = margin.kind === 'possible' ? this.rates.told(margin.cost / taken, time) : null
    const cost = told !== null && Math.abs(told) <= ZERO_TOLERANCE * size(exchange) ? 0 : told
    const reason = (): OutletReason => {
      if (isFull) return amount > 0 ? 'full' : 'shut'
      if (margin.kind === 'possible') return cost === 0 ? 'as-good' : 'dear'
      if (margin.kind === 'unproven' || limits.length > 0) return margin.kind
      if (units === -1) return around.used ? 'blocked' : 'no-way'
      return around.left ? 'no-taker' : 'all'
    }
    const isAsked = reason() === 'dear' && (role === 'use' || units === -1)
    return {
      id: columnId(this.program, column),
      kind: kindOf(this.program, column),
      role,
      label: contributorLabel(this.program, column),
      amount: plainZero(amount / unitSize),
      reason: reason(),
      cost,
      limits: isFull ? [columnLimit(this.program, column), ...limits] : limits,
      exchange,
      thresholds: isAsked ? thresholdsOf(this.program, column, cost!, this.rates) : [],
    }
  }

  /**
   * Dumps that may get no more of the commodity: to be moved to another dump is no use of it. Where more of it is to be used
   * instead of the same made elsewhere, that may be dumped where it is made.
   */
  private undumped(role: Way['role'], units: number, [, to]: Way['nodes']): readonly number[] {
    if (role === 'dump') return units === 1 ? [] : [...this.ways.dumps.values()].flat()
    const { graph, columns } = this.program
    const makers = new Set(
      this.ways.givers.map((column) => {
        const ref = columns.ref[column]!
        const activity = kindOf(this.program, column) === 'choice' ? graph.freeFlows[ref]!.activity : ref
        return graph.activities[activity]!.node
      }),
    )
    return [...this.ways.dumps].flatMap(([node, dumps]) => (node === to || !makers.has(node) ? dumps : []))
  }

  /** What changes with one unit of an outlet and bears on the objective, dearest first. */
  private exchangeOf(
    margin: Margin,
    {
      column: own,
      units,
      taken,
      time,
    }: { readonly column: number; readonly units: number; readonly taken: number; readonly time: number },
  ): Exchange[] {
    if (margin.kind !== 'possible') return []
    const all = [...margin.changes.entries()].map(([column, by]) => {
      const change = column === own ? units : by
      return { column, change, cost: change * this.margins.costOf(column) }
    })
    const largest = all.reduce((most, { cost }) => Math.max(most, Math.abs(cost)), 0)
    return all
      .filter(({ cost }) => Math.abs(cost) > ZERO_TOLERANCE * largest)
      .map(({ column, change, cost }): Exchange => {
        const unit = changeUnit(this.run, column)
        return {
          id: columnId(this.program, column),
          label: contributorLabel(this.program, column),
          change: plainZero((change * this.rates.per.size) / (taken * unit.size)),
          unit: unit.unit,
          cost: this.rates.told(cost / taken, time),
        }
      })
      .sort((a, b) => Math.abs(b.cost) - Math.abs(a.cost) || (a.id < b.id ? -1 : 1))
  }
}

/** What is known of a place before its ways are looked at one by one. */
interface Around {
  readonly left: boolean
  readonly used: boolean
}

const isLeft = ({ unplaced, outlets }: OutletPlace): boolean =>
  unplaced > 0 || outlets.some(({ role, amount }) => role === 'dump' && amount > 0)

const size = (exchange: readonly Exchange[]): number => exchange.reduce((sum, { cost }) => sum + Math.abs(cost), 0)
