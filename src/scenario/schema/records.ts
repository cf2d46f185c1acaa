import {
  anyOf, choice, coordinates, costKinds, figure, flag, formula, label, listOf, mapOf, media, optional, type RecordSchema, record, ref, required, text, tree,
} from './kinds.js'

const labelled = { label: optional(label, 'name, in both languages or one text for both', '名称，中英文各一，或同用一个文本') }
const figureOrRange = anyOf(figure, record('range'))
const figureOrDemand = anyOf(figure, record('demand'))

/** Records of the language below the sections. Every key, what may stand there, and what it means. */
export const records: Readonly<Record<string, RecordSchema>> = {
  figure: {
    en: 'A figure with what is known of it', zh: '数值及其出处',
    fields: {
      value: optional(text, 'number with unit, or a formula that begins with =', '带单位的数值，或以 = 开头的公式'),
      unit: optional(text, 'unit of a plain number or of a series', '纯数值或序列的单位'),
      'by-period': optional(tree, 'one value per period: a map by period id, or a list in order', '各期数值：按期标识的映射，或依次列出'),
      low: optional(text, 'lowest value', '低值'),
      high: optional(text, 'highest value', '高值'),
      grade: optional(text, 'A, B, C or D, with ●, ∑ or ○', '等级 A、B、C 或 D，可带 ●、∑ 或 ○'),
      seen: optional(choice('●', '∑', '○'), 'how far it was checked', '核对程度'),
      source: optional(ref('sources'), 'key in sources', 'sources 中的键'),
      row: optional(text, 'row of the notes it was taken from', '所据资料行'),
      why: optional(text, 'reason or derivation', '理由或推导'),
      year: optional(text, 'year it speaks of', '所指年份'),
      'price-year': optional(text, 'year of its prices', '价格年份'),
      basis: optional(text, 'wet or dry, strength, with or without tax', '湿基或干基、浓度、是否含税等'),
    },
  },
  range: {
    en: 'Bounds', zh: '上下界',
    fields: { min: optional(figure, 'at least', '不少于'), max: optional(figure, 'at most', '不多于') },
  },
  demand: {
    en: 'A demand', zh: '需求',
    fields: {
      min: optional(figure, 'at least', '不少于'),
      max: optional(figure, 'at most', '不多于'),
      unmet: optional(figure, 'price of each unit not delivered', '每单位未满足量的代价'),
    },
  },
  source: {
    en: 'A source of figures', zh: '资料来源',
    fields: {
      title: required(text, 'title', '题名'),
      publisher: optional(text, 'publisher', '发布者'),
      year: optional(text, 'year', '年份'),
      url: optional(text, 'address', '网址'),
      note: optional(text, 'remark', '备注'),
    },
  },
  money: {
    en: 'Currency and price year of the model', zh: '货币与价格年份',
    fields: {
      currency: optional(text, 'unit of money; default yuan', '货币单位，默认 yuan'),
      'price-year': optional(text, 'year of the prices the model reckons in', '模型采用的价格年份'),
      index: optional(mapOf(text, 'free'), 'price index by year, for figures of other years', '各年价格指数，用于换算其他年份的价格'),
    },
  },
  'own-unit': {
    en: "A unit of the model's own", zh: '自定义单位',
    fields: {
      counts: optional(flag, 'counts pieces: a dimension of its own', '计数单位，自成量纲'),
      money: optional(flag, 'a currency', '货币'),
      is: optional(text, 'size in known units', '以已知单位表示的大小'),
      label: optional(label, 'name', '名称'),
    },
  },
  distance: { en: 'Distances', zh: '距离', fields: { detour: optional(figure, 'road length ÷ straight line', '道路长度与直线距离之比') } },
  period: {
    en: 'A period', zh: '时期',
    fields: { id: required(text, 'id', '标识'), ...labelled, length: optional(figure, 'length; default 1 yr', '长度，默认 1 yr') },
  },
  'period-range': {
    en: 'Yearly periods', zh: '逐年时期',
    fields: {
      from: required(text, 'first year', '起始年'),
      to: required(text, 'last year', '终止年'),
      length: optional(figure, 'length of each; default 1 yr', '每期长度，默认 1 yr'),
    },
  },
  named: { en: 'A name', zh: '名称', fields: labelled },
  commodity: {
    en: 'Anything balanced: a good, energy carrier, waste or emission', zh: '参与平衡的物料、能源、废物或排放',
    fields: {
      ...labelled,
      unit: required(text, 'unit it is counted and shown in', '计量与显示单位'),
      tags: optional(listOf(ref('tags')), 'groups it belongs to', '所属类别'),
      composition: optional(tree, 'share of each substance, or `from: process`', '各物质含量，或 from: 过程'),
      density: optional(figure, 'mass per unit, if not counted by mass', '单位质量(不以质量计量时)'),
      attributes: optional(mapOf(figure), 'named weights: heating value, factors', '权重属性：热值、系数等'),
      'released-to': optional(choice(...media), 'any site may release it there', '任一场地可向此处排放'),
      'drawn-from': optional(choice(...media), 'any site may take it from there', '任一场地可从此处取用'),
      'cost-kind': optional(choice(...costKinds), 'kind of cost when bought; default material', '购入时的费用类别，默认 material'),
      allow: optional(listOf(text), 'lints allowed for it', '允许的提示代码'),
    },
  },
  recipe: {
    en: 'A recipe, or a mode of a process', zh: '配方，或过程的一种方式',
    fields: {
      ...labelled,
      parameters: optional(mapOf(figure), 'local names', '局部参数'),
      closes: optional(listOf(text), 'components whose balance is claimed', '声明闭合的组分'),
      partial: optional(text, 'why the rest is not claimed', '其余组分不声明闭合的理由'),
      tolerance: optional(figure, 'gap allowed to the claims; default 0.1 %', '闭合容差，默认 0.1 %'),
      in: optional(mapOf(tree, { ref: 'commodities' }), 'inputs per reference', '单位基准的投入'),
      out: optional(mapOf(tree, { ref: 'commodities' }), 'outputs per reference', '单位基准的产出'),
      memo: optional(mapOf(figure), 'counted, not balanced', '计数而不平衡的项目'),
      cost: optional(mapOf(figure), 'running cost per reference, by kind', '单位基准的运行费用，按类别'),
    },
  },
  process: {
    en: 'A process', zh: '过程',
    fields: {
      per: required(text, 'reference: amount and commodity, or an own counting unit', '基准：数量与物料，或自定义计数单位'),
      tags: optional(listOf(ref('tags')), 'groups it belongs to', '所属类别'),
      handling: optional(flag, 'drying, sorting, transfer: neither generates nor uses', '干燥、分选、转运等，不计产生也不计利用'),
      modes: optional(mapOf(record('recipe')), 'alternatives; each starts from the fields of the process', '可选方式，以过程字段为底'),
    },
  },
  flow: {
    en: 'A flow of a recipe', zh: '配方中的流',
    fields: {
      closes: optional(text, 'component whose balance fixes the amount', '由其平衡确定数量的组分'),
      recovery: optional(figure, 'share of the component that reaches the reference flow', '进入基准流的比例'),
      takes: optional(mapOf(tree, 'symbol'), 'share of what is fed', '占投入量的比例'),
      of: optional(mapOf(tree, 'symbol'), 'composition made here', '在此形成的组成'),
      until: optional(record('until'), 'as much as brings another flow to a content', '使另一流达到某含量所需的量'),
    },
  },
  until: {
    en: 'Aim of a flow', zh: '流的目标含量',
    fields: {
      flow: required(ref('commodities'), 'flow of the recipe', '配方中的流'),
      component: required(text, 'component', '组分'),
      content: required(figure, 'content', '含量'),
    },
  },
  enterprise: {
    en: 'An enterprise', zh: '企业',
    fields: {
      ...labelled,
      owner: optional(text, 'owner', '所有者'),
      sector: optional(ref('sectors'), 'sector', '行业'),
      sites: optional(mapOf(record('site')), 'its sites', '所属场地'),
    },
  },
  site: {
    en: 'A site', zh: '场地',
    fields: {
      ...labelled,
      at: optional(coordinates, 'coordinates: [36.56 N, 104.22 E]', '坐标：[36.56 N, 104.22 E]'),
      park: optional(ref('parks'), 'park', '园区'),
      sector: optional(ref('sectors'), "sector; default: the enterprise's", '行业，默认同企业'),
      units: optional(mapOf(record('unit')), 'equipment', '装置'),
      demands: optional(mapOf(figureOrDemand, { ref: 'commodities' }), 'final demands', '最终需求'),
      supplies: optional(mapOf(record('supply'), { ref: 'commodities' }), 'declared sources', '声明的供应来源'),
    },
  },
  supply: {
    en: 'A declared source at a site', zh: '场地上声明的供应来源',
    fields: {
      min: optional(figure, 'at least', '不少于'),
      max: optional(figure, 'at most', '不多于'),
      cost: optional(figure, 'cost per unit', '单位费用'),
    },
  },
  unit: {
    en: 'Equipment that runs processes', zh: '运行过程的装置',
    fields: {
      ...labelled,
      process: optional(ref('processes'), 'the process it runs', '所运行的过程'),
      processes: optional(tree, 'several processes: a list, or a map with uses and modes', '多个过程：列表，或含 uses、modes 的映射'),
      modes: optional(listOf(text), 'modes allowed', '允许的方式'),
      capacity: optional(figure, 'limit of uses × activity', '产能'),
      availability: optional(figure, 'share of the capacity there is', '可用率'),
      production: optional(figureOrRange, 'activity of all its processes together: fixed, or bounds', '各过程活动水平之和：定值或上下界'),
      'fixed-cost': optional(mapOf(figure), 'cost whether it runs or not, by kind', '固定费用，按类别'),
    },
  },
  market: {
    en: 'A market', zh: '市场',
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
    en: 'One commodity at a market', zh: '市场上的一种物料',
    fields: {
      price: optional(figure, 'price per unit; may be negative', '单价，可为负'),
      steps: optional(listOf(record('step')), 'price steps in order', '分段价格'),
      limit: optional(figure, 'limit for all together', '总限量'),
      'site-limit': optional(figure, 'limit of each site', '每个场地的限量'),
      demand: optional(figureOrDemand, 'amount that must be delivered', '必须供给的量'),
      'cost-kind': optional(choice(...costKinds), "kind of cost; default: the commodity's", '费用类别，默认同物料'),
    },
  },
  step: {
    en: 'A price step', zh: '价格分段',
    fields: { 'up-to': optional(figure, 'size of the step; missing on the last', '本段数量，末段可省'), price: required(figure, 'price', '单价') },
  },
  mode: {
    en: 'A way of transport', zh: '运输方式',
    fields: {
      ...labelled,
      charge: optional(figure, 'charge per unit', '单位装卸费'),
      rate: optional(figure, 'rate per unit and distance', '单位运距费率'),
      energy: optional(figure, 'energy per unit and distance', '单位运距能耗'),
      emits: optional(mapOf(figure, { ref: 'commodities' }), 'emission per unit and distance', '单位运距排放'),
    },
  },
  link: {
    en: 'A possible transfer of one commodity', zh: '一种物料的供需连接',
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
    en: 'A leg of a link', zh: '一段运输',
    fields: { mode: required(ref('modes'), 'way of transport', '运输方式'), distance: optional(figure, 'distance', '距离') },
  },
  route: {
    en: 'A disposal route', zh: '处置途径',
    fields: {
      ...labelled,
      to: optional(choice(...media), 'where it ends; default land', '最终去向，默认 land'),
      sites: optional(listOf(ref('sites')), 'sites that may use it; default all', '可用场地，默认全部'),
      accepts: optional(mapOf(record('acceptance'), { ref: 'commodities' }), 'what it takes', '接受的物料'),
    },
  },
  acceptance: {
    en: 'What a route takes', zh: '处置途径接受的物料',
    fields: {
      fee: optional(figure, 'fee per unit', '单位处置费'),
      limit: optional(figure, 'limit', '限量'),
      emits: optional(mapOf(figure, { ref: 'commodities' }), 'emission per unit', '单位排放'),
    },
  },
  stock: {
    en: 'A stock kept between periods', zh: '库存',
    fields: {
      ...labelled,
      site: required(ref('sites'), 'site', '场地'),
      commodity: required(ref('commodities'), 'commodity', '物料'),
      opening: required(figure, 'opening level', '期初存量'),
      level: optional(record('range'), 'bounds of the level', '存量上下界'),
      put: optional(figure, 'limit put in', '入库上限'),
      take: optional(figure, 'limit taken out', '出库上限'),
      decay: optional(figure, 'share lost per year', '年损失率'),
      cost: optional(figure, 'cost per unit held at the end of a period', '期末单位存量费用'),
      closing: optional(text, 'free (default), cyclic, or a level', '期末存量：free(默认)、cyclic 或定值'),
    },
  },
  project: {
    en: 'A project: a named set of changes', zh: '项目：一组具名的改动',
    fields: {
      ...labelled,
      owner: optional(text, 'owner', '业主'),
      capex: optional(figure, 'investment', '投资'),
      status: optional(choice('built', 'not built'), 'default not built; the scenario decides', '默认 not built，由情景决定'),
      set: optional(listOf(record('change')), 'changes while built', '建成后的改动'),
      add: optional(tree, 'sections added while built', '建成后增加的内容'),
      note: optional(text, 'remark', '备注'),
    },
  },
  change: {
    en: 'A change of one value', zh: '对一个值的改动',
    fields: {
      path: required(text, 'path of the value, ids joined by dots', '值的路径，各级标识以点连接'),
      to: required(tree, 'new value, or none to remove', '新值，或用 none 删除'),
      why: optional(text, 'reason', '理由'),
      row: optional(text, 'row of the notes', '所据资料行'),
      source: optional(ref('sources'), 'key in sources', 'sources 中的键'),
      grade: optional(text, 'grade', '等级'),
      seen: optional(choice('●', '∑', '○'), 'how far it was checked', '核对程度'),
      low: optional(text, 'lowest value', '低值'),
      high: optional(text, 'highest value', '高值'),
      year: optional(text, 'year it speaks of', '所指年份'),
      'price-year': optional(text, 'year of its prices', '价格年份'),
      basis: optional(text, 'basis', '口径'),
    },
  },
  policy: {
    en: 'A policy on a form', zh: '政策',
    fields: {
      ...labelled,
      levy: optional(figure, 'money the belt pays per unit', '每单位征收额'),
      subsidy: optional(figure, 'money the belt gets per unit', '每单位补贴额'),
      premium: optional(figure, 'price premium per unit', '每单位加价'),
      cap: optional(figure, 'upper limit per period', '每期上限'),
      quota: optional(figure, 'lower limit per period', '每期下限'),
      on: required(formula, 'form it applies to', '作用的线性式'),
      periods: optional(listOf(ref('periods')), 'default all', '默认全部时期'),
    },
  },
  objective: {
    en: 'An objective', zh: '目标',
    fields: { least: optional(formula, 'form to make least', '求最小的线性式'), most: optional(formula, 'form to make most', '求最大的线性式') },
  },
  indicator: {
    en: 'An indicator', zh: '指标',
    fields: {
      ...labelled,
      unit: required(text, 'unit it is shown in', '显示单位'),
      better: optional(choice('higher', 'lower', 'none'), 'direction', '优向'),
      headline: optional(flag, 'shown first', '列为主要指标'),
      formula: required(formula, 'formula', '公式'),
      standard: optional(text, 'standard it follows', '所依标准'),
      boundary: optional(text, 'boundary it is counted at', '核算边界'),
      source: optional(text, 'source of the definition', '定义出处'),
      note: optional(label, 'remark', '备注'),
    },
  },
  target: {
    en: 'A target', zh: '目标值',
    fields: {
      ...labelled,
      indicator: required(ref('indicators'), 'indicator', '指标'),
      'at-least': optional(figure, 'lower bound', '下限'),
      'at-most': optional(figure, 'upper bound', '上限'),
      period: optional(ref('periods'), 'default: the whole horizon', '默认整个时段'),
      source: optional(ref('sources'), 'source', '来源'),
      row: optional(text, 'row of the notes', '所据资料行'),
      grade: optional(text, 'grade', '等级'),
      why: optional(text, 'reason', '理由'),
      year: optional(text, 'year', '年份'),
    },
  },
  observation: {
    en: 'A published total', zh: '公布的总量',
    fields: {
      ...labelled,
      of: required(formula, 'indicator or form it speaks of', '所指的指标或线性式'),
      value: required(figure, 'published value', '公布值'),
      imposed: optional(flag, 'also imposed on the model', '同时作为约束'),
      note: optional(label, 'remark', '备注'),
    },
  },
}
