import type { DocumentTrail } from '../document/document.js'
import { plainBlock } from './blocks.js'
import type { PageContext } from './context.js'
import { nowhere } from './ids.js'
import { element, type Html, lines } from './markup.js'
import { textElement } from './text.js'

/** The trails of a page, each a dialog: opened as the target of a link where no script runs. */
export const trailDialogs = (trails: readonly DocumentTrail[], context: PageContext): Html =>
  lines(...trails.map((trail) => trailDialog(trail, context)))

function trailDialog({ key, title, blocks }: DocumentTrail, context: PageContext): Html {
  return element(
    'dialog',
    { id: context.trails.get(key)!, 'aria-label': context.words.trail },
    element('a', { class: 'close', href: `#${nowhere}` }, context.words.close),
    lines(textElement('h2', title, context), ...blocks.map((block) => plainBlock(block, context))),
  )
}
