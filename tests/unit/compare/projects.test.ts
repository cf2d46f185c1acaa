import { describe, expect, it } from 'vitest'
import { compareRuns } from '../../../src/compare/index.js'
import { writeComparison } from '../../../src/report/index.js'
import { runFiles } from '../../builders/engine.js'

const files = {
  'model.yaml': `liubai: 1
kind: model
label: Base
money: { currency: yuan, price-year: 2009, index: { 2005: 0.8, 2009: 1 } }
parameters: { lines: 2, line-cost: { value: 4 Myuan, grade: C } }
commodities: { ash: { label: Ash, unit: t } }
projects:
  kiln: { label: Kiln, capex: { value: 10 Myuan, low: 7 Myuan, high: 15 Myuan, grade: B } }
  lines: { label: Lines, capex: = lines * line-cost }
  old: { label: Old mill, status: built, capex: { value: 1 Myuan, low: 0.5 Myuan, high: 3 Myuan, grade: D, price-year: 2005 } }
  road: { label: Road }
`,
  'more.yaml': `liubai: 1
kind: scenario
extends: model.yaml
label: More
projects: { kiln: built, lines: built, old: not built, road: built }
`,
  'road.yaml': 'liubai: 1\nkind: scenario\nextends: model.yaml\nlabel: Road\nprojects: { road: built }\n',
}
const compared = async (...names: (keyof typeof files)[]) => {
  const runs = await Promise.all(names.map((name) => runFiles(files, name)))
  return { runs, comparison: compareRuns(runs) }
}

describe('what the projects switched cost to build', () => {
  it('is told for each, with range and weakest grade, in the prices of the model', async () => {
    const { projects } = (await compared('model.yaml', 'more.yaml')).comparison.scenarios[1]!
    expect(projects.map(({ id, to, investment }) => [id, to, investment])).toEqual([
      ['kiln', 'built', { value: 10e6, low: 7e6, high: 15e6, grade: 'B' }],
      // 2 (no grade) × 4 million (C); a product of figures has no range of its own.
      ['lines', 'built', { value: 8e6, low: null, high: null, grade: 'none' }],
      // In prices of 2009: ÷ 0.8.
      ['old', 'not built', { value: 1.25e6, low: 0.625e6, high: 3.75e6, grade: 'D' }],
      ['road', 'built', null],
    ])
  })

  it('adds up with what is left out taken off, at its other end', async () => {
    const { investment } = (await compared('model.yaml', 'more.yaml')).comparison.scenarios[1]!
    // 10 + 8 − 1.25; low 7 + 8 − 3.75; high 15 + 8 − 0.625
    expect(investment).toEqual({ value: 16.75e6, low: 11.25e6, high: 22.375e6, unstated: 1 })
  })

  it('is nothing for the baseline, and where no project states it', async () => {
    const { scenarios } = (await compared('model.yaml', 'road.yaml')).comparison
    expect(scenarios.map(({ investment }) => investment)).toEqual([null, null])
  })

  it('stands in the report in both languages with what is missing', async () => {
    const { comparison, runs } = await compared('model.yaml', 'more.yaml')
    const en = writeComparison(comparison, runs, { language: 'en', format: 'table' })
    expect(en).toMatch(/Old mill +not built +1\.25 +0\.625 +3\.75 +million yuan \(2009\) +D/)
    expect(en).toMatch(/Road +built +not stated/)
    expect(en).toMatch(/Together +16\.75 +11\.25 +22\.375 +million yuan \(2009\)/)
    expect(en).toContain('Without a figure and not in the sum: 1 project')
    const zh = writeComparison(comparison, runs, { language: 'zh', format: 'table' })
    expect(zh).toMatch(/合计 +1,675 +1,125 +2,237\.5 +万元（2009 年价）/)
  })

  it('is held to be money also where a formula gives it', async () => {
    const wrong = { ...files, 'model.yaml': files['model.yaml'].replace('= lines * line-cost', '= lines') }
    await expect(runFiles(wrong, 'model.yaml')).rejects.toThrow(/model\.yaml:9:33 BASE_WRONG_DIMENSION/)
  })
})
