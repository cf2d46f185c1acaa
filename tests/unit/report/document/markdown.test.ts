import { describe, expect, it } from 'vitest'
import { writeDocumentMarkdown } from '../../../../src/report/document/markdown.js'
import { captioned, namedReport, pictured, townReport } from '../../../builders/documents.js'
import { hostileNames } from '../../../builders/hostile-names.js'

const write = (document = townReport('zh')) =>
  writeDocumentMarkdown(document, ({ id }, place) => `pictures/${id}-${place}.svg`)

describe('a document in Markdown', () => {
  it('has its title block, numbered sections and lettered appendices', () => {
    const blocks = write().split('\n\n')
    expect(blocks.slice(0, 4)).toEqual([
      '# 小城循环经济发展规划',
      '至 2015 年',
      '**编制单位** 规划办公室',
      '**日期** 2015年12月31日',
    ])
    expect(blocks.filter((block) => block.startsWith('##'))).toEqual([
      ...['## 1 摘要', '## 2 物料流', '### 企业之间', '## A 方法'],
    ])
  })
  it('sets a numbered caption above a table and its notes below', () => {
    expect(write(townReport('en'))).toContain(
      [
        '**Table 1** By-products and their takers\n',
        '| By-product | Taker | Amount (t) |',
        '| --- | --- | ---: |',
        '| Fly ash | Brick works | 9,000 |',
        '| Acid | Salt works | 10,000 |',
        '| Slag |  | none |',
        '| Gypsum | Board mill | -25.5 |\n',
        '**Notes** Estimates are marked.\n',
      ].join('\n'),
    )
  })
  it('links to each drawing of a picture, and sets its table beside it', () => {
    expect(write()).toContain(
      [
        '![Acid goes from the smelter to the salt works.](pictures/map-0.svg)\n',
        '![Acid goes from the smelter to the salt works.](pictures/map-1.svg)\n',
        '**图2** 全镇分布\n',
        '| From | t |',
      ].join('\n'),
    )
  })
  it('leaves trails out, not the numbers that have them', () => {
    expect(write()).toContain('全镇粉煤灰利用率为 95 %。')
    expect(write()).not.toContain('used(ash)')
  })
  it('ends in a line end and is equal bytes for equal documents', () => {
    expect(write()).toBe(write(structuredClone(townReport('zh'))))
    expect(write()).toMatch(/[^\n]\n$/)
  })
})

/** A document whose every text is a name; files are named by their place. */
const hostile = (names: readonly string[]) => writeDocumentMarkdown(namedReport(names), (_, place) => `${place}.svg`)

/** What a renderer would take for markup, once what is escaped is gone. */
const unescaped = (text: string) => text.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/&(amp|lt|gt|#8203);/g, '')

describe('hostile names in a document in Markdown', () => {
  it('make no markup: the marks are those of as many calm names', () => {
    const calm = hostileNames.map((name, i) => (name.trim() === '' ? name : `name ${i}`))
    const marks = (names: readonly string[]) => unescaped(hostile(names)).match(/^(#+ |- |!\[|\*\*|\|)|[<>`_~]|\]\(/gm)
    expect(marks(hostileNames)).toEqual(marks(calm))
    expect(hostile(hostileNames).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  })
  it('of files stay the target of one link', () => {
    const document = townReport('en')
    const sections = [{ ...document.sections[0]!, blocks: [pictured('p'), captioned('t')] }]
    for (const name of [
      'a) ![x](http://x.example/a.png',
      'javascript:alert(1)',
      '<a b>',
      'a\nb',
      '图 1.svg',
      "it's (1)!*",
    ]) {
      const text = writeDocumentMarkdown({ ...document, sections }, () => name)
      const [, target] = /^!\[[^\]]*\]\(([^)]*)\)$/m.exec(text)!
      expect(target).toMatch(/^[\w.%~/-]+$/)
      expect(decodeURIComponent(target!)).toBe(name)
    }
  })
})
