import { both, itemsOf, type Pack, type PackItem, type Part, shareOf } from './pack.js'

const groups = [
  { id: 'output', label: both('Resource output', '资源产出') },
  { id: 'consumption', label: both('Resource consumption', '资源消耗') },
  { id: 'use', label: both('Integrated use of resources', '资源综合利用') },
  { id: 'disposal', label: both('Disposal and emission', '废物处置量与污染物排放') },
]

const standard = '发改环资〔2007〕1815号'

const utilisation = '(solid-waste-used) / (solid-waste-generated + solid-waste-drawn)'

const isw = both(
  'Utilised in the period, earlier storage drawn included, over generated and drawn',
  '综合利用量（含综合利用的往年贮存量）÷（产生量＋综合利用的往年贮存量）',
)
const reuse = both('Water reused, each pass counted, over reused and fresh', '重复利用水量 ÷（重复利用水量＋新鲜水量）')

/** The absolute figure also per value added. */
const perValueAdded = (role: string, unit: string): { readonly parts: readonly Part[] } => ({
  parts: [
    {
      id: 'per-value-added',
      label: both('of it per value added', '其中：单位工业增加值'),
      unit: `${unit}/10kyuan`,
      formula: shareOf(role, 'value-added'),
    },
  ],
})

const total = both('Absolute total; also per value added', '绝对量，另列单位工业增加值')

const disposal: readonly PackItem[] = itemsOf('disposal', [
  [
    'solid-waste-disposed',
    both('Industrial solid waste disposed of', '工业固体废物处置量'),
    't',
    'lower',
    'solid-waste-disposed',
    total,
    perValueAdded('solid-waste-disposed', 't'),
  ],
  [
    'wastewater',
    both('Industrial waste water discharged', '工业废水排放量'),
    'm3',
    'lower',
    'effluent-total',
    total,
    perValueAdded('effluent-total', 'm3'),
  ],
  [
    'so2',
    both('Sulphur dioxide emitted', '二氧化硫排放量'),
    't',
    'lower',
    'so2-total',
    total,
    perValueAdded('so2-total', 'kg'),
  ],
  [
    'cod',
    both('Chemical oxygen demand discharged', 'COD排放量'),
    't',
    'lower',
    'cod-total',
    total,
    perValueAdded('cod-total', 'kg'),
  ],
])

const minerals = both(
  'Over the plain mass of coal, oil, iron ore, ten non-ferrous ores, rare-earth ore, phosphate, sulphur ore, limestone, sand and gravel actually consumed; constant prices',
  '分母为煤炭、石油、铁矿石、十种有色金属矿、稀土矿、磷矿、硫矿、石灰石、砂石等实际消费实物量之和；按不变价',
)

