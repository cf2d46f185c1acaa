import { both, itemsOf, type Pack, shareOf, stated } from './pack.js'

/** Eurostat cei_srm030, methodology of 2018: one item. */
export const eurostatCircularUse: Pack = {
  id: 'eurostat-cmu',
  label: both('Eurostat circular material use rate', '欧盟统计局循环材料使用率'),
  standard: 'Eurostat cei_srm030',
  mark: '●',
  note: both(
    'Identity of the indicator read; details of what counts as recovery recalled from the methodology of 2018',
    '指标恒等式已核对；计入回收利用的范围系据2018年方法文件记忆',
  ),
  groups: [{ id: 'circular-use', label: both('Circular material use', '循环材料使用') }],
  items: itemsOf('circular-use', [
    [
      'rate',
      both('Circular material use rate', '循环材料使用率'),
      '%',
      'higher',
      {
        kind: 'circular-use',
        recycled: 'waste-recycled',
        imported: 'waste-imported',
        exported: 'waste-exported',
        consumption: 'material-consumption',
      },
      both(
        'U ÷ (DMC + U), U = waste recycled inside − brought in for recovery + sent out for recovery; energy recovery and backfill apart; 0 where U is below 0',
        'U ÷（DMC＋U），U＝境内再生利用量－调入量＋调出量；不含能量回收与回填；U 为负时取 0',
      ),
      {
        mark: '●',
        parts: [
          {
            id: 'used',
            label: both('circular use of materials', '循环使用的材料（U）'),
            unit: 't',
            formula: 'waste-recycled - waste-imported + waste-exported',
          },
          {
            id: 'consumption',
            label: both('domestic material consumption', '境内物质消费量（DMC）'),
            unit: 't',
            formula: 'material-consumption',
          },
        ],
      },
    ],
  ]),
  rules: [],
}

