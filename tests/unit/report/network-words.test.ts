import { describe, expect, it } from 'vitest'
import { flowNetwork, type NoMetricReason, viewNetwork } from '../../../src/metrics/index.js'
import { type NetworkSource, writeNetwork } from '../../../src/report/index.js'
import { graphWords } from '../../../src/report/graph-language.js'
import { linked, network } from '../../builders/networks.js'

const tableOf = (flows: ReturnType<typeof network>): NetworkSource => ({
  id: 'flows.csv',
  label: { en: 'Flows', zh: '流量表' },
  run: null,
  view: viewNetwork(flows),
})
const text = (flows: ReturnType<typeof network>, language: 'en' | 'zh' = 'en') =>
  writeNetwork(tableOf(flows), { language, format: 'table' })

/** Long cells are broken; what is looked for stands on one line again. */
const flat = (written: string) => written.replace(/\s+/g, ' ')

describe('a network metric without a value says why in both languages', () => {
  it('one node is too few to be linked', () => {
    const one = network({ '>a': 1, 'a>': 1 })
    expect(flat(text(one))).toMatch(/Connectance L\/\[N\(N-1\)\] – needs 2 nodes/)
    expect(flat(text(one, 'zh'))).toMatch(/连接度 L\/\[N\(N-1\)\] – 至少需要 2 个节点/)
  })
  it('nodes that give one another nothing have no links', () => {
    const apart = network({ '>a': 1, 'a>': 1, '>b': 1, 'b>': 1 })
    expect(flat(text(apart))).toMatch(/Givers per taker – there are no links/)
    expect(flat(text(apart, 'zh'))).toMatch(/供方与需方之比 – 没有连接/)
  })
  it('a table without any flow has no throughput', () => {
    const still = flowNetwork({ unit: '', nodes: ['a', 'b'], flows: [], boundary: [] })
    expect(flat(text(still))).toMatch(/Total system throughput TSTp – nothing flows/)
    expect(flat(text(still, 'zh'))).toMatch(/系统总流量 TSTp – 没有流量/)
    expect(text(still)).toContain('Nothing flows through a, b: left out of throughflow figures')
    expect(text(still, 'zh')).toContain('a、b没有流量：不计入通量指标')
  })
  it('what goes round for ever lets nothing out', () => {
    const round = linked('ab ba')
    expect(flat(text(round))).toMatch(/Finn cycling index – a closed cycle lets nothing out: a, b/)
    expect(flat(text(round, 'zh'))).toMatch(/芬恩循环指数 – 封闭循环没有出口：a、b/)
  })
  it('what enters must leave: 3 in, 1 out differ by two thirds', () => {
    const growing = network({ '>a': 3, 'a>b': 3, 'b>': 1 })
    expect(flat(text(growing))).toMatch(
      /Average path length – not steady: in and out differ by 66\.7 % at b, allowed 0\.1 %/,
    )
    expect(flat(text(growing, 'zh'))).toMatch(/平均路径长度 – 不稳定：b 的流入与流出相差 66\.7%，允许 0\.1%/)
    expect(text(growing)).toMatch(/in and out differ most at b: 66\.6667 % of its flow/)
    expect(text(growing, 'zh')).toMatch(/流入与流出相差最大的节点为 b：其流量的 66.6667%/)
  })

  /** Too large, too tangled or without a way in: what a network of a test reaches only in minutes, or by rounding. */
  const rare: readonly (readonly [NoMetricReason, string, string])[] = [
    [{ code: 'nothing-enters' }, 'nothing enters from outside', '没有外部输入'],
    [{ code: 'too-many-nodes', most: 1000 }, 'more than 1000 nodes', '节点超过 1000 个'],
    [{ code: 'not-converged' }, 'the iteration did not close in on a value', '迭代未能收敛'],
    [
      { code: 'unaccounted', share: 0.12345, allowed: 0.01 },
      '12.3 % of all flows are unaccounted for, allowed 1 %',
      '全部流量的 12.3% 未交代，允许 1%',
    ],
  ]
  it.each(rare)('%j', (reason, en, zh) => {
    expect(graphWords('en').reason(reason)).toBe(en)
    expect(graphWords('zh').reason(reason)).toBe(zh)
  })
})

