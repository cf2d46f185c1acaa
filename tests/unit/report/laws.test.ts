import { beforeAll, describe, expect, it } from 'vitest'
import { writeLaws } from '../../../src/report/index.js'
import { check } from '../../../src/run/index.js'
import { ParsedFiles } from '../../../src/scenario/index.js'
import type { SolverPort } from '../../../src/solve/index.js'
import { counterexamples, studied, tryCases } from '../../../src/studies/index.js'
import { solver } from '../../builders/engine.js'
import { lawWorks } from '../../builders/law-works.js'

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

/** What is told of laws of the works in `runs` cases. */
function told(laws: readonly string[], language: 'en' | 'zh', format: 'table' | 'json' = 'table', runs = 12): string {
  const load = () => lawWorks(laws)
  const checked = check('works.yaml', load)
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  const study = studied({ entry: 'works.yaml', load, parsed: new ParsedFiles(), port, timeLimit: 10 }, checked.value)
  const tally = tryCases(study, { seed: 1, runs })
  const broken = counterexamples(study, tally, 1)
  const report = { study, file: 'works.yaml', seed: 1, runs, tally, broken, none: 'No laws here.' }
  return writeLaws([report], { language, format })
}

describe('a report of laws', () => {
  it('says of each whether it held, was broken or could not be tried', () => {
    const laws = [
      'closes: { label: { en: Closes, zh: 平衡 }, formula: used(raw) - made(ware) - made(scrap), unit: t, at-least: 0 t, at-most: 0 t }',
      'never: { label: { en: Never, zh: 无值 }, formula: used(raw) / bought(scrap), unit: "1", at-most: 1 }',
      'little: { label: { en: Little, zh: 少 }, formula: used(raw), unit: kt, at-most: 0.0051 kt }',
    ]
    const [en, zh] = [told(laws, 'en'), told(laws, 'zh')]
    expect(en).toMatch(/Closes +holds +12 +0 +0 +closes\n/)
    expect(en).toMatch(/Never +not tried +0 +0 +12 +never\n/)
    expect(en).toMatch(/Little +BROKEN +0 +12 +0 +little\n/)
    for (const [law, status] of [
      ['平衡', '成立'],
      ['无值', '未检验'],
      ['少', '不成立'],
    ])
      expect(zh).toMatch(new RegExp(`${law} +${status} `))
    // What broke it stands in the unit of the law, before a scenario that does it again.
    expect(en).toContain('\n# Little: it is 0.0055 kt, the bound is 0.0051 kt\nliubai: 1\n')
    expect(zh).toContain('\n# 少：其值为 0.0055 千吨，界限为 0.0051 千吨\n')
  })
  it('tells of a figure that was raised from where to where, and of the law before and after', () => {
    const law = [
      'need: { label: { en: Need, zh: 需要 }, formula: used(raw), unit: t, raising: parameters.loss, never: rises }',
    ]
    expect(told(law, 'en', 'table', 6)).toMatch(
      /\n# Need: .*parameters\.loss.* [\d.]+ %.* [\d.]+ %.* [\d.]+ t.* [\d.]+ t/,
    )
    expect(told(law, 'zh', 'table', 6)).toMatch(/\n# 需要：.*parameters\.loss.*%.*吨.*吨/)
    const { studies } = JSON.parse(told(law, 'en', 'json', 6))
    expect(studies[0].laws[0].counterexample).toMatchObject({ raised: { path: 'parameters.loss' }, unit: 't' })
    expect(studies[0].laws[0].counterexample.values).toHaveLength(2)
  })
  it('says of a scenario without laws only that', () => {
    expect(told(['{}'], 'en').trim()).toBe('No laws here.')
  })
  it('of more than sixty tells those that held by their number', () => {
    const many = Array.from({ length: 61 }, (_, i) => `l${i}: { formula: used(raw), unit: t, at-least: 0 t }`)
    const text = told(many, 'en', 'table', 1)
    expect(text).toMatch(/61/)
    expect(text).not.toContain('l0 ')
  })
})
