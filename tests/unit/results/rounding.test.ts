import { expect, it } from 'vitest'
import { columnKinds } from '../../../src/lp/index.js'
import { flowsAt } from '../../../src/results/index.js'
import { runDocument } from '../../builders/engine.js'
import { goldenModels } from '../../golden/models.js'

// 20 t of ore go in, 10 t of ware are released and 10 t of ash are tipped; what is more than 1e-11
// of the largest flow of its commodity counts.
it.each([
  [0.9e-11, ['activity', 'disposal']],
  [1.1e-11, ['activity', 'disposal', 'unplaced']],
])('%f of the ash is without a place', async (share, kinds) => {
  const { compiled, solution } = await runDocument(goldenModels['simulation'])
  const columns = [...compiled.columns.kind].map((kind) => columnKinds[kind]!)
  const ash = compiled.graph.commodities.findIndex(({ id }) => id === 'ash')
  const spare = columns.findIndex(
    (kind, j) => kind === 'unplaced' && compiled.balances[compiled.columns.ref[j]!]!.commodity === ash,
  )
  const x = solution.x.slice()
  x[spare] = share * x[columns.indexOf('disposal')]!
  const found = flowsAt(compiled, x).filter(({ commodity }) => commodity === ash)
  expect(found.map(({ column }) => columns[column])).toEqual(kinds)
})