/** NDRC, SEPA and NBS 2007, industrial parks: 14 items in four groups. */
export const ndrc2007Park: Pack = {
  id: 'ndrc-2007-park',
  label: both('NDRC circular-economy indicators 2007, industrial park', '循环经济评价指标体系（工业园区，2007年）'),
  standard,
  mark: '○',
  note: both(
    'Number of items and groups read in the notice; the list of the park is recalled and sums to 14: confirm it against the annex before publishing',
    '项数与分组据通知正文；园区清单系据记忆列出、合计14项，发布前须与通知附件核对',
  ),
  groups,
  items: [
    ...itemsOf('output', [
      [
        'mineral-output',
        both('Output of main mineral resources', '主要矿产资源产出率'),
        '10kyuan/t',
        'higher',
        shareOf('value-added', 'main-minerals'),
        minerals,
      ],
      [
        'energy-output',
        both('Energy output', '能源产出率'),
        '10kyuan/tce',
        'higher',
        shareOf('value-added', 'energy-total'),
        both('Value added over energy consumed', '工业增加值 ÷ 综合能源消费量'),
      ],
      [
        'land-output',
        both('Land output', '土地产出率'),
        '100Myuan/km2',
        'higher',
        shareOf('value-added', 'industrial-land'),
        both('Value added over industrial land', '工业增加值 ÷ 工业用地面积'),
      ],
      [
        'water-output',
        both('Water output', '水资源产出率'),
        'yuan/m3',
        'higher',
        shareOf('value-added', 'fresh-water-used'),
        both(
          'Value added over fresh water: municipal and own-source intake for production and living on site',
          '工业增加值 ÷ 新鲜水量（生产及厂区生活用自来水与自备水源取水量）',
        ),
      ],
    ]),
    ...itemsOf('consumption', [
      [
        'energy-per-output-value',
        both('Energy per output value', '单位生产总值能耗'),
        'tce/10kyuan',
        'lower',
        shareOf('energy-total', 'output-value'),
        both('Energy consumed over output value', '综合能源消费量 ÷ 总产值'),
      ],
      [
        'water-per-output-value',
        both('Water per output value', '单位生产总值取水量'),
        'm3/10kyuan',
        'lower',
        shareOf('fresh-water-used', 'output-value'),
        both('Fresh water over output value', '新鲜水量 ÷ 总产值'),
      ],
      [
        'key-product-energy',
        both('Energy per unit of a key product', '重点产品单位能耗'),
        'kgce/t',
        'lower',
        'key-product-energy',
        both(
          'Of the product the model names; compare with its limit standard',
          '模型所指定的重点产品；可与限额标准对照',
        ),
      ],
      [
        'key-product-water',
        both('Water per unit of a key product', '重点产品单位水耗'),
        'm3/t',
        'lower',
        'key-product-water',
        both('Of the product the model names', '模型所指定的重点产品'),
      ],
    ]),
    ...itemsOf('use', [
      [
        'isw-utilisation',
        both('Utilisation of industrial solid waste', '工业固体废物综合利用率'),
        '%',
        'higher',
        utilisation,
        isw,
      ],
      [
        'water-reuse',
        both('Reuse of industrial water', '工业用水重复利用率'),
        '%',
        'higher',
        '(water-reused) / (water-reused + fresh-water-used)',
        reuse,
      ],
    ]),
    ...disposal,
  ],
  rules: [],
}

const recovery = both('Recovered over arising', '回收量 ÷ 产生量')

