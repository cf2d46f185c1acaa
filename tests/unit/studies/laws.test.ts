import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../../src/run/index.js'
import { ParsedFiles } from '../../../src/scenario/index.js'
import type { SolverPort } from '../../../src/solve/index.js'
import { addTallies, counterexamples, emptyTally, type Studied, studied, tryCases } from '../../../src/studies/index.js'
import { type Files, runFiles, solver } from '../../builders/engine.js'
import { lawWorks } from '../../builders/law-works.js'

const works = (laws: readonly string[]): Files => ({ 'works.yaml': lawWorks(laws) })

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})
function study(laws: readonly string[]): Studied {
  const files = works(laws)
  const load = (path: string) => files[path]
  const checked = check('works.yaml', load)
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  return studied({ entry: 'works.yaml', load, parsed: new ParsedFiles(), port, timeLimit: 10 }, checked.value)
}
const setting = { seed: 1, runs: 40 }

describe('laws of a model', () => {
  it('that hold are held in every case that has an answer', () => {
    const tally = tryCases(
      study([
        'all-of-it: { formula: used(raw) - made(ware) - made(scrap), unit: t, at-least: 0 t, at-most: 0 t }',
        'need: { formula: used(raw), unit: t, raising: parameters.loss, never: falls }',
        'share: { formula: used(raw) / made(ware), unit: "1", at-least: 1, at-most: 1.2 }',
      ]),
      setting,
    )
    expect(tally.answers).toEqual({ values: 40, refused: 0, 'no-answer': 0 })
    expect(tally.laws.map(({ id, held, untried, broken }) => [id, held, untried, broken])).toEqual([
      ['all-of-it', 40, 0, 0],
      ['need', 40, 0, 0],
      ['share', 40, 0, 0],
    ])
  })
  it('that break are shrunk to what breaks them, as a scenario that breaks them when it is run', async () => {
    const laws = ['share: { formula: used(raw) / made(ware), unit: "1", at-most: 1.15 }']
    const broken = study(laws)
    const tally = tryCases(broken, setting)
    expect(tally.laws[0]!.broken).toBeGreaterThan(0)
    const [found] = counterexamples(broken, tally, setting.seed)
    // The fee has nothing to do with it, nor has the project.
    expect(found!.breach.changes.map((change) => (change.kind === 'figure' ? change.figure.path : change.id))).toEqual([
      'parameters.loss',
    ])
    const files = { ...works(laws), 'broken.yaml': found!.overlay }
    const run = await runFiles(files, 'broken.yaml')
    const raw = run.result.flows.find(({ kind, commodity }) => kind === 'purchase' && commodity === 'raw')!
    expect(raw.amount / 5).toBeGreaterThan(1.15)
    expect(raw.amount / 5).toBeCloseTo(found!.breach.values[0]!, 9)
  })
  it('of raising a figure are shown with both ends', () => {
    const broken = study(['need: { formula: used(raw), unit: t, raising: parameters.loss, never: rises }'])
    const [found] = counterexamples(broken, tryCases(broken, setting), setting.seed)
    const { raised, values, changes } = found!.breach
    expect(raised).toMatchObject({ path: 'parameters.loss', unit: '%' })
    // 5 t of ware ask for 0.05 t of raw more for each point of loss.
    expect(values[1]! - values[0]!).toBeCloseTo(0.05 * (raised!.to - raised!.from), 9)
    expect(changes).toHaveLength(1)
  })
  it('are tried as it stands, then with every project, then with none', () => {
    // A tenth is lost, with the project 6 %.
    const one = study(['share: { formula: used(raw) / made(ware), unit: "1", at-least: 1.07 }'])
    expect([0, 1, 2].map((from) => tryCases(one, { seed: 1, from, runs: from + 1 }).laws[0]!.broken)).toEqual([0, 1, 0])
  })
  it('fare the same in whatever shares the cases are tried', () => {
    const one = study(['share: { formula: used(raw) / made(ware), unit: "1", at-most: 1.15 }'])
    const whole = tryCases(one, setting)
    const parts = [2, 0, 1].map((from) => tryCases(one, { ...setting, from, step: 3 }))
    expect(parts.reduce(addTallies, emptyTally(one))).toEqual(whole)
    expect(tryCases(one, { ...setting, seed: 2 })).not.toEqual(whole)
  })
})

describe('cases without an answer', () => {
  /** The works of the laws with lines of its file replaced. */
  const changedStudy = (laws: readonly string[], replace: (text: string) => string): Studied => {
    const files: Files = { 'works.yaml': replace(lawWorks(laws)) }
    const load = (path: string) => files[path]
    const checked = check('works.yaml', load)
    if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
    return studied({ entry: 'works.yaml', load, parsed: new ParsedFiles(), port, timeLimit: 10 }, checked.value)
  }
  const law = 'need: { formula: used(raw), unit: t, at-least: 0 t }'

  it('are counted: too little is sold for a loss above 10 %', () => {
    // 5 t of ware ask for 5.5 t of raw at a loss of 10 %, and no more is sold.
    const study = changedStudy([law], (text) =>
      text
        .replace('raw: { price: 1 yuan/t }', 'raw: { price: 1 yuan/t, limit: 5.5 t/yr }')
        .replace('kind: model\n', 'kind: model\nmode: planning\n'),
    )
    const tally = tryCases(study, setting)
    expect(tally.answers['no-answer']).toBeGreaterThan(0)
    expect(tally.answers.values).toBeGreaterThan(0)
    expect(tally.answers.values + tally.answers['no-answer']).toBe(setting.runs)
    const [need] = tally.laws
    expect([need!.held, need!.untried, need!.broken]).toEqual([tally.answers.values, tally.answers['no-answer'], 0])
  })
  it('and a law that raises a figure is not tried where either end has none', () => {
    const raising = 'need: { formula: used(raw), unit: t, raising: parameters.loss, never: falls }'
    const study = changedStudy([raising], (text) =>
      text
        .replace('kind: model\n', 'kind: model\nmode: planning\n')
        .replace('raw: { price: 1 yuan/t }', 'raw: { price: 1 yuan/t, limit: 5.3 t/yr }'),
    )
    const [need] = tryCases(study, setting).laws
    expect(need!.broken).toBe(0)
    expect(need!.untried).toBeGreaterThan(0)
  })
  it('a figure without a range is raised by a fifth either way', () => {
    const raising = 'need: { formula: used(raw), unit: t, raising: parameters.loss, never: rises }'
    const study = changedStudy([raising], (text) =>
      text.replace('loss: { value: 10 %, low: 5 %, high: 20 % }', 'loss: 10 %'),
    )
    const [found] = counterexamples(study, tryCases(study, setting), setting.seed)
    const { from, to } = found!.breach.raised!
    expect(from).toBeGreaterThanOrEqual(8)
    expect(to).toBeLessThanOrEqual(12)
    expect(to).toBeGreaterThan(from)
  })
})
