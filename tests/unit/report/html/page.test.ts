import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { writeHtml } from '../../../../src/report/html/page.js'
import { script, scriptHash } from '../../../../src/report/html/script.js'
import { style, styleHash } from '../../../../src/report/html/style.js'
import { captioned, namedReport, number, townReport } from '../../../builders/documents.js'
import { hostileNames } from '../../../builders/hostile-names.js'
import { parsePage, saidIn } from '../../../builders/html.js'
import { elements, type XmlElement } from '../../../builders/xml.js'

const write = (language: 'en' | 'zh' | 'both' = 'en') => writeHtml(townReport(language))
const page = (language: 'en' | 'zh' | 'both' = 'en') => parsePage(write(language))
const inside = (root: XmlElement): readonly XmlElement[] => root.children.flatMap((child) => [child, ...inside(child)])
const ids = (root: XmlElement) => inside(root).flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))
const attribute = (root: XmlElement, name: string, key: string) =>
  elements(root, name).map(({ attributes }) => attributes[key])

describe('a page', () => {
  it('has its title, contents, numbered sections and lettered appendices', () => {
    expect(saidIn(write(), 'h1')).toEqual(['Circular economy of a small town'])
    expect(saidIn(write(), 'h2').slice(0, 4)).toEqual(['Contents', '1 Summary', '2 Flows', 'A Method'])
    expect(attribute(elements(page(), 'nav')[0]!, 'a', 'href')).toEqual(['#summary', '#flows', '#method'])
  })
  it('writes its date out', () => {
    expect(saidIn(write(), 'time')).toEqual(['31 December 2015'])
    expect(saidIn(write('both'), 'time')).toEqual(['2015年12月31日 31 December 2015'])
    expect(write()).toContain('<time datetime="2015-12-31">')
  })
  it('numbers the captions of tables and pictures apart', () => {
    expect(saidIn(write(), 'caption')).toEqual(['Table 1 By-products and their takers', 'Table A1 Sources'])
    expect(saidIn(write('zh'), 'figcaption')).toEqual(['图1 全镇物料流', '图2 全镇分布'])
    expect(saidIn(write('both'), 'caption')[0]).toBe('表1 Table 1 副产物及其去向 By-products and their takers')
  })
  it('leads every link to a place in it, and no id stands twice', () => {
    for (const language of ['en', 'zh', 'both'] as const) {
      const root = page(language)
      const found = ids(root)
      expect(new Set(found).size).toBe(found.length)
      const links = attribute(root, 'a', 'href').filter((href) => href !== '#_')
      expect(links.length).toBeGreaterThan(8)
      for (const href of links) expect(found).toContain(href!.slice(1))
    }
  })
  it('keeps a section and a table of the same id apart', () => {
    const document = townReport('en')
    const blocks = [captioned('flows'), captioned('flows 2')]
    const root = parsePage(writeHtml({ ...document, sections: [{ ...document.sections[1]!, blocks }] }))
    expect(ids(root)).toEqual(expect.arrayContaining(['flows', 'table-flows', 'table-flows-2']))
  })
  it('holds each trail once, and opens it from every number that has it', () => {
    const root = page()
    expect(attribute(root, 'dialog', 'id')).toEqual(['_1', '_2', '_3'])
    const opens = elements(root, 'a').filter(({ attributes }) => attributes['class'] === 'number')
    expect(opens.map((link) => `${link.text} ${link.attributes['href']}`)).toEqual([
      ...['95 % #_1', '9,000 #_2', '10,000 #_3', '10,000 #_3', '10,000 #_3', '9,000 #_2', '10,000 #_3'],
    ])
    expect(write().match(/ash-use: 95 %/g)).toHaveLength(1)
  })
  it('leaves a number without a trail in the page a number', () => {
    const document = { ...townReport('en'), trails: [] }
    const text = writeHtml(document)
    expect(elements(parsePage(text), 'a').filter(({ attributes }) => attributes['class'] === 'number')).toEqual([])
    expect(saidIn(text, 'p')).toContain('The town uses 95 % of its ash.')
  })
  it('gives a cell the value its column is sorted by, and heads to rows and columns', () => {
    const table = elements(page(), 'table')[0]!
    expect(attribute(table, 'td', 'data-value').filter(Boolean)).toEqual(['9000', '10000', '-25.5'])
    expect(attribute(table, 'th', 'scope')).toEqual(['col', 'col', 'col', 'row', 'row', 'row', 'row'])
  })
  it('does not break the texts of a column that are all short, and leaves room where one is long', () => {
    const rows = [[{ text: 'Ash' }, { text: 'From the power station to the brick works' }, number(1)]]
    const document = townReport('en')
    const blocks = [captioned('t', { rows })]
    const root = parsePage(writeHtml({ ...document, sections: [{ ...document.sections[0]!, blocks }] }))
    const table = elements(root, 'table')[0]!
    expect(attribute(table, 'th', 'class').at(-1)).toBe('short')
    expect(attribute(table, 'td', 'class')).toEqual(['long', 'right short'])
  })
  it('sets the second group of a table apart', () => {
    expect(elements(elements(page(), 'table').at(-1)!, 'tbody').map(({ children }) => children.length)).toEqual([2, 2])
  })
  it('nests the lines of a tree', () => {
    const [tree] = /<ul class="tree">[\s\S]*?Cost[\s\S]*?<\/ul>/.exec(write())!
    expect(tree.replace(/\s*\n\s*|<(?!\/?(ul|li))[^>]*>/g, '')).toBe(
      '<ul class="tree"><li>Balance<ul class="tree"><li>Mass<ul class="tree"><li>Cu</li></ul></li></ul></li><li>Cost</li></ul>',
    )
  })
  it('tells the language of the page, and of English text in a page of both', () => {
    expect(page('en').attributes['lang']).toBe('en')
    expect(page('zh').attributes['lang']).toBe('zh-CN')
    const english = elements(page('both'), 'p').filter(({ attributes }) => attributes['lang'] === 'en')
    expect(english.map(({ text }) => text)).toContain('Nothing is left over.')
    const text = write('both')
    expect(text).toContain('<span>物料流 <span lang="en">Flows</span></span>')
    expect(text).toContain('>数量（吨） <span lang="en">Amount (t)</span></th>')
    expect(text).toContain('<li>成本 <span lang="en">Cost</span></li>')
    expect(text).toContain('<li lang="en">Cu</li>')
    expect(write('zh')).not.toContain('lang="en"')
  })
  it('writes infinite and missing values as text only', () => {
    const rows = [[{ text: '∞', value: Number.POSITIVE_INFINITY }, { text: '' }, number(-0, '0')]]
    const document = townReport('en')
    const blocks = [captioned('t', { rows })]
    const root = parsePage(writeHtml({ ...document, sections: [{ ...document.sections[0]!, blocks }] }))
    expect(
      inside(root)
        .map(({ attributes }) => attributes['data-value'])
        .filter(Boolean),
    ).toEqual(['0'])
  })
  it('is equal bytes for equal documents', () => {
    expect(writeHtml(townReport('both'))).toBe(writeHtml(structuredClone(townReport('both'))))
  })
})

