import type { DocumentLanguage } from '../document/document.js'
import { lists } from './headings.js'
import { type ParagraphStyle, sizeOf } from './paragraphs.js'
import { namespaces } from './parts.js'
import { typeArea } from './page.js'
import { element, setting, xmlHead } from './xml.js'

/** Chinese typefaces: 宋体 of tables, 仿宋 of running text, 黑体 and 楷体 of headings. */
type Face = 'SimSun' | 'FangSong' | 'SimHei' | 'KaiTi'

interface Style {
  readonly id: ParagraphStyle
  /** Built-in names show as 标题 1, 题注 and so on in a Chinese Word. */
  readonly name: string
  readonly face: Face
  readonly halfPoints: number
  readonly bold?: boolean
  readonly spacing: { readonly before?: number; readonly after?: number; readonly line?: number }
  readonly align?: 'center' | 'both' | 'left'
  /** First line in letters of Chinese text, ×100. */
  readonly firstLine?: number
  readonly outline?: number
  readonly list?: { readonly list: number; readonly level: number }
  readonly keepNext?: boolean
  readonly tabs?: string
  readonly border?: string
  readonly next?: ParagraphStyle
}

/** Styles of a document; sizes in half points, distances in twips. */
function stylesOf(language: DocumentLanguage): readonly Style[] {
  const isChinese = language !== 'en'
  const body = isChinese ? 24 : 22
  const heading = (id: ParagraphStyle, level: number, face: Face, halfPoints: number): Style => ({
    ...{
      id,
      name: `heading ${level + 1}`,
      face,
      halfPoints,
      bold: true,
      outline: level,
      keepNext: true,
      next: 'BodyText',
    },
    spacing: { before: level === 0 ? 360 : 240, after: 160, line: 360 },
    list: { list: lists.headings, level },
  })
  const entry = (id: ParagraphStyle, level: number): Style => ({
    ...{
      id,
      name: `toc ${level + 1}`,
      face: 'FangSong',
      halfPoints: body,
      spacing: { before: level === 0 ? 80 : 0, line: 340 },
    },
    tabs: element(
      'w:tabs',
      {},
      element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': typeArea.portrait.width }),
    ),
  })
  return [
    {
      id: 'Title',
      name: 'Title',
      face: 'SimHei',
      halfPoints: 52,
      bold: true,
      align: 'center',
      spacing: { before: 3600, after: 400 },
    },
    { id: 'Subtitle', name: 'Subtitle', face: 'KaiTi', halfPoints: 32, align: 'center', spacing: { after: 200 } },
    { id: 'CoverLine', name: 'Cover line', face: 'FangSong', halfPoints: 32, align: 'center', spacing: { after: 160 } },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      face: 'SimHei',
      halfPoints: 36,
      bold: true,
      align: 'center',
      spacing: { before: 0, after: 360 },
    },
    entry('TOC1', 0),
    entry('TOC2', 1),
    heading('Heading1', 0, 'SimHei', 32),
    heading('Heading2', 1, 'KaiTi', 28),
    heading('Heading3', 2, 'FangSong', 26),
    {
      ...heading('AppendixHeading', 0, 'SimHei', 32),
      name: 'Appendix heading',
      list: { list: lists.appendices, level: 0 },
    },
    {
      ...{ id: 'BodyText', name: 'Body Text', face: 'FangSong', halfPoints: body, align: 'both' },
      ...(isChinese ? { firstLine: 200, spacing: { line: 400, after: 40 } } : { spacing: { line: 300, after: 120 } }),
    },
    {
      ...{ id: 'ListBullet', name: 'List Bullet', face: 'FangSong', halfPoints: body, align: 'left' },
      ...{ spacing: { line: isChinese ? 380 : 290, after: 40 }, list: { list: lists.bullets, level: 0 } },
    },
    { id: 'TreeLine', name: 'Tree line', face: 'FangSong', halfPoints: body - 3, spacing: { line: 290, after: 20 } },
    {
      id: 'Caption',
      name: 'caption',
      face: 'SimHei',
      halfPoints: 21,
      align: 'center',
      spacing: { before: 160, after: 80 },
    },
    {
      id: 'Figure',
      name: 'Figure',
      face: 'SimSun',
      halfPoints: 21,
      align: 'center',
      spacing: { before: 160 },
      keepNext: true,
    },
    { id: 'TableText', name: 'Table text', face: 'SimSun', halfPoints: 21, spacing: {} },
    { id: 'TableNote', name: 'Table note', face: 'SimSun', halfPoints: 18, spacing: { before: 40, after: 40 } },
    {
      ...{ id: 'Header', name: 'header', face: 'SimSun', halfPoints: 18, align: 'center', spacing: {} },
      border: element(
        'w:pBdr',
        {},
        element('w:bottom', { 'w:val': 'single', 'w:sz': 4, 'w:space': 4, 'w:color': 'auto' }),
      ),
    },
    { id: 'Footer', name: 'footer', face: 'SimSun', halfPoints: 21, align: 'center', spacing: {} },
  ]
}

