import { describe, expect, it } from 'vitest'
import { EffectiveInputs } from '../../../src/scenario/effective-inputs.js'
import { get } from '../../../src/scenario/tree.js'
import { readYaml } from '../../../src/scenario/yaml-tree.js'

const levels = Array.from({ length: 100 }, (_, i) => `level-${i}`).join(', ')
const tree = readYaml(`a: { c: 5 t }\nb: [${levels}]\n`, 'a.yaml').tree!
const [a, b] = [get(tree, 'a')!, get(tree, 'b')!]

describe('effective inputs', () => {
  it('have the whole text of a collection, however long', () => {
    const inputs = new EffectiveInputs()
    inputs.record(b, 'levels')
    expect(inputs.byPath.get('levels')).toEqual({
      ...{ at: { file: 'a.yaml', line: 2, col: 4 }, length: 1, layer: 'model' },
      text: `[${levels}]`,
    })
  })

  it('are put at their path or at a key of it, of two at one path the later', () => {
    const inputs = new EffectiveInputs()
    inputs.record(a, 'x')
    inputs.record(get(a, 'c')!, 'x')
    inputs.record(get(a, 'c')!, 'y', 'z')
    expect([...inputs.byPath].map(([path, { text }]) => [path, text])).toEqual([
      ['x', '5 t'],
      ['y.z', '5 t'],
    ])
  })

  it('are added to those asked for before', () => {
    const inputs = new EffectiveInputs()
    inputs.record(a, 'x')
    expect([...inputs.byPath.keys()]).toEqual(['x'])
    inputs.record(a, 'y')
    expect([...inputs.byPath.keys()]).toEqual(['x', 'y'])
  })
})
