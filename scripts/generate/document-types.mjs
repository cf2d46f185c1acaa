// TypeScript types of a model written in code, from the tables of the language: one interface per record.

/** The text of src/scenario/document.ts. */
export function documentTypes(language) {
  const names = Object.keys(language.records).filter((name) => used(language).has(name))
  return [
    '// Generated from the tables of the language: npm run generate.',
    'type Text = string | number | boolean',
    '/** One text for both languages, or one for each. */',
    'export type LabelText = Text | { readonly en?: Text; readonly zh?: Text }',
    "/** A number with its unit ('1300 kWh'), a formula ('= 2 * ash'), a pure number, or a figure with what is known of it. */",
    'export type FigureText = string | number | FigureRecord',
    '/** Keys that make an entry stand for many: see Families in docs/language.md. */',
    'export interface Family {',
    ...fieldLines(language.family),
    '}',
    'type Entry<T> = T | (Partial<T> & Family)',
    '',
    '/** A model in the words of the language, as plain data: what a file of kind model holds. */',
    'export interface ModelDocument {',
    '  readonly liubai: 1',
    "  readonly kind: 'model'",
    ...fieldLines(language.files.model),
    '}',
    '',
    ...names.flatMap((name) => [
      `/** ${language.records[name].en}. */`,
      `export interface ${typeName(name)} {`,
      ...fieldLines(language.records[name].fields),
      '}',
      '',
    ]),
  ].join('\n')
}

/** Records that a model can hold. */
function used({ files, records }) {
  const found = new Set(['figure'])
  const take = (fields) => {
    for (const { kind } of Object.values(fields)) see(kind)
  }
  const see = (kind) => {
    if (kind.is === 'record' && !found.has(kind.name)) {
      found.add(kind.name)
      take(records[kind.name].fields)
    }
    for (const inner of [kind.of, kind.shape].flat()) if (typeof inner === 'object') see(inner)
  }
  take(records.figure.fields)
  take(files.model)
  return found
}

const typeName = (name) => `${name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())}Record`
const grouped = (type) => (/ \| /.test(type) ? `(${type})` : type)
const keyName = (key) => (/^[$a-z]+$/.test(key) ? key : `'${key}'`)

const fieldLines = (fields) =>
  Object.entries(fields)
    .filter(([key]) => key !== 'liubai' && key !== 'kind')
    .flatMap(([key, { kind, required, en }]) => [
      `  /** ${en} */`,
      `  readonly ${keyName(key)}${required ? '' : '?'}: ${typeOf(kind)}`,
    ])

function typeOf(kind) {
  switch (kind.is) {
    case 'text':
    case 'ref':
      return 'Text'
    case 'label':
      return 'LabelText'
    case 'figure':
      return 'FigureText'
    case 'formula':
      return 'string | number'
    case 'coordinates':
      return 'readonly [string, string]'
    case 'boolean':
      return 'boolean'
    case 'tree':
      return kind.shape ? typeOf(kind.shape) : 'unknown'
    case 'choice':
      return kind.of.map((word) => (/^[0-9]+$/.test(word) ? word : `'${word}'`)).join(' | ')
    case 'list':
      return `readonly ${grouped(typeOf(kind.of))}[]`
    case 'record':
      return typeName(kind.name)
    case 'any':
      return [...new Set(kind.of.map(typeOf))].join(' | ')
    case 'map':
      return `Readonly<Record<string, ${entryOf(kind.of)}>>`
    default:
      throw new Error(`no type for kind ${kind.is}`)
  }
}

/** What may stand at an entry of a map: records may be families. */
function entryOf(kind) {
  if (kind.is === 'record') return `Entry<${typeOf(kind)}>`
  if (kind.is === 'any') return [...new Set(kind.of.map(entryOf))].join(' | ')
  return kind.is === 'figure' ? 'FigureText | Entry<FigureRecord>' : typeOf(kind)
}
