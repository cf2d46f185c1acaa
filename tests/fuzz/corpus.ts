import { unmarked } from '../../src/cli/explanations/marks.js'
import type { Reader } from '../../src/cli/explanations/example.js'
import { filesOf } from '../../src/cli/explanations/example-files.js'
import { told } from '../../src/cli/explanations/told.js'
import type { Code, Diagnostic } from '../../src/base/index.js'
import { formulaAttacks } from '../builders/formula-attacks.js'
import { nestings } from '../builders/nestings.js'
import { cases } from '../unit/diagnostics/cases/all.js'

/** Files that would hurt a careless reader. */
export interface Hostile {
  readonly what: string
  readonly files: Readonly<Record<string, string>>
  readonly entry?: string
  readonly reader?: Reader
  /** A code that must be among the faults; none: the files are right. */
  readonly code: Code | null
}

const labelled = 'liubai: 1\nkind: model\nlabel: '
const head = `${labelled}x\n`
const many = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('')
const file = (what: string, code: Code | null, text: string): Hostile => ({ what, code, files: { 'model.yaml': text } })
const tabled = (what: string, code: Code | null, table: string): Hostile => ({
  ...{ what, code },
  files: { 'model.yaml': `${head}tables: [{ file: t.csv, into: sources }]\n`, 't.csv': table },
})
const flows = (what: string, code: Code | null, text: string): Hostile => ({
  ...{ what, code, reader: 'graph' },
  files: { 'flows.csv': text },
})

