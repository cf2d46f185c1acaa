// Reference of the library's public names, from their docstrings: signature, meaning, and examples, which are executed
// with the documents. Read from the syntax alone.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/** The text of docs/api.md; `entries` are [import path, file, what it is, names told; default all]. */
export function apiReference(root, entries) {
  const reader = new Reader(root)
  return [
    '# The library',
    '',
    'Generated from the docstrings: `npm run generate`. Every example is executed. Types are in the declarations an editor shows.',
    'Importing it does nothing; `loadSolver` is awaited once, everything else is pure and synchronous.',
    '',
    ...entries.flatMap(([name, file, what, told]) => [
      `## \`${name}\``,
      '',
      what,
      '',
      ...[...byRoom(chosen(reader.exportsOf(file), told))].flatMap(([room, names]) => [
        `### ${room}`,
        '',
        ...names.flatMap(([id, found]) => [
          `#### ${id}`,
          '',
          '```typescript',
          signatureOf(id, found),
          '```',
          '',
          ...docOf(found),
        ]),
      ]),
    ]),
  ].join('\n')
}

/** Names whose declaration has no docstring. */
export function undocumented(root, file) {
  return [...new Reader(root).exportsOf(file)].flatMap(([name, found]) => (docOf(found).length === 0 ? [name] : []))
}

/** Follows exports from file to file. */
class Reader {
  known = new Map()
  constructor(root) {
    this.root = root
  }

  /** Exported names of a file → where each is declared. */
  exportsOf(file) {
    if (!this.known.has(file)) this.known.set(file, this.read(file))
    return this.known.get(file)
  }

  read(file) {
    const source = ts.createSourceFile(file, readFileSync(join(this.root, file), 'utf8'), ts.ScriptTarget.Latest, true)
    const found = new Map()
    for (const statement of source.statements) {
      if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
        const from = this.exportsOf(join(dirname(file), statement.moduleSpecifier.text.replace(/\.js$/, '.ts')))
        const clause = statement.exportClause
        if (!clause) for (const [name, place] of from) found.set(name, place)
        else
          for (const { name, propertyName } of clause.elements)
            found.set(name.text, from.get((propertyName ?? name).text))
      } else if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
        for (const node of ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement])
          found.set(node.name.text, { file, source, statement, node })
    }
    return found
  }
}

/** The names that are told, all of which must be there. */
function chosen(names, told = [...names.keys()]) {
  const unknown = told.find((name) => !names.has(name))
  if (unknown) throw new Error(`docs/api.md: ${unknown} is not exported`)
  return told.map((name) => [name, names.get(name)])
}

/** Names in order, by the room their file is in. */
function byRoom(names) {
  const rooms = new Map()
  for (const [id, found] of [...names].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))) {
    const room = found.file.split('/')[1]
    rooms.set(room, [...(rooms.get(room) ?? []), [id, found]])
  }
  return [...rooms].sort(([a], [b]) => (a < b ? -1 : 1))
}

const textBetween = ({ source }, from, to) => source.text.slice(from, to).trim()

/** The declaration without what it does. */
function signatureOf(id, found) {
  const { node, source } = found
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    return textBetween(found, node.getStart(), node.end)
  if (ts.isFunctionDeclaration(node)) return textBetween(found, node.getStart(), node.body.getStart())
  if (ts.isClassDeclaration(node)) return classSignature(found)
  if (node.type) return `const ${id}: ${node.type.getText(source)}`
  const value = node.initializer
  return ts.isArrowFunction(value)
    ? `const ${id}: ${textBetween(found, value.getStart(), value.equalsGreaterThanToken.getStart())}`
    : `const ${id}`
}

function classSignature(found) {
  const { node } = found
  const members = node.members.filter(
    ({ modifiers, name }) =>
      name?.kind !== ts.SyntaxKind.PrivateIdentifier &&
      !modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword),
  )
  const signature = (member) =>
    textBetween(
      found,
      member.getStart(),
      member.body ? member.body.getStart() : (member.initializer?.getStart() ?? member.end),
    ).replace(/\s*=$/, '')
  const head = textBetween(found, node.getStart(), node.members.pos).replace(/\{$/, '').trim()
  return [`${head} {`, ...members.map((member) => `  ${signature(member)}`), '}'].join('\n')
}

/** The docstring as Markdown lines, ended by an empty one; empty where there is none. */
function docOf({ source, statement }) {
  const comment = (ts.getLeadingCommentRanges(source.text, statement.pos) ?? []).at(-1)
  const text = comment ? source.text.slice(comment.pos, comment.end) : ''
  if (!text.startsWith('/**')) return []
  const lines = text
    .slice(3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
  const told = lines
    .join('\n')
    .trim()
    .replace(/^@param (\w+)/gm, '- `$1`:')
    .replace(/^@(returns|throws)/gm, '- $1')
  return [...fenced(told), '']
}

/** Formulas set apart by spaces are kept as they stand; so are examples. */
function fenced(text) {
  let open = false
  return text.split('\n').map((line) => {
    if (line.startsWith('```')) open = !open
    return open || line.startsWith('```') ? line : line.replace(/^ {2,}(?=\S)/, '    ')
  })
}
