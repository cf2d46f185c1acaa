import type { FileExample } from './example.js'
import { unmarked, withMarked } from './marks.js'

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>

/** Files of an example by path, with their marks. */
export const filesOf = ({ files }: Pick<FileExample, 'files'>): Texts =>
  typeof files === 'string' ? { 'model.yaml': files } : files

/** Files of an example as they fail. */
export const failing = (example: Pick<FileExample, 'files'>): Texts => unmarked(filesOf(example)).files

/** Files of an example once they are mended. */
export function mended(example: Pick<FileExample, 'files' | 'mend'>): Texts {
  const { mend } = example
  if (typeof mend === 'string') return withMarked(filesOf(example), mend)
  const edited = (text: string) => mend.reduce((sofar, [from, to]) => sofar.replace(from, () => to), text)
  return Object.fromEntries(Object.entries(failing(example)).map(([path, text]) => [path, edited(text)]))
}
