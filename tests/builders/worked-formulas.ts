import { beforeAll, expect, it } from 'vitest'
import type { SolvedRun } from '../../src/results/index.js'
import { runDocument, value } from './engine.js'
import type { Sections } from './model.js'

/** A formula, its unit and what it comes to, worked out on paper. */
export type Worked = readonly [formula: string, unit: string, comes: number]

/** One test for each formula, in a single run of the model. */
export function comesTo(model: Sections, worked: readonly Worked[]): void {
  let run: SolvedRun
  const own = (model['indicators'] ?? {}) as Sections
  beforeAll(async () => {
    const indicators = worked.map(([formula, unit], i) => [`worked-${i}`, { unit, better: 'none', formula }] as const)
    run = await runDocument({ ...model, indicators: { ...own, ...Object.fromEntries(indicators) } })
  })
  it.each(worked.map(([formula, unit, comes], i) => [formula, comes, unit, i] as const))(
    '%s = %d %s',
    (_, comes, __, i) => {
      expect(value(run, `worked-${i}`)).toBeCloseTo(comes, 9)
    },
  )
}
