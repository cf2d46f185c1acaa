import { describe, expect, it } from 'vitest'
import { pictureWords } from '../../../../src/report/pictures/words/index.js'
import { type Outside, outsideOf } from '../../../../src/report/pictures/sankey/outside.js'

/** Everything that may stand outside the nodes of a diagram; the type holds the list complete. */
const outsides: Readonly<Record<Outside, 'giver' | 'taker'>> = {
  ...{
    market: 'giver',
    extracted: 'giver',
    'from-stock': 'giver',
    unmet: 'giver',
    made: 'giver',
    'made-open': 'giver',
  },
  ...{ sold: 'taker', delivered: 'taker', 'into-stock': 'taker', emitted: 'taker', disposed: 'taker', lost: 'taker' },
  ...{ unplaced: 'taker', freight: 'taker', used: 'taker', 'used-open': 'taker' },
}
const all = Object.keys(outsides) as readonly Outside[]

describe('what stands outside the nodes of a diagram', () => {
  it.each([
    ['en', false],
    ['en', true],
    ['zh', false],
    ['zh', true],
  ] as const)('has a name of its own each, in %s, of money %s', (language, isMoney) => {
    const names = all.map((outside) => pictureWords(language).outside(outside, isMoney))
    expect(new Set(names).size).toBe(all.length)
    for (const name of names) expect(name).toMatch(language === 'zh' ? /^[\u4e00-\u9fff]+$/ : /^[A-Z][a-z ]+$/)
  })
  it('is called otherwise of money where money goes the other way or for something else', () => {
    const renamed = (language: 'en' | 'zh') =>
      all.filter((outside) => {
        const name = (isMoney: boolean) => pictureWords(language).outside(outside, isMoney)
        return name(true) !== name(false)
      })
    expect(renamed('en')).toEqual(['market', 'extracted', 'made', 'sold', 'disposed', 'used'])
    expect(renamed('zh')).toEqual(renamed('en'))
    expect(pictureWords('en').outside('sold', true)).toBe('Purchases outside')
    expect(pictureWords('zh').outside('sold', true)).toBe('外购支出')
  })
  it('is found from what crosses the boundary and which way', () => {
    const found = [
      ...(['take', 'extraction', 'unmet', 'purchase', 'recipe'] as const).map((by) =>
        outsideOf({ by, way: 'in' }, false),
      ),
      ...(['put', 'delivery', 'unplaced', 'sale', 'recipe', 'freight'] as const).map((by) =>
        outsideOf({ by, way: 'out' }, false),
      ),
    ]
    expect(found).toEqual([
      ...['from-stock', 'extracted', 'unmet', 'market', 'made'],
      ...['into-stock', 'delivered', 'unplaced', 'sold', 'used', 'freight'],
    ])
    expect(outsideOf({ by: 'recipe', way: 'in' }, true)).toBe('made-open')
    expect(outsideOf({ by: 'recipe', way: 'out' }, true)).toBe('used-open')
  })
})

describe('captions of pictures', () => {
  it('name by whom an indicator changed', () => {
    const told = (language: 'en' | 'zh') =>
      (['enterprise', 'sector'] as const).map((by) => {
        const words = pictureWords(language)
        return [words.changeOf('X', by, 'base'), words.owner(by), words.noOwner(by)]
      })
    expect(told('en')).toEqual([
      ['X, change by enterprise from “base”', 'Enterprise', 'Markets and sites without an enterprise'],
      ['X, change by sector from “base”', 'Sector', 'Markets and sites without a sector'],
    ])
    expect(told('zh')).toEqual([
      ['X较“base”的变化（按企业）', '企业', '市场及无企业归属的场地'],
      ['X较“base”的变化（按行业）', '行业', '市场及无行业归属的场地'],
    ])
  })
  it('say of one flow left out that it is one', () => {
    const { smallLinks, samePlace } = pictureWords('en')
    expect(smallLinks(1, '1 %', '3 t')).toBe('Not drawn: 1 flow below 1 % of the largest, 3 t in all.')
    expect(smallLinks(2, '1 %', '3 t')).toBe('Not drawn: 2 flows below 1 % of the largest, 3 t in all.')
    expect(samePlace(1, '3 t')).toBe('Not drawn: 1 flow between sites at one and the same place, 3 t in all.')
    expect(samePlace(2, '3 t')).toBe('Not drawn: 2 flows between sites at one and the same place, 3 t in all.')
  })
})
