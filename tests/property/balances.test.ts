import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  balancesOf,
  beltDocument,
  beltShape,
  carriedBalancesOf,
  fixedRecipes,
  type PlaceRemainder,
  stocksLeft,
} from '../../src/testing/index.js'
import { runDocument } from '../builders/engine.js'
import { goldenModels } from '../golden/models.js'

const runs = Number(process.env['LIUBAI_LAW_RUNS'] ?? 60)
const share = ({ net, gross }: PlaceRemainder) => (gross === 0 ? 0 : Math.abs(net) / gross)

/** The worst of some balances, with its place. */
function worstOf(remainders: readonly PlaceRemainder[]): { readonly place: string; readonly ok: boolean } {
  expect(remainders.length).toBeGreaterThan(0)
  const worst = remainders.reduce((a, b) => (share(b) > share(a) ? b : a))
  return { place: worst.place, ok: share(worst) <= 1e-9 }
}

describe('balances computed apart, from the printed result and the text of the recipes', () => {
  it(`close to 1e-9 at every place of ${runs} belts`, () =>
    fc.assert(
      fc.asyncProperty(beltShape, fixedRecipes, fc.constantFrom('kt', 't'), async (shape, constructs, entry) => {
        const document = beltDocument({ ...shape, constructs }, { entry })
        const { result } = await runDocument(document)
        expect(worstOf(balancesOf(document, result))).toMatchObject({ ok: true })
      }),
      { numRuns: runs, verbose: 1 },
    ))

  // Recipes with own use, modes and by-products; links with losses; stocks and several periods.
  it.each([
    ...[
      'own-use',
      'production-fixed',
      'modes',
      'link',
      'disposal-shared-limit',
      'policy-cap',
      'simulation',
      'tie-breaks',
    ],
    ...['purchase-steps', 'demand-range', 'site-demand-unmet', 'slices'],
  ])('close in the golden model %s', async (name) => {
    const document = { ...goldenModels[name]!, mode: 'simulation' }
    const { result } = await runDocument(document)
    expect(result.status).toBe('optimal')
    // 'own-use' and 'modes' may stand still: nothing asks for their ware.
    if (result.flows.length > 0) expect(worstOf(balancesOf(document, result))).toMatchObject({ ok: true })
  })

  it.each(['carried', 'carried-split'])('close by component in the golden model %s', async (name) => {
    const document = goldenModels[name]!
    const { result } = await runDocument(document)
    expect(worstOf(carriedBalancesOf(document, result))).toMatchObject({ ok: true })
  })

  it.each(['stock-free', 'stock-cyclic', 'stock-fixed'])(
    'close with their stock in the golden model %s',
    async (name) => {
      const document = goldenModels[name]!
      const { result } = await runDocument(document)
      expect(result.status).toBe('optimal')
      expect(worstOf(balancesOf(document, result))).toMatchObject({ ok: true })
      expect(worstOf(stocksLeft(result))).toMatchObject({ ok: true })
    },
  )

  it('see a flow that was changed', async () => {
    const document = goldenModels['link']!
    const { result } = await runDocument(document)
    const flows = result.flows.map((flow) => (flow.kind === 'link' ? { ...flow, amount: flow.amount * 1.00001 } : flow))
    expect(worstOf(balancesOf(document, { ...result, flows }))).toEqual({ place: 'town/water@year', ok: false })
    const levels = (await runDocument(goldenModels['production-fixed'])).result
    const more = levels.levels.map((level) => ({ ...level, level: level.level + 1e-6 }))
    expect(worstOf(balancesOf(goldenModels['production-fixed']!, { ...levels, levels: more })).ok).toBe(false)
  })
})
