import {
  both,
  type How,
  itemsOf,
  type Pack,
  type PackItem,
  type PackRule,
  shareOf,
  stated,
  type Threshold,
} from './pack.js'

const atLeast = (value: number): { readonly threshold: Threshold } => ({
  threshold: { sense: 'at-least', value, mark: '○' },
})
const atMost = (value: number, flips?: true): { readonly threshold: Threshold } => ({
  threshold: { sense: 'at-most', value, mark: '○', ...(flips ? { flips } : {}) },
})
const yes: { readonly threshold: Threshold } = { threshold: { sense: 'is', value: true, mark: '○' } }

const growth = (of: string): How => ({ kind: 'growth', of })
const elasticity = (...of: readonly string[]): How => ({ kind: 'elasticity', of, to: 'value-added' })

const flag = both('Stated by the model: no flow tells it', '由模型申报，不能由物质流推算')
const twoTimes = both(
  'Mean yearly growth between two periods, or between two scenarios of different years',
  '两个时期之间（或年份不同的两个情景之间）的年均增长率',
)
const elastic = both(
  'Mean yearly growth of use over that of value added; where value added falls, at least the limit',
  '年均增长率与工业增加值年均增长率之比；工业增加值下降时，应不低于限值',
)

const economy: readonly PackItem[] = itemsOf('economy', [
  [
    'high-tech-share',
    both('Share of high-tech enterprises in output value', '高新技术企业工业总产值占园区工业总产值比例'),
    '%',
    'higher',
    shareOf('high-tech-output', 'output-value'),
    both('Output value of high-tech enterprises over that of the park', '高新技术企业工业总产值 ÷ 园区工业总产值'),
    atLeast(30),
  ],
  [
    'value-added-per-head',
    both('Value added per employee', '人均工业增加值'),
    '10kyuan/person',
    'higher',
    shareOf('value-added', 'employees'),
    both('Value added over employees', '工业增加值 ÷ 从业人员数'),
    atLeast(15),
  ],
  [
    'value-added-growth',
    both('Growth of value added, three-year mean', '园区工业增加值三年年均增长率'),
    '%',
    'higher',
    growth('value-added'),
    twoTimes,
    atLeast(15),
  ],
  [
    'recycling-share',
    both('Share of resource recycling in value added', '资源再生利用产业增加值占园区工业增加值比例'),
    '%',
    'higher',
    shareOf('recycling-value-added', 'value-added'),
    both('Value added of resource recycling over that of the park', '资源再生利用产业增加值 ÷ 园区工业增加值'),
    atLeast(30),
  ],
])

const symbiosis: readonly PackItem[] = itemsOf('symbiosis', [
  [
    'symbiosis-projects',
    both('New symbiosis links since the plan', '建设规划实施后新增构建生态工业链项目数量'),
    '',
    'higher',
    stated,
    both(
      'New links of material, energy, water or infrastructure between two firms or more: stated by the model',
      '两家及以上企业间新增的物质、能源、水或基础设施联系，由模型申报',
    ),
    atLeast(6),
  ],
  [
    'isw-utilisation',
    both('Utilisation of industrial solid waste', '工业固体废物综合利用率'),
    '%',
    'higher',
    '(solid-waste-used) / (solid-waste-generated + solid-waste-drawn)',
    both(
      'Utilised in the period, earlier storage drawn included, over generated and drawn',
      '综合利用量（含综合利用的往年贮存量）÷（产生量＋综合利用的往年贮存量）',
    ),
    atLeast(70),
  ],
  [
    'recycled-circulation',
    both('Circulation of recycled resources', '再生资源循环利用率'),
    '%',
    'higher',
    shareOf('recycled-used', 'recycled-collected'),
    both('Recycled resources used again over those collected', '循环利用量 ÷ 收集量'),
    atLeast(80),
  ],
])

