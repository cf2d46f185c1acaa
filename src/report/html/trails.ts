import type { DocumentTrail } from '../document/document.js'
import { plainBlock } from './blocks.js'
import type { PageContext } from './context.js'
import { nowhere } from './ids.js'
import { element, type Html, lines } from './markup.js'
import { textElement } from './text.js'

/** The trails of a page, each a dialog: opened as the target of a link where no script runs. */
export const trailDialogs = (trails: readonly DocumentTrail[], context: PageContext): Html =>
  lines(
    ...trails.flatMap((trail) => {
      const id = context.trails.get(trail.key)
      return id === undefined ? [] : [trailDialog(trail, id, context)]
    }),
  )

function trailDialog({ title, blocks }: DocumentTrail, id: string, context: PageContext): Html {
  const said = blocks.filter((block) => block.kind !== 'heading' || block.text !== title)
  return element(
    'dialog',
    { id, 'aria-label': context.words.trail },
    element('a', { class: 'close', href: `#${nowhere}` }, context.words.close),
    lines(textElement('h2', title, context), ...said.map((block) => plainBlock(block, context))),
  )
}
