import { describe, expect, it } from 'vitest'
import { embeddedDrawing } from '../../../../src/report/html/drawing.js'
import { drawing } from '../../../builders/documents.js'
import { elements, parseXml } from '../../../builders/xml.js'

const embed = (svg: string, alt = 'What it shows') => embeddedDrawing(svg, { prefix: 'p-1-', alt }).html
const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`

describe('a drawing in a page', () => {
  it('is an image told by its alternative text', () => {
    const root = parseXml(`<?xml version="1.0" encoding="UTF-8"?>${embed(drawing('Works'), '"><b> & more')}`)
    expect(root.name).toBe('svg')
    expect(root.attributes).toMatchObject({ role: 'img', 'aria-label': '"><b> & more', viewBox: '0 0 200 60' })
    expect(elements(root, 'text').map(({ text }) => text)).toEqual(['Works'])
  })
  it('has ids of its own, where they stand and where they are named', () => {
    const out = embed(
      svg(
        `<defs><marker id="a"/><path id='b' d="M0 0"/></defs><path marker-end="url(#a)" fill="url('#a')" stroke='url("#a")'/>` +
          '<use href="#b"/><use xlink:href="#b"/><g aria-labelledby="a b"/><g aria-hidden="true"/><text>id="a" url(#a)</text>',
      ),
    )
    expect(out).toContain('<marker id="p-1-a"/>')
    expect(out).toContain('<path id="p-1-b" d="M0 0"/>')
    expect(out).toContain('<path marker-end="url(#p-1-a)" fill="url(#p-1-a)" stroke="url(#p-1-a)"/>')
    expect(out).toContain(
      '<use href="#p-1-b"/><use xlink:href="#p-1-b"/><g aria-labelledby="p-1-a p-1-b"/><g aria-hidden="true"/>',
    )
    expect(out).toContain('<text>id="a" url(#a)</text>')
  })
  it('keeps text that looks like markup as text', () => {
    expect(embed(svg('<text>&lt;script&gt;<![CDATA[<b>&]]></text>'))).toContain(
      '<text>&lt;script&gt;&lt;b&gt;&amp;</text>',
    )
    expect(embed(svg('<!-- <script> --><text a=">">x</text><?pi <script> ?>'))).toContain('><text a=">">x</text></svg>')
  })
  it.each([
    '<script>alert(1)</script>',
    '<style>@import "http://x.example"</style>',
    '<foreignObject><b/></foreignObject>',
    '<image href="http://x.example/a.png"/>',
    '<a href="javascript:alert(1)"/>',
    '<animate attributeName="href"/>',
    '<path onclick="alert(1)"/>',
    '<path style="fill:url(http://x.example)"/>',
    '<path fill="url(http://x.example/a.svg#b)"/>',
    '<use href="http://x.example/a.svg#b"/>',
    '<use xlink:href="data:image/svg+xml,x"/>',
    '<path d=M0/>',
    '<script',
    'a < b',
  ])('is refused with %s', (content) => {
    expect(() => embed(svg(content))).toThrow(RangeError)
  })
})
