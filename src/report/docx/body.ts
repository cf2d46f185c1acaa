import type { TableBlock } from '../blocks.js'
import { widthOf } from '../cells.js'
import type {
  CaptionedTable,
  DocumentBlock,
  DocumentSection,
  Paragraph,
  Picture,
  QuotedList,
  ReportDocument,
} from '../document/document.js'
import { type Numbering, numberDocument } from '../document/numbering.js'
import { documentWords } from '../document/words.js'
import { type Heading, HeadingNumbers, lists } from './headings.js'
import type { Images } from './images.js'
import type { Orientation } from './page.js'
import { bookmark, paragraph, run, space, textParagraph } from './paragraphs.js'
import { drawingParagraph, orientationOf, sizeOfDrawing } from './pictures.js'
import { layoutOf, tableXml } from './tables.js'

/** A piece of the document, and how the page stands that it is on. */
export interface Piece {
  readonly orientation: Orientation
  readonly xml: string
}

/** Rows a table beside a picture may have to stand below it; longer ones stand in an appendix. */
const mostRowsBelow = 12
/** Letters of running text, at most, in a section that lies across as a whole where a table or drawing of it does. */
const mostAcross = 3000

/** Body and appendices of a document as pieces, with their headings as they come. */
export class Body {
  readonly pieces: Piece[] = []
  readonly headings: Heading[] = []
  private readonly numbers: HeadingNumbers
  private readonly numbering: Numbering
  private readonly words
  private readonly apart: Picture[] = []
  private ids = 0

  constructor(
    private readonly document: ReportDocument,
    private readonly images: Images,
  ) {
    this.numbers = new HeadingNumbers(document.language)
    this.numbering = numberDocument(document)
    this.words = documentWords(document.language)
    for (const section of document.sections) this.section(section)
    this.tablesOfPictures()
  }

  private add(orientation: Orientation, xml: string): void {
    this.pieces.push({ orientation, xml })
  }

  private section({ heading, isAppendix, blocks }: DocumentSection): void {
    const page = pageOf(blocks)
    this.heading(heading, 0, isAppendix, page)
    for (const block of blocks) {
      if (block.kind === 'table') this.table(block, page)
      else if (block.kind === 'picture') this.picture(block, page)
      else if (block.kind === 'heading') this.heading(block.text, block.level, isAppendix, page)
      else this.add(page, running(block))
    }
  }

  private heading(text: string, level: 0 | 1 | 2, isAppendix: boolean, orientation: Orientation): void {
    const id = ++this.ids
    const name = `_Toc${String(id).padStart(8, '0')}`
    const number = this.numbers.next(level, isAppendix)
    const isFirstAppendix = isAppendix && level === 0 && !this.headings.some((known) => known.isAppendix)
    this.headings.push({ level, isAppendix, text, number, bookmark: name })
    const style = level > 0 ? (`Heading${(level + 1) as 2 | 3}` as const) : isAppendix ? 'AppendixHeading' : 'Heading1'
    this.add(
      orientation,
      paragraph(style, bookmark(id, name, run(text)), {
        ...(isFirstAppendix ? { pageBreakBefore: true } : {}),
        ...(isAppendix && level > 0 ? { numbering: { list: lists.appendices, level } } : {}),
      }),
    )
  }

  private table(block: CaptionedTable, page: Orientation): void {
    const caption = this.captioned(this.words.table(this.numbering.captions.get(block.id)!), block.caption)
    this.tableUnder(block, caption, { notes: block.notes, page })
  }

  private tableUnder(
    block: TableBlock,
    caption: string,
    { notes, page }: { readonly notes: readonly string[]; readonly page: Orientation },
  ): void {
    const layout = layoutOf(block, page)
    this.add(
      layout.orientation,
      textParagraph('Caption', caption, { keepNext: true }) +
        tableXml(block, layout, caption) +
        this.notes(notes) +
        space(160),
    )
  }

  private picture(block: Picture, page: Orientation): void {
    const caption = this.captioned(this.words.picture(this.numbering.captions.get(block.id)!), block.caption)
    const sizes = block.drawings.map(sizeOfDrawing)
    const orientation = page === 'landscape' ? page : pageOfPicture(block)
    const drawn = block.drawings.map((drawing, i) => {
      const { svg, png } = this.images.add(drawing)
      const id = ++this.ids
      return drawingParagraph({
        id,
        name: `${block.id}-${i + 1}`,
        alt: block.alt,
        svg,
        png,
        size: sizes[i]!,
        orientation,
      })
    })
    this.add(orientation, drawn.join('') + textParagraph('Caption', caption) + this.notes(block.notes))
    if (block.table.rows.length > mostRowsBelow) this.apart.push(block)
    else this.tableUnder(block.table, this.words.asTable, { notes: [], page: orientation })
  }

  /** Tables of pictures that are too long to stand below them. */
  private tablesOfPictures(): void {
    if (this.apart.length === 0) return
    const page = this.apart.some(({ table }) => layoutOf(table).orientation === 'landscape') ? 'landscape' : 'portrait'
    this.heading(this.words.asTable, 0, true, page)
    for (const { id, caption, table } of this.apart) {
      const number = this.words.picture(this.numbering.captions.get(id)!)
      this.tableUnder(table, this.captioned(number, caption), { notes: [], page })
    }
  }

  private captioned(number: string, caption: string): string {
    return `${number}${this.document.language === 'en' ? '  ' : '　'}${caption}`
  }

  private notes(notes: readonly string[]): string {
    const { language } = this.document
    const head = `${this.words.notes}${language === 'en' ? ': ' : '：'}`
    return notes
      .map((note, i) => {
        const number = notes.length > 1 ? `${i + 1}. ` : ''
        return textParagraph('TableNote', i === 0 ? head + number + note : number + note)
      })
      .join('')
  }
}

type Running = Exclude<DocumentBlock, { kind: 'table' | 'picture' | 'heading' }>

function running(block: Running): string {
  switch (block.kind) {
    case 'paragraph':
      return textParagraph('BodyText', block.text)
    case 'list':
      return block.items.map((item) => textParagraph('ListBullet', item)).join('')
    case 'quoted-list':
      return block.items.map(({ text }) => textParagraph('ListBullet', text)).join('')
    case 'tree':
      return block.lines.map(({ depth, text }) => textParagraph('TreeLine', text, { indent: 420 * depth })).join('')
    default:
      return block satisfies never
  }
}

/** How the pages of a section stand: across where one of its tables or pictures does, unless it is mostly running text. */
function pageOf(blocks: readonly DocumentBlock[]): Orientation {
  const letters = blocks
    .flatMap((block) => (block.kind === 'paragraph' || block.kind === 'quoted-list' ? textOf(block) : []))
    .reduce((sum, text) => sum + widthOf(text), 0)
  const isWide = (block: DocumentBlock) =>
    (block.kind === 'table' && layoutOf(block).orientation === 'landscape') ||
    (block.kind === 'picture' && pageOfPicture(block) === 'landscape')
  return letters <= mostAcross && blocks.some(isWide) ? 'landscape' : 'portrait'
}

const pageOfPicture = ({ drawings }: Picture): Orientation =>
  drawings.some((drawing) => orientationOf(sizeOfDrawing(drawing)) === 'landscape') ? 'landscape' : 'portrait'

const textOf = (block: Paragraph | QuotedList): readonly string[] =>
  block.kind === 'paragraph' ? [block.text] : block.items.map(({ text }) => text)
