import {
  choice,
  coordinates,
  costKinds,
  figure,
  flag,
  listOf,
  mapOf,
  media,
  optional,
  record,
  ref,
  required,
  text,
  type RecordSchema,
} from '../kinds.js'
import { labelled, figureOrDemand } from './shared.js'

/** Records of markets, transport, disposal and stocks. */
export const tradeRecords: Readonly<Record<string, RecordSchema>> = {
  market: {
    en: 'A market',
    zh: '市场',
    fields: {
      ...labelled,
      at: optional(coordinates, 'place: reached by links only', '所在地：只经连接到达'),
      'by-links': optional(flag, 'reached by links only', '只经连接到达'),
      sites: optional(listOf(ref('sites')), 'sites that reach it; default all', '可直接交易的场地，默认全部'),
      sells: optional(mapOf(record('offer'), { ref: 'commodities' }), 'what the belt buys there', '经济带从此购入'),
      buys: optional(mapOf(record('offer'), { ref: 'commodities' }), 'what the belt sells there', '经济带向此销售'),
    },
  },
  offer: {
    en: 'One commodity at a market',
    zh: '市场上的一种物料',
    fields: {
      price: optional(figure, 'price per unit; may be negative', '单价，可为负'),
      steps: optional(listOf(record('step')), 'price steps in order', '分段价格'),
      limit: optional(figure, 'limit for all together', '总限量'),
      'site-limit': optional(figure, 'limit of each site', '每个场地的限量'),
      demand: optional(figureOrDemand, 'amount that must be delivered', '必须供给的量'),
      'cost-kind': optional(choice(...costKinds), "kind of cost; default: the commodity's", '费用类别，默认同物料'),
      at: optional(text, 'temperature, of heat on a ladder', '温度，用于按温度分级的热量'),
    },
  },
  step: {
    en: 'A price step',
    zh: '价格分段',
    fields: {
      'up-to': optional(figure, 'size of the step; missing on the last', '本段数量，末段可省'),
      price: required(figure, 'price', '单价'),
    },
  },
  mode: {
    en: 'A way of transport',
    zh: '运输方式',
    fields: {
      ...labelled,
      charge: optional(figure, 'charge per unit', '单位装卸费'),
      rate: optional(figure, 'rate per unit and distance', '单位运距费率'),
      energy: optional(figure, 'energy per unit and distance', '单位运距能耗'),
      emits: optional(mapOf(figure, { ref: 'commodities' }), 'emission per unit and distance', '单位运距排放'),
    },
  },
  link: {
    en: 'A possible transfer of one commodity',
    zh: '一种物料的供需连接',
    fields: {
      ...labelled,
      commodity: required(ref('commodities'), 'commodity', '物料'),
      from: required(ref('sites', 'markets'), 'giver', '供方'),
      to: required(ref('sites', 'markets'), 'taker', '需方'),
      mode: optional(ref('modes'), 'way of transport', '运输方式'),
      distance: optional(figure, 'default: from coordinates × detour', '默认由坐标乘绕行系数得出'),
      legs: optional(listOf(record('leg')), 'several legs', '多段运输'),
      capacity: optional(figure, 'limit', '上限'),
      'at-least': optional(figure, 'contract minimum', '合同最低量'),
      loss: optional(figure, 'share lost under way', '途中损失率'),
      'loss-to': optional(ref('routes'), 'route that takes the loss', '损失去向'),
      price: optional(figure, 'taker pays giver; negative: gate fee', '需方付供方，负数为处置收费'),
      charge: optional(figure, 'extra charge per unit', '附加单位费用'),
    },
  },
  leg: {
    en: 'A leg of a link',
    zh: '一段运输',
    fields: {
      mode: required(ref('modes'), 'way of transport', '运输方式'),
      distance: optional(figure, 'distance', '距离'),
    },
  },
  route: {
    en: 'A disposal route',
    zh: '处置途径',
    fields: {
      ...labelled,
      to: optional(choice(...media), 'where it ends; default land', '最终去向，默认 land'),
      sites: optional(listOf(ref('sites')), 'sites that may use it; default all', '可用场地，默认全部'),
      accepts: optional(mapOf(record('acceptance'), { ref: 'commodities' }), 'what it takes', '接受的物料'),
    },
  },
  acceptance: {
    en: 'What a route takes',
    zh: '处置途径接受的物料',
    fields: {
      fee: optional(figure, 'fee per unit', '单位处置费'),
      limit: optional(figure, 'limit', '限量'),
      at: optional(text, 'temperature, of heat on a ladder', '温度，用于按温度分级的热量'),
      emits: optional(mapOf(figure, { ref: 'commodities' }), 'emission per unit', '单位排放'),
    },
  },
  stock: {
    en: 'A stock kept between periods',
    zh: '库存',
    fields: {
      ...labelled,
      site: required(ref('sites'), 'site', '场地'),
      commodity: required(ref('commodities'), 'commodity', '物料'),
      opening: optional(figure, 'opening level; free where it closes on itself', '期初存量；首尾闭合时可省略'),
      level: optional(record('range'), 'bounds of the level', '存量上下界'),
      put: optional(figure, 'limit put in', '入库上限'),
      take: optional(figure, 'limit taken out', '出库上限'),
      decay: optional(figure, 'share lost per year', '年损失率'),
      cost: optional(figure, 'cost per unit held at the end of a period', '期末单位存量费用'),
      'take-cost': optional(figure, 'cost per unit taken out', '单位出库费用'),
      closing: optional(text, 'free (default), cyclic, or a level', '期末存量：free(默认)、cyclic 或定值'),
      cycle: optional(
        text,
        'closes on itself: `period`, or a time (1 d) within each season',
        '首尾闭合的周期：period(每期)，或每季内的时长(如 1 d)',
      ),
    },
  },
}
