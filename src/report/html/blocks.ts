import type { Block, TreeLine } from '../blocks.js'
import type { CaptionedTable, DocumentBlock, Picture } from '../document/document.js'
import type { PageContext } from './context.js'
import { embeddedDrawing } from './drawing.js'
import { blockId } from './ids.js'
import { worded } from './language.js'
import { type Content, element, type Html, lines } from './markup.js'
import { tableBox } from './table.js'
import { paragraphElement, textElement } from './text.js'

/** A block of a section. */
export function documentBlock(block: DocumentBlock, context: PageContext): Html {
  switch (block.kind) {
    case 'paragraph':
      return paragraphElement('p', block, context)
    case 'quoted-list':
      return element('ul', {}, lines(...block.items.map((item) => paragraphElement('li', item, context))))
    case 'table':
      return captionedTable(block, context)
    case 'picture':
      return picture(block, context)
    default:
      return plainBlock(block, context)
  }
}

/** A block as it also stands in a trail; a table there is told by the heading above. */
export function plainBlock(block: Block, context: PageContext): Html {
  switch (block.kind) {
    case 'heading':
      return textElement('h3', block.text, context)
    case 'paragraph':
      return textElement('p', block.text, context, { class: toneOf(block.tone) })
    case 'list':
      return element('ul', {}, lines(...block.items.map((item) => textElement('li', item, context))))
    case 'tree':
      return treeList(block.lines, context)
    case 'table':
      return tableBox(block, { label: context.words.trail }, context)
    default:
      return block satisfies never
  }
}

const toneOf = (tone: string | undefined) => (tone === undefined || tone === 'plain' ? null : tone)

/** Lists within lists, each line of more depth inside the line before it. */
function treeList(tree: readonly TreeLine[], context: PageContext): Html {
  const items: Html[] = []
  for (let i = 0; i < tree.length; ) {
    const { depth, text } = tree[i]!
    let end = i + 1
    while (end < tree.length && tree[end]!.depth > depth) end++
    const inner = tree.slice(i + 1, end)
    items.push(
      inner.length === 0
        ? textElement('li', text, context)
        : element('li', {}, worded(text, context.language), treeList(inner, context)),
    )
    i = end
  }
  return element('ul', { class: 'tree' }, lines(...items))
}

function captionedTable(block: CaptionedTable, context: PageContext): Html {
  const number = context.words.table(context.numbering.captions.get(block.id)!)
  const caption = element(
    'caption',
    {},
    element('span', { class: 'seen' }, captionContent(number, block.caption, context)),
  )
  return element(
    'div',
    { class: 'table', id: blockId('table', block.id) },
    tableBox(block, { caption }, context),
    notesOf(block.notes, context),
  )
}

/** A picture, its drawings one below the other, and the same as a table. */
function picture(block: Picture, context: PageContext): Html {
  const number = context.words.picture(context.numbering.captions.get(block.id)!)
  const caption = element('figcaption', {}, captionContent(number, block.caption, context))
  const id = blockId('picture', block.id)
  const drawn = (drawings: readonly string[], form: string, prefix: string) =>
    drawings.map((svg, i) =>
      element(
        'div',
        { class: form, tabindex: 0 },
        embeddedDrawing(svg, { prefix: `${prefix}-${i + 1}-`, alt: block.alt }),
      ),
    )
  const { narrow = [] } = block
  const drawings = [
    ...drawn(block.drawings, narrow.length > 0 ? 'drawing wide' : 'drawing', id),
    ...drawn(narrow, 'drawing narrow', `${id}-narrow`),
  ]
  const asTable = element(
    'details',
    {},
    element('summary', {}, context.words.asTable),
    tableBox(block.table, { label: `${number} ${block.caption}` }, context),
  )
  return element('figure', { id }, lines(...drawings, caption, notesOf(block.notes, context), asTable))
}

const captionContent = (number: string, caption: string, { language }: PageContext): Content => [
  element('span', { class: 'label' }, number),
  ' ',
  worded(caption, language),
]

function notesOf(notes: readonly string[], context: PageContext): Html | null {
  if (notes.length === 0) return null
  const label = element('strong', {}, context.words.notes)
  return element(
    'div',
    { class: 'notes' },
    notes.map((note, i) => element('p', {}, i === 0 ? [label, ' '] : null, worded(note, context.language))),
  )
}
