import { describe, expect, it } from 'vitest'
import { type CompiledProgram, columnKinds, columnLabel, rowKinds } from '../../../src/lp/index.js'
import { closeBalances, columnId } from '../../../src/results/index.js'
import { runDocument } from '../../builders/engine.js'
import { goldenModels } from '../../golden/models.js'

/** Columns that move nothing by themselves: switches, capacity, prices of what is missing. */
const still = new Set(['on', 'start', 'build', 'opening', 'shortfall'])

/** What balances of a commodity at a place are told of a column; activities have one of each flow. */
const moves = (program: CompiledProgram, j: number): boolean => {
  const { start, index, value } = program.matrix
  for (let k = start[j]!; k < start[j + 1]!; k++)
    if (rowKinds[program.rows.kind[index[k]!]!] === 'balance' && value[k] !== 0) return true
  return columnKinds[program.columns.kind[j]!] === 'level'
}

/** Models without unplaced or unmet amounts, each with other kinds of flows. */
const models = ['purchase', 'sale', 'link', 'disposal', 'release', 'stock-decay', 'stock-cyclic', 'modes']
const chosen = [
  'group-shares',
  'free-amounts',
  'ladder-heat',
  'ladder-grades',
  'slices',
  'carried',
  'periods',
  'demand-unmet',
]

describe('closure of an answer', () => {
  it.each([...models, ...chosen])('holds, and no amount can be a tenth greater unseen: %s', async (name) => {
    const { compiled, solution } = await runDocument(goldenModels[name])
    expect(closeBalances(compiled, solution.x).ok).toBe(true)
    for (let j = 0; j < compiled.columns.count; j++) {
      const kind = columnKinds[compiled.columns.kind[j]!]!
      if (solution.x[j] === 0 || still.has(kind) || !moves(compiled, j)) continue
      const wrong = solution.x.slice()
      wrong[j]! *= 1.1
      const closure = closeBalances(compiled, wrong)
      expect(closure.ok, columnLabel(compiled, j).en).toBe(false)
      expect(closure.worst).toBeGreaterThan(0.001)
      expect(closure.where).not.toBe('')
    }
  })

  it.each(models)('no coefficient of a balance can be a tenth greater unseen: %s', async (name) => {
    const { compiled, solution } = await runDocument(goldenModels[name])
    const { matrix, rows, columns } = compiled
    for (let j = 0; j < columns.count; j++)
      for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) {
        if (solution.x[j] === 0 || rowKinds[rows.kind[matrix.index[k]!]!] !== 'balance') continue
        const value = matrix.value.slice()
        value[k]! *= 1.1
        const { checks } = closeBalances({ ...compiled, matrix: { ...matrix, value } }, solution.x)
        expect(checks.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(['agreement'])
      }
  })
})

/** Row of the balance of a commodity. */
const balanceRow = ({ rows, balances, graph }: CompiledProgram, commodity: string): number =>
  Array.from(rows.kind).findIndex(
    (kind, i) => rowKinds[kind] === 'balance' && graph.commodities[balances[rows.ref[i]!]!.commodity]!.id === commodity,
  )

/** The first column of a kind. */
const columnOf = ({ columns }: CompiledProgram, kind: string): number =>
  Array.from(columns.kind).findIndex((one) => columnKinds[one] === kind)

