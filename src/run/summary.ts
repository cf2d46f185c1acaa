import { type Grade, gradeOrder } from '../base/index.js'
import type { CompiledProgram } from '../lp/index.js'
import {
  closesIt,
  type Connections,
  connectionsOf,
  fixedAmounts,
  type ModelGraph,
  throughputOf,
} from '../model/index.js'

/** How many recipes have a component in them, how many claim to close it and how many do, by number and by throughput. */
export interface ComponentShare {
  /** Substance id or 'mass'. */
  readonly component: string
  readonly recipes: number
  readonly claimed: number
  /** Recipes whose gap is within `CLAIM_TOLERANCE`, claimed or not. */
  readonly closed: number
  /**
   * Tonnes of it over the horizon (the larger of what a recipe is fed and what leaves it) through recipes whose amount the
   * files fix, which is how many of `recipes`; the part in those that close it.
   */
  readonly known: { readonly recipes: number; readonly through: number; readonly closed: number }
}

/** What `check` tells of a model that is right: its size, what its recipes close, what its figures rest on. */
export interface Summary {
  readonly counts: Readonly<Record<CountedThing, number>>
  readonly closes: readonly ComponentShare[]
  readonly connections: Connections
  /** Number of figures by grade, strong to weak, 'none' last. */
  readonly grades: readonly { readonly grade: Grade | 'none'; readonly figures: number }[]
}

/** What is counted, in the order of the model language, then of the program. */
export const countedThings = [
  'files',
  'sources',
  'periods',
  'commodities',
  'processes',
  'recipes',
  'enterprises',
  'sites',
  'units',
  'markets',
  'links',
  'routes',
  'stocks',
  'projects',
  'policies',
  'indicators',
  'targets',
  'observations',
  'figures',
  'columns',
  'rows',
  'nonzeros',
] as const
export type CountedThing = (typeof countedThings)[number]

/** Counts and shares of a compiled model. */
export function summarise(program: CompiledProgram): Summary {
  const { graph } = program
  const { spec } = graph
  const counts: Record<CountedThing, number> = {
    files: spec.files.length,
    sources: spec.sources.length,
    periods: graph.periods.length,
    commodities: graph.commodities.filter(({ part }) => !part).length,
    processes: spec.processes.length,
    recipes: graph.recipes.length,
    enterprises: graph.enterprises.length,
    sites: spec.sites.length,
    units: graph.units.length,
    markets: spec.markets.length,
    links: graph.links.filter(({ follows }) => follows === undefined).length,
    routes: graph.routes.length,
    stocks: graph.stocks.length,
    projects: spec.projects.length,
    policies: spec.policies.length,
    indicators: spec.indicators.length,
    targets: spec.targets.length,
    observations: spec.observations.length,
    figures: graph.figures.length,
    columns: program.columns.count,
    rows: program.rows.count,
    nonzeros: program.matrix.value.length,
  }
  return {
    counts,
    closes: closedShares(graph),
    connections: connectionsOf(graph),
    grades: gradeCounts(graph),
  }
}

function closedShares(graph: ModelGraph): ComponentShare[] {
  const fixed = fixedAmounts(graph)
  const amounts = graph.activities.map((_, a) => fixed.get(a) ?? 0)
  const known = new Set([...fixed.keys()].map((a) => graph.activities[a]!.recipe))
  return throughputOf(graph, amounts).map(({ component, through, closed }) => {
    const having = graph.recipes.filter((recipe) => closesIt(recipe, component) !== undefined)
    return {
      component,
      recipes: having.length,
      claimed: having.filter(({ closures }) => closures.some((entry) => entry.component === component && entry.claimed))
        .length,
      closed: having.filter((recipe) => closesIt(recipe, component)).length,
      known: { recipes: having.filter((recipe) => known.has(graph.recipes.indexOf(recipe))).length, through, closed },
    }
  })
}

function gradeCounts(graph: ModelGraph): Summary['grades'] {
  return gradeOrder.map((grade) => ({
    grade,
    figures: graph.figures.filter((figure) => (figure.facts.grade ?? 'none') === grade).length,
  }))
}
