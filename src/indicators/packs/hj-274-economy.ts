import { both, itemsOf, type PackItem, shareOf, stated } from './pack.js'
import { atLeast, growth, twoTimes } from './hj-274-terms.js'

/** Items 1–7. */
export const economy: readonly PackItem[] = itemsOf('economy', [
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

export const symbiosis: readonly PackItem[] = itemsOf('symbiosis', [
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
