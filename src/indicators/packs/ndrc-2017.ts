import { both, itemsOf, type Pack, type Part, shareOf } from './pack.js'

const separately: readonly Part[] = [
  { id: 'so2', label: both('sulphur dioxide', '二氧化硫'), unit: 't', formula: 'so2-total' },
  { id: 'nox', label: both('nitrogen oxides', '氮氧化物'), unit: 't', formula: 'nox-total' },
  { id: 'cod', label: both('chemical oxygen demand', '化学需氧量'), unit: 't', formula: 'cod-total' },
  { id: 'ammonia-nitrogen', label: both('ammonia nitrogen', '氨氮'), unit: 't', formula: 'ammonia-nitrogen-total' },
]

const used = both('Used over arising', '利用量 ÷ 产生量')

/** NDRC, MOF, MEP and NBS, edition 2017: two composite, eleven specific and four reference items. */
export const ndrc2017: Pack = {
  id: 'ndrc-2017',
  label: both('NDRC circular-economy development indicators, edition 2017', '循环经济发展评价指标体系（2017年版）'),
  standard: '发改环资〔2016〕2749号',
  mark: '○',
  note: both(
    'In force since 1 January 2017; the 17 items are recalled: confirm them in the document before publishing',
    '自2017年1月1日起施行；17项清单系据记忆列出，发布前须与文件核对',
  ),
  groups: [
    { id: 'composite', label: both('Composite', '综合指标') },
    { id: 'specific', label: both('Specific', '专项指标') },
    { id: 'reference', label: both('Reference', '参考指标') },
  ],
  items: [
    ...itemsOf('composite', [
      [
        'resource-productivity',
        both('Productivity of main resources', '主要资源产出率'),
        'yuan/t',
        'higher',
        shareOf('gross-product', 'main-resources'),
        both(
          'Gross product at constant prices over the mass of fossil fuels, steel, non-ferrous metals, limestone, phosphate, sulphur, timber and grain consumed',
          '地区生产总值（不变价）÷ 化石能源、钢铁、有色金属、石灰石、磷、硫、木材、粮食等消费实物量之和',
        ),
      ],
      [
        'waste-recycling',
        both('Recycling of main wastes', '主要废弃物循环利用率'),
        '%',
        'higher',
        {
          kind: 'mean',
          of: [
            'straw-utilisation',
            'isw-utilisation',
            'recyclables-recovery',
            'kitchen-waste-treatment',
            'construction-waste-treatment',
          ],
        },
        both(
          'Mean of five rates with equal weights; over those there are, the others named',
          '五项利用率等权平均；缺项时按现有项重新归一，并列明缺项',
        ),
      ],
    ]),
    ...itemsOf('specific', [
      [
        'energy-productivity',
        both('Energy productivity', '能源产出率'),
        '10kyuan/tce',
        'higher',
        shareOf('gross-product', 'energy-total'),
        both('Gross product over energy consumed', '地区生产总值 ÷ 能源消费量'),
      ],
      [
        'water-productivity',
        both('Water productivity', '水资源产出率'),
        'yuan/m3',
        'higher',
        shareOf('gross-product', 'water-total'),
        both('Gross product over water used in all', '地区生产总值 ÷ 总用水量'),
      ],
      [
        'land-productivity',
        both('Productivity of construction land', '建设用地产出率'),
        '10kyuan/ha',
        'higher',
        shareOf('gross-product', 'construction-land'),
        both('Gross product over construction land', '地区生产总值 ÷ 建设用地面积'),
      ],
      [
        'straw-utilisation',
        both('Utilisation of straw', '农作物秸秆综合利用率'),
        '%',
        'higher',
        shareOf('straw-used', 'straw'),
        used,
      ],
      [
        'isw-utilisation',
        both('Utilisation of general industrial solid waste', '一般工业固体废物综合利用率'),
        '%',
        'higher',
        '(solid-waste-used) / (solid-waste-generated + solid-waste-drawn)',
        both(
          'Utilised in the period, earlier storage drawn included, over generated and drawn',
          '综合利用量（含往年贮存量）÷（产生量＋综合利用的往年贮存量）',
        ),
      ],
      [
        'water-reuse',
        both('Reuse of water in industry above scale', '规模以上工业企业重复用水率'),
        '%',
        'higher',
        '(water-reused) / (water-reused + fresh-water-used)',
        both('Water reused over reused and fresh', '重复用水量 ÷（重复用水量＋新鲜水量）'),
      ],
      [
        'recyclables-recovery',
        both('Recovery of main recyclables', '主要再生资源回收率'),
        '%',
        'higher',
        shareOf('recyclables-recovered', 'recyclables'),
        both(
          'Scrap steel, non-ferrous metals, plastic, paper, rubber, electrical goods: recovered over arising',
          '废钢铁、废有色金属、废塑料、废纸、废橡胶、废弃电器电子产品等回收量 ÷ 产生量',
        ),
      ],
      [
        'kitchen-waste-treatment',
        both('Kitchen waste treated as a resource', '城市餐厨废弃物资源化处理率'),
        '%',
        'higher',
        shareOf('kitchen-waste-used', 'kitchen-waste'),
        used,
      ],
      [
        'construction-waste-treatment',
        both('Construction waste treated as a resource', '城市建筑垃圾资源化处理率'),
        '%',
        'higher',
        shareOf('construction-waste-used', 'construction-waste'),
        used,
      ],
      [
        'reclaimed-water',
        both('Use of reclaimed municipal water', '城市再生水利用率'),
        '%',
        'higher',
        shareOf('water-reclaimed', 'effluent-generated'),
        both('Reclaimed water used over waste water', '再生水利用量 ÷ 污水量'),
      ],
      [
        'recycling-output',
        both('Output of the recycling industry', '资源循环利用产业总产值'),
        '100Myuan',
        'higher',
        'recycling-output',
        both('Gross output value', '资源循环利用产业总产值'),
      ],
    ]),
    ...itemsOf('reference', [
      [
        'solid-waste-disposed',
        both('Industrial solid waste disposed of', '工业固体废物处置量'),
        't',
        'lower',
        'solid-waste-disposed',
        both('Absolute total', '绝对量'),
      ],
      [
        'wastewater',
        both('Industrial waste water discharged', '工业废水排放量'),
        'm3',
        'lower',
        'effluent-total',
        both('Absolute total', '绝对量'),
      ],
      [
        'municipal-waste-landfilled',
        both('Municipal waste landfilled', '城镇生活垃圾填埋处理量'),
        't',
        'lower',
        'municipal-waste-landfilled',
        both('Absolute total', '绝对量'),
      ],
      [
        'key-pollutants',
        both('Key pollutants emitted', '重点污染物排放量'),
        't',
        'lower',
        { kind: 'parts' },
        both('Each pollutant by itself', '按污染物分别列出'),
        { parts: separately },
      ],
    ]),
  ],
  rules: [],
}
