import type { DocumentLanguage, ReportDocument } from '../document/document.js'
import { documentWords } from '../document/words.js'
import type { Heading } from './headings.js'
import { field, paragraph, run, textParagraph } from './paragraphs.js'
import { element, setting } from './xml.js'

/** The title page. */
export function titlePage({ title, subtitle, author, date, language }: ReportDocument): string {
  return [
    textParagraph('Title', title),
    ...(subtitle === null ? [] : [textParagraph('Subtitle', subtitle)]),
    ...[...(author === null ? [] : [author]), ...(date === null ? [] : datesIn(date, language))].map((line, i) =>
      textParagraph('CoverLine', line, i === 0 ? { before: 4200 } : {}),
    ),
  ].join('')
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** A date in words: 2015年12月31日, 31 December 2015; both in a document of both languages. */
export function datesIn(date: string, language: DocumentLanguage): readonly string[] {
  const [year, month, day] = date.split('-').map(Number)
  const zh = `${year}年${month}月${day}日`
  const en = `${day} ${months[month! - 1]} ${year}`
  return { zh: [zh], en: [en], both: [zh, en] }[language]
}

/**
 * The contents, filled in with the headings; a field that Word fills anew, with the numbers of the pages, when the document
 * is opened.
 */
export function contents(headings: readonly Heading[], language: DocumentLanguage): string {
  const entries = headings.filter(({ level }) => level < 2)
  const lines = entries.map(({ level, number, text, bookmark }) =>
    paragraph(
      level === 0 ? 'TOC1' : 'TOC2',
      element(
        'w:hyperlink',
        { 'w:anchor': bookmark, 'w:history': 1 },
        run(number + text),
        element('w:r', {}, element('w:tab')),
        field(`PAGEREF ${bookmark} \\h`, '', true),
      ),
      level === 0 ? {} : { indent: 420 },
    ),
  )
  const [begin, end] = fieldEnds('TOC \\o "1-2" \\h \\z \\t "Appendix heading,1"')
  const opened = lines.map((line, i) => (i === 0 ? line.replace('</w:pPr>', `</w:pPr>${begin}`) : line))
  return element(
    'w:sdt',
    {},
    element(
      'w:sdtPr',
      {},
      element('w:docPartObj', {}, setting('docPartGallery', 'Table of Contents'), element('w:docPartUnique')),
    ),
    element(
      'w:sdtContent',
      {},
      textParagraph('TOCHeading', documentWords(language).contents),
      ...opened,
      element('w:p', {}, end),
    ),
  )
}

/** What stands before and after the entries of the contents. */
function fieldEnds(instruction: string): readonly [string, string] {
  const whole = field(instruction, '\u0000', true)
  const [begin, end] = whole.split('\u0000')
  return [begin!, end!]
}
