import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readScenario, type ScenarioSpec } from '../../../src/scenario/index.js'
import { faults, root } from '../../builders/engine.js'
import { goldenModels } from '../../golden/models.js'

type Texts = Readonly<Record<string, string>>

const folder = join(root, 'tests/fixtures/everything')
const everything = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
)
const models: readonly (readonly [string, Texts])[] = [
  ['a model of everything', everything],
  ...Object.entries(goldenModels).map(([name, model]) => [name, { 'model.yaml': JSON.stringify(model) }] as const),
]

function specOf(texts: Texts, entry = 'model.yaml'): ScenarioSpec {
  const outcome = readScenario(entry, (path) => texts[path])
  if (!outcome.ok) throw new Error(faults(outcome.diagnostics))
  return outcome.value
}

/** The text at a place as written, without quotes. */
function writtenAt(texts: Texts, { file, line, col }: { file: string; line: number; col: number }, length: number) {
  const row = texts[file]!.split('\n')[line - 1]!
  return row.slice(col - 1, col - 1 + length).replace(/^"(.*)"$/, '$1')
}

/** A scenario of the model that puts a text at a path. */
function changed(texts: Texts, path: string, to: string): ScenarioSpec {
  const change = `{ path: ${JSON.stringify(path)}, to: ${/^[[{]/.test(to) ? to : JSON.stringify(to)}, why: a try }`
  const scenario = `liubai: 1\nkind: scenario\nextends: model.yaml\nset: [${change}]\n`
  return specOf({ ...texts, 'changed.yaml': scenario }, 'changed.yaml')
}

describe.each(models)('the inputs of %s', (_, texts) => {
  const inputs = [...specOf(texts).inputs]

  it('stand in the files where they say', () => {
    for (const [path, { at, length, layer, text }] of inputs) {
      const written = writtenAt(texts, at, length)
      // A map stands at its bracket, or at its key or the identifier of its row of a table.
      const expected = /^[[{]/.test(text) ? [text[0], text, path.split('.').at(-1)![0], path.split('.').at(-1)] : [text]
      expect(expected, path).toContain(written)
      expect(layer).toBe('model')
    }
  })

  it('may each be changed at its path, which changes no other', () => {
    // Whether a project is built is said by `projects`.
    for (const [path, { text, at }] of inputs.filter(([input]) => !/^projects\.[^.]+\.status$/.test(input))) {
      const { inputs: now } = changed(texts, path, text)
      const { overrode, ...set } = now.get(path)!
      expect(set, path).toMatchObject({
        at: { file: 'changed.yaml', line: 4 },
        layer: 'scenario:changed',
        why: 'a try',
      })
      expect(overrode, path).toMatchObject({ at, layer: 'model' })
      const apart = (one: string, other: string) => !`${one}.`.startsWith(`${other}.`)
      for (const [other, input] of inputs)
        if (apart(other, path) && apart(path, other)) expect(now.get(other), `${other} of ${path}`).toEqual(input)
    }
  })
})
