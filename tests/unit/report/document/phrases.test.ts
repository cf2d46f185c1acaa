import { describe, expect, it } from 'vitest'
import { en } from '../../../../src/report/document/phrases/en.js'
import { zh } from '../../../../src/report/document/phrases/zh.js'

describe('phrases of a summary', () => {
  it('name one scenario, or several against the baseline', () => {
    expect([en.title(['A']), en.title(['A', 'B'])]).toEqual(['A', 'Comparison of scenarios'])
    expect([zh.title(['甲']), zh.title(['甲', '乙'])]).toEqual(['甲', '情景对比报告'])
    expect(en.summary.scope([], 'Base')).toBe('this report describes the scenario “Base”')
    expect(zh.summary.scope([], '现状')).toBe('本报告说明情景“现状”的测算结果')
    expect(en.summary.scope(['A', 'B', 'C'], 'Base')).toBe(
      'this report sets 3 scenarios (“A”, “B” and “C”) against “Base”',
    )
    expect(zh.summary.scope(['甲'], '现状')).toBe('本报告以“现状”为基准，对比 1 个情景：“甲”')
  })
  it('count what is not named', () => {
    expect(en.summary.better(['A', 'B'], 0)).toBe('better: A and B')
    expect(en.summary.better(['A', 'B'], 1)).toBe('better: A, B and 1 other')
    expect(en.summary.better(['A', 'B'], 2)).toBe('better: A, B and 2 others')
    expect(zh.summary.better(['甲', '乙'], 2)).toBe('改善的指标：甲、乙，另有 2 项')
    expect(zh.summary.limits(['窑'], 0)).toBe('满负荷运行的装置：窑')
    expect(en.summary.limits(['Kiln', 'Mill'], 1)).toBe('working at their limit: Kiln; Mill and 1 other')
  })
  it('tell an investment, with its range where it has one', () => {
    expect(en.summary.investment('5', 'Myuan', null)).toBe('the projects built together cost 5 Myuan')
    expect(en.summary.investment('5', 'Myuan', ['4', '6'])).toBe(
      'the projects built together cost 5 Myuan (between 4 and 6)',
    )
    expect(zh.summary.investment('5', '百万元', ['4', '6'])).toBe('建成项目总投资 5 百万元（低值 4，高值 6）')
  })
  it('tell what headline indicators rest on, and how many keep their sign', () => {
    expect(en.summary.support('C', 2, 'Cost')).toBe(
      'the weakest grade behind the headline indicators is C; “Cost” rests on the most assumed figures, 2',
    )
    expect(en.summary.support(null, 2, 'Cost')).toMatch(/^some figures behind the headline indicators are not graded;/)
    expect(zh.summary.support(null, 2, '成本')).toBe(
      '主要指标所依据的数据中有未注明等级的，其中“成本”依据的假定数据最多，为 2 项',
    )
    expect(zh.summary.support('D', 2, '成本')).toContain('最低等级为 D')
    expect(en.summary.signs(1, 1)).toMatch(/^1 of the 1 change of .* keeps its sign/)
    expect(en.summary.signs(2, 3)).toMatch(/^2 of the 3 changes of .* keep their sign/)
  })
})