/** Texts of a size, each of one kind of much. */
const large: readonly Hostile[] = [
  file('a text of ten million letters', null, `${labelled}${'a'.repeat(1e7)}`),
  file('a quoted text of a million letters', null, `${labelled}"${'a'.repeat(1e6)}"`),
  file('a quoted text that never ends', 'SCENARIO_BAD_YAML', `${labelled}"${'a '.repeat(5e5)}`),
  file('half a million escapes', null, `${labelled}"${'\\n'.repeat(5e5)}"`),
  file('20 000 escapes there are not', 'SCENARIO_BAD_YAML', `${labelled}"${'\\q'.repeat(2e4)}"`),
  file('a remark of ten million letters', null, `${head}#${'a'.repeat(1e7)}`),
  file('100 000 remarks', null, `${head}${'#\n'.repeat(1e5)}`),
  file('100 000 empty lines', null, `${head}${'\n'.repeat(1e5)}`),
  file('a million blanks', null, `${head}${' '.repeat(1e6)}`),
  file('a million tabs', null, `${head}${'\t'.repeat(1e6)}`),
  file('100 000 carriage returns', 'SCENARIO_BAD_YAML', `${head}${'\r'.repeat(1e5)}`),
  file('5 000 unknown keys', 'SCENARIO_UNKNOWN_KEY', `${head}${many(5000, (i) => `k${i}: 1\n`)}`),
  file('20 000 times one key', 'SCENARIO_DUPLICATE_KEY', `${head}${'note: 1\n'.repeat(2e4)}`),
  file('20 000 parameters', null, `${head}parameters:\n${many(2e4, (i) => `  k${i}: 1\n`)}`),
  file(
    '5 000 units nobody knows',
    'BASE_UNKNOWN_UNIT',
    `${head}parameters:\n${many(5000, (i) => `  k${i}: 1 tt${i}\n`)}`,
  ),
  file('700 names nobody knows', 'BASE_UNKNOWN_NAME', `${head}parameters:\n${many(700, (i) => `  k${i}: = zz${i}\n`)}`),
  file(
    '5 000 parameters in a row',
    null,
    `${head}parameters:\n${many(5000, (i) => `  k${i}: = k${i + 1}\n`)}  k5000: 1\n`,
  ),
  file(
    '5 000 in a circle',
    'BASE_CYCLE',
    `${head}parameters:\n${many(5000, (i) => `  k${i}: = k${(i + 1) % 5000}\n`)}`,
  ),
  file('a key of a million letters', 'SCENARIO_BAD_YAML', `${head}${'a'.repeat(1e6)}: 1`),
  file('an id of a million letters', 'BASE_BAD_ID', `${head}parameters: { ${'a'.repeat(1e6)}: 1 }`),
  file(
    'a unit of 50 000 factors',
    'BASE_WRONG_DIMENSION',
    `${head}periods: [{ id: a, length: 1 ${'t·'.repeat(5e4)}t }]`,
  ),
  file('a unit of a million letters', 'BASE_UNKNOWN_UNIT', `${head}parameters: { a: 1 ${'t'.repeat(1e6)} }`),
  file('a number of a million digits', 'BASE_NUMBER_RANGE', `${head}parameters: { a: ${'1'.repeat(1e6)} }`),
  file('a formula of 300 000 terms', 'BASE_FORMULA_TOO_LARGE', `${head}parameters: { a: "= ${'1 + '.repeat(3e5)}1" }`),
  file('10 000 lints there are not', 'SCENARIO_UNKNOWN_REFERENCE', `${head}allow: [${'a, '.repeat(1e4)}]`),
  file('a list that never ends', 'SCENARIO_BAD_YAML', `${head}allow: [${'a, '.repeat(5e4)}`),
  file('half a million pairs without space', null, `${labelled}${'a:b '.repeat(5e5)}`),
  file(
    '10 000 lines of crooked indent',
    'SCENARIO_BAD_YAML',
    `${head}${many(1e4, (i) => `${' '.repeat(i % 7)}a${i}: b\n`)}`,
  ),
  file('20 000 quotes of both kinds', 'SCENARIO_BAD_YAML', `${head}${`"'`.repeat(2e4)}`),
  file('a text of 100 000 lines', null, `${labelled}|\n${'  a\n'.repeat(1e5)}`),
  file('10 000 documents', 'SCENARIO_SEVERAL_DOCUMENTS', `${head}${'---\n'.repeat(1e4)}`),
  file('10 000 directives', 'SCENARIO_NOT_IN_LANGUAGE', '%A\n'.repeat(1e4)),
  file('100 000 halves of letters', null, `${labelled}${'\ud800'.repeat(1e5)}`),
  file(
    'coordinates of a million tabs',
    'SCENARIO_BAD_COORDINATES',
    `${head}sites: { s: { at: [ "0${'\t'.repeat(1e6)}x", "1 E" ] } }`,
  ),
  file('5 000 parts there are not', 'SCENARIO_UNREADABLE', `${head}include: [${many(5000, (i) => `a${i}.yaml, `)}]`),
  file('300 times one part', 'SCENARIO_UNREADABLE', `${head}include: [${'a.yaml, '.repeat(300)}]`),
  tabled('a table of 20 000 rows', null, `id,title\n${many(2e4, (i) => `s${i},x\n`)}`),
  tabled('a heading of a million brackets', 'SCENARIO_UNKNOWN_KEY', `id,${'['.repeat(1e6)}x\ns,1\n`),
  tabled(
    'a table of 10 000 columns',
    'SCENARIO_UNKNOWN_KEY',
    `id,${many(1e4, (i) => `c${i},`)}\ns,${'1,'.repeat(1e4)}\n`,
  ),
  tabled('a quote in a table that never ends', 'SCENARIO_BAD_TABLE', `id,title\ns,"${'a\n'.repeat(1e5)}`),
  tabled('100 000 remarks before a table', null, `${'# x\n'.repeat(1e5)}id,title\ns,x\n`),
  flows('20 000 flows in a ring', null, `from,to,value\n${many(2e4, (i) => `n${i},n${(i + 1) % 2e4},1\n`)}`),
  flows('5 000 flows of no number', 'SCENARIO_FLOWS_NUMBER', `from,to,value\n${many(5000, (i) => `a${i},b,x\n`)}`),
  flows('a node named by a million letters', 'SCENARIO_FLOWS_NAME', `from,to,value\n${'a'.repeat(1e6)},b,1\n`),
]

const nested: readonly Hostile[] = Object.entries(nestings).map(([what, text]) =>
  file(`20 000 nested ${what}`, 'SCENARIO_TOO_DEEP', text(20_000)),
)

const slips: readonly Hostile[] = cases.map((one) => ({
  ...{ what: `${one.code}: ${one.what}`, code: one.code },
  files: unmarked(filesOf(one)).files,
  ...(one.entry ? { entry: one.entry } : {}),
  ...(one.reader ? { reader: one.reader } : {}),
}))

const attacks = formulaAttacks.map((text) => ({
  what: `formula ${text.slice(0, 60)}`,
  code: undefined,
  files: { 'model.yaml': `${head}parameters: { a: 1, x: 2, y: ${JSON.stringify(`=${text}`)} }\n` },
}))

/** Each group of the corpus: what is large alone, and what is small. */
export const corpus = { large: [...large, ...nested], small: [...slips, ...attacks] }

/** What the program says of hostile files. */
export const toldOf = ({ files, reader, entry }: Pick<Hostile, 'files' | 'reader' | 'entry'>): readonly Diagnostic[] =>
  told(files, reader, entry)

/** What is wrong with what was said: undefined when the expected code is among it, or any fault where none is expected. */
export function wrongly(said: readonly Diagnostic[], code: Code | null | undefined): string | undefined {
  const errors = said.filter(({ severity }) => severity === 'error').map((found) => found.code)
  if (code === null) return errors.length > 0 ? `is refused: ${errors[0]}` : undefined
  const found = code === undefined ? errors.length > 0 : said.some((one) => one.code === code)
  return found ? undefined : `gives ${said[0]?.code ?? 'nothing'}`
}
