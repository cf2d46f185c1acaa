import type { DocumentSection, ReportDocument } from '../document/document.js'
import { dateText } from '../document/dates.js'
import { documentBlock } from './blocks.js'
import { type PageContext, pageContext } from './context.js'
import { sectionId } from './ids.js'
import { pageLanguage, worded } from './language.js'
import { type Content, element, empty, type Html, lines, ownCode, pageText } from './markup.js'
import { script, scriptHash } from './script.js'
import { style, styleHash } from './style.js'
import { trailDialogs } from './trails.js'
import { textElement } from './text.js'

/** What the page may do: its own style and script by their hashes, nothing else; nothing is loaded or sent. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  `script-src 'sha256-${scriptHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * A document as one HTML page that asks for nothing beyond itself. Tables are sorted and trails opened by a small script;
 * without it trails open as targets of their links. Equal documents give equal text.
 */
export function writeHtml(document: ReportDocument): string {
  const context = pageContext(document)
  const { words } = context
  const body = lines(
    element('a', { class: 'skip', href: '#_text' }, words.skip),
    titleBlock(document, context),
    contents(document, context),
    element(
      'main',
      { id: '_text', tabindex: -1 },
      lines(...document.sections.map((section) => sectionOf(section, context))),
    ),
    trailDialogs(document.trails, context),
    ownCode('script', script),
  )
  const head = lines(
    empty('meta', { charset: 'utf-8' }),
    empty('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    empty('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, document.title),
    document.author === null ? null : empty('meta', { name: 'author', content: document.author }),
    document.date === null ? null : empty('meta', { name: 'date', content: document.date }),
    ownCode('style', style),
  )
  const page = element(
    'html',
    { lang: pageLanguage(document.language) },
    lines(element('head', {}, head), element('body', {}, body)),
  )
  return pageText(page)
}

function titleBlock({ title, subtitle, author, date, language }: ReportDocument, context: PageContext): Html {
  const { words } = context
  const facts: readonly Content[] = [
    author === null ? null : [element('dt', {}, words.author), textElement('dd', author, context)],
    date === null
      ? null
      : [
          element('dt', {}, words.date),
          element('dd', {}, element('time', { datetime: date }, worded(dateText(date, language), language))),
        ],
  ].filter((fact) => fact !== null)
  return element(
    'header',
    {},
    lines(
      textElement('h1', title, context),
      subtitle === null ? null : textElement('p', subtitle, context, { class: 'subtitle' }),
      facts.length === 0 ? null : element('dl', {}, facts),
    ),
  )
}

function contents({ sections }: ReportDocument, context: PageContext): Html {
  const { words } = context
  const entries = sections.map(({ id, heading }) =>
    element('li', {}, element('a', { href: `#${sectionId(id)}` }, numbered(id, heading, context))),
  )
  return element(
    'nav',
    { 'aria-labelledby': '_contents' },
    lines(element('h2', { id: '_contents' }, words.contents), element('ol', {}, lines(...entries))),
  )
}

const numbered = (id: string, heading: string, { numbering, language }: PageContext): Content => [
  element('span', { class: 'count' }, numbering.sections.get(id)!),
  ' ',
  element('span', {}, worded(heading, language)),
]

const sectionOf = ({ id, heading, isAppendix, blocks }: DocumentSection, context: PageContext): Html =>
  element(
    'section',
    { id: sectionId(id), class: isAppendix ? 'appendix' : null },
    lines(element('h2', {}, numbered(id, heading, context)), ...blocks.map((block) => documentBlock(block, context))),
  )
