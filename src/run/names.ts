import { type CompiledProgram, type RowKind, rowKinds } from '../lp/index.js'
import { timeId } from '../model/index.js'
import { columnId } from '../results/index.js'
import type { ProgramNames } from '../solve/index.js'

/** Names of the columns and rows of a program from the ids of what they stand for. */
export function programNames(program: CompiledProgram): ProgramNames {
  const { columns, rows, graph } = program
  return {
    columns: Array.from({ length: columns.count }, (_, j) => columnId(program, j)),
    rows: Array.from({ length: rows.count }, (_, i) => {
      const kind = rowKinds[rows.kind[i]!]!
      return [kind, ...rowPlace(program, kind, rows.ref[i]!), timeId(graph, rows.time[i]!)].join(' ')
    }),
  }
}

function rowPlace(program: CompiledProgram, kind: RowKind, ref: number): readonly string[] {
  const { graph } = program
  const place = ({ node, commodity }: { readonly node: number; readonly commodity: number }) => [
    graph.nodes[node]!.id,
    graph.commodities[commodity]!.id,
  ]
  switch (kind) {
    case 'balance':
      return place(program.balances[ref]!)
    case 'capacity':
    case 'production':
    case 'load-most':
    case 'load-least':
    case 'start-up':
    case 'in-service':
      return [graph.units[ref]!.id]
    case 'link-least':
      return [graph.links[ref]!.id]
    case 'supply':
      return [graph.extractions[ref]!.from, ...place(graph.extractions[ref]!)]
    case 'offer-limit':
    case 'demand':
      return [graph.offers[ref]!.id]
    case 'site-limit':
      return [graph.offers[program.siteLimits[ref]!.offer]!.id, graph.nodes[program.siteLimits[ref]!.node]!.id]
    case 'site-demand':
      return place(graph.siteDemands[ref]!)
    case 'step-limit':
      return [graph.offers[program.steps[ref]!.offer]!.id, String(program.steps[ref]!.step)]
    case 'step-open':
    case 'step-full':
      return [graph.offers[program.openings[ref]!.offer]!.id, String(program.openings[ref]!.step)]
    case 'route-limit':
      return [graph.routes[graph.routeLimits[ref]!.route]!.id, graph.commodities[graph.routeLimits[ref]!.commodity]!.id]
    case 'stock-level':
    case 'stock-closing':
      return [graph.stocks[ref]!.id]
    case 'policy':
      return [graph.spec.policies[ref]!.id]
    case 'relation': {
      const { activity, relation } = graph.relations[ref]!
      const { unit, recipe } = graph.activities[activity]!
      return [graph.units[unit]!.id, graph.recipes[recipe]!.id, String(relation)]
    }
    case 'split': {
      const { mix, taker } = graph.splits[ref]!
      const { kind: taking, ref: which } = graph.mixes[mix]!.takers[taker]!
      return [...place(graph.mixes[mix]!), taking, String(which)]
    }
    default:
      return kind satisfies never
  }
}