/** ISO 59020:2024, core circularity indicators: names of the standard, formulas as implemented here. */
export const iso59020: Pack = {
  id: 'iso-59020',
  label: both('ISO 59020 core circularity indicators', 'ISO 59020 核心循环性指标'),
  standard: 'ISO 59020:2024',
  mark: '○',
  note: both(
    'Names of the standard, recalled; formulas as implemented here. The shares of one flow are disjoint; internal scrap returned to its own process is no recycled content',
    '名称据标准（记忆），公式为本程序口径；同一流的各份额互不重叠，返回本过程的内部返料不计为再生料',
  ),
  groups: [
    { id: 'inflow', label: both('Resource inflow', '资源流入') },
    { id: 'outflow', label: both('Resource outflow', '资源流出') },
    { id: 'energy', label: both('Energy', '能源') },
    { id: 'water', label: both('Water', '水') },
    { id: 'economic', label: both('Economic', '经济') },
  ],
  items: [
    ...itemsOf('inflow', [
      [
        'reused-content',
        both('Average reused content of the inflow', '流入平均再使用含量'),
        '%',
        'higher',
        shareOf('inflow-reused', 'inflow'),
        both('Reused over all inflow, by mass', '再使用量 ÷ 流入总量（质量）'),
      ],
      [
        'recycled-content',
        both('Average recycled content of the inflow', '流入平均再生料含量'),
        '%',
        'higher',
        shareOf('inflow-recycled', 'inflow'),
        both('Recycled over all inflow, by mass', '再生料量 ÷ 流入总量（质量）'),
      ],
      [
        'renewable-content',
        both('Average renewable content of the inflow', '流入平均可再生含量'),
        '%',
        'higher',
        shareOf('inflow-renewable', 'inflow'),
        both('Renewable, sustained, over all inflow, by mass', '可持续的可再生物质 ÷ 流入总量（质量）'),
      ],
    ]),
    ...itemsOf('outflow', [
      [
        'relative-lifetime',
        both('Relative lifetime of the product', '产品相对寿命'),
        '',
        'higher',
        stated,
        both(
          'Lifetime over that of the average of its kind: stated by the model',
          '产品寿命 ÷ 同类平均寿命，由模型申报',
        ),
      ],
      [
        'reused',
        both('Actually reused of the outflow', '流出实际再使用率'),
        '%',
        'higher',
        shareOf('outflow-reused', 'outflow'),
        both('Actual, not potential', '实际值，非潜在值'),
      ],
      [
        'recycled',
        both('Actually recycled of the outflow', '流出实际再生利用率'),
        '%',
        'higher',
        shareOf('outflow-recycled', 'outflow'),
        both('Material derived from outflow; actual, not potential', '由流出物得到的材料；实际值，非潜在值'),
      ],
      [
        'biological',
        both('Actually recirculated in the biological cycle', '流出实际进入生物循环的比例'),
        '%',
        'higher',
        shareOf('outflow-biological', 'outflow'),
        both('Actual, not potential', '实际值，非潜在值'),
      ],
    ]),
    ...itemsOf('energy', [
      [
        'renewable-energy',
        both('Renewable share of energy', '可再生能源占比'),
        '%',
        'higher',
        shareOf('renewable-energy', 'energy-total'),
        both('Renewable over all energy consumed', '可再生能源 ÷ 能源消费总量'),
      ],
    ]),
    ...itemsOf('water', [
      [
        'circular-water',
        both('Water taken from circular sources', '取自循环水源的比例'),
        '%',
        'higher',
        shareOf('water-intake-circular', 'water-intake'),
        both('From circular sources over all intake', '循环水源取水量 ÷ 取水总量'),
      ],
      [
        'clean-discharge',
        both('Water discharged to the quality required', '达标排水比例'),
        '%',
        'higher',
        shareOf('water-discharged-clean', 'water-discharged'),
        both('To the quality required over all discharge', '达到水质要求的排水量 ÷ 排水总量'),
      ],
      [
        'water-reuse',
        both('Reuse or recirculation of water on site', '场内水重复利用率'),
        '%',
        'higher',
        '(water-reused) / (water-reused + fresh-water-used)',
        both('Reused over all water used', '重复利用水量 ÷ 用水总量'),
      ],
    ]),
    ...itemsOf('economic', [
      [
        'material-productivity',
        both('Material productivity', '物质产出率'),
        'yuan/t',
        'higher',
        shareOf('value-added', 'inflow-linear'),
        both('Value added over the mass of linear inflow', '增加值 ÷ 线性流入质量'),
      ],
      [
        'resource-intensity',
        both('Resource intensity', '资源强度指数'),
        't/10kyuan',
        'lower',
        shareOf('inflow-linear', 'value-added'),
        both('Linear inflow over value added', '线性流入质量 ÷ 增加值'),
      ],
    ]),
  ],
  rules: [],
}

/** Material circularity of declared products: methodology of 2015, revised 2019. */
export const materialCircularity: Pack = {
  id: 'material-circularity',
  label: both('Material Circularity Indicator and Linear Flow Index', '材料循环性指标（MCI）与线性流指数（LFI）'),
  standard: 'Ellen MacArthur Foundation & Granta 2015, 2019',
  mark: '●',
  note: both(
    'Core forms read; over the products the model declares, weighted by the mass made',
    '核心公式已核对；按模型申报的产品以产量（质量）加权',
  ),
  groups: [{ id: 'products', label: both('Products', '产品') }],
  items: itemsOf('products', [
    [
      'mci',
      both('Material Circularity Indicator', '材料循环性指标（MCI）'),
      '',
      'higher',
      { kind: 'products', of: 'circularity' },
      both('Products for final use; 0 linear, 1 circular', '最终产品；0 为线性，1 为循环'),
      { mark: '●' },
    ],
    [
      'lfi',
      both('Linear Flow Index', '线性流指数（LFI）'),
      '',
      'lower',
      { kind: 'products', of: 'linear-flow' },
      both(
        'All declared products, intermediates too; 0 circular, 1 linear',
        '全部申报产品，含中间产品；0 为循环，1 为线性',
      ),
      { mark: '●' },
    ],
  ]),
  rules: [],
}
