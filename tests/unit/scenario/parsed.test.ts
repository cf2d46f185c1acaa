import { expect, it } from 'vitest'
import { ParsedFiles, readWhole } from '../../../src/scenario/index.js'
import { check } from '../../../src/run/index.js'

const files: Record<string, string> = {
  'model.yaml': 'liubai: 1\nkind: model\nparameters: { x: 1 t, y: 2 t }\n',
  'a.yaml': 'liubai: 1\nkind: scenario\nextends: model.yaml\nset: [{ path: parameters.x, to: 3 t, why: a test }]\n',
  'b.yaml': 'liubai: 1\nkind: scenario\nextends: model.yaml\nset: [{ path: parameters.q, to: 3 kg, why: a test }]\n',
}
const load = (path: string) => files[path]

it('a file is parsed once for scenarios that share it, and again when its text changed', () => {
  const parsed = new ParsedFiles()
  const first = parsed.read(files['model.yaml']!, 'model.yaml')
  expect(parsed.read(files['model.yaml']!, 'model.yaml')).toBe(first)
  expect(parsed.read(`${files['model.yaml']!} `, 'model.yaml')).not.toBe(first)
})

it('what is read through shared trees is what is read alone, faults included', () => {
  const parsed = new ParsedFiles()
  for (const entry of ['a.yaml', 'b.yaml', 'a.yaml', 'model.yaml']) {
    const [shared, alone] = [readWhole(entry, load, parsed), readWhole(entry, load)]
    expect(shared).toEqual(alone)
    expect(check(entry, load, parsed)).toEqual(check(entry, load))
  }
})
