import type { PictureWords } from './words.js'

const nodes = { site: '场地', enterprise: '企业', sector: '行业', process: '过程' } as const

/** Chinese words of pictures. */
export const zh: PictureWords = {
  flows: (quantity, by) => `${nodes[by]}间${quantity}流向`,
  quantity: (kind) => ({ mass: '物质', energy: '能量', money: '资金' })[kind],
  outside: (outside, isMoney) => {
    switch (outside) {
      case 'market':
        return isMoney ? '外部市场' : '外购'
      case 'sold':
        return isMoney ? '外购支出' : '外销'
      case 'extracted':
        return isMoney ? '开采费用' : '取自自然'
      case 'from-stock':
        return '库存取用'
      case 'into-stock':
        return '入库'
      case 'unmet':
        return '未满足'
      case 'made':
        return isMoney ? '其他来源' : '过程产生'
      case 'used':
        return isMoney ? '增加值及其他费用' : '过程消耗'
      case 'made-open':
        return '未交代的增加'
      case 'used-open':
        return '未交代的减少'
      case 'delivered':
        return '最终需求'
      case 'emitted':
        return '排放'
      case 'disposed':
        return isMoney ? '处置费用' : '处置'
      case 'lost':
        return '途中损失'
      case 'unplaced':
        return '无去处'
      case 'freight':
        return '运费'
      default:
        return outside satisfies never
    }
  },
  group: (group) =>
    ({
      ...{ goods: '产品与原料', 'by-product': '副产物', other: '较小流量合并' },
      ...{ kept: '两情景共有', added: '新增', grown: '增加', shrunk: '减少', removed: '取消' },
    })[group],
  folded: (count) => `较小流量${count}项`,
  unbalanced: '不平衡：',
  pictured: (unit, share) => `带高与流量成比例，单位：${unit}；回流绘于下方；低于最大节点 ${share} 的流量合并绘出。`,
  largest: '最大的流量',
  indicators: '各情景指标',
  baselineValue: '基准值',
  range: '同样最优的方案之间的取值范围',
  noValue: '无数值',
  changeOf: (indicator, by, baseline) => `${indicator}较“${baseline}”的变化（按${by === 'sector' ? '行业' : '企业'}）`,
  owner: (by) => (by === 'sector' ? '行业' : '企业'),
  total: '情景数值',
  rises: '增加',
  falls: '减少',
  notFromZero: '横轴不从0开始：总量的长度不成比例，变化量的长度成比例。',
  observedBeside: '公布值与模型值',
  observedLine: '公布值（100%）',
  imposed: '模型值（按公布值设定）',
  ofObserved: '模型值与公布值之比',
  observedAs: (what, observed, modelled) => `${what}：公布值 ${observed}，模型值 ${modelled}`,
  overPeriods: (indicator) => `${indicator}的分期变化`,
  noOwner: (by) => `市场及无${by === 'sector' ? '行业' : '企业'}归属的场地`,
  flowsAround: (quantity, node) => `${node}的${quantity}往来`,
  against: (scenario, before) => `${scenario}与“${before}”之差`,
  largestChanges: '最大的变化',
  notDrawn: '数量过小未绘出',
  onMap: (quantity) => `场地间${quantity}流向分布`,
  mapped: (sites, unit) => `按坐标绘出${sites}处场地，上北下南；带宽与流量成比例，单位：${unit}。最大的流量`,
  north: '北',
  smallLinks: (count, share, sum) => `未绘出：低于最大流量 ${share} 的流量${count}项，合计 ${sum}。`,
  samePlace: (count, sum) => `未绘出：位于同一地点的场地之间的流量${count}项，合计 ${sum}。`,
  noCoordinates: '无坐标而未绘出的场地',
  smallProcesses: (count) => `较小过程${count}个`,
}