describe('the quantity of a network', () => {
  const quantities = [
    [{ kind: 'mass', id: 'mass', attribute: null }, null, 'mass', '质量'],
    [{ kind: 'money', id: 'money', attribute: null }, null, 'money', '货币'],
    [{ kind: 'energy', id: 'energy', attribute: null }, null, 'energy', '能量'],
    [{ kind: 'energy', id: 'energy', attribute: 'lhv' }, null, 'energy by the attribute lhv', '能量（按属性 lhv）'],
    [{ kind: 'substance', id: 'Cu', attribute: null }, '铜', 'the substance 铜', '物质“铜”'],
    [{ kind: 'substance', id: 'Cu', attribute: null }, null, 'the substance Cu', '物质“Cu”'],
    [{ kind: 'commodity', id: 'ash', attribute: null }, '灰', 'the commodity 灰', '物料“灰”'],
    [{ kind: 'commodity', id: 'ash', attribute: null }, null, 'the commodity ash', '物料“ash”'],
    [{ kind: 'attribute', id: 'lhv', attribute: 'lhv' }, null, 'the attribute lhv', '属性 lhv'],
  ] as const
  it.each(quantities)('%j, labelled %s', (quantity, label, en, zh) => {
    expect(graphWords('en').quantity(quantity, label)).toBe(en)
    expect(graphWords('zh').quantity(quantity, label)).toBe(zh)
  })
  it('is counted between people, over one period or all together', () => {
    expect(graphWords('en').counted('mass', 't', 'sector', 1)).toBe('flows of mass in t between sectors')
    expect(graphWords('en').counted('mass', 't', 'site', 3)).toBe(
      'flows of mass in t between sites, all 3 periods together',
    )
    expect(graphWords('zh').counted('质量', '吨', 'sector', 1)).toBe('行业之间的质量流量，单位：吨')
    expect(graphWords('zh').counted('质量', '吨', 'enterprise', 3)).toBe('企业之间的质量流量，单位：吨，3 个时期合计')
  })
  it('may be made and used by processes, or, conserved, only gained and lost unaccounted', () => {
    const told = (language: 'en' | 'zh') =>
      [true, false].flatMap((conserved) => [graphWords(language).made(conserved), graphWords(language).used(conserved)])
    expect(told('en')).toEqual(['Gained, unaccounted', 'Lost, unaccounted', 'Made there', 'Used up there'])
    expect(told('zh')).toEqual(['未交代的增加', '未交代的减少', '其中产生', '其中消耗'])
  })
})

describe('a table of flows that names no unit', () => {
  const bare = flowNetwork({
    unit: '',
    nodes: [],
    flows: [{ from: 'a', to: 'b', value: 4 }],
    boundary: [
      { node: 'a', imports: 4 },
      { node: 'b', exports: 4 },
    ],
  })
  // Three flows of 4, outside to a to b to outside: 12 · log2(3) = 19.0196.
  it('counts in the unit of the table', () => {
    expect(text(bare)).toMatch(/Ascendency A +19\.0196 +unit·bits/)
    expect(text(bare, 'zh')).toMatch(/上升性 A +19\.0196 +单位·比特/)
    expect(writeNetwork(tableOf(bare), { language: 'zh', format: 'svg' })).toContain('各流量图，单位：单位')
    expect(writeNetwork(tableOf(bare), { language: 'en', format: 'csv' })).toContain(
      'ascendency,Ascendency A,上升性 A,bit,19.0195',
    )
  })
  it('is described by its title alone in files for graph programs', () => {
    expect(writeNetwork(tableOf(bare), { language: 'en', format: 'gexf' })).toContain(
      '<description>Flows</description>',
    )
    expect(writeNetwork(tableOf(bare), { language: 'zh', format: 'graphml' })).toContain('<desc>流量表</desc>')
  })
})