const saving: readonly PackItem[] = itemsOf('saving', [
  [
    'land-output',
    both('Value added per industrial land', '单位工业用地面积工业增加值'),
    '100Myuan/km2',
    'higher',
    shareOf('value-added', 'industrial-land'),
    both('Value added over industrial land', '工业增加值 ÷ 工业用地面积'),
    atLeast(9),
  ],
  [
    'land-output-growth',
    both('Its growth, three-year mean', '单位工业用地面积工业增加值三年年均增长率'),
    '%',
    'higher',
    growth(shareOf('value-added', 'industrial-land')),
    twoTimes,
    atLeast(6),
  ],
  [
    'energy-elasticity',
    both('Elasticity of energy use', '综合能耗弹性系数'),
    '',
    'lower',
    elasticity('energy-total'),
    elastic,
    atMost(0.6, true),
  ],
  [
    'energy-per-value-added',
    both('Energy per value added', '单位工业增加值综合能耗'),
    'tce/10kyuan',
    'lower',
    shareOf('energy-total', 'value-added'),
    both('Energy consumed over value added', '综合能耗总量 ÷ 工业增加值'),
    atMost(0.5),
  ],
  [
    'renewable-share',
    both('Share of renewable energy', '可再生能源使用比例'),
    '%',
    'higher',
    shareOf('renewable-energy', 'energy-total'),
    both('Renewable energy over energy consumed', '可再生能源使用量 ÷ 综合能耗总量'),
    atLeast(9),
  ],
  [
    'fresh-water-elasticity',
    both('Elasticity of fresh water', '新鲜水耗弹性系数'),
    '',
    'lower',
    elasticity('fresh-water-used'),
    elastic,
    atMost(0.55, true),
  ],
  [
    'fresh-water-per-value-added',
    both('Fresh water per value added', '单位工业增加值新鲜水耗'),
    'm3/10kyuan',
    'lower',
    shareOf('fresh-water-used', 'value-added'),
    both('Fresh water over value added', '新鲜水用量 ÷ 工业增加值'),
    atMost(8),
  ],
  [
    'water-reuse',
    both('Reuse of industrial water', '工业用水重复利用率'),
    '%',
    'higher',
    '(water-reused) / (water-reused + fresh-water-used)',
    both('Water reused, each pass counted, over reused and fresh', '重复用水量 ÷（重复用水量＋新鲜水量）'),
    atLeast(75),
  ],
  [
    'reclaimed-water',
    both('Reclaim of waste water', '再生水（中水）回用率'),
    '%',
    'higher',
    shareOf('water-reclaimed', 'effluent-generated'),
    both('Reclaimed over treated; the limit is that of a city short of water', '回用量 ÷ 污水量；限值为缺水城市口径'),
    atLeast(20),
  ],
])

const protection: readonly PackItem[] = itemsOf('protection', [
  [
    'key-sources-compliance',
    both('Key sources meeting standards', '工业园区重点污染源稳定排放达标情况'),
    '%',
    'higher',
    stated,
    flag,
    atLeast(100),
  ],
  [
    'total-control',
    both('Targets of total control met', '国家重点污染物排放总量控制指标及地方特征污染物排放总量控制指标完成情况'),
    '%',
    'higher',
    stated,
    flag,
    atLeast(100),
  ],
  [
    'no-major-accident',
    both('No major accident', '工业园区内企事业单位发生特别重大、重大突发环境事件数量为零'),
    '',
    null,
    stated,
    flag,
    yes,
  ],
  [
    'management-capacity',
    both('Environmental management capacity', '环境管理能力完善度'),
    '%',
    'higher',
    stated,
    flag,
    atLeast(100),
  ],
  [
    'cleaner-production',
    both('Cleaner-production audits of key firms', '工业园区重点企业清洁生产审核实施率'),
    '%',
    'higher',
    stated,
    flag,
    atLeast(100),
  ],
  ['central-sewage-works', both('Central sewage works', '污水集中处理设施'), '', null, stated, flag, yes],
  [
    'risk-control',
    both('Control of environmental risk', '园区环境风险防控体系建设完善度'),
    '%',
    'higher',
    stated,
    flag,
    atLeast(100),
  ],
  [
    'solid-waste-handled',
    both('Solid waste used or disposed of', '工业固体废物（含危险废物）处置利用率'),
    '%',
    'higher',
    '(solid-waste-used + solid-waste-disposed) / (solid-waste-generated + solid-waste-drawn)',
    both(
      'Utilised and safely disposed over generated, with earlier storage drawn on both sides',
      '（综合利用量＋安全处置量）÷ 产生量，往年贮存量计入分子与分母',
    ),
    atLeast(100),
  ],
  [
    'pollutant-elasticity',
    both('Elasticity of main pollutants', '主要污染物排放弹性系数'),
    '',
    'lower',
    elasticity('so2-total', 'nox-total', 'cod-total', 'ammonia-nitrogen-total'),
    both(
      'Mean over the pollutants of yearly growth over that of value added; over those there are, the others named',
      '各污染物排放量年均增长率与工业增加值年均增长率之比的平均；缺项时按现有项平均，并列明缺项',
    ),
    atMost(0.3, true),
  ],
  [
    'co2-cut',
    both('Yearly cut of carbon dioxide per value added', '单位工业增加值二氧化碳排放量年均削减率'),
    '%',
    'higher',
    { kind: 'cut', of: shareOf('co2-total', 'value-added') },
    twoTimes,
    atLeast(3),
  ],
  [
    'wastewater-per-value-added',
    both('Waste water per value added', '单位工业增加值废水排放量'),
    'm3/10kyuan',
    'lower',
    shareOf('effluent-total', 'value-added'),
    both('Waste water over value added; a tonne is a cubic metre', '废水排放量 ÷ 工业增加值，1 吨按 1 立方米计'),
    atMost(7),
  ],
  [
    'solid-waste-per-value-added',
    both('Solid waste per value added', '单位工业增加值固废产生量'),
    't/10kyuan',
    'lower',
    shareOf('solid-waste-generated', 'value-added'),
    both('Solid waste generated over value added', '固体废物产生量 ÷ 工业增加值'),
    atMost(0.1),
  ],
  ['green-cover', both('Green cover', '绿化覆盖率'), '%', 'higher', stated, flag, atLeast(15)],
])

