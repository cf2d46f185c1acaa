import { element, setting, textContent } from './xml.js'

/** Styles of paragraphs by id, see styles.ts. */
export type ParagraphStyle =
  | 'Title'
  | 'Subtitle'
  | 'CoverLine'
  | 'TOCHeading'
  | 'TOC1'
  | 'TOC2'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'AppendixHeading'
  | 'BodyText'
  | 'ListBullet'
  | 'TreeLine'
  | 'Caption'
  | 'Figure'
  | 'TableText'
  | 'TableNote'
  | 'Header'
  | 'Footer'

/** What a paragraph has besides its style, in the order of the schema. */
export interface ParagraphOptions {
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
  /** List of numbering-part.ts and level. */
  readonly numbering?: { readonly list: number; readonly level: number }
  readonly before?: number
  /** Height of its lines, whatever the typefaces ask for: rows of Latin and of Chinese text stand alike. */
  readonly line?: number
  /** Indent from the left, twips. */
  readonly indent?: number
  readonly align?: 'left' | 'right' | 'center'
  /** Size of its text in half points. */
  readonly size?: number
  /** Properties of the section that ends with it. */
  readonly section?: string
}

/** A run of text; its spaces stay. */
export const run = (text: string, properties = ''): string =>
  element(
    'w:r',
    {},
    properties === '' ? '' : element('w:rPr', {}, properties),
    element('w:t', { 'xml:space': 'preserve' }, textContent(text)),
  )

export const sizeOf = (halfPoints: number): string => setting('sz', halfPoints) + setting('szCs', halfPoints)

/** A paragraph of runs. */
export const paragraph = (style: ParagraphStyle, runs: string, options: ParagraphOptions = {}): string =>
  element('w:p', {}, paragraphProperties(style, options), runs)

/** A paragraph of one text. */
export const textParagraph = (style: ParagraphStyle, text: string, options: ParagraphOptions = {}): string =>
  paragraph(style, run(text, options.size === undefined ? '' : sizeOf(options.size)), options)

function paragraphProperties(style: ParagraphStyle, options: ParagraphOptions): string {
  const { keepNext, pageBreakBefore, numbering, before, line, indent, align, section } = options
  const distances = {
    ...(before === undefined ? {} : { 'w:before': before }),
    ...(line === undefined ? {} : { 'w:line': line, 'w:lineRule': 'exact' }),
  }
  return element(
    'w:pPr',
    {},
    setting('pStyle', style),
    keepNext ? element('w:keepNext') : '',
    pageBreakBefore ? element('w:pageBreakBefore') : '',
    numbering ? element('w:numPr', {}, setting('ilvl', numbering.level), setting('numId', numbering.list)) : '',
    Object.keys(distances).length > 0 ? element('w:spacing', distances) : '',
    indent === undefined ? '' : element('w:ind', { 'w:left': indent, 'w:firstLine': 0 }),
    align === undefined ? '' : setting('jc', align),
    section ?? '',
  )
}

/** An empty line of a height, twips. */
export const space = (height: number): string =>
  element('w:p', {}, element('w:pPr', {}, element('w:spacing', { 'w:line': height, 'w:lineRule': 'exact' })))

/** An empty line, no higher than a hair, that ends a section. */
export const sectionEnd = (section: string): string =>
  element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' }),
      section,
    ),
  )

/** A field with what it shows until it is computed anew; `dirty`: at opening. */
export function field(instruction: string, shown: string, dirty = false): string {
  const mark = (type: string, attributes = {}) =>
    element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type, ...attributes }))
  const told = element('w:r', {}, element('w:instrText', { 'xml:space': 'preserve' }, textContent(` ${instruction} `)))
  return mark('begin', dirty ? { 'w:dirty': 'true' } : {}) + told + mark('separate') + shown + mark('end')
}

/** A place that links lead to. */
export const bookmark = (id: number, name: string, content: string): string =>
  element('w:bookmarkStart', { 'w:id': id, 'w:name': name }) + content + element('w:bookmarkEnd', { 'w:id': id })
