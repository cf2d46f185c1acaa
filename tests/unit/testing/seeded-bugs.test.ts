import { beforeAll, describe, expect, it } from 'vitest'
import { compareRuns } from '../../../src/compare/index.js'
import type { RunResult, SolvedRun } from '../../../src/results/index.js'
import type { ScenarioSpec } from '../../../src/scenario/index.js'
import {
  antisymmetryOf,
  assertLaws,
  beltDocument,
  type ConstructId,
  judge,
  LawBroken,
  laws,
  lawsOf,
  type Project,
  projectOf,
  scaled,
  type Subject,
  subjectOf,
} from '../../../src/testing/index.js'
import { solver } from '../../builders/engine.js'
import { modelOf, ore } from '../../builders/model.js'

/** A belt with something for every law. */
const beltWith = (...has: readonly ConstructId[]) =>
  beltDocument({
    enterprises: 1,
    makers: [{ byProduct: 0.6, powerMwh: 1, productionKt: 30, feeYuan: 9 }],
    takers: [{ filler: 0.5, productionKt: 40, takes: [0] }],
    links: [{ from: 0, to: 0, km: 20, capacityKt: 15 }],
    prices: { raw: 90, power: 300, filler: 60 },
    constructs: { has: ['project', 'policy', 'building', ...has], size: 8 },
  })
const document = beltWith()
const project = projectOf(document)
let right: Subject
let whole: Subject
let carrying: Subject
beforeAll(async () => {
  right = subjectOf(project, await solver())
  whole = subjectOf(projectOf(beltWith('fallingSteps', 'running')), await solver())
  carrying = subjectOf(projectOf(beltWith('carried')), await solver())
})

type Bug = (subject: Subject) => Subject
const inResult =
  (change: (result: RunResult) => Partial<RunResult>): Bug =>
  (subject) => ({
    ...subject,
    run: { ...subject.run, result: { ...subject.run.result, ...change(subject.run.result) } },
  })
const inSolution =
  (change: (run: SolvedRun) => Partial<SolvedRun['solution']>): Bug =>
  (subject) => ({ ...subject, run: { ...subject.run, solution: { ...subject.run.solution, ...change(subject.run) } } })
/** A bug in reading a changed specification. */
const inSolving =
  (change: (spec: ScenarioSpec) => ScenarioSpec): Bug =>
  (subject) => ({ ...subject, solve: (spec) => subject.solve(change(spec)) })
const inReading =
  (change: (text: string) => string): Bug =>
  (subject) => ({
    ...subject,
    solveFiles: ({ entry, load }: Project) =>
      subject.solveFiles({
        entry,
        load: (path) => {
          const text = load(path)
          return text === undefined ? undefined : change(text)
        },
      }),
  })
const first = <T>(list: readonly T[], is: (item: T) => boolean, change: (item: T) => T): readonly T[] => {
  const at = list.findIndex(is)
  expect(at).toBeGreaterThanOrEqual(0)
  return list.map((item, i) => (i === at ? change(item) : item))
}
const dearer = (spec: ScenarioSpec): ScenarioSpec => ({
  ...spec,
  transportModes: spec.transportModes.map(({ rate: _, ...mode }) => mode),
})

/** For each law a bug of the kind it is there for. */
const bugs: Readonly<Record<string, readonly [what: string, bug: Bug]>> = {
  'conservation-at-nodes': [
    'a link that delivers a millionth more than it takes',
    inResult(({ flows }) => ({
      flows: first(
        flows,
        ({ kind }) => kind === 'link',
        (flow) => ({ ...flow, amount: flow.amount * (1 + 1e-6) }),
      ),
    })),
  ],
  'conservation-of-the-whole': [
    'a lost by-product',
    inResult(({ flows }) => ({ flows: flows.filter(({ kind }) => kind !== 'disposal') })),
  ],
  'conservation-in-recipes': [
    'a recipe that makes a hundredth more than it takes',
    inResult(({ flows }) => ({
      flows: first(
        flows,
        ({ kind }) => kind === 'output',
        (flow) => ({ ...flow, amount: flow.amount * 1.01 }),
      ),
    })),
  ],
  feasibility: [
    'an answer a millionth too large',
    inSolution(({ solution }) => ({ x: solution.x.map((x) => x * (1 + 1e-6)) })),
  ],
  'weak-duality': [
    'an answer that is cheaper than can be',
    inSolution(({ solution }) => ({ x: solution.x.map((x) => x * 0.999) })),
  ],
  'strong-duality': [
    'a dual forgotten',
    inSolution(({ solution }) => ({
      stages: solution.stages.map((stage) => {
        const largest = stage.rowDuals.reduce((at, y, i) => (Math.abs(y) > Math.abs(stage.rowDuals[at]!) ? i : at), 0)
        return { ...stage, rowDuals: stage.rowDuals.map((y, i) => (i === largest ? 0 : y)) }
      }),
    })),
  ],
  additivity: [
    'an enterprise left out of an indicator',
    inResult(({ indicators }) => ({
      indicators: first(
        indicators,
        ({ byEnterprise }) => byEnterprise.some((share) => 'value' in share && share.id === 'owner-0'),
        (indicator) => ({ ...indicator, byEnterprise: indicator.byEnterprise.filter(({ id }) => id !== 'owner-0') }),
      ),
    })),
  ],
  ranges: [
    'a load above the capacity',
    inResult(({ loads }) => ({
      loads: first(
        loads,
        ({ load }) => load > 0,
        (load) => ({ ...load, load: load.capacity * 1.001 }),
      ),
    })),
  ],
  monotonicity: [
    'a capacity that binds the wrong way round',
    inSolving((spec) => ({ ...spec, links: scaled(spec, 1 / 4).links })),
  ],
  scaling: ['fixed production that is not scaled', inSolving((spec) => ({ ...spec, units: right.spec.units }))],
  'naming-and-order': ['freight lost in renaming', inSolving(dearer)],
  'split-and-merge': [
    'the second half forgotten',
    inSolving((spec) => ({ ...spec, units: spec.units.filter(({ id }) => !id.endsWith('-other-half')) })),
  ],
  'unit-of-entry': ['tonnes read as kilotonnes', inReading((text) => text.replaceAll(' t/yr', ' kt/yr'))],
  'overlay-order': [
    'the later overlay lost',
    inReading((text) => (text.includes('"overlays"') ? text.replace(/,"liubai-change-2.yaml"/, '') : text)),
  ],
}

