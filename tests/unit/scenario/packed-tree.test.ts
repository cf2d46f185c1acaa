import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { packTree, unpackTree } from '../../../src/scenario/packed-tree.js'
import { readYaml } from '../../../src/scenario/yaml-tree.js'

/** A tree packed and unpacked again is the one its text gives at that path. */
const expectSame = (text: string) => {
  const { tree } = readYaml(text, 'first.yaml')
  if (!tree) return false
  expect(unpackTree(packTree(tree), 'other.yaml')).toEqual(readYaml(text, 'other.yaml').tree)
  return true
}

it('is the tree of the file again, with every place, for the files of the belt', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'scenarios', 'liu-bai')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  const read = names.filter((name) => expectSame(readFileSync(join(folder, name), 'utf8')))
  expect(read.length).toBeGreaterThan(20)
})

it('and for any document, in blocks, brackets and quotes', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.integer(),
      fc.constant('= a + "b"\n二行'),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('value'), { maxKeys: 4 }),
    ),
  }))
  let read = 0
  fc.assert(
    fc.property(value, fc.boolean(), (of, flow) => {
      if (expectSame(flow ? JSON.stringify(of) : stringify(of))) read++
    }),
    { numRuns: 500 },
  )
  expect(read).toBeGreaterThan(300)
})