describe('each check', () => {
  /** 10 t of ash beside 10 t of ware, from 20 t of ore: `changed` alters the amounts of columns by kind. */
  async function checksWith(name: string, changed: Readonly<Record<string, (x: number) => number>>) {
    const { compiled, solution } = await runDocument(goldenModels[name])
    const x = solution.x.map((value, j) => changed[columnKinds[compiled.columns.kind[j]!]!]?.(value) ?? value)
    return closeBalances(compiled, x)
  }
  const bad = ({ checks }: Awaited<ReturnType<typeof checksWith>>) =>
    checks.filter(({ ok }) => !ok).map(({ id, where }) => `${id} ${where}`)

  it('tells the place, commodity and time of a balance that is open, by its share of what flows there', async () => {
    // 20 t taken from the ground become 25 t: 5 t of 45 t in and out are left over.
    const closure = await checksWith('disposal', { extraction: (x) => x * 1.25 })
    const balance = closure.checks.find(({ id }) => id === 'balance')!
    expect(balance.where).toBe('plant/ore@year')
    expect(balance.worst).toBeCloseTo(5 / 45, 5)
    expect(closure.where).toBe('plant/ore@year')
  })

  it('tells a component of the whole system that is lost', async () => {
    // 20 t in, 20 t out become 20 t in, 19 t out: 1 t of the 79 t of mass that all flows move.
    const closure = await checksWith('disposal', { disposal: (x) => x - 1 })
    expect(bad(closure)).toContain('system mass')
    const [mass] = closure.components
    expect(mass).toMatchObject({ component: 'mass', entering: 20, leaving: 19, stored: 0, unaccounted: 0 })
  })

  it('tells a stock whose level is not what was put and taken', async () => {
    const closure = await checksWith('stock-free', { level: (x) => x + 1 })
    expect(bad(closure).some((text) => text.startsWith('stock pond@'))).toBe(true)
  })

  it('tells flows left to the choice that miss what ties them', async () => {
    const closure = await checksWith('group-total', { choice: (x) => x * 1.5 })
    expect(bad(closure).some((text) => text.startsWith('relation '))).toBe(true)
  })

  it('takes solver noise at a place where next to nothing flows for no flow, beside what flows elsewhere', async () => {
    // Bought and delivered at the town, 40 t; a trace at the village, against a millionth of those.
    const { compiled, solution } = await runDocument(goldenModels['purchase'])
    const at = (trace: number) => {
      const x = solution.x.map((value, j) => (columnLabel(compiled, j).en.includes('village') ? 0 : value))
      x[solution.x.indexOf(5)] = trace
      return closeBalances(compiled, x).checks.find(({ id }) => id === 'balance')!
    }
    expect(at(1e-12)).toMatchObject({ ok: true, where: 'village/water@year', worst: expect.closeTo(1e-12 / 40e-6, 12) })
    expect(at(1e-4)).toMatchObject({ ok: false, worst: expect.closeTo(1e-4 / 1.4e-4, 9) })
  })

  const periods = [
    { id: 'y1', length: '1 yr' },
    { id: 'y5', length: '5 yr' },
  ]

  it('measures noise by the largest flow of the same commodity in any period', async () => {
    // Of 10 t of ash 9 t are disposed of: 1 t of 19 t in and out, and a millionth of the 50 t + 50 t of five years.
    const { compiled, solution } = await runDocument({ ...goldenModels['disposal'], periods })
    const x = solution.x.slice()
    for (let j = 0; j < x.length; j++) if (columnId(compiled, j) === 'disposal/yard/plant/ash@y1') x[j]! -= 1
    const balance = closeBalances(compiled, x).checks.find(({ id }) => id === 'balance')!
    expect(balance).toMatchObject({ where: 'plant/ash@y1', worst: expect.closeTo(1 / (19 + 1e-4), 9) })
  })

  it('tells where the program counts another amount than the recipes, by the larger of both', async () => {
    // The recipe makes 10 t of ware; 1.5 in place of 1 in the row makes 15 t, less 10 t: 5 t of 25 t.
    const { compiled, solution } = await runDocument(goldenModels['disposal'])
    const { matrix } = compiled
    const value = matrix.value.slice()
    const row = balanceRow(compiled, 'ware')
    const made = columnOf(compiled, 'activity')
    for (let k = matrix.start[made]!; k < matrix.start[made + 1]!; k++) if (matrix.index[k] === row) value[k]! *= 1.5
    const { checks } = closeBalances({ ...compiled, matrix: { ...matrix, value } }, solution.x)
    const agreement = checks.find(({ id }) => id === 'agreement')!
    expect(agreement).toMatchObject({ where: 'plant/ware@year', worst: expect.closeTo(5 / 25, 12) })
  })

  it('tells what flows where the program has no balance', async () => {
    const { compiled, solution } = await runDocument(goldenModels['disposal'])
    const kind = compiled.rows.kind.slice()
    kind[balanceRow(compiled, 'ware')] = rowKinds.findIndex((one) => one !== 'balance')
    const { checks } = closeBalances({ ...compiled, rows: { ...compiled.rows, kind } }, solution.x)
    expect(checks.find(({ id }) => id === 'agreement')).toMatchObject({ where: 'plant/ware@year', worst: 1, ok: false })
  })

  it('measures a level by what is put and taken in one turn, where that is more', async () => {
    // 5 t are put in two turns of the wet season, so that the level is 2.5 t; 0.5 t are 2 t too little, of 2.5 t put.
    const closure = await checksWith('slices-cycle-season', { level: (x) => (x > 0 ? 0.5 : 0) })
    const stock = closure.checks.find(({ id }) => id === 'stock')!
    expect(stock).toMatchObject({ where: 'pond@y1/rain', worst: expect.closeTo(2 / 2.5, 12) })
  })
})
