import type { GraphWords } from './graph-words.js'

const people = { site: '场地', enterprise: '企业', sector: '行业' } as const

/** Chinese words of network reports. */
export const graphZh: GraphWords = {
  title: '网络',
  quantity: ({ kind, id, attribute }, label) => {
    switch (kind) {
      case 'energy':
        return attribute === null ? '能量' : `能量（按属性 ${attribute}）`
      case 'mass':
        return '质量'
      case 'money':
        return '货币'
      case 'substance':
        return `物质“${label ?? id}”`
      case 'commodity':
        return `物料“${label ?? id}”`
      case 'attribute':
        return `属性 ${id}`
      default:
        return kind satisfies never
    }
  },
  counted: (quantity, unit, by, periods) =>
    `${people[by]}之间的${quantity}流量，单位：${unit}${periods > 1 ? `，${periods} 个时期合计` : ''}`,
  ofTable: '表中的流量，单位同该表',
  steady: (imbalance, node) =>
    node === '' ? '各节点流入等于流出' : `流入与流出相差最大的节点为 ${node}：其流量的 ${imbalance}`,
  unaccounted: (amount, percent) => `配方未交代 ${amount}，占全部流量的 ${percent}`,
  internal: (amount) => `同一节点内部场地之间的流量未计入：${amount}`,
  idle: '未参与',
  parts: {
    exchanges: '谁向谁供应什么',
    flows: '流量',
    boundary: '各节点的通量与边界流',
    cohesion: '分组、循环与回路',
    metrics: '网络指标',
  },
  node: '节点',
  throughflow: '通量',
  imports: '外部输入',
  exports: '对外输出',
  respiration: '耗散',
  made: (conserved) => (conserved ? '未交代的增加' : '其中产生'),
  used: (conserved) => (conserved ? '未交代的减少' : '其中消耗'),
  byProduct: '副产物',
  exchanged: '相互供给',
  otherFlows: '较小流量',
  folded: (count) => `较小流量 ${count} 项`,
  unbalanced: '不平衡：',
  pictured: (quantity, unit, share) =>
    `${quantity === '' ? '各' : quantity}流量图，单位：${unit}；带高与流量成比例，回流绘于下方，低于最大节点 ${share} 的流量合并绘出`,
  joined: '由连接相通',
  alone: '没有连接',
  loops: '相互可达',
  noLoops: '没有循环：任何节点都不能回到自身',
  circuit: '回路',
  atMost: '其中最小流量',
  moreCircuits: (count) => `……另有 ${count} 条回路；--json 列出全部`,
  circuitsCut: (count) => `回路超过 ${count} 条；搜索到此为止`,
  metric: '指标',
  allExchanges: '全部交换',
  bits: '比特',
  unitOfTable: '单位',
  metrics: {
    nodes: '节点数 N',
    links: '连接数 L',
    'link-density': '连接密度 L/N',
    connectance: '连接度 L/N²',
    'connectance-no-loops': '连接度 L/[N(N-1)]',
    'connectance-undirected': '无向连接度 2L/[N(N-1)]',
    'degree-centralisation': '度中心势（环 0，星 1）',
    'prey-predator': '供方与需方之比',
    generalisation: '每个需方的连接数（泛化度）',
    vulnerability: '每个供方的连接数（脆弱度）',
    cyclicity: '循环度（最大特征值）',
    'linearity-of-links': '连接线性度',
    throughput: '系统总流量 TSTp',
    throughflow: '系统总通量 TST',
    'input-from-outside': '外部输入',
    'path-length': '平均路径长度',
    'finn-cycling-index': '芬恩循环指数',
    'linearity-of-flow': '流量线性度',
    'mutual-information': '平均互信息',
    ascendency: '上升性 A',
    capacity: '发展容量 C',
    overhead: '冗余 C - A',
    'ascendency-ratio': '有序度 A/C',
    robustness: '稳健性 -(A/C) ln(A/C)，最大 0.368',
    'eco-connectance': '生态关联度（有副产物往来的企业对）',
    'symbiosis-density': '共生密度（副产物连接）',
    'symbiosis-intensity': '共生强度（占投入质量）',
    'linearity-of-input': '投入线性度',
  },
  reason: (reason) => {
    switch (reason.code) {
      case 'too-few-nodes':
        return `至少需要 ${reason.least} 个节点`
      case 'no-links':
        return '没有连接'
      case 'no-flow':
        return '没有流量'
      case 'nothing-enters':
        return '没有外部输入'
      case 'not-steady':
        return `不稳定：${reason.node} 的流入与流出相差 ${percent(reason.imbalance)}，允许 ${percent(reason.allowed)}`
      case 'closed-cycle':
        return `封闭循环没有出口：${reason.nodes.join('、')}`
      case 'unaccounted':
        return `全部流量的 ${percent(reason.share)} 未交代，允许 ${percent(reason.allowed)}`
      case 'too-many-nodes':
        return `节点超过 ${reason.most} 个`
      case 'not-converged':
        return '迭代未能收敛'
      default:
        return reason satisfies never
    }
  },
  boundaryNote: '通量：进入节点的全部流量。对外输出：售出、交付、入库。耗散：排放、处置、损失、无处安置、消耗。',
  metricsNote:
    '对数以 2 为底。线性度：没有循环时为 1。芬恩循环指数：通量中循环的份额。副产物：过程在其目的之外产出的物料。',
  droppedNote: (nodes) => `${nodes}没有流量：不计入通量指标`,
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))}%`
}
