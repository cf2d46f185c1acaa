import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './engine.js'
import { INF, type RowSketch, type Sketch, type Terms } from './program.js'

/** Folder of a published case; the cases stand beside the project and may be absent. */
export const caseFolder = (id: string): string => join(root, '..', 'shared', 'cases', id)

/** Whether a published case is at hand. */
export const hasCase = (id: string): boolean => existsSync(join(caseFolder(id), 'lp.json'))

interface LpFile {
  readonly sense: 'min' | 'max'
  readonly objective: Terms
  readonly variables: Readonly<
    Record<string, { readonly lb: number | null; readonly ub: number | null; readonly integer: boolean }>
  >
  readonly constraints: readonly { readonly coeffs: Terms; readonly op: '=' | '<=' | '>='; readonly rhs: number }[]
}

const bound = ({ op, rhs }: LpFile['constraints'][number]): Omit<RowSketch, 'terms'> => {
  switch (op) {
    case '=':
      return { equals: rhs }
    case '<=':
      return { atMost: rhs }
    case '>=':
      return { atLeast: rhs }
    default:
      throw new Error(`unknown operator ${op satisfies never}`)
  }
}

/** The program of a case as a sketch, its objective, and the published least value. */
export function readCase(id: string): { readonly sketch: Sketch; readonly costs: Terms; readonly expected: number } {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(caseFolder(id), name), 'utf8'))
  const file = read('lp.json') as LpFile
  if (file.sense !== 'min') throw new Error(`${id}: only least-problems are read`)
  const variables = Object.entries(file.variables)
  const columns = Object.fromEntries(variables.map(([name, { lb, ub }]) => [name, [lb ?? -INF, ub ?? INF] as const]))
  const rows = file.constraints.map((constraint): RowSketch => ({ terms: constraint.coeffs, ...bound(constraint) }))
  const whole = variables.filter(([, { integer }]) => integer).map(([name]) => name)
  const { published } = read('expected.json') as { readonly published: { readonly objective: number } }
  return {
    sketch: { columns, rows, ...(whole.length > 0 ? { whole } : {}) },
    costs: file.objective,
    expected: published.objective,
  }
}
