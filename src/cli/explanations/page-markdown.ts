import { type Language, renderDiagnostics } from '../../base/index.js'
import { cliWords } from '../words/index.js'
import type { Page } from './page.js'
import { shownFiles } from './shown-files.js'

/** A page as a section of a document. */
export function pageMarkdown(page: Page, language: Language): string {
  const { explain, good } = cliWords(language)
  const half = (which: 'failing' | 'mended'): string[] => {
    const { situation, call, faults, files } = page[which]
    const { files: kept, others } = shownFiles(page, which)
    const said =
      faults.length > 0
        ? renderDiagnostics(faults, language, (file) => files[file])
        : situation === null
          ? `${good(Object.keys(files)[0]!)}\n`
          : ''
    return [
      `### ${explain[which]}`,
      '',
      ...(situation === null ? [] : [situation[language], '']),
      ...kept.flatMap(({ path, lines }) => [`\`${path}\``, '', ...fenced(path.replace(/^.*\./, ''), lines), '']),
      ...(others > 0 ? [explain.others(others), ''] : []),
      ...fenced('console', [`$ ${call}`, ...(said === '' ? [] : said.trimEnd().split('\n'))]),
      '',
    ]
  }
  return [
    `## ${page.code}`,
    '',
    `*${explain.severity[page.severity]}* ${page.message[language]}`,
    '',
    `${explain.hint}${page.hint[language]}`,
    '',
    ...(page.why === null ? [] : [`${explain.why}${page.why[language]}`, '']),
    ...half('failing'),
    ...half('mended'),
  ].join('\n')
}

const fenced = (language: string, lines: readonly string[]): readonly string[] => [`\`\`\`${language}`, ...lines, '```']
