import { cells } from './cells.js'
import { codes } from './codes.js'
import type { Diagnostic } from './diagnostic.js'
import { compareIds } from './ids.js'
import type { Position } from './provenance.js'

/** Languages of everything printed. */
export type Language = 'en' | 'zh'

/** Parts of a printed diagnostic, for colouring. */
export type TextRole = 'error' | 'lint' | 'place' | 'code' | 'caret' | 'dim'

const words = {
  en: {
    error: 'error',
    lint: 'note',
    nearest: 'Nearest known',
    hint: 'Do',
    colon: ': ',
    line: 'at',
    total: (e: number, l: number) => `${e} ${e === 1 ? 'error' : 'errors'}, ${l} ${l === 1 ? 'note' : 'notes'}`,
  },
  zh: {
    error: '错误',
    lint: '提示',
    nearest: '最接近',
    hint: '处理',
    colon: '：',
    line: '见',
    total: (e: number, l: number) => `错误 ${e} 处，提示 ${l} 处`,
  },
} as const

const relatedWords = {
  en: {
    'defined-here': 'defined here',
    'also-here': 'also here',
    'overridden-here': 'set here',
    'then-here': 'then here',
  },
  zh: { 'defined-here': '在此声明', 'also-here': '另见此处', 'overridden-here': '在此设定', 'then-here': '接着是此处' },
} as const

/** Message and hint of a diagnostic in a language; a missing argument shows as its placeholder. */
export function describe(
  diagnostic: Diagnostic,
  language: Language,
): { readonly message: string; readonly hint: string } {
  const text = codes[diagnostic.code][language]
  const fill = (template: string) =>
    template.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => String(diagnostic.args[name] ?? whole))
  return { message: fill(text.message), hint: fill(text.hint) }
}

/** Order of diagnostics: by file, line, column, code. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareIds(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.col - b.at.col || compareIds(a.code, b.code),
  )
}

const place = (at: Position): string => `${at.file}:${at.line}:${at.col}`

/**
 * Prints diagnostics for people, sorted, each with place, code, message, the line with a caret, the nearest name, related
 * places and what to do; then the counts. `sourceOf` gives a file's text; `paint` may colour parts.
 */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  language: Language,
  sourceOf: (file: string) => string | undefined,
  paint: (text: string, role: TextRole) => string = (text) => text,
): string {
  const w = words[language]
  const lines = new Map<string, readonly string[]>()
  const lineOf = (at: Position): string | undefined => {
    if (!lines.has(at.file)) lines.set(at.file, sourceOf(at.file)?.split(/\r?\n/) ?? [])
    return lines.get(at.file)![at.line - 1]
  }
  const blocks = sortDiagnostics(diagnostics).map((diagnostic) => {
    const { message, hint } = describe(diagnostic, language)
    const out = [
      `${paint(place(diagnostic.at), 'place')}  ${paint(w[diagnostic.severity], diagnostic.severity)} ${paint(diagnostic.code, 'code')}`,
      `  ${message}`,
      ...excerpt(diagnostic, lineOf(diagnostic.at), paint),
    ]
    if (diagnostic.suggestion !== undefined) out.push(`  ${w.nearest}${w.colon}${diagnostic.suggestion}`)
    for (const related of diagnostic.related)
      out.push(`  ${relatedWords[language][related.note]}${w.colon}${place(related.at)}`)
    if (hint) out.push(`  ${w.hint}${w.colon}${hint}`)
    return out.join('\n')
  })
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length
  return `${[...blocks, w.total(errors, diagnostics.length - errors)].join('\n\n')}\n`
}

const LONGEST_LINE = 160

function excerpt(
  diagnostic: Diagnostic,
  line: string | undefined,
  paint: (text: string, role: TextRole) => string,
): string[] {
  if (line === undefined) return []
  const { line: number, col } = diagnostic.at
  const start = Math.max(0, col - 1 - LONGEST_LINE / 2)
  const shown = line.slice(start, start + LONGEST_LINE).replaceAll('\t', ' ')
  const gutter = String(number).padStart(5)
  const before = cells(shown.slice(0, col - 1 - start))
  const length = Math.max(1, Math.min(diagnostic.length, shown.length - (col - 1 - start)))
  const marked = cells(shown.slice(col - 1 - start, col - 1 - start + length))
  return [
    `${gutter} | ${shown}`,
    `${' '.repeat(5)} | ${' '.repeat(before)}${paint('^'.repeat(Math.max(1, marked)), 'caret')}`,
  ]
}
