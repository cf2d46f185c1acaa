import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { columnKinds, rowKinds } from '../../src/lp/index.js'
import { check } from '../../src/run/index.js'
import { faults } from '../builders/engine.js'
import { goldenModels } from './models.js'
import { programText } from './print.js'
import { columnModels, policyModels, roleModels, rowModels } from './register.js'

const update = process.env['UPDATE_GOLDEN'] === '1'
const folder = join(import.meta.dirname, 'programs')
const fileOf = (name: string) => join(folder, `${name}.lp.txt`)

/** The program and stages of a golden model. */
function programOf(name: string) {
  const outcome = check('model.yaml', () => JSON.stringify(goldenModels[name]))
  if (!outcome.ok) throw new Error(`${name}: ${faults(outcome.diagnostics)}`)
  const { program: compiled, staged } = outcome.value.staged
  return { compiled, staged }
}

/**
 * The smallest model of every construct and the program it becomes, as text. A text is rewritten with UPDATE_GOLDEN=1 only;
 * read the difference before it is committed.
 */
describe('golden programs', () => {
  it.each(Object.keys(goldenModels))('%s', (name) => {
    const text = programText(programOf(name))
    if (update) writeFileSync(fileOf(name), text)
    expect(existsSync(fileOf(name)), `no ${name}.lp.txt; make it with UPDATE_GOLDEN=1`).toBe(true)
    expect(text).toBe(readFileSync(fileOf(name), 'utf8'))
  })

  it('no text is without its model', () => {
    const texts = readdirSync(folder).map((file) => file.replace(/\.lp\.txt$/, ''))
    expect(texts.sort()).toEqual(Object.keys(goldenModels).sort())
  })
})

describe('register: every construct has a golden model that shows it', () => {
  it.each(columnKinds)('column %s', (kind) => {
    const { columns } = programOf(columnModels[kind]).compiled
    expect([...columns.kind].map((k) => columnKinds[k])).toContain(kind)
  })

  it.each(rowKinds)('row %s', (kind) => {
    const { rows } = programOf(rowModels[kind]).compiled
    expect([...rows.kind].map((k) => rowKinds[k])).toContain(kind)
  })

  it.each(Object.entries(roleModels))('stage %s', (role, name) => {
    expect(programOf(name).staged.stages.map((stage) => stage.role)).toContain(role)
  })

  it.each(Object.entries(policyModels))('policy %s', (kind, name) => {
    expect(programOf(name).compiled.graph.spec.policies.map((policy) => policy.kind)).toContain(kind)
  })

  it('names only models there are', () => {
    for (const register of [columnModels, rowModels, roleModels, policyModels])
      for (const name of Object.values(register)) expect(Object.keys(goldenModels)).toContain(name)
  })
})
