import { expect, it } from 'vitest'
import { readScenario } from '../../../src/scenario/index.js'

const file = (kind: string, ...lines: readonly string[]) => ['liubai: 1', `kind: ${kind}`, ...lines, ''].join('\n')

it('a part that two parts include is read once and is no fault', () => {
  const files: Readonly<Record<string, string>> = {
    'model.yaml': file('model', 'label: x', 'include: [left.yaml, right.yaml]'),
    'left.yaml': file('part', 'include: [below.yaml]'),
    'right.yaml': file('part', 'include: [below.yaml]'),
    'below.yaml': file('part', 'parameters: { a: 7 }'),
  }
  const asked: string[] = []
  const outcome = readScenario('model.yaml', (path) => {
    asked.push(path)
    return files[path]
  })
  expect(outcome.ok && [...outcome.value.parameters.keys()]).toEqual(['a'])
  expect(asked.sort()).toEqual(Object.keys(files).sort())
})