const fonts = (face: Face): string =>
  element('w:rFonts', {
    ...{ 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman', 'w:eastAsia': face, 'w:cs': 'Times New Roman' },
  })

const custom: readonly string[] = ['CoverLine', 'AppendixHeading', 'TreeLine', 'Figure', 'TableText', 'TableNote']

function styleElement(style: Style): string {
  const { id, name, face, halfPoints, bold, spacing, align, firstLine, outline, list, keepNext, tabs, border, next } =
    style
  const { before, after, line } = spacing
  const distances = {
    ...(before === undefined ? {} : { 'w:before': before }),
    ...(after === undefined ? {} : { 'w:after': after }),
    ...(line === undefined ? {} : { 'w:line': line, 'w:lineRule': 'auto' }),
  }
  const properties = element(
    'w:pPr',
    {},
    keepNext ? element('w:keepNext') + element('w:keepLines') : '',
    list ? element('w:numPr', {}, setting('ilvl', list.level), setting('numId', list.list)) : '',
    border ?? '',
    tabs ?? '',
    Object.keys(distances).length > 0 ? element('w:spacing', distances) : '',
    firstLine === undefined
      ? ''
      : element('w:ind', { 'w:firstLineChars': firstLine, 'w:firstLine': (firstLine / 100) * halfPoints * 10 }),
    align ? setting('jc', align) : '',
    outline === undefined ? '' : setting('outlineLvl', outline),
  )
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id, ...(custom.includes(id) ? { 'w:customStyle': 1 } : {}) },
    setting('name', name),
    setting('basedOn', 'Normal'),
    next ? setting('next', next) : '',
    element('w:qFormat'),
    properties,
    element('w:rPr', {}, fonts(face), bold ? element('w:b') + element('w:bCs') : '', sizeOf(halfPoints)),
  )
}

/** Named styles of the document. */
export function stylesPart(language: DocumentLanguage): string {
  const defaults = element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        fonts('SimSun') +
          sizeOf(21) +
          element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
      ),
    ),
    element(
      'w:pPrDefault',
      {},
      element('w:pPr', {}, element('w:spacing', { 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' })),
    ),
  )
  return (
    xmlHead +
    element(
      'w:styles',
      namespaces,
      defaults,
      element(
        'w:style',
        { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
        setting('name', 'Normal'),
        element('w:qFormat'),
      ),
      ...stylesOf(language).map(styleElement),
      element(
        'w:style',
        { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'ThreeLineTable' },
        setting('name', language === 'en' ? 'Three-line table' : '三线表'),
        element('w:qFormat'),
        element('w:tblPr', {}, element('w:tblCellMar', {}, cell('left'), cell('right'))),
      ),
    )
  )
}

const cell = (side: 'left' | 'right'): string => element(`w:${side}`, { 'w:w': 100, 'w:type': 'dxa' })