describe('the policy of a page', () => {
  it('names the hashes of its own style and script and nothing else that may act', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('base64')
    expect(styleHash).toBe(hash(style))
    expect(scriptHash).toBe(hash(script))
    const text = writeHtml(townReport('en'))
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(text)!
    expect(policy!.replaceAll('&apos;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hash(style)}'`,
      `script-src 'sha256-${hash(script)}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
    // The policy stands before whatever it rules.
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<style>'))
  })
  it('has nothing to rule beyond them: no address, handler, frame or inline style', () => {
    const text = writeHtml(townReport('both'))
    expect(text.match(/<(style|script)>/g)).toEqual(['<style>', '<script>'])
    expect(text).not.toMatch(/https?:|<(img|iframe|link|object|embed|form|base)\b|\son\w+=|\sstyle=/)
  })
})

describe('hostile names', () => {
  const text = writeHtml(namedReport(hostileNames))
  const root = parsePage(text)
  it('make no element and no attribute of their own', () => {
    const names = new Set(inside(root).map(({ name }) => name))
    const calm = new Set(inside(parsePage(writeHtml(namedReport(['a', 'b', 'c'])))).map(({ name }) => name))
    expect(names).toEqual(calm)
    const keys = (of: XmlElement) => new Set(inside(of).flatMap(({ attributes }) => Object.keys(attributes)))
    expect(keys(root)).toEqual(keys(parsePage(writeHtml(namedReport(['a', 'b', 'c'])))))
  })
  it('are all there as text', () => {
    const items = saidIn(text, 'td')
    for (const name of ['<script>alert(1)</script>', '</style>', ']]>', 'javascript:alert(1)'])
      expect(items).toContain(name)
  })
  it('show what cannot be seen, and hold nothing a page cannot', () => {
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
  })
  it('never stand in the style or the script', () => {
    expect(/<style>([\s\S]*?)<\/style>/.exec(text)![1]).toBe(style)
    expect(/<script>([\s\S]*?)<\/script>/.exec(text)![1]).toBe(script)
  })
})
