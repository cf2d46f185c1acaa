import { describe, expect, it } from 'vitest'
import { compareRuns } from '../../../src/compare/index.js'
import type { CompiledProgram } from '../../../src/lp/index.js'
import { columnKind, run } from './hand-made.js'

/**
 * One smelter: 1 t copper gives 2 t slag, 1 t gypsum, 0.5 t ash and 0.1 t SO2. Columns: activity 10; then per case. The
 * unit of slag is kt (1 000 t).
 */
function belt(columns: readonly (readonly [kind: Parameters<typeof columnKind>[0], ref: number, amount: number])[]) {
  const label = (en: string) => ({ en, zh: en })
  const commodity = (id: string, unit = 't', unitSize = 1, releasedTo?: string) => ({
    id,
    label: label(id),
    unit,
    unitSize,
    dimension: { mass: 1 },
    releasedTo,
  })
  const flow = (index: number, amount: number) => ({ commodity: index, amount: { by: Float64Array.of(amount) } })
  const graph = {
    commodities: [
      commodity('copper'),
      commodity('slag', 'kt', 1000),
      commodity('gypsum'),
      commodity('ash'),
      commodity('so2', 't', 1, 'air'),
    ],
    recipes: [
      {
        id: 'smelting',
        reference: 0,
        inputs: [],
        outputs: [flow(0, 1), flow(1, 2), flow(2, 1), flow(3, 0.5), flow(4, 0.1)],
        free: [],
      },
      { id: 'brick-making', reference: undefined, inputs: [flow(3, 1)], outputs: [], free: [] },
    ],
    activities: [
      { recipe: 0, unit: 0 },
      { recipe: 1, unit: 0 },
    ],
    trades: [{ side: 'sale', commodity: 2 }],
    disposals: [{ commodity: 1 }, { commodity: 2 }],
    stocks: [{ commodity: 1 }],
    siteDemands: [],
  }
  const compiled = (empty: CompiledProgram) =>
    ({
      graph: { ...empty.graph, ...graph, units: [{ id: 'furnace' }], nodes: [], trades: graph.trades },
      columns: {
        count: columns.length,
        kind: Uint8Array.from(columns.map(([kind]) => columnKind(kind))),
        ref: Int32Array.from(columns.map(([, ref]) => ref)),
        time: new Int32Array(columns.length),
      },
      balances: [{ node: 0, commodity: 3 }],
    }) as unknown as CompiledProgram
  const solved = run({ id: 'a', compiled, x: columns.map(([, , amount]) => amount) })
  return solved
}

/** Structure is read from nodes this belt does not have, so only the opening of a single run is asked for. */
const openingOf = (columns: Parameters<typeof belt>[0]) => {
  const solved = belt(columns)
  const bare = {
    ...solved,
    compiled: {
      ...solved.compiled,
      graph: {
        ...solved.compiled.graph,
        trades: solved.compiled.graph.trades.map((trade) => ({ ...trade, node: 0 })),
        nodes: [{ id: 'site' }],
        routes: [{ id: 'dump' }],
        disposals: solved.compiled.graph.disposals.map((entry) => ({ ...entry, node: 0, route: 0 })),
      },
    },
  }
  return compareRuns([bare as unknown as typeof solved]).scenarios[0]!.opening
}
const untaken = (columns: Parameters<typeof belt>[0]) => openingOf(columns).untaken

describe('by-products without a taker', () => {
  it('are those wholly dumped, stored or unplaced, in the unit of the commodity', () => {
    const found = untaken([
      ['activity', 0, 10],
      ['disposal', 0, 15], // 15 t of the 20 t slag dumped
      ['put', 0, 5], // the rest of the slag on the heap
      ['sale', 0, 4], // gypsum has a buyer for a part
      ['disposal', 1, 6],
      ['unplaced', 0, 5], // ash has no place at all
    ])
    expect(
      found.map(({ commodity, unit, unplaced, disposed, stocked }) => [commodity, unit, unplaced, disposed, stocked]),
    ).toEqual([
      ['slag', 'kt', 0, 0.015, 0.005],
      ['ash', 't', 5, 0, 0],
    ])
  })
  it('are none where a process takes them; an emission and the product itself are none', () => {
    expect(
      untaken([
        ['activity', 0, 10],
        ['activity', 1, 5],
        ['sale', 0, 10],
        ['disposal', 0, 20],
        ['take', 0, 20],
      ]).map(({ commodity }) => commodity),
    ).toEqual([])
  })
  it('are told with what is made and used where a part is used, in all or net of what is drawn from stock', () => {
    const { untaken: none, taken } = openingOf([
      ['activity', 0, 10],
      ['activity', 1, 5], // all 5 t of the ash
      ['sale', 0, 4], // 4 t of 10 t gypsum
      ['disposal', 1, 6],
      ['disposal', 0, 15],
      ['put', 0, 5],
    ])
    expect(none.map(({ commodity, made, used }) => [commodity, made, used])).toEqual([['slag', 0.02, 0]])
    expect(taken.map(({ commodity, made, used, disposed }) => [commodity, made, used, disposed])).toEqual([
      ['gypsum', 10, 4, 6],
      ['ash', 5, 5, 0],
    ])
  })
})
