import { describe, expect, it } from 'vitest'
import { check, solveChecked } from '../../../src/run/index.js'
import { solver } from '../../builders/engine.js'
import { inTonnes, modelOf } from '../../builders/model.js'

describe('formulas of observations and laws that cannot be', () => {
  it('are faults where they stand, though the model could be solved without them', () => {
    const document = modelOf({
      mode: 'planning',
      commodities: { water: inTonnes() },
      sites: { town: { supplies: { water: { max: '30 t/yr' } }, demands: { water: '20 t/yr' } } },
      observations: { seen: { of: 'made(gold)', value: '3 t' } },
      laws: { held: { formula: 'used(gold)', unit: 't', 'at-least': '0 t' } },
    })
    const text = JSON.stringify(document, null, 1)
    const outcome = check('model.yaml', () => text)
    const faults = outcome.ok ? [] : outcome.diagnostics
    const lineOf = (what: string) => text.split('\n').findIndex((line) => line.includes(what)) + 1
    expect(faults.map(({ at }) => at.line)).toEqual([lineOf('made(gold)'), lineOf('used(gold)')])
    for (const { args } of faults) expect(args['name']).toBe('gold')
  })
})

it('a strict run of a plan, which leaves nothing over anyway, is the same run', async () => {
  const text = JSON.stringify(
    modelOf({
      mode: 'planning',
      commodities: { water: inTonnes() },
      sites: { town: { supplies: { water: { max: '30 t/yr' } }, demands: { water: '20 t/yr' } } },
    }),
  )
  const checked = check('model.yaml', () => text)
  if (!checked.ok) throw new Error('faults')
  const [plain, strict] = [false, true].map((isStrict) => ({ timeLimit: 30, strict: isStrict }))
  const port = await solver()
  expect(solveChecked(checked.value, port, strict!).result).toEqual(solveChecked(checked.value, port, plain!).result)
})
