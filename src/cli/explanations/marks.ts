/** The place marked in a text: line and column from 1, and how many characters are marked. */
export interface Marked {
  readonly file: string
  readonly line: number
  readonly col: number
  readonly length: number
}

const mark = /⟦([^⟦⟧]*)⟧/

/** Texts without their marks, and the marked places in order of file and line. */
export function unmarked(files: Readonly<Record<string, string>>): { files: Record<string, string>; marks: Marked[] } {
  const marks: Marked[] = []
  const plain = Object.entries(files).map(([file, text]) => {
    let rest = text
    for (let found = mark.exec(rest); found; found = mark.exec(rest)) {
      const before = rest.slice(0, found.index).split('\n')
      marks.push({ file, line: before.length, col: before.at(-1)!.length + 1, length: Math.max(1, found[1]!.length) })
      rest = rest.slice(0, found.index) + found[1] + rest.slice(found.index + found[0].length)
    }
    return [file, rest] as const
  })
  return { files: Object.fromEntries(plain), marks }
}

/** Texts with `text` in place of what is marked. */
export const withMarked = (files: Readonly<Record<string, string>>, text: string): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([file, content]) => [file, content.replace(mark, () => text)]))
