import { canonicalUnit, type Dimension, dimensionless, multiplyDimensions, sameDimension } from '../base/index.js'
import { type CompiledProgram, type RowKind, rowKinds, rowLabel } from '../lp/index.js'
import { timeId, timeIds } from '../model/index.js'
import { addColumn, type Equations, type Matrix, matrixOf } from '../solve/index.js'
import { levelUnit } from './amounts.js'
import { columnUnit, commodityUnit, type DisplayUnit, describeColumn, noUnit } from './columns.js'
import { kindOf } from './flows.js'
import type { Driver } from './result.js'

/** What a determined model is driven by: a column held by its bounds, or a row whose equation is not 0. */
export interface DriverAt {
  readonly words: Omit<Driver, 'requires'>
  /** Column it holds; −1 for a row. */
  readonly column: number
  /** Size of its unit in canonical units. */
  readonly size: number
  /** Right-hand side of the equations for one of its units. */
  readonly right: () => Float64Array
}

/**
 * Drivers in the order of the program: fixed columns, then rows. What is held at 0 counts where it is a demand or a
 * supply.
 */
export function driversOf(program: CompiledProgram, equations: Equations): DriverAt[] {
  const matrix = matrixOf(program)
  return [
    ...equations.fixed
      .filter((column) => program.columns.lower[column] !== 0 || columnKindOf(program, column) !== 'other')
      .map((column) => columnDriver(program, matrix, column)),
    ...equations.rows
      .filter(
        (row) => program.rows.lower[row] !== 0 || ['production', 'demand', 'supply'].includes(kindOfRow(program, row)),
      )
      .map((row) => rowDriver(program, row)),
  ]
}

const kindOfRow = (program: CompiledProgram, row: number): RowKind => rowKinds[program.rows.kind[row]!]!

function columnKindOf(program: CompiledProgram, column: number): Driver['kind'] {
  const kind = kindOf(program, column)
  return kind === 'delivery' ? 'demand' : kind === 'extraction' ? 'supply' : 'other'
}

function columnDriver(program: CompiledProgram, matrix: Matrix, column: number): DriverAt {
  const { size } = columnUnit(program, column)
  const right = () => {
    const sum = new Float64Array(program.rows.count)
    addColumn(matrix, column, -size, sum)
    return sum
  }
  const words = {
    ...describeColumn(program, column, program.columns.lower[column]!),
    kind: columnKindOf(program, column),
  }
  return { words, column, size, right }
}

function rowDriver(program: CompiledProgram, row: number): DriverAt {
  const { graph, rows } = program
  const kind = kindOfRow(program, row)
  const time = rows.time[row]!
  const { unit, size } = rowUnit(program, kind, rows.ref[row]!)
  const right = () => {
    const sum = new Float64Array(rows.count)
    sum[row] = size
    return sum
  }
  const words = {
    id: `${[kind, ...rowPlace(program, kind, rows.ref[row]!)].join('/')}@${timeId(graph, time)}`,
    kind: kind === 'demand' || kind === 'production' || kind === 'supply' ? kind : ('other' as const),
    label: rowLabel(program, row),
    ...timeIds(graph, time),
    amount: rows.lower[row]! / size,
    unit,
  }
  return { words, column: -1, size, right }
}

/** Ids of what a row limits. */
function rowPlace({ graph }: CompiledProgram, kind: RowKind, ref: number): readonly string[] {
  switch (kind) {
    case 'production':
      return [graph.units[ref]!.id]
    case 'demand':
      return [graph.offers[ref]!.market, graph.commodities[graph.offers[ref]!.commodity]!.id]
    case 'supply':
      return [graph.nodes[graph.extractions[ref]!.node]!.id, graph.commodities[graph.extractions[ref]!.commodity]!.id]
    case 'stock-level':
    case 'stock-closing':
      return [graph.stocks[ref]!.id]
    default:
      return [String(ref)]
  }
}

/** Display unit in which a row is counted and its size in canonical units; a canonical count where it has none. */
export function rowUnit(program: CompiledProgram, kind: RowKind, ref: number): DisplayUnit {
  const { graph } = program
  const of = (commodity: number) => commodityUnit(graph.commodities[commodity]!)
  switch (kind) {
    case 'balance':
      return of(program.balances[ref]!.commodity)
    case 'capacity':
    case 'production':
    case 'load-most':
    case 'load-least': {
      const activity = graph.activities.find(({ unit }) => unit === ref)
      return activity ? levelUnit(graph, graph.recipes[activity.recipe]!) : noUnit
    }
    case 'offer-limit':
    case 'demand':
      return of(graph.offers[ref]!.commodity)
    case 'link-least':
      return of(graph.links[ref]!.commodity)
    case 'supply':
      return of(graph.extractions[ref]!.commodity)
    case 'site-limit':
      return of(graph.offers[program.siteLimits[ref]!.offer]!.commodity)
    case 'step-limit':
      return of(graph.offers[program.steps[ref]!.offer]!.commodity)
    case 'step-open':
    case 'step-full':
      return of(graph.offers[program.openings[ref]!.offer]!.commodity)
    case 'site-demand':
      return of(graph.siteDemands[ref]!.commodity)
    case 'route-limit':
      return of(graph.routeLimits[ref]!.commodity)
    case 'stock-level':
    case 'stock-closing':
      return of(graph.stocks[ref]!.commodity)
    case 'split':
      return of(graph.mixes[graph.splits[ref]!.mix]!.commodity)
    case 'relation':
    case 'start-up':
    case 'in-service':
      return noUnit
    case 'policy':
      return perPeriod(graph.policyAmounts[ref]!.dimension)
    default:
      return kind satisfies never
  }
}

/** Unit of what an amount or a rate comes to in a period. */
function perPeriod(amount: Dimension): DisplayUnit {
  const dimension = amount['time'] === -1 ? multiplyDimensions(amount, { time: 1 }) : amount
  return sameDimension(dimension, dimensionless) ? noUnit : { unit: canonicalUnit(dimension), size: 1 }
}