const openness: readonly PackItem[] = itemsOf('openness', [
  ['disclosure', both('Disclosure by key firms', '重点企业环境信息公开率'), '%', 'higher', stated, flag, atLeast(100)],
  [
    'information-platform',
    both('Information platform', '生态工业信息平台完善程度'),
    '%',
    'higher',
    stated,
    flag,
    atLeast(100),
  ],
  ['campaigns', both('Public campaigns a year', '生态工业主题宣传活动'), '', 'higher', stated, flag, atLeast(2)],
])

const items = [...economy, ...symbiosis, ...saving, ...protection, ...openness]

const mandatory = [
  'symbiosis-projects',
  'energy-elasticity',
  'fresh-water-elasticity',
  'key-sources-compliance',
  'total-control',
  'no-major-accident',
  'management-capacity',
  'cleaner-production',
  'central-sewage-works',
  'risk-control',
  'solid-waste-handled',
  'pollutant-elasticity',
]

const oneOf = (id: string, en: string, zh: string, ...of: readonly string[]): PackRule => ({
  id,
  label: both(`One of: ${en}`, `至少一项：${zh}`),
  items: of,
  need: 1,
  mark: '○',
})

/** HJ 274-2015, national demonstration eco-industrial parks: 32 items in five groups. */
export const hj274: Pack = {
  id: 'hj-274-2015',
  label: both('HJ 274-2015, national demonstration eco-industrial park', '国家生态工业示范园区标准（HJ 274-2015）'),
  standard: 'HJ 274-2015',
  mark: '○',
  note: both(
    'The 32 items, their limits and the rule of counting are recalled: read them in the standard before any pass or fail is published',
    '32项指标、限值及判定规则系据记忆列出，对外给出达标结论前须与标准文本核对',
  ),
  groups: [
    { id: 'economy', label: both('Economic development', '经济发展') },
    { id: 'symbiosis', label: both('Industrial symbiosis', '产业共生') },
    { id: 'saving', label: both('Saving of resources', '资源节约') },
    { id: 'protection', label: both('Protection of the environment', '环境保护') },
    { id: 'openness', label: both('Openness of information', '信息公开') },
  ],
  items,
  rules: [
    {
      id: 'mandatory',
      label: both('Mandatory items', '必选指标'),
      items: mandatory,
      need: mandatory.length,
      mark: '○',
    },
    oneOf('economy', 'economic development', '经济发展', ...economy.map(({ id }) => id)),
    oneOf('use', 'use of waste', '废物利用', 'isw-utilisation', 'recycled-circulation'),
    oneOf('land', 'land', '土地', 'land-output', 'land-output-growth'),
    oneOf('energy', 'energy', '能源', 'energy-per-value-added', 'renewable-share'),
    oneOf('water', 'water', '水', 'fresh-water-per-value-added', 'water-reuse', 'reclaimed-water'),
    oneOf(
      'discharge',
      'waste water and solid waste',
      '废水与固废',
      'wastewater-per-value-added',
      'solid-waste-per-value-added',
    ),
    { id: 'all', label: both('All items', '全部指标'), items: items.map(({ id }) => id), need: 23, mark: '○' },
  ],
}
