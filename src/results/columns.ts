import { builtRate, type CompiledProgram, columnLabel } from '../lp/index.js'
import { chosenFlow, type Commodity, timeIds } from '../model/index.js'
import { levelUnit, rateUnit } from './amounts.js'
import { columnId, kindOf } from './flows.js'
import type { ColumnResult } from './result.js'

/** A unit as it is shown, with its size in canonical units. */
export interface DisplayUnit {
  readonly unit: string
  readonly size: number
}

export const noUnit: DisplayUnit = { unit: '', size: 1 }

/** Display unit of a column. */
export function columnUnit(program: CompiledProgram, column: number): DisplayUnit {
  const { graph, columns } = program
  const ref = columns.ref[column]!
  const of = (commodity: number) => commodityUnit(graph.commodities[commodity]!)
  const kind = kindOf(program, column)
  switch (kind) {
    case 'activity':
      return levelUnit(graph, graph.recipes[graph.activities[ref]!.recipe]!)
    case 'link':
      return of(graph.links[ref]!.commodity)
    case 'purchase':
    case 'sale':
      return of(graph.trades[ref]!.commodity)
    case 'disposal':
      return of(graph.disposals[ref]!.commodity)
    case 'release':
      return of(graph.releases[ref]!.commodity)
    case 'extraction':
      return of(graph.extractions[ref]!.commodity)
    case 'delivery':
      return of(graph.siteDemands[ref]!.commodity)
    case 'put':
    case 'take':
    case 'level':
      return of(graph.stocks[ref]!.commodity)
    case 'unplaced':
    case 'unmet':
      return of(program.balances[ref]!.commodity)
    case 'shortfall':
      return of((graph.offers[ref] ?? graph.siteDemands[ref - graph.offers.length]!).commodity)
    case 'choice':
      return of(chosenFlow(graph, ref).commodity)
    case 'downgrade':
      return of(graph.downgrades[ref]!.from)
    case 'build': {
      const { unit, size } = rateUnit(graph, graph.units[ref]!)
      return { unit, size: size / builtRate(graph.units[ref]!.build!, columns.time[column]!) }
    }
    case 'on':
    case 'start':
    case 'opening':
      return noUnit
    default:
      return kind satisfies never
  }
}

export const commodityUnit = ({ unit, unitSize }: Commodity): DisplayUnit => ({ unit, size: unitSize })

/** A column in words of the model with its value at a point. */
export function describeColumn(program: CompiledProgram, column: number, value: number): ColumnResult {
  const { unit, size } = columnUnit(program, column)
  return {
    id: columnId(program, column),
    kind: kindOf(program, column),
    label: columnLabel(program, column),
    ...timeIds(program.graph, program.columns.time[column]!),
    amount: value / size,
    unit,
  }
}
