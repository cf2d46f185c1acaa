import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const src = join(import.meta.dirname, '..', '..', 'src')

/** Paths of the sources, from src. */
export const sources: readonly string[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()

/** Shows a visitor every node of a source. */
export function visitSource(path: string, visit: (node: ts.Node, text: (node: ts.Node) => string) => void): void {
  const source = ts.createSourceFile(path, readFileSync(join(src, path), 'utf8'), ts.ScriptTarget.Latest, true)
  const each = (node: ts.Node): void => {
    visit(node, (of) => of.getText(source))
    ts.forEachChild(node, each)
  }
  each(source)
}
