import { both, itemsOf, type Pack, shareOf } from './pack.js'
import { disposal, groups, minerals, reuse, standard } from './ndrc-2007-terms.js'

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
    ...reuse,
    ...disposal,
  ],
  rules: [],
}
