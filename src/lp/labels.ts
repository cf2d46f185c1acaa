import { type ModelGraph, type Taker, timeLabel, type Trade } from '../model/index.js'
import { phrase, type Words } from './words.js'
import { freeFlowWords, relationWords } from './choice-labels.js'
import { relationOf } from './choices.js'
import { type ColumnKind, type CompiledProgram, columnKinds, type RowKind, rowKinds } from './program.js'

/** A column in words of the model; no two columns of a program share them. */
export function columnLabel(program: CompiledProgram, column: number): Words {
  const { columns } = program
  const kind = columnKinds[columns.kind[column]!]!
  return withTime(program.graph, columns.time[column]!, columnWords(program, kind, columns.ref[column]!))
}

/** What a column stands for in all times together, in words of the model. */
export function contributorLabel(program: CompiledProgram, column: number): Words {
  const { columns } = program
  return columnWords(program, columnKinds[columns.kind[column]!]!, columns.ref[column]!)
}

/** A row in words of the model; no two rows of a program share them. */
export function rowLabel(program: CompiledProgram, row: number): Words {
  const { rows } = program
  const kind = rowKinds[rows.kind[row]!]!
  return withTime(program.graph, rows.time[row]!, rowWords(program, kind, rows.ref[row]!))
}

function withTime(graph: ModelGraph, time: number, words: Words): Words {
  const label = timeLabel(graph, time)
  if (!label) return words
  return { en: `${words.en}, ${label.en}`, zh: `${words.zh}，${label.zh}` }
}

/** Labels of the things a phrase names, by index into the graph. */
function namer({ graph }: CompiledProgram) {
  return {
    goods: (commodity: number) => graph.commodities[commodity]!.label,
    node: (node: number) => graph.nodes[node]!.label,
    offer: (offer: number) => ({
      goods: graph.commodities[graph.offers[offer]!.commodity]!.label,
      market: graph.offers[offer]!.marketLabel,
    }),
    /** Which price step, where an offer has several. */
    step: (offer: number, step: number): Words =>
      graph.offers[offer]!.steps.length > 1
        ? { en: `, step ${step + 1}`, zh: `（第${step + 1}档）` }
        : { en: '', zh: '' },
  }
}

function columnWords(program: CompiledProgram, kind: ColumnKind, ref: number): Words {
  const { graph } = program
  const { goods, node, offer } = namer(program)
  const at = (place: { readonly commodity: number; readonly node: number }) =>
    [goods(place.commodity), node(place.node)] as const
  switch (kind) {
    case 'activity': {
      const { unit, recipe } = graph.activities[ref]!
      const [plant, process] = [graph.units[unit]!.label, graph.recipes[recipe]!.label]
      return phrase(
        (w) => `${w(process)} at ${w(plant)}`,
        (w) => `${w(plant)}：${w(process)}`,
      )
    }
    case 'link':
      return graph.links[ref]!.label
    case 'purchase':
    case 'sale':
      return tradeWords(program, kind, graph.trades[ref]!)
    case 'disposal': {
      const [what, from] = at(graph.disposals[ref]!)
      const route = graph.routes[graph.disposals[ref]!.route]!.label
      return phrase(
        (w) => `${w(what)} from ${w(from)} to ${w(route)}`,
        (w) => `${w(from)}处置${w(what)}：${w(route)}`,
      )
    }
    case 'release': {
      const [what, from] = at(graph.releases[ref]!)
      return phrase(
        (w) => `${w(what)} released at ${w(from)}`,
        (w) => `${w(from)}排放${w(what)}`,
      )
    }
    case 'extraction': {
      const [what, place] = at(graph.extractions[ref]!)
      return graph.extractions[ref]!.from === 'source'
        ? phrase(
            (w) => `${w(what)} supplied at ${w(place)}`,
            (w) => `${w(place)}自供${w(what)}`,
          )
        : phrase(
            (w) => `${w(what)} taken at ${w(place)}`,
            (w) => `${w(place)}取用${w(what)}`,
          )
    }
    case 'delivery': {
      const [what, place] = at(graph.siteDemands[ref]!)
      return phrase(
        (w) => `${w(what)} delivered at ${w(place)}`,
        (w) => `向${w(place)}供给的${w(what)}`,
      )
    }
    case 'put':
      return phrase(
        (w) => `put into ${w(graph.stocks[ref]!.label)}`,
        (w) => `存入${w(graph.stocks[ref]!.label)}`,
      )
    case 'take':
      return phrase(
        (w) => `taken from ${w(graph.stocks[ref]!.label)}`,
        (w) => `取自${w(graph.stocks[ref]!.label)}`,
      )
    case 'level':
      return phrase(
        (w) => `level of ${w(graph.stocks[ref]!.label)}`,
        (w) => `${w(graph.stocks[ref]!.label)}存量`,
      )
    case 'unplaced': {
      const [what, place] = at(program.balances[ref]!)
      return phrase(
        (w) => `${w(what)} without a place at ${w(place)}`,
        (w) => `${w(place)}无去处的${w(what)}`,
      )
    }
    case 'unmet': {
      const [what, place] = at(program.balances[ref]!)
      return phrase(
        (w) => `${w(what)} not met at ${w(place)}`,
        (w) => `${w(place)}未满足的${w(what)}`,
      )
    }
    case 'on':
      return phrase(
        (w) => `${w(graph.units[ref]!.label)} on`,
        (w) => `${w(graph.units[ref]!.label)}开机`,
      )
    case 'start':
      return phrase(
        (w) => `start of ${w(graph.units[ref]!.label)}`,
        (w) => `${w(graph.units[ref]!.label)}启动`,
      )
    case 'shortfall': {
      const demand = graph.siteDemands[ref - graph.offers.length]
      const [what, place] = demand ? at(demand) : [offer(ref).goods, offer(ref).market]
      return phrase(
        (w) => `${w(what)} not delivered to ${w(place)}`,
        (w) => `未供给${w(place)}的${w(what)}`,
      )
    }
    case 'build':
      return phrase(
        (w) => `building of ${w(graph.units[ref]!.label)}`,
        (w) => `${w(graph.units[ref]!.label)}的新增产能`,
      )
    case 'opening': {
      const { offer: index, step } = program.openings[ref]!
      const { goods: what, market } = offer(index)
      return phrase(
        (w) => `price step ${step + 1} of ${w(what)} at ${w(market)} open`,
        (w) => `${w(market)}${w(what)}价格第${step + 1}档启用`,
      )
    }
    case 'downgrade': {
      const downgrade = graph.downgrades[ref]!
      const [from, to, place] = [goods(downgrade.from), goods(downgrade.to), node(downgrade.node)]
      return phrase(
        (w) => `${w(from)} serving as ${w(to)} at ${w(place)}`,
        (w) => `${w(place)}以${w(from)}代${w(to)}`,
      )
    }
    case 'choice': {
      const { activity, flow } = graph.freeFlows[ref]!
      const { unit, recipe } = graph.activities[activity]!
      return freeFlowWords(graph, graph.units[unit]!.label, graph.recipes[recipe]!, flow)
    }
    default:
      return kind satisfies never
  }
}

