import type { Block } from './blocks.js'

/** A heading with its blocks; nothing where there are none. */
export function part(heading: string, ...blocks: readonly (Block | undefined)[]): readonly Block[] {
  const found = blocks.filter((block) => block !== undefined)
  return found.length === 0 ? [] : [{ kind: 'heading', level: 2, text: heading }, ...found]
}

/** A list, or nothing where it would be empty. */
export const list = (items: readonly string[]): Block | undefined =>
  items.length === 0 ? undefined : { kind: 'list', items }

/** A table, and below it how many more rows there are. */
export const shortened = (shown: Block, more: number, text: (more: number) => string): readonly Block[] =>
  more === 0 ? [shown] : [shown, { kind: 'list', items: [text(more)] }]
