import type { Block } from '../blocks.js'
import { blockMarkdown, escapeMarkdown } from '../markdown.js'
import { dateText } from './dates.js'
import type { DocumentBlock, Picture, ReportDocument } from './document.js'
import { type Numbering, numberDocument } from './numbering.js'
import { type DocumentWords, documentWords } from './words.js'

/** Path of the file a drawing of a picture is in, as the Markdown file beside it links to it; `place` counts from 0. */
export type PictureFile = (picture: Picture, place: number) => string

/**
 * A document as Markdown: numbered headings and captions, pictures as links to their files with the table beside them. Trails
 * are left out: Markdown has no place to fold them into. Equal documents give equal text.
 */
export function writeDocumentMarkdown(document: ReportDocument, pictureFile: PictureFile): string {
  const { title, subtitle, author, date, sections } = document
  const words = documentWords(document.language)
  const numbering = numberDocument(document)
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    subtitle === null ? null : escapeMarkdown(subtitle),
    author === null ? null : labelled(words.author, author),
    date === null ? null : labelled(words.date, dateText(date, document.language)),
    ...sections.flatMap(({ id, heading, blocks }) => [
      `## ${numbering.sections.get(id)!} ${escapeMarkdown(heading)}`,
      ...blocks.flatMap((block) => written(block, { words, numbering, pictureFile })),
    ]),
  ]
  return `${blocks.filter((block) => block !== null && block !== '').join('\n\n')}\n`
}

interface Context {
  readonly words: DocumentWords
  readonly numbering: Numbering
  readonly pictureFile: PictureFile
}

/** The Markdown blocks a block of a section becomes. */
function written(block: DocumentBlock, { words, numbering, pictureFile }: Context): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`### ${escapeMarkdown(block.text)}`]
    case 'quoted-list':
      return [blockMarkdown({ kind: 'list', items: block.items.map(({ text }) => text) })]
    case 'table':
      return [
        labelled(words.table(numbering.captions.get(block.id)!), block.caption),
        blockMarkdown(block),
        ...noteBlocks(block.notes, words),
      ]
    case 'picture':
      return [
        ...block.drawings.map((_, place) => `![${escapeMarkdown(block.alt)}](${linkTo(pictureFile(block, place))})`),
        labelled(words.picture(numbering.captions.get(block.id)!), block.caption),
        ...noteBlocks(block.notes, words),
        blockMarkdown(block.table),
      ]
    default:
      return [blockMarkdown(block satisfies Block)]
  }
}

const labelled = (label: string, text: string): string => `**${label}** ${escapeMarkdown(text)}`

const noteBlocks = (notes: readonly string[], words: DocumentWords): readonly string[] =>
  notes.map((note, i) => (i === 0 ? labelled(words.notes, note) : escapeMarkdown(note)))

/** A path as the target of a link: whatever is not plain in it is encoded, so that it can neither end the link nor name a scheme. */
const linkTo = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`))
    .join('/')
