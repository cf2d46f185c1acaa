import { describe, expect, it } from 'vitest'
import { check } from '../../../src/run/index.js'

const model = (balance: string) => `
liubai: 1
kind: model
label: x
slices: { day: 50 %, night: 50 % }
money: { currency: yuan }
distance: { detour: { by-slice: [1.2, 1.4] } }
commodities: { ware: { unit: t, balance: ${balance} } }
modes: { road: { rate: 0.5 yuan/(t*km) } }
sites:
  town: { at: [36.5 N, 104.1 E], supplies: { ware: { max: 5 t/yr } } }
  city: { at: [36.6 N, 104.2 E], demands: { ware: 4 t/yr } }
links:
  l: { commodity: ware, from: town, to: city, mode: road }
`
const checked = (balance: string) => check('model.yaml', () => model(balance))

describe('a detour by slice', () => {
  it('makes the way as much longer in each slice', () => {
    const outcome = checked('slice')
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
    const [day, night] = outcome.value.staged.program.graph.links[0]!.distance!.by
    expect(night! / day!).toBeCloseTo(1.4 / 1.2, 12)
  })

  it('is refused on a link of what is balanced per period', () => {
    const outcome = checked('period')
    const codes = outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['MODEL_BY_SLICE']))
  })
})
