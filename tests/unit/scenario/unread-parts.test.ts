import { expect, it } from 'vitest'
import { check } from '../../../src/run/index.js'
import { modelOf, ore, siteWith } from '../../builders/model.js'

const turning = { per: '1 t ware', closes: ['mass'], in: { ore: '1 t' }, out: { ware: '1 t' } }
const works = (projects: object, price: object = { value: '3 yuan/t', grade: 'A' }) =>
  modelOf({
    mode: 'planning',
    commodities: { ore, ware: { unit: 't', 'released-to': 'land' } },
    processes: { shaping: turning },
    markets: { shop: { buys: { ware: { price } } } },
    modes: { road: { rate: '1 yuan/(t·km)' } },
    sites: { plant: siteWith('shaping', '10 t/yr'), yard: {} },
    projects,
  })

/** Code, word and suggestion of what is wrong, with the text at its place. */
function faultsOf(model: object, scenario?: object) {
  const files: Readonly<Record<string, string>> = {
    'model.yaml': JSON.stringify(model),
    'scenario.yaml': JSON.stringify(scenario ?? {}),
  }
  const outcome = check(scenario ? 'scenario.yaml' : 'model.yaml', (path) => files[path])
  if (outcome.ok) return []
  return outcome.diagnostics.map(({ code, at, length, suggestion }) => [
    code,
    files[at.file]!.slice(at.col - 1, at.col + 1 + length!).replace(/^"|".*$|[,:}].*$/g, ''),
    suggestion,
  ])
}

const link = { commodity: 'ware', from: 'plant', to: 'yard', mode: 'road', distance: '3 km' }
const adding = (changes: object) => ({ road: { add: { links: { carts: { ...link, ...changes } } } } })

it('what a project adds that no scenario builds is right', () => {
  expect(faultsOf(works(adding({})))).toEqual([])
})

it.each([
  [{ commodity: 'wares' }, 'wares', 'ware'],
  [{ from: 'plantt' }, 'plantt', 'plant'],
  [{ mode: 'raod' }, 'raod', 'road'],
])('references of what it adds are looked up though it is not built: %o', (changes, word, meant) => {
  expect(faultsOf(works(adding(changes)))).toEqual([['SCENARIO_UNKNOWN_REFERENCE', word, meant]])
})

it('so are those that stand as keys, below choices of form', () => {
  const press = { per: '1 t ware', closes: ['mass'], in: { oer: '1 t' }, out: { ware: '1 t' } }
  const told = faultsOf(works({ press: { add: { processes: { pressing: press } } } }))
  expect(told).toEqual([['SCENARIO_UNKNOWN_REFERENCE', 'oer', 'ore']])
})

it('what it adds may refer to what it adds, and to what another project adds', () => {
  const store = { add: { sites: { store: {} }, links: { away: { ...link, to: 'store' } } } }
  expect(
    faultsOf(works({ store, more: { add: { links: { back: { ...link, from: 'store', to: 'plant' } } } } })),
  ).toEqual([])
})

it('keys of a value that a scenario replaces are looked at all the same', () => {
  const set = [{ path: 'markets.shop.buys.ware.price', to: '4 yuan/t', why: 'dear' }]
  const scenario = { liubai: 1, kind: 'scenario', label: 'Dear', extends: 'model.yaml', set }
  expect(faultsOf(works({}), scenario)).toEqual([])
  expect(faultsOf(works({}, { value: '3 yuan/t', grad: 'A' }), scenario)).toEqual([
    ['SCENARIO_UNKNOWN_KEY', 'grad', 'grade'],
  ])
})
