import { type ModelGraph, timesBy } from '../../model/index.js'
import { flowsAt, type SolvedRun } from '../../results/index.js'
import type { Checked } from '../../run/index.js'
import { Margins, type SolverPort } from '../../solve/index.js'
import { Look } from './look.js'
import type { Spot } from './missing.js'
import type { OutletPlace, OutletProject, OutletStudy, OutletTotals } from './outlets.js'
import { candidates, type Sources, withProject } from './projects.js'
import { Rates } from './rate.js'
import { waysOf } from './ways.js'

/** What a study of outlets asks: the id or label of a commodity, or the id of a link; and how it is solved. */
export interface OutletQuestion {
  readonly id: string
  readonly port: SolverPort
  /** Seconds per call of the solver. */
  readonly timeLimit: number
  /** What projects that are not built are read from. */
  readonly sources: Sources
}

/** The study, or why there is none: no such commodity or link, or nothing is chosen (no answer, no objective). */
export type OutletAnswer =
  | { readonly kind: 'study'; readonly study: OutletStudy }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'no-choice' }

/**
 * Why a commodity is used as it is and no more: for each place where recipes give it and each period, every way it can go,
 * with what one unit more there would cost (see `Margins`) and what stands against it. Of a link, the same of that link.
 */
export function outletsOf(checked: Checked, run: SolvedRun, question: OutletQuestion): OutletAnswer {
  const { id, port, timeLimit } = question
  const { graph } = run.compiled
  const link = graph.links.findIndex((entry) => entry.id === id && entry.follows === undefined)
  const commodity = link >= 0 ? graph.links[link]!.commodity : commodityOf(graph, id)
  if (commodity < 0) return { kind: 'unknown' }
  const { objective } = checked.staged
  if (!objective || run.solution.x.length === 0) return { kind: 'no-choice' }
  const { id: name, label, unit } = graph.commodities[commodity]!
  const rates = new Rates(run, objective, graph.commodities[commodity]!)
  const margins = new Margins(run.staged, run.solution, port, timeLimit)
  const look = new Look(run, margins, waysOf(run.compiled, commodity), rates)
  const places: OutletPlace[] =
    link >= 0
      ? spotsOfLink(graph, link).map((spot) => look.link(spot, link))
      : spotsOf(run, commodity).map((spot) => look.place(spot))
  const study: OutletStudy = {
    scenario: graph.spec.id,
    link: link >= 0 ? { id: graph.links[link]!.id, label: graph.links[link]!.label } : null,
    commodity: name,
    label,
    unit,
    rate: rates.unit,
    objective: rates.objective,
    per: rates.per.unit,
    currency: graph.spec.money.currency,
    fixedPlan: run.compiled.columns.integer.includes(1),
    places,
    totals: link >= 0 ? null : totalsOf(places),
    projects: projectsOf(run, commodity, link, question),
  }
  return { kind: 'study', study }
}

/** What is neither left without a place nor dumped is used. */
function totalsOf(places: readonly OutletPlace[]): OutletTotals {
  const sum = (of: (place: OutletPlace) => number) => places.reduce((total, place) => total + of(place), 0)
  const [made, unplaced] = [sum((place) => place.made), sum((place) => place.unplaced)]
  const dumped = sum(({ outlets }) =>
    outlets.reduce((all, { role, amount }) => all + (role === 'dump' ? amount : 0), 0),
  )
  return { made, used: Math.max(0, made - unplaced - dumped), dumped, unplaced }
}

/** Projects that bring a use of the commodity, those that use most first; of a link there is only itself. */
function projectsOf(run: SolvedRun, commodity: number, link: number, question: OutletQuestion): OutletProject[] {
  if (link >= 0) return []
  const { id } = run.compiled.graph.commodities[commodity]!
  return candidates(run, id, question.sources)
    .map((found) => withProject(run, id, found, question))
    .sort((a, b) => (b.used ?? 0) - (a.used ?? 0))
}

/** What a study can be asked for: ids of commodities and links, and labels of commodities. */
export const studiedNames = ({ compiled: { graph } }: SolvedRun): readonly string[] => [
  ...graph.commodities.flatMap(({ id, label, part }) => (part ? [] : [id, label.en, label.zh])),
  ...graph.links.filter(({ follows }) => follows === undefined).map(({ id }) => id),
]

const commodityOf = ({ commodities }: ModelGraph, name: string): number =>
  commodities.findIndex(({ id, label, part }) => !part && (id === name || label.en === name || label.zh === name))

/** Where recipes give a commodity, in the order of nodes and times. */
function spotsOf({ compiled, solution }: SolvedRun, commodity: number): Spot[] {
  const found = new Map<string, Spot>()
  for (const flow of flowsAt(compiled, solution.x))
    if (flow.commodity === commodity && flow.kind === 'output')
      found.set(`${flow.toNode} ${flow.time}`, { node: flow.toNode, commodity, time: flow.time })
  return [...found.values()].sort((a, b) => a.node - b.node || a.time - b.time)
}

function spotsOfLink(graph: ModelGraph, link: number): Spot[] {
  const { from: node, commodity } = graph.links[link]!
  return timesBy(graph, graph.commodities[commodity]!.balance).map((time) => ({ node, commodity, time }))
}
