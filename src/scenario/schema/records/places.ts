import {
  anyOf,
  choice,
  coordinates,
  costKinds,
  figure,
  flag,
  listOf,
  mapOf,
  optional,
  record,
  ref,
  text,
  type RecordSchema,
} from '../kinds.js'
import { givenMix, labelled, figureOrRange, figureOrDemand } from './shared.js'

/** Records of enterprises, sites and units. */
export const placeRecords: Readonly<Record<string, RecordSchema>> = {
  enterprise: {
    en: 'An enterprise',
    zh: '企业',
    fields: {
      ...labelled,
      owner: optional(text, 'owner', '所有者'),
      sector: optional(ref('sectors'), 'sector', '行业'),
      sites: optional(mapOf(record('site')), 'its sites', '所属场地'),
    },
  },
  site: {
    en: 'A site',
    zh: '场地',
    fields: {
      ...labelled,
      at: optional(coordinates, 'coordinates: [36.56 N, 104.22 E]', '坐标：[36.56 N, 104.22 E]'),
      park: optional(ref('parks'), 'park', '园区'),
      sector: optional(ref('sectors'), "sector; default: the enterprise's", '行业，默认同企业'),
      units: optional(mapOf(record('unit')), 'equipment', '装置'),
      demands: optional(mapOf(figureOrDemand, { ref: 'commodities' }), 'final demands', '最终需求'),
      supplies: optional(mapOf(record('supply'), { ref: 'commodities' }), 'declared sources', '声明的供应来源'),
      splits: optional(
        mapOf(mapOf(figure), { ref: 'commodities' }),
        'share of a carried commodity that each taker gets: unit, link, market, route, demand or medium → share',
        '组成随流的物料分给各去向的比例：装置、连接、市场、处置途径、demand 或自然介质 → 比例',
      ),
    },
  },
  supply: {
    en: 'A declared source at a site',
    zh: '场地上声明的供应来源',
    fields: {
      min: optional(figure, 'at least', '不少于'),
      max: optional(figure, 'at most', '不多于'),
      cost: optional(figure, 'cost per unit', '单位费用'),
      at: optional(text, 'temperature, of heat on a ladder', '温度，用于按温度分级的热量'),
      composition: optional(givenMix, 'of a carried commodity supplied here', '所供组成随流的物料的组成'),
    },
  },
  unit: {
    en: 'Equipment that runs processes',
    zh: '运行过程的装置',
    fields: {
      ...labelled,
      process: optional(ref('processes'), 'the process it runs', '所运行的过程'),
      processes: optional(
        anyOf(listOf(ref('processes')), mapOf(record('unit-process'), { ref: 'processes' })),
        'several processes: a list, or a map with uses and modes',
        '多个过程：列表，或含 uses、modes 的映射',
      ),
      modes: optional(listOf(text), 'modes allowed', '允许的方式'),
      capacity: optional(figure, 'limit of uses × activity', '产能'),
      availability: optional(figure, 'share of the capacity there is', '可用率'),
      production: optional(
        figureOrRange,
        'activity of all its processes together: fixed, or bounds',
        '各过程活动水平之和：定值或上下界',
      ),
      'on-off': optional(flag, 'may be off: then it runs at nothing', '可停机，停机时不运行'),
      load: optional(
        record('range'),
        'least and most while it is on: share of the capacity, or an amount; it may be off',
        '开机时的最低与最高负荷：占产能的比例或数量；可停机',
      ),
      'on-cost': optional(
        mapOf(figure, { words: costKinds }),
        'cost while it is on, by kind',
        '开机期间的费用，按类别',
      ),
      'start-up': optional(
        mapOf(figure, { words: costKinds }),
        'cost of each start, by kind',
        '每次启动的费用，按类别',
      ),
      'fixed-cost': optional(
        mapOf(figure, { words: costKinds }),
        'cost whether it runs or not, by kind',
        '固定费用，按类别',
      ),
      build: optional(record('build'), 'capacity that may be added', '可新增的产能'),
    },
  },
  build: {
    en: 'Capacity that may be added, period by period',
    zh: '各期可新增的产能',
    fields: {
      cost: optional(
        figure,
        'investment per unit of capacity, at the start of the period it is built in',
        '单位产能投资，计于建设期期初',
      ),
      'fixed-cost': optional(
        mapOf(figure, { words: costKinds }),
        'cost per unit of built capacity and time in service, by kind',
        '单位新增产能在役期间的费用，按类别',
      ),
      added: optional(figureOrRange, 'built in each period: fixed, or bounds', '每期新增：定值或上下界'),
      'in-service': optional(
        figureOrRange,
        'all capacity in service, what stands already included',
        '在役产能合计（含现有产能）',
      ),
      step: optional(
        figure,
        'size of the steps it comes in; default: any amount',
        '分级建设的每级规模，默认可为任意值',
      ),
      lead: optional(figure, 'time from its period to service; default none', '建设至投用的时间，默认无'),
      life: optional(figure, 'years of service; default: to the end', '服役年限，默认至末期'),
      residual: optional(
        choice('straight-line', 'sinking-fund', 'none'),
        'worth at the end of the last period; default straight-line',
        '末期残值的算法，默认 straight-line（直线法）',
      ),
    },
  },
  'unit-process': {
    en: 'A process a unit runs',
    zh: '装置运行的一个过程',
    fields: {
      uses: optional(figure, 'use of capacity per unit of activity; default 1', '单位活动占用的产能，默认 1'),
      modes: optional(listOf(text), 'modes allowed', '允许的方式'),
    },
  },
}