/** A trade of a site with a market, or of a market reached by links with those who brought or fetched the goods. */
function tradeWords(program: CompiledProgram, kind: 'purchase' | 'sale', trade: Trade): Words {
  const { goods, node, offer, step } = namer(program)
  const [what, who, which] = [goods(trade.commodity), node(trade.node), step(trade.offer, trade.step)]
  const { market } = offer(trade.offer)
  const isMarket = program.graph.nodes[trade.node]!.kind === 'market'
  const by = (w: (words: Words) => string) => (isMarket ? '' : ` by ${w(who)}`)
  const seat = (w: (words: Words) => string) => (isMarket ? '在' : `${w(who)}向`)
  return kind === 'purchase'
    ? phrase(
        (w) => `${w(what)} bought at ${w(market)}${by(w)}${w(which)}`,
        (w) => `${seat(w)}${w(market)}购入${w(what)}${w(which)}`,
      )
    : phrase(
        (w) => `${w(what)} sold to ${w(market)}${by(w)}${w(which)}`,
        (w) => `${seat(w)}${w(market)}销售${w(what)}${w(which)}`,
      )
}

function rowWords(program: CompiledProgram, kind: RowKind, ref: number): Words {
  const { graph } = program
  const { goods, node, offer } = namer(program)
  switch (kind) {
    case 'balance': {
      const [what, place] = [goods(program.balances[ref]!.commodity), node(program.balances[ref]!.node)]
      return phrase(
        (w) => `balance of ${w(what)} at ${w(place)}`,
        (w) => `${w(place)}的${w(what)}平衡`,
      )
    }
    case 'capacity':
      return phrase(
        (w) => `capacity of ${w(graph.units[ref]!.label)}`,
        (w) => `${w(graph.units[ref]!.label)}的产能`,
      )
    case 'production':
      return phrase(
        (w) => `production of ${w(graph.units[ref]!.label)}`,
        (w) => `${w(graph.units[ref]!.label)}的产量`,
      )
    case 'offer-limit':
      return phrase(
        (w) => `limit of ${w(offer(ref).goods)} at ${w(offer(ref).market)}`,
        (w) => `${w(offer(ref).market)}${w(offer(ref).goods)}限量`,
      )
    case 'site-limit': {
      const limit = program.siteLimits[ref]!
      const { goods: what, market } = offer(limit.offer)
      return phrase(
        (w) => `limit of ${w(what)} at ${w(market)} for ${w(node(limit.node))}`,
        (w) => `${w(market)}${w(what)}对${w(node(limit.node))}的限量`,
      )
    }
    case 'demand':
      if (graph.offers[ref]!.side === 'sells')
        return phrase(
          (w) => `purchase of ${w(offer(ref).goods)} contracted at ${w(offer(ref).market)}`,
          (w) => `与${w(offer(ref).market)}约定的${w(offer(ref).goods)}采购量`,
        )
      return phrase(
        (w) => `demand for ${w(offer(ref).goods)} at ${w(offer(ref).market)}`,
        (w) => `${w(offer(ref).market)}${w(offer(ref).goods)}需求`,
      )
    case 'site-demand': {
      const [what, place] = [goods(graph.siteDemands[ref]!.commodity), node(graph.siteDemands[ref]!.node)]
      return phrase(
        (w) => `demand for ${w(what)} at ${w(place)}`,
        (w) => `${w(place)}对${w(what)}的需求`,
      )
    }
    case 'step-limit': {
      const { offer: index, step } = program.steps[ref]!
      const { goods: what, market } = offer(index)
      return phrase(
        (w) => `price step ${step + 1} of ${w(what)} at ${w(market)}`,
        (w) => `${w(market)}${w(what)}价格第${step + 1}档`,
      )
    }
    case 'step-open':
    case 'step-full': {
      const { offer: index, step } = program.openings[ref]!
      const { goods: what, market } = offer(index)
      const before = kind === 'step-full'
      return phrase(
        (w) =>
          `price step ${step + 1} of ${w(what)} at ${w(market)} ${before ? 'only after the one before' : 'only when open'}`,
        (w) => `${w(market)}${w(what)}价格第${step + 1}档${before ? '须在前一档满额后' : '须启用后'}才可用`,
      )
    }
    case 'route-limit': {
      const limit = graph.routeLimits[ref]!
      const [route, what] = [graph.routes[limit.route]!.label, goods(limit.commodity)]
      return phrase(
        (w) => `limit of ${w(route)} for ${w(what)}`,
        (w) => `${w(route)}接受${w(what)}的限量`,
      )
    }
    case 'stock-level':
      return phrase(
        (w) => `stock ${w(graph.stocks[ref]!.label)}`,
        (w) => `${w(graph.stocks[ref]!.label)}存量`,
      )
    case 'stock-closing':
      return phrase(
        (w) => `closing level of ${w(graph.stocks[ref]!.label)}`,
        (w) => `${w(graph.stocks[ref]!.label)}期末存量`,
      )
    case 'load-most':
      return phrase(
        (w) => `most load of ${w(graph.units[ref]!.label)}`,
        (w) => `${w(graph.units[ref]!.label)}的最高负荷`,
      )
    case 'load-least':
      return phrase(
        (w) => `least load of ${w(graph.units[ref]!.label)}`,
        (w) => `${w(graph.units[ref]!.label)}的最低负荷`,
      )
    case 'start-up':
      return phrase(
        (w) => `starts of ${w(graph.units[ref]!.label)}`,
        (w) => `${w(graph.units[ref]!.label)}的启动`,
      )
    case 'in-service':
      return phrase(
        (w) => `capacity in service of ${w(graph.units[ref]!.label)}`,
        (w) => `${w(graph.units[ref]!.label)}的在役产能`,
      )
    case 'link-least':
      return phrase(
        (w) => `least on ${w(graph.links[ref]!.label)}`,
        (w) => `${w(graph.links[ref]!.label)}的最低流量`,
      )
    case 'supply': {
      const [what, place] = [goods(graph.extractions[ref]!.commodity), node(graph.extractions[ref]!.node)]
      return phrase(
        (w) => `supply of ${w(what)} at ${w(place)}`,
        (w) => `${w(place)}的${w(what)}自供量`,
      )
    }
    case 'relation': {
      const { activity } = graph.relations[ref]!
      const { unit, recipe } = graph.activities[activity]!
      return relationWords(graph, graph.units[unit]!.label, graph.recipes[recipe]!, relationOf(graph, ref))
    }
    case 'split': {
      const { mix, taker } = graph.splits[ref]!
      const { node: at, commodity, takers } = graph.mixes[mix]!
      const [what, place, to] = [goods(commodity), node(at), takerLabel(graph, takers[taker]!)]
      return phrase(
        (w) => `share of ${w(to)} in ${w(what)} at ${w(place)}`,
        (w) => `${w(place)}${w(what)}分给${w(to)}的比例`,
      )
    }
    case 'policy':
      return graph.spec.policies[ref]!.label
    default:
      return kind satisfies never
  }
}

/** Who takes from a mix. */
function takerLabel(graph: ModelGraph, { kind, ref }: Taker): Words {
  switch (kind) {
    case 'activity':
      return graph.units[graph.activities[ref]!.unit]!.label
    case 'link':
      return graph.links[ref]!.label
    case 'sale':
      return graph.offers[ref]!.marketLabel
    case 'disposal':
      return graph.routes[graph.disposals[ref]!.route]!.label
    case 'release':
      return { en: 'release', zh: '排放' }
    case 'delivery':
      return { en: 'the demand', zh: '需求' }
    default:
      return kind satisfies never
  }
}
