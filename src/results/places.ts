import type { Origin } from '../base/index.js'
import { type CompiledProgram, columnLabel, type RowKind, rowKinds, rowLabel } from '../lp/index.js'
import { chosenFlow, type ModelGraph, type Value } from '../model/index.js'
import type { Label } from '../scenario/index.js'
import { kindOf } from './flows.js'
import type { PlacedLabel } from './result.js'

/** A row in model words, at the figure that sets its bound (or the thing it belongs to). */
export function placedRow(program: CompiledProgram, row: number): PlacedLabel {
  const kind = rowKinds[program.rows.kind[row]!]!
  return placed(rowLabel(program, row), rowOrigin(program, kind, program.rows.ref[row]!))
}

/** A column in model words, at the figure that bounds it (or the thing it belongs to). */
export function placedColumn(program: CompiledProgram, column: number): PlacedLabel {
  return placed(columnLabel(program, column), columnOrigin(program, column))
}

function placed(label: Label, origin: Origin): PlacedLabel {
  return { label, file: origin.at.file, line: origin.at.line, col: origin.at.col }
}

/** The first value that is there: figures bound a row before the thing itself does. */
const first = (fallback: Origin, ...values: readonly (Value | undefined)[]): Origin =>
  values.find((value) => value !== undefined)?.origin ?? fallback

function rowOrigin(program: CompiledProgram, kind: RowKind, ref: number): Origin {
  const { graph } = program
  switch (kind) {
    case 'balance':
      return graph.nodes[program.balances[ref]!.node]!.origin
    case 'capacity':
      return first(graph.units[ref]!.origin, graph.units[ref]!.capacity)
    case 'production':
      return first(graph.units[ref]!.origin, graph.units[ref]!.productionMin, graph.units[ref]!.productionMax)
    case 'offer-limit':
      return first(graph.offers[ref]!.origin, graph.offers[ref]!.limit)
    case 'site-limit': {
      const offer = graph.offers[program.siteLimits[ref]!.offer]!
      return first(offer.origin, offer.siteLimit)
    }
    case 'demand':
      return first(graph.offers[ref]!.origin, graph.offers[ref]!.demandMin, graph.offers[ref]!.demandMax)
    case 'site-demand':
      return first(graph.siteDemands[ref]!.origin, graph.siteDemands[ref]!.min, graph.siteDemands[ref]!.max)
    case 'step-limit': {
      const { offer, step } = program.steps[ref]!
      return first(graph.offers[offer]!.origin, graph.offers[offer]!.steps[step]?.size)
    }
    case 'step-open':
    case 'step-full': {
      const { offer, step } = program.openings[ref]!
      return first(graph.offers[offer]!.origin, graph.offers[offer]!.steps[step]!.price)
    }
    case 'route-limit':
      return graph.routeLimits[ref]!.limit.origin
    case 'stock-level':
      return first(graph.stocks[ref]!.origin, graph.stocks[ref]!.levelMax, graph.stocks[ref]!.levelMin)
    case 'stock-closing':
      return first(graph.stocks[ref]!.origin, graph.stocks[ref]!.closingLevel)
    case 'load-most':
      return first(graph.units[ref]!.origin, graph.units[ref]!.running?.max)
    case 'load-least':
      return first(graph.units[ref]!.origin, graph.units[ref]!.running?.min)
    case 'start-up':
      return first(graph.units[ref]!.origin, ...graph.units[ref]!.running!.startUp.values())
    case 'in-service': {
      const { min, max } = graph.units[ref]!.build!.inService
      return first(graph.units[ref]!.build!.origin, max, min)
    }
    case 'link-least':
      return first(graph.links[ref]!.origin, graph.links[ref]!.atLeast)
    case 'supply':
      return first(graph.extractions[ref]!.origin, graph.extractions[ref]!.min, graph.extractions[ref]!.max)
    case 'relation': {
      const { activity, relation } = graph.relations[ref]!
      return graph.recipes[graph.activities[activity]!.recipe]!.relations[relation]!.origin
    }
    case 'split': {
      const { mix, taker } = graph.splits[ref]!
      return graph.mixes[mix]!.takers[taker]!.share!.origin
    }
    case 'policy':
      return graph.spec.policies[ref]!.amount.origin
    default:
      return kind satisfies never
  }
}

function columnOrigin(program: CompiledProgram, column: number): Origin {
  const { graph } = program
  const ref = program.columns.ref[column]!
  const kind = kindOf(program, column)
  switch (kind) {
    case 'activity': {
      const unit = graph.units[graph.activities[ref]!.unit]!
      return first(unit.origin, unit.productionMin, unit.productionMax, unit.capacity)
    }
    case 'link':
      return first(graph.links[ref]!.origin, graph.links[ref]!.capacity, graph.links[ref]!.atLeast)
    case 'purchase':
    case 'sale': {
      const offer = graph.offers[graph.trades[ref]!.offer]!
      return first(offer.origin, offer.siteLimit, graph.trades[ref]!.price)
    }
    case 'disposal':
      return graph.disposals[ref]!.origin
    case 'release':
      return graph.commodities[graph.releases[ref]!.commodity]!.origin
    case 'extraction':
      return first(graph.extractions[ref]!.origin, graph.extractions[ref]!.max, graph.extractions[ref]!.min)
    case 'delivery':
      return first(graph.siteDemands[ref]!.origin, graph.siteDemands[ref]!.min, graph.siteDemands[ref]!.max)
    case 'put':
      return first(graph.stocks[ref]!.origin, graph.stocks[ref]!.putMax)
    case 'take':
      return first(graph.stocks[ref]!.origin, graph.stocks[ref]!.takeMax)
    case 'level':
      return first(graph.stocks[ref]!.origin, graph.stocks[ref]!.levelMax, graph.stocks[ref]!.levelMin)
    case 'unplaced':
    case 'unmet':
      return graph.nodes[program.balances[ref]!.node]!.origin
    case 'on':
    case 'start':
      return graph.units[ref]!.origin
    case 'build':
      return first(graph.units[ref]!.build!.origin, graph.units[ref]!.build!.added.max)
    case 'opening': {
      const { offer, step } = program.openings[ref]!
      return first(graph.offers[offer]!.origin, graph.offers[offer]!.steps[step]!.price)
    }
    case 'downgrade':
      return graph.ladders[graph.downgrades[ref]!.ladder]!.origin
    case 'choice':
      return chosenFlow(graph, ref).origin
    case 'shortfall':
      return modelOrigin(graph)
    default:
      return kind satisfies never
  }
}

/** The head of the first file: for what no single line sets. */
function modelOrigin(graph: ModelGraph): Origin {
  const file = graph.spec.files[0]?.path ?? ''
  return { at: { file, line: 1, col: 1 }, length: 1, layer: 'model', text: '' }
}
