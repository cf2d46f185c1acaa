import type { Page, Shown } from './page.js'

/** A file as it is shown. */
export interface ShownFile {
  readonly path: string
  readonly lines: readonly string[]
}

const most = { files: 4, lines: 24, letters: 160 } as const

/**
 * The files of one half of a page, long ones cut, and how many are left out: of many files alike the first, those at
 * fault and those that are mended; in the mended half only what was changed.
 */
export function shownFiles(page: Page, half: 'failing' | 'mended'): { files: readonly ShownFile[]; others: number } {
  const { failing, mended } = page
  const changed = (path: string) => failing.files[path] !== mended.files[path]
  const paths = Object.keys(page[half].files)
  if (half === 'mended') return { files: shown(mended, paths.filter(changed)), others: 0 }
  const faulty = new Set(failing.faults.map(({ at }) => at.file))
  const kept =
    paths.length <= most.files ? paths : paths.filter((path, i) => i === 0 || changed(path) || faulty.has(path))
  return { files: shown(failing, kept), others: paths.length - kept.length }
}

const shown = ({ files }: Shown, paths: readonly string[]): readonly ShownFile[] =>
  paths.map((path) => ({ path, lines: cut(files[path]!.replace(/\n$/, '').split('\n').map(cutLine)) }))

const cutLine = (line: string): string => (line.length <= most.letters ? line : `${line.slice(0, most.letters)}…`)
const cut = (lines: readonly string[]): readonly string[] =>
  lines.length <= most.lines ? lines : [...lines.slice(0, most.lines / 2), '…', lines.at(-1)!]