/** NDRC, SEPA and NBS 2007, macro level: 22 items in four groups. */
export const ndrc2007Macro: Pack = {
  id: 'ndrc-2007-macro',
  label: both('NDRC circular-economy indicators 2007, macro level', '循环经济评价指标体系（宏观，2007年）'),
  standard,
  mark: '○',
  note: both(
    'Number of items and groups read in the notice; the list follows Geng et al. (2012) and sums to 22',
    '项数与分组据通知正文；清单据 Geng 等（2012），合计22项',
  ),
  groups,
  items: [
    ...itemsOf('output', [
      [
        'mineral-output',
        both('Output of main mineral resources', '主要矿产资源产出率'),
        '10kyuan/t',
        'higher',
        shareOf('gross-product', 'main-minerals'),
        minerals,
      ],
      [
        'energy-output',
        both('Energy output', '能源产出率'),
        '10kyuan/tce',
        'higher',
        shareOf('gross-product', 'energy-total'),
        both('Gross product over energy consumed', '地区生产总值 ÷ 能源消费量'),
      ],
    ]),
    ...itemsOf('consumption', [
      [
        'energy-per-gross-product',
        both('Energy per gross product', '单位国内生产总值能耗'),
        'tce/10kyuan',
        'lower',
        shareOf('energy-total', 'gross-product'),
        both('Energy consumed over gross product', '能源消费量 ÷ 地区生产总值'),
      ],
      [
        'energy-per-value-added',
        both('Energy per industrial value added', '单位工业增加值能耗'),
        'tce/10kyuan',
        'lower',
        shareOf('energy-total', 'value-added'),
        both('Energy consumed over industrial value added', '工业综合能源消费量 ÷ 工业增加值'),
      ],
      [
        'key-product-energy',
        both('Energy per unit of a key product', '重点行业主要产品单位综合能耗'),
        'kgce/t',
        'lower',
        'key-product-energy',
        both(
          'Of the product the model names; compare with its limit standard',
          '模型所指定的主要产品；可与限额标准对照',
        ),
      ],
      [
        'water-per-gross-product',
        both('Water per gross product', '单位国内生产总值取水量'),
        'm3/10kyuan',
        'lower',
        shareOf('fresh-water-used', 'gross-product'),
        both('Fresh water over gross product', '新鲜水量 ÷ 地区生产总值'),
      ],
      [
        'water-per-value-added',
        both('Water per industrial value added', '单位工业增加值用水量'),
        'm3/10kyuan',
        'lower',
        shareOf('fresh-water-used', 'value-added'),
        both('Fresh water over industrial value added', '新鲜水量 ÷ 工业增加值'),
      ],
      [
        'key-product-water',
        both('Water per unit of a key product', '重点行业单位产品水耗'),
        'm3/t',
        'lower',
        'key-product-water',
        both('Of the product the model names', '模型所指定的主要产品'),
      ],
      [
        'irrigation-coefficient',
        both('Effective use of irrigation water', '农业灌溉水有效利用系数'),
        '%',
        'higher',
        'irrigation-coefficient',
        both('Water that reaches the crop over water taken', '作物实际利用水量 ÷ 渠首取水量'),
      ],
    ]),
    ...itemsOf('use', [
      [
        'isw-utilisation',
        both('Utilisation of industrial solid waste', '工业固体废物综合利用率'),
        '%',
        'higher',
        utilisation,
        isw,
      ],
      [
        'water-reuse',
        both('Reuse of industrial water', '工业用水重复利用率'),
        '%',
        'higher',
        '(water-reused) / (water-reused + fresh-water-used)',
        reuse,
      ],
      [
        'wastewater-reuse',
        both('Reclaim of municipal waste water', '城市污水再生利用率'),
        '%',
        'higher',
        shareOf('water-reclaimed', 'effluent-generated'),
        both('Reclaimed over waste water', '再生利用量 ÷ 污水量'),
      ],
      [
        'municipal-waste-treatment',
        both('Harmless treatment of municipal waste', '城市生活垃圾无害化处理率'),
        '%',
        'higher',
        shareOf('municipal-waste-treated', 'municipal-waste'),
        both('Treated over arising', '无害化处理量 ÷ 产生量'),
      ],
      [
        'scrap-steel-recovery',
        both('Recovery of scrap steel', '废钢铁回收利用率'),
        '%',
        'higher',
        shareOf('scrap-steel-recovered', 'scrap-steel'),
        recovery,
      ],
      [
        'scrap-nonferrous-recovery',
        both('Recovery of non-ferrous scrap', '废有色金属回收利用率'),
        '%',
        'higher',
        shareOf('scrap-nonferrous-recovered', 'scrap-nonferrous'),
        recovery,
      ],
      [
        'waste-paper-recovery',
        both('Recovery of waste paper', '废纸回收利用率'),
        '%',
        'higher',
        shareOf('waste-paper-recovered', 'waste-paper'),
        recovery,
      ],
      [
        'waste-plastic-recovery',
        both('Recovery of waste plastic', '废塑料回收利用率'),
        '%',
        'higher',
        shareOf('waste-plastic-recovered', 'waste-plastic'),
        recovery,
      ],
      [
        'waste-rubber-recovery',
        both('Recovery of waste rubber', '废橡胶回收利用率'),
        '%',
        'higher',
        shareOf('waste-rubber-recovered', 'waste-rubber'),
        recovery,
      ],
    ]),
    ...disposal,
  ],
  rules: [],
}
