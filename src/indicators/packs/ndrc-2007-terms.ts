import { both, itemsOf, type PackItem, type Part, shareOf } from './pack.js'

export const groups = [
  { id: 'output', label: both('Resource output', '资源产出') },
  { id: 'consumption', label: both('Resource consumption', '资源消耗') },
  { id: 'use', label: both('Integrated use of resources', '资源综合利用') },
  { id: 'disposal', label: both('Disposal and emission', '废物处置量与污染物排放') },
]

export const standard = '发改环资〔2007〕1815号'

/** Use of solid waste and reuse of water, which both levels have first among the uses. */
export const reuse: readonly PackItem[] = itemsOf('use', [
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
  ],
  [
    'water-reuse',
    both('Reuse of industrial water', '工业用水重复利用率'),
    '%',
    'higher',
    '(water-reused) / (water-reused + fresh-water-used)',
    both('Water reused, each pass counted, over reused and fresh', '重复利用水量 ÷（重复利用水量＋新鲜水量）'),
  ],
])

/** The absolute figure also per value added. */
export const perValueAdded = (role: string, unit: string): { readonly parts: readonly Part[] } => ({
  parts: [
    {
      id: 'per-value-added',
      label: both('of it per value added', '其中：单位工业增加值'),
      unit: `${unit}/10kyuan`,
      formula: shareOf(role, 'value-added'),
    },
  ],
})

export const total = both('Absolute total; also per value added', '绝对量，另列单位工业增加值')

export const disposal: readonly PackItem[] = itemsOf('disposal', [
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

export const minerals = both(
  'Over the plain mass of coal, oil, iron ore, ten non-ferrous ores, rare-earth ore, phosphate, sulphur ore, limestone, sand and gravel actually consumed; constant prices',
  '分母为煤炭、石油、铁矿石、十种有色金属矿、稀土矿、磷矿、硫矿、石灰石、砂石等实际消费实物量之和；按不变价',
)
