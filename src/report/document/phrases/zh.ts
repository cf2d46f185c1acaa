import type { Phrases } from './phrases.js'

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join('')
const more = (count: number) => (count > 0 ? `，另有 ${count} 项` : '')

/** Chinese phrases of documents. */
export const zh: Phrases = {
  title: (scenarios) => (scenarios.length === 1 ? scenarios[0]! : '情景对比报告'),
  subtitle: (baseline) => `以“${baseline}”为基准`,
  sections: {
    summary: '摘要',
    measures: '建设项目与投资',
    indicators: '主要指标',
    changes: '指标变化及其来源',
    targets: '目标完成情况',
    'by-products': '副产物的产生、利用与剩余',
    flows: '物质流动',
    benefit: '副产物利用效益',
    accounts: '企业账目',
    observations: '公布数据与模型结果对照',
    robustness: '价格变动的影响',
    standards: '按标准核算的指标',
    method: '方法说明',
    inputs: '输入差异',
    assumptions: '假定数据',
    unverified: '未核对原始资料的数据',
  },
  tables: {
    indicators: () => '各情景主要指标',
    changes: (scenario) => `指标变化：${scenario}`,
    contributions: (scenario) => `指标变化的来源：${scenario}`,
    projects: (scenario) => `建设项目及投资：${scenario}`,
    targets: () => '目标完成情况',
    'by-products': () => '副产物产生、利用与剩余量',
    flows: (scenario) => `场地之间的主要物料往来：${scenario}`,
    accounts: (scenario) => `企业账目：${scenario}`,
    observations: (scenario) => `公布数据与模型结果：${scenario}`,
    robustness: (scenario) => `价格变动下指标变化方向：${scenario}`,
    remainders: () => '无去处的产出与未满足的需求',
    inputs: (scenario) => `输入差异：${scenario}`,
    assumptions: () => 'D 级或未注明等级的数据（按所支撑指标数排列）',
    unverified: () => '未核对原始资料的数据',
  },
  prices: (scenario) => `影响最大的价格：${scenario}`,
  rules: (pack) => `${pack}：判定规则`,
  date: (year, month, day) => `${year}年${month}月${day}日`,
  sentence: (text) => `${text}。`,
  joined: (sentences) => sentences.join(''),
  summary: {
    scope: (scenarios, baseline) =>
      scenarios.length === 0
        ? `本报告说明情景“${baseline}”的测算结果`
        : `本报告以“${baseline}”为基准，对比 ${scenarios.length} 个情景：${quoted(scenarios)}`,
    size: ({ enterprises, processes, links, byProducts }) =>
      `模型包括 ${enterprises} 家企业、${processes} 个过程和 ${links} 条可能的供需连接，其中副产物连接 ${byProducts} 条`,
    of: (scenario) => `${scenario}：`,
    investment: (amount, unit, range) =>
      `建成项目总投资 ${amount} ${unit}${range ? `（低值 ${range[0]}，高值 ${range[1]}）` : ''}`,
    better: (indicators, rest) => `改善的指标：${indicators.join('、')}${more(rest)}`,
    targets: (met, all) => `${all} 项目标中 ${met} 项完成`,
    missed: (targets) => `未完成：${targets.join('、')}`,
    limits: (units, rest) => `满负荷运行的装置：${units.join('、')}${more(rest)}`,
    noLimits: '没有装置满负荷运行',
    support: (grade, most, indicator) =>
      `${grade === null ? '主要指标所依据的数据中有未注明等级的' : `主要指标所依据数据的最低等级为 ${grade}`}，其中“${indicator}”依据的假定数据最多，为 ${most} 项`,
    signs: (surviving, all) =>
      `与价格有关的 ${all} 项主要指标变化中，各项价格分别上下浮动 30% 时方向不变的有 ${surviving} 项`,
    turning: (indicators) => `方向可能改变的：${indicators.join('、')}`,
    proven: '各情景的最优解均已在方法规定的误差内得到证明',
    unproven: (scenarios) => `没有解的情景：${quoted(scenarios)}`,
  },
  measures: { none: (scenario) => `${scenario}未改变任何项目` },
  method: {
    model:
      '工业带以企业网络表示：各过程按配方投入和产出物料，每一场地、每一时期、每一种物料均须平衡；市场、自然环境和处置场所均为网络节点，任何物料都有去处',
    solving: (solver) =>
      `副产物去向由线性规划求得（${solver}）：首先使无去处的产出与未满足的需求最少，其次使情景目标达到最优，最后依次按处置量最少、运输量最少、总流量最少确定并列方案。求解结果另由本程序以模型单位独立验证`,
    grades:
      '数据分等级：A 为官方数据，B 为文献或企业数据，C 为推算数据，D 为假定。标记 ● 表示已核对原文，∑ 表示计算得出，○ 表示凭记忆引用、未核对原文。指标的等级取其所依据数据中的最低等级',
    counting: '废物的产生量与利用量只在过程处计量，不在运输途中计量，转手的废物只计一次；符合产品标准的产品不作废物',
    closure: (scenario, text) => `${scenario}：${text}`,
  },
  assumptions: {
    none: '各项指标均不依据 D 级或未注明等级的数据',
    intro: (count) => `各项指标共依据 ${count} 项 D 级或未注明等级的数据；这些数据属于假定，改变它们可能改变结果`,
    more: (count) => `另有 ${count} 项见工作簿和数据文件`,
    figure: '数据项',
    value: '数值',
    range: '范围',
    grade: '等级',
    source: '来源',
    place: '位置',
    indicators: '支撑指标数',
  },
  unverified: {
    none: '有标记的数据均已核对原始资料，或由已核对的数据计算得出',
    intro: (count) => `共有 ${count} 项数据标记为 ○，即凭记忆引用，尚未核对原文`,
  },
  inputs: { none: '没有输入差异' },
  trails: { moreFigures: (count) => `……另有 ${count} 个数据` },
}
