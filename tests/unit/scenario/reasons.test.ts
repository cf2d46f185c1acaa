import { expect, it } from 'vitest'
import { readScenario } from '../../../src/scenario/index.js'

it('an effective figure keeps the reason of the change that set it, and what it overrode has none', () => {
  const files: Record<string, string> = {
    'base.yaml': 'liubai: 1\nkind: model\nparameters: { x: 1 t }\n',
    'change.yaml': `liubai: 1
kind: scenario
extends: base.yaml
set:
  - { path: parameters.x, to: 2 t, why: more of it }
`,
  }
  const spec = readScenario('change.yaml', (path) => files[path])
  if (!spec.ok) throw new Error(JSON.stringify(spec.diagnostics))
  const { origin } = spec.value.inputs.get('parameters.x')!
  expect(origin).toMatchObject({ why: 'more of it', layer: 'scenario:change' })
  expect(origin.overrode).not.toHaveProperty('why')
})
