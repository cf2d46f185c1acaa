import { describe, expect, it } from 'vitest'
import ts from 'typescript'
import { sources, visitSource } from './sources.js'

/** Rooms whose numbers and texts must be the same on every machine. */
const core = ['base', 'scenario', 'model', 'lp', 'indicators', 'goals', 'solve', 'results', 'metrics', 'compare']
const isIn = (rooms: readonly string[]) => (path: string) => rooms.includes(path.split('/')[0]!)

/** Members of Math that no standard fixes to the last bit, and powers. */
const loose = new Set(
  'exp expm1 log log2 log10 log1p pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh cbrt hypot'.split(
    ' ',
  ),
)

/** What a source does whose result is not the same everywhere. */
function doubtful(path: string, asked: { readonly numbers: boolean }): readonly string[] {
  const found: string[] = []
  visitSource(path, (node, text) => {
    if (ts.isPropertyAccessExpression(node)) {
      const [of, name] = [text(node.expression), node.name.text]
      if (of === 'Math' && (name === 'random' || (asked.numbers && loose.has(name)))) found.push(`Math.${name}`)
      if (of === 'Intl' || /^(toLocale\w*|localeCompare)$/.test(name)) found.push(name)
    }
    if (
      asked.numbers &&
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken
    ) {
      const whole = (of: ts.Node) => /^-?\d+$/.test(text(of))
      // A power that is written out as a number is one of multiplications.
      if (!whole(node.right)) found.push(text(node))
    }
  })
  return found
}

/** Where it may stand, and why. */
const reasons: Readonly<Record<string, string>> = {
  'model/expand/links.ts': 'distances between coordinates are figures of kilometres, rounded to what a map tells',
  'model/expand/builds.ts': 'the worth left of an investment, by an annuity over years that may be parts',
  'model/discounting.ts': 'a rate over a part of a year',
  'metrics/growth.ts': 'a root by years, reported only',
  'solve/factors.ts': 'powers of two, which are exact',
}

describe('equal bytes', () => {
  it('no room has chance or a locale in it', () => {
    const rooms = sources.filter(isIn([...core, 'run', 'studies', 'report', 'testing']))
    expect(rooms.length).toBeGreaterThan(300)
    const found = rooms.flatMap((path) => doubtful(path, { numbers: false }).map((what) => `${path}: ${what}`))
    expect(found).toEqual([])
  })
  it('no number of the core rests on what each engine computes in its own way, but where a reason is given', () => {
    const found = sources.filter(isIn(core)).filter((path) => doubtful(path, { numbers: true }).length > 0)
    expect(found).toEqual(Object.keys(reasons).sort())
  })
})

it('files are written by the one writer that never leaves a torn one', () => {
  const writers = new Set<string>()
  for (const path of sources)
    visitSource(path, (node) => {
      if (!ts.isImportDeclaration(node) || !/^(node:)?fs/.test((node.moduleSpecifier as ts.StringLiteral).text)) return
      const names = node.importClause?.namedBindings
      if (names === undefined || !ts.isNamedImports(names)) writers.add(path)
      else if (names.elements.some(({ name }) => /^(write|append|createWrite|copy|cp|rename|truncate)/.test(name.text)))
        writers.add(path)
    })
  expect([...writers]).toEqual(['io/write.ts'])
})
