import { expect, it } from 'vitest'
import { runDocument, value } from '../../builders/engine.js'
import { headline, inTonnes, modelOf } from '../../builders/model.js'

/** Two wares from one raw material of which there is not enough; the ids are given. */
const works = ([raw, first, second, site, market]: readonly string[]) =>
  modelOf({
    mode: 'planning',
    commodities: { [raw!]: inTonnes(), [first!]: inTonnes(), [second!]: inTonnes() },
    processes: {
      [first!]: { per: `1 t ${first}`, partial: 'x', in: { [raw!]: '1 t' }, out: { [first!]: '1 t' } },
      [second!]: { per: `1 t ${second}`, partial: 'x', in: { [raw!]: '3 t' }, out: { [second!]: '1 t' } },
    },
    sites: {
      [site!]: {
        supplies: { [raw!]: { max: '10 t/yr' } },
        units: {
          [`${first}-unit`]: { process: first, capacity: '4 t/yr' },
          [`${second}-unit`]: { process: second },
        },
      },
    },
    markets: { [market!]: { buys: { [first!]: { price: '2 yuan/t' }, [second!]: { price: '5 yuan/t' } } } },
    indicators: { earned: headline(`sales(${first}) + sales(${second})`, 'yuan') },
  })

it.each([
  [['raw', 'a', 'b', 'town', 'shop']],
  // T9: words with a meaning of their own where programs are written as text.
  [['inf', 'nan', 'free', 'end', 'bounds']],
  [['infinity', 'st', 'subject-to', 'binary', 'general']],
  [['x1e9', 'min', 'max', 'objective', 'rhs']],
  [['integer', 'sos1', 'semi-continuous', 'ranges', 'rows']],
])('ids %j change no answer: 4 t of the first and (10 − 4) ÷ 3 = 2 t of the second, 18 yuan', async (ids) => {
  const run = await runDocument(works(ids))
  expect(run.result).toMatchObject({ status: 'optimal', certificate: { ok: true } })
  expect(value(run, 'earned')).toBeCloseTo(18, 9)
})