describe('a seeded bug', () => {
  it('is there for every law', () => {
    expect([...Object.keys(bugs), 'compare-antisymmetry'].sort()).toEqual(laws.map(({ id }) => id).sort())
  })

  it.each(Object.entries(bugs).map(([id, [what, bug]]) => [id, what, bug] as const))(
    'is caught by %s: %s',
    (id, _, bug) => {
      const law = laws.find((one) => one.id === id)!
      expect(judge(law, right).status).toBe('holds')
      expect(judge(law, bug(right)).status).toBe('broken')
    },
  )

  it.each(['monotonicity', 'scaling', 'naming-and-order', 'split-and-merge', 'unit-of-entry'])(
    'is caught by %s where the model decides in whole numbers',
    (id) => {
      expect(whole.run.compiled.columns.integer.includes(1)).toBe(true)
      const law = laws.find((one) => one.id === id)!
      expect(judge(law, whole).status).toBe('holds')
      expect(judge(law, bugs[id]![1](whole)).status).toBe('broken')
    },
  )

  it.each([
    ['conservation-at-nodes', 'a stream that is un-mixed on its way', 'link', 1 + 1e-6],
    ['conservation-of-the-whole', 'a release that is made of something else', 'release', 1 + 1e-6],
    ['conservation-in-recipes', 'copper made in sorting', 'output', 1.01],
  ] as const)('is caught by %s where compositions are carried: %s', (id, _, kind, by) => {
    const richer = inResult(({ flows }) => ({
      flows: first(
        flows,
        (flow) => flow.kind === kind && (flow.composition?.['Cu'] ?? 0) > 0,
        (flow) => ({ ...flow, composition: { Cu: flow.composition!['Cu']! * by } }),
      ),
    }))
    const law = laws.find((one) => one.id === id)!
    expect(judge(law, carrying).status).toBe('holds')
    expect(judge(law, richer(carrying)).status).toBe('broken')
  })

  it('is caught by compare-antisymmetry: changes without their sign', () => {
    const unsigned: typeof compareRuns = (runs) => {
      const { scenarios, ...comparison } = compareRuns(runs)
      const indicators = (scenario: (typeof scenarios)[number]) =>
        scenario.indicators.map((one) => ({ ...one, change: one.change === null ? null : Math.abs(one.change) }))
      return {
        ...comparison,
        scenarios: scenarios.map((scenario) => ({ ...scenario, indicators: indicators(scenario) })),
      }
    }
    expect(judge(antisymmetryOf(compareRuns), right).status).toBe('holds')
    expect(judge(antisymmetryOf(unsigned), right).status).toBe('broken')
  })
})

describe('the laws of a model', () => {
  it('are told with what they say, in both languages, and why they say nothing', async () => {
    for (const { statement, reason, id } of laws)
      for (const { en, zh } of [statement, reason])
        expect({ id, told: zh !== en && /[一-鿿]/.test(zh) }).toEqual({ id, told: true })
    expect(lawsOf(projectOf(document), await solver()).every(({ unfit }) => unfit === undefined)).toBe(true)
    const small = projectOf(
      modelOf({
        commodities: { ore },
        sites: { mine: { supplies: { ore: { max: '1 t/yr' } }, demands: { ore: '2 t/yr' } } },
      }),
    )
    const fit = lawsOf(small, await solver()).flatMap(({ law, unfit }) => (unfit ? [] : [law.id]))
    expect(fit).toContain('conservation-at-nodes')
    expect(fit).not.toContain('conservation-in-recipes')
    expect(fit).not.toContain('split-and-merge')
  })

  it('that are broken are thrown by name, with place and size', async () => {
    const never = {
      ...laws[0]!,
      id: 'never',
      *differences() {
        yield { where: 'here', difference: 0.5 }
      },
    }
    const port = await solver()
    const told = () => assertLaws(project, port, { laws: [never] })
    expect(told).toThrow(LawBroken)
    expect(told).toThrow(
      'never: at every node what comes of a commodity, and of what is followed in it, goes, in every period — off by 0.500 at here, allowed 1e-9',
    )
  })

  it('are not judged of a model with faults', async () => {
    const port = await solver()
    expect(() => assertLaws(projectOf({ ...document, liubai: 2 }), port)).toThrow('SCENARIO_VERSION')
  })
})
