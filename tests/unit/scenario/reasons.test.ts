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
  const origin = spec.value.inputs.get('parameters.x')!
  expect(origin).toMatchObject({ why: 'more of it', layer: 'scenario:change' })
  expect(origin.overrode).not.toHaveProperty('why')
})

it('every figure of an entry that a change puts in keeps the reason of the change', () => {
  const files: Record<string, string> = {
    'base.yaml': `liubai: 1
kind: model
commodities: { ore: { unit: t } }
modes: { rail: { rate: 1 yuan/(t·km) } }
markets: { a: { at: [36 N, 104 E], sells: { ore: { price: 1 yuan/t } } } }
sites: { b: { at: [36 N, 105 E], demands: { ore: 1 t/yr } } }
links: { way: { commodity: ore, from: a, to: b, mode: rail } }
`,
    'change.yaml': `liubai: 1
kind: scenario
extends: base.yaml
set:
  - { path: links.way.mode, to: none }
  - { path: links.way.legs, to: [{ mode: rail, distance: 60 km }], why: a longer way }
  - { path: links.way.charge, to: { value: 5 yuan/t, grade: D }, why: loading }
`,
  }
  const spec = readScenario('change.yaml', (path) => files[path])
  if (!spec.ok) throw new Error(JSON.stringify(spec.diagnostics))
  const whys = Object.fromEntries([...spec.value.inputs].map(([path, { why }]) => [path, why]))
  expect(whys).toMatchObject({ 'links.way.legs.0.distance': 'a longer way', 'links.way.charge': 'loading' })
  expect(whys['modes.rail.rate']).toBeUndefined()
})
