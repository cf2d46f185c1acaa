import type { DocumentLanguage } from '../document/document.js'
import { lists } from './headings.js'
import { namespaces } from './parts.js'
import { element, setting, xmlHead } from './xml.js'

interface Level {
  readonly format: string
  readonly text: string
  readonly style?: string
  /** Arabic whatever the levels above are. */
  readonly legal?: boolean
  readonly indent?: { readonly left: number; readonly hanging: number }
}

const level = ({ format, text, style, legal, indent }: Level, at: number): string =>
  element(
    'w:lvl',
    { 'w:ilvl': at },
    setting('start', 1),
    setting('numFmt', format),
    style ? setting('pStyle', style) : '',
    legal ? element('w:isLgl') : '',
    setting('suff', indent ? 'tab' : 'nothing'),
    setting('lvlText', text),
    setting('lvlJc', 'left'),
    element(
      'w:pPr',
      {},
      element(
        'w:ind',
        indent ? { 'w:left': indent.left, 'w:hanging': indent.hanging } : { 'w:left': 0, 'w:firstLine': 0 },
      ),
    ),
  )

const headings = (language: DocumentLanguage): readonly Level[] =>
  language === 'en'
    ? [
        { format: 'decimal', text: '%1  ', style: 'Heading1' },
        { format: 'decimal', text: '%1.%2  ', style: 'Heading2' },
        { format: 'decimal', text: '%1.%2.%3  ', style: 'Heading3' },
      ]
    : [
        { format: 'chineseCountingThousand', text: '%1、', style: 'Heading1' },
        { format: 'chineseCountingThousand', text: '（%2）', style: 'Heading2' },
        { format: 'decimal', text: '%3．', style: 'Heading3' },
      ]

const appendices = (language: DocumentLanguage): readonly Level[] =>
  language === 'en'
    ? [
        { format: 'upperLetter', text: 'Appendix %1  ', style: 'AppendixHeading' },
        { format: 'decimal', text: '%1.%2  ' },
        { format: 'decimal', text: '%1.%2.%3  ' },
      ]
    : [
        { format: 'upperLetter', text: '附录%1　', style: 'AppendixHeading' },
        { format: 'chineseCountingThousand', text: '（%2）' },
        { format: 'decimal', text: '%3．' },
      ]

const bullets: readonly Level[] = [{ format: 'bullet', text: '•', indent: { left: 480, hanging: 280 } }]

/** Numbering of headings, appendices and lists. */
export function numberingPart(language: DocumentLanguage): string {
  const found = [
    [lists.headings, headings(language)],
    [lists.appendices, appendices(language)],
    [lists.bullets, bullets],
  ] as const
  return (
    xmlHead +
    element(
      'w:numbering',
      namespaces,
      ...found.map(([id, levels]) =>
        element(
          'w:abstractNum',
          { 'w:abstractNumId': id },
          setting('multiLevelType', 'multilevel'),
          ...levels.map(level),
        ),
      ),
      ...found.map(([id]) => element('w:num', { 'w:numId': id }, setting('abstractNumId', id))),
    )
  )
}
