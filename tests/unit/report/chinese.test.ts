import { describe, expect, it } from 'vitest'
import { inLanguage, tidyChinese } from '../../../src/report/chinese.js'

describe('punctuation of Chinese', () => {
  it.each([
    ['石灰石(CaCO3 90.6%)', '石灰石（CaCO3 90.6%）'],
    ['冶炼(富氧熔池(制酸改造后))', '冶炼（富氧熔池，制酸改造后）'],
    ['燃煤发电(200MW湿冷)(石灰石-石膏脱硫)', '燃煤发电（200MW湿冷，石灰石-石膏脱硫）'],
    ['2015年参照(无规划项目)（reference-2015）：基准', '2015年参照（无规划项目，reference-2015）：基准'],
    ['锅炉（45 t/h）(甲(乙))', '锅炉（45 t/h，甲，乙）'],
    ['粉煤灰(干): 电厂 → 砖厂', '粉煤灰（干）：电厂 → 砖厂'],
    ['烧碱（折100%）: TDI', '烧碱（折100%）：TDI'],
    ['D○ (未注明)', 'D○（未注明）'],
  ])('%s is %s', (text, tidy) => expect(tidyChinese(text)).toBe(tidy))
  it.each([
    'Copper (22 % Cu)',
    '269 (220)',
    '= emitted(so2) / made(acid)',
    'projects.*.status (11)',
    'link/acid:a@y2015',
    '元/(吨·公里)',
    '铜渣 12:30',
    '',
  ])('leaves %j', (text) => expect(tidyChinese(text)).toBe(text))
  it('stands in every text of a Chinese report and in none of an English one', () => {
    const text = '铜(干)'
    const blocks = [
      { kind: 'heading', level: 1, text } as const,
      { kind: 'paragraph', text } as const,
      { kind: 'list', items: [text] } as const,
      { kind: 'tree', lines: [{ depth: 0, text }] } as const,
      { kind: 'table', columns: [{ title: text, align: 'left' }], rows: [[{ text }]] } as const,
    ]
    expect(JSON.stringify(inLanguage(blocks, 'zh'))).toBe(JSON.stringify(blocks).replaceAll(text, '铜（干）'))
    expect(inLanguage(blocks, 'en')).toBe(blocks)
  })
})
