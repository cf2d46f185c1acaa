import { type Form, type IndicatorForm, Terms } from '../../../src/indicators/index.js'
import { columnKinds, type CompiledProgram } from '../../../src/lp/index.js'
import type { IndicatorResult, RunResult, SolvedRun } from '../../../src/results/index.js'

/** What a test states of a run; everything else is empty. */
export interface HandMade {
  readonly id: string
  readonly indicators?: readonly (Partial<IndicatorResult> & { readonly id: string })[]
  /** Price figures by path; a term names its price by index into this list. */
  readonly prices?: readonly string[]
  readonly x?: readonly number[]
  readonly forms?: Readonly<Record<string, IndicatorForm>>
  /** Size of each indicator's unit in canonical units; 1 where absent. */
  readonly unitSizes?: Readonly<Record<string, number>>
  readonly inputs?: Readonly<Record<string, string>>
  /** Paths a change took out. */
  readonly removals?: readonly string[]
  readonly layer?: string
  readonly projects?: Readonly<Record<string, 'built' | 'not built'>>
  readonly links?: readonly string[]
  readonly result?: Partial<RunResult>
  readonly compiled?: (empty: CompiledProgram) => CompiledProgram
}

const label = (id: string) => ({ en: id, zh: `${id}（中）` })

export function indicator(given: Partial<IndicatorResult> & { readonly id: string }): IndicatorResult {
  return {
    label: label(given.id),
    unit: 't',
    better: 'lower',
    headline: true,
    value: null,
    reason: null,
    byPeriod: [],
    byEnterprise: [],
    bySector: [],
    contributors: [],
    grade: 'B',
    seen: null,
    assumptions: 0,
    incomplete: false,
    tie: null,
    ...given,
  }
}

/** An affine form over columns 0, 1, …: `terms` are [coefficient, index of its price or −1]. */
export function form(terms: readonly (readonly [number, number])[], constant = 0): Form {
  return {
    kind: 'affine',
    dimension: { mass: 1 },
    terms: Terms.of(
      terms.map(([coefficient, price], column) => ({ column, coefficient, node: 0, figures: [], price })),
    ),
    constants: constant === 0 ? [] : [{ value: constant, node: 0, time: 0, figures: [] }],
  }
}

/** A solved run made by hand: only what compare reads. */
export function run(given: HandMade): SolvedRun {
  const origin = (line: number, layer = given.layer ?? 'model') => ({
    at: { file: `${given.id}.yaml`, line, col: 1 },
    length: 1,
    layer,
    text: '',
  })
  const inputs = new Map(
    Object.entries(given.inputs ?? {}).map(([path, text], i) => [path, { ...origin(i + 1), text }] as const),
  )
  const spec = {
    id: given.id,
    label: label(given.id),
    money: { currency: 'yuan', priceYear: 2009 },
    sectors: new Map([['metals', label('Metals')]]),
    inputs,
    removals: (given.removals ?? []).map((path, i) => ({ path, origin: { ...origin(50 + i), why: 'closed' } })),
    projects: Object.entries(given.projects ?? {}).map(([id, status]) => ({ id, label: label(id), status })),
    indicators: (given.indicators ?? []).map(({ id }) => ({ id, unit: { value: given.unitSizes?.[id] ?? 1 } })),
  }
  const graph = {
    spec,
    investments: new Map(),
    figures: (given.prices ?? []).map((path, i) => ({ path, unit: 'yuan/t', origin: origin(100 + i) })),
    enterprises: [
      { id: 'smelter-company', label: label('Smelter company') },
      { id: 'power-company', label: label('Power company') },
    ],
    commodities: [],
    recipes: [],
    nodes: [],
    units: [],
    activities: [],
    links: (given.links ?? []).map((id) => ({ id })),
    trades: [],
    disposals: [],
    stocks: [],
  }
  const compiled = { graph, columns: { count: 0 }, balances: [] } as unknown as CompiledProgram
  const result = {
    id: given.id,
    label: label(given.id),
    status: 'optimal',
    certificate: { ok: true, kind: 'lp', checks: [], droppedStages: [] },
    indicators: (given.indicators ?? []).map(indicator),
    unplaced: [],
    unmet: [],
    targets: [],
    ...given.result,
  } as unknown as RunResult
  return {
    result,
    compiled: given.compiled?.(compiled) ?? compiled,
    solution: { x: Float64Array.from(given.x ?? []) },
    forms: new Map(Object.entries(given.forms ?? {})),
    packs: [],
    measures: new Map(),
  } as unknown as SolvedRun
}

export const columnKind = (kind: (typeof columnKinds)[number]): number => columnKinds.indexOf(kind)
