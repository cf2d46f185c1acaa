import { type Language, renderDiagnostics } from '../../base/index.js'
import type { Painter } from '../paint.js'
import { cliWords } from '../words/index.js'
import type { Page } from './page.js'
import { shownFiles } from './shown-files.js'

/** A page for a terminal. */
export function pageText(page: Page, language: Language, { report, diagnostics }: Painter): string {
  const { explain, good } = cliWords(language)
  const half = (which: 'failing' | 'mended'): string[] => {
    const { situation, call, faults, files } = page[which]
    const { files: kept, others } = shownFiles(page, which)
    const said =
      faults.length > 0
        ? renderDiagnostics(faults, language, (file) => files[file], diagnostics)
            .trimEnd()
            .split('\n')
        : situation === null
          ? [good(Object.keys(files)[0]!)]
          : []
    return [
      report(explain[which], 'heading'),
      ...(situation === null ? [] : [`  ${situation[language]}`]),
      ...kept.flatMap(({ path, lines }) => [`  ${report(path, 'dim')}`, ...indented(lines), '']),
      ...(others > 0 ? [`  ${explain.others(others)}`, ''] : []),
      `  $ ${call}`,
      ...indented(said),
      '',
    ]
  }
  return [
    `${diagnostics(page.code, 'code')}  ${report(explain.severity[page.severity], page.severity === 'error' ? 'bad' : 'warning')}`,
    `  ${page.message[language]}`,
    `  ${explain.hint}${page.hint[language]}`,
    ...(page.why === null ? [] : [`  ${explain.why}${page.why[language]}`]),
    '',
    ...half('failing'),
    ...half('mended'),
  ].join('\n')
}

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `    ${line}`))
