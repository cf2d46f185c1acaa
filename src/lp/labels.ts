import type { ModelGraph } from '../model/index.js'
import { type CompiledProgram, columnKinds, rowKinds } from './program.js'

/** A name in both languages. */
export interface Words {
  readonly en: string
  readonly zh: string
}

const both = (text: (language: 'en' | 'zh') => string): Words => ({ en: text('en'), zh: text('zh') })

function withPeriod(graph: ModelGraph, period: number, words: Words): Words {
  if (graph.periods.length === 1) return words
  const { label } = graph.periods[period]!
  return { en: `${words.en}, ${label.en}`, zh: `${words.zh}，${label.zh}` }
}

/** A column in words of the model. */
export function columnLabel(program: CompiledProgram, column: number): Words {
  const { graph, columns } = program
  const ref = columns.ref[column]!
  const kind = columnKinds[columns.kind[column]!]!
  const goods = (c: number) => graph.commodities[c]!.label
  const node = (n: number) => graph.nodes[n]!.label
  const word = (): Words => {
    switch (kind) {
      case 'activity': {
        const { unit, recipe } = graph.activities[ref]!
        return both((l) =>
          l === 'en'
            ? `${graph.recipes[recipe]!.label.en} at ${graph.units[unit]!.label.en}`
            : `${graph.units[unit]!.label.zh}：${graph.recipes[recipe]!.label.zh}`,
        )
      }
      case 'link':
        return graph.links[ref]!.label
      case 'purchase':
      case 'sale': {
        const trade = graph.trades[ref]!
        const market = graph.offers[trade.offer]!.marketLabel
        return kind === 'purchase'
          ? {
              en: `${goods(trade.commodity).en} bought at ${market.en} by ${node(trade.node).en}`,
              zh: `${node(trade.node).zh}向${market.zh}购入${goods(trade.commodity).zh}`,
            }
          : {
              en: `${goods(trade.commodity).en} sold to ${market.en} by ${node(trade.node).en}`,
              zh: `${node(trade.node).zh}向${market.zh}销售${goods(trade.commodity).zh}`,
            }
      }
      case 'disposal': {
        const { route, node: n, commodity } = graph.disposals[ref]!
        return {
          en: `${goods(commodity).en} from ${node(n).en} to ${graph.routes[route]!.label.en}`,
          zh: `${node(n).zh}的${goods(commodity).zh}送${graph.routes[route]!.label.zh}`,
        }
      }
      case 'release': {
        const { node: n, commodity } = graph.releases[ref]!
        return { en: `${goods(commodity).en} released at ${node(n).en}`, zh: `${node(n).zh}排放${goods(commodity).zh}` }
      }
      case 'extraction': {
        const { node: n, commodity } = graph.extractions[ref]!
        return { en: `${goods(commodity).en} taken at ${node(n).en}`, zh: `${node(n).zh}取用${goods(commodity).zh}` }
      }
      case 'delivery': {
        const { node: n, commodity } = graph.siteDemands[ref]!
        return {
          en: `demand for ${goods(commodity).en} at ${node(n).en}`,
          zh: `${node(n).zh}对${goods(commodity).zh}的需求`,
        }
      }
      case 'put':
        return { en: `put into ${graph.stocks[ref]!.label.en}`, zh: `存入${graph.stocks[ref]!.label.zh}` }
      case 'take':
        return { en: `taken from ${graph.stocks[ref]!.label.en}`, zh: `取自${graph.stocks[ref]!.label.zh}` }
      case 'level':
        return { en: `level of ${graph.stocks[ref]!.label.en}`, zh: `${graph.stocks[ref]!.label.zh}存量` }
      case 'unplaced':
      case 'unmet': {
        const { node: n, commodity } = program.balances[ref]!
        return kind === 'unplaced'
          ? {
              en: `${goods(commodity).en} without a place at ${node(n).en}`,
              zh: `${node(n).zh}无去处的${goods(commodity).zh}`,
            }
          : { en: `${goods(commodity).en} not met at ${node(n).en}`, zh: `${node(n).zh}未满足的${goods(commodity).zh}` }
      }
      case 'shortfall':
        return { en: 'demand not delivered', zh: '未供给的需求' }
      default:
        return kind satisfies never
    }
  }
  return withPeriod(graph, columns.period[column]!, word())
}

/** A row in words of the model. */
export function rowLabel(program: CompiledProgram, row: number): Words {
  const { graph, rows } = program
  const ref = rows.ref[row]!
  const kind = rowKinds[rows.kind[row]!]!
  const offerWords = (o: number, en: string, zh: string): Words => {
    const offer = graph.offers[o]!
    const goods = graph.commodities[offer.commodity]!.label
    return { en: `${en} ${goods.en} at ${offer.marketLabel.en}`, zh: `${offer.marketLabel.zh}${goods.zh}${zh}` }
  }
  const word = (): Words => {
    switch (kind) {
      case 'balance': {
        const { node, commodity } = program.balances[ref]!
        const [goods, place] = [graph.commodities[commodity]!.label, graph.nodes[node]!.label]
        return { en: `balance of ${goods.en} at ${place.en}`, zh: `${place.zh}的${goods.zh}平衡` }
      }
      case 'capacity':
        return { en: `capacity of ${graph.units[ref]!.label.en}`, zh: `${graph.units[ref]!.label.zh}的产能` }
      case 'production':
        return { en: `production of ${graph.units[ref]!.label.en}`, zh: `${graph.units[ref]!.label.zh}的产量` }
      case 'offer-limit':
        return offerWords(ref, 'limit of', '限量')
      case 'site-limit':
        return offerWords(program.siteLimits[ref]!.offer, 'site limit of', '单场地限量')
      case 'demand':
        return offerWords(ref, 'demand for', '需求')
      case 'site-demand': {
        const { node, commodity } = graph.siteDemands[ref]!
        return {
          en: `demand for ${graph.commodities[commodity]!.label.en} at ${graph.nodes[node]!.label.en}`,
          zh: `${graph.nodes[node]!.label.zh}对${graph.commodities[commodity]!.label.zh}的需求`,
        }
      }
      case 'step-limit':
        return offerWords(program.steps[ref]!.offer, 'price step of', '价格分段')
      case 'route-limit': {
        const { route, commodity } = graph.routeLimits[ref]!
        return {
          en: `limit of ${graph.routes[route]!.label.en} for ${graph.commodities[commodity]!.label.en}`,
          zh: `${graph.routes[route]!.label.zh}接受${graph.commodities[commodity]!.label.zh}的限量`,
        }
      }
      case 'stock-level':
        return { en: `stock ${graph.stocks[ref]!.label.en}`, zh: `${graph.stocks[ref]!.label.zh}存量` }
      case 'stock-closing':
        return { en: `closing level of ${graph.stocks[ref]!.label.en}`, zh: `${graph.stocks[ref]!.label.zh}期末存量` }
      case 'policy':
        return graph.spec.policies[ref]!.label
      case 'stage':
        return { en: 'earlier objective', zh: '前序目标' }
      default:
        return kind satisfies never
    }
  }
  return withPeriod(graph, rows.period[row]!, word())
}
