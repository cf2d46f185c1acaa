import { describe, expect, it } from 'vitest'
import { buildModel } from '../../../../src/model/index.js'
import { readScenario } from '../../../../src/scenario/index.js'
import { inTonnes, modelOf, type Sections } from '../../../builders/model.js'

/** Ware from 4 t of ore with 20 % Cu, with parameters and further flows. */
const model = (flows: { readonly in?: Sections; readonly out?: Sections }, parameters: Sections = {}): Sections =>
  modelOf({
    substances: { Cu: { label: 'Copper' }, Fe: { label: 'Iron' } },
    commodities: {
      ore: inTonnes({ composition: { Cu: '20 %' } }),
      flux: inTonnes(),
      ware: inTonnes(),
      slag: inTonnes({ composition: { from: 'making' } }),
    },
    parameters,
    processes: {
      making: {
        ...{ per: '1 t ware', partial: 'a test' },
        ...{ in: { ore: '4 t', ...flows.in }, out: { ware: '1 t', ...flows.out } },
      },
    },
    allow: ['MODEL_ORPHAN'],
  })

function built(document: Sections) {
  const spec = readScenario('model.yaml', () => JSON.stringify(document))
  const outcome = spec.ok ? buildModel(spec.value) : spec
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

/** Tonnes of flux by a formula. */
function flux(formula: string, parameters: Sections = {}): number {
  const { recipes, commodities } = built(
    model({ in: { flux: formula }, out: { slag: { of: { Cu: 'rest' } } } }, parameters),
  )
  return recipes[0]!.inputs.find(({ commodity }) => commodities[commodity]!.id === 'flux')!.amount.by[0]!
}

describe('a formula of a recipe', () => {
  // 1 t of ware, 4 t of ore; fed are 4 × 20 % = 0.8 t of Cu.
  it.each([
    ['of a power of numbers: 2² × 1 t', '= 2 ^ 2 * output(ware)', 4],
    ['of a quotient of powers: 2⁻¹ × 1 t', '= 2 ^ (0 - 1) * output(ware)', 0.5],
    ['of a sign: −(1 t − 4 t)', '= -(output(ware) - input(ore))', 3],
    ['of a factor behind the flow: 4 t × 0.25', '= input(ore) * 0.25', 1],
    ['of what is fed: 0.8 t ÷ 0.4', '= fed(Cu) / 0.4', 2],
    ['of a substance in one flow: 0.8 t of Cu in the ore', '= input(ore, Cu)', 0.8],
    ['of functions of numbers: max(2, 3) × min(0.5, 1) × 1 t', '= max(2, 3) * min(0.5, 1) * output(ware)', 1.5],
  ])('%s', (_, formula, tonnes) => expect(flux(formula)).toBeCloseTo(tonnes, 12))
})

describe('a formula of parameters', () => {
  it.each([
    ['with a sign: −(1 t − 3 t)', { flux: '= -(one - three)', one: '1 t', three: '3 t' }, 2],
    ['with a sum over a common unit: 1 t + 500 kg', { flux: '= one + half', one: '1 t', half: '500 kg' }, 1.5],
    ['with a square root and a power: √9 × (1 t)', { flux: '= sqrt(3 ^ 2) * one', one: '1 t' }, 3],
    ['with a power below zero: (0.5)⁻² × 1 t', { flux: '= half ^ (0 - 2) * one', half: '0.5', one: '1 t' }, 4],
    ['with the lesser of two of a kind', { flux: '= min(one, two)', one: '1 t', two: '2000 kg' }, 1],
    ['with the absolute of a difference: |1 t − 3 t|', { flux: '= abs(one - three)', one: '1 t', three: '3 t' }, 2],
  ] as const)('%s', (_, parameters, tonnes) => expect(flux('= flux', parameters)).toBeCloseTo(tonnes, 12))
})

describe('a composition made by a recipe', () => {
  const slag = (of: Sections) => {
    const { commodities, substances } = built(model({ out: { slag: { value: '2 t', of } } }))
    const { composition } = commodities.find(({ id }) => id === 'slag')!
    return Object.fromEntries([...composition].map(([substance, { by }]) => [substances[substance]!.id, by[0]]))
  }

  it('has the content that is stated', () => {
    expect(slag({ Cu: { content: '1.5 %' } })).toEqual({ Cu: 0.015 })
  })

  it('has the share of what is fed that a pure number states: 0.25 of 0.8 t of Cu in 2 t', () => {
    expect(slag({ Cu: '= 0.5 ^ 2' })).toEqual({ Cu: 0.1 })
  })

  it('has what a formula over its own mass and components says: 0.5 × 2 t of Fe, a tenth of it Cu', () => {
    expect(slag({ Fe: '= 0.5 * mass', Cu: '= Fe / 10' })).toEqual({ Fe: 0.5, Cu: 0.05 })
  })
})
