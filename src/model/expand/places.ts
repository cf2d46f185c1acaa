import {
  multiplyDimensions,
  divideDimensions,
  type Dimension,
  sameDimension,
  moneyDimension,
} from '../../base/index.js'
import type { ProcessSpec, Ref, ScenarioSpec, UnitSpec } from '../../scenario/index.js'
import type { Activity, Build, ClosedRecipe, Commodity, Enterprise, Node, Unit, Value } from '../graph.js'
import { type BuildContext, buildOf } from './builds.js'
import { runningOf } from './running.js'
import { grainOf } from '../slicing.js'
import { checkBounds, type Evaluator, notNegative, perPeriod, shareOf, summedUp, times } from '../values.js'

/** Sites, and markets reached by links, in order: sites by id, then markets by id. */
export function nodesOf(spec: ScenarioSpec): {
  nodes: Node[]
  enterprises: Enterprise[]
  nodeIndex: Map<string, number>
} {
  const enterprises = spec.enterprises.map(({ id, label, owner, sector }) => ({
    id,
    label,
    ...(owner ? { owner } : {}),
    ...(sector ? { sector } : {}),
  }))
  const enterpriseIndex = new Map(enterprises.map((enterprise, i) => [enterprise.id, i]))
  const sites = spec.sites.map(
    (site): Node => ({
      id: site.id,
      kind: 'site',
      label: site.label,
      enterprise: enterpriseIndex.get(site.enterprise) ?? -1,
      origin: site.origin,
      ...(site.sector ? { sector: site.sector } : {}),
      ...(site.park ? { park: site.park } : {}),
      ...(site.at ? { latitude: site.at.latitude, longitude: site.at.longitude } : {}),
    }),
  )
  const markets = spec.markets
    .filter((market) => market.byLinks)
    .map(
      (market): Node => ({
        id: market.id,
        kind: 'market',
        label: market.label,
        enterprise: -1,
        origin: market.origin,
        ...(market.at ? { latitude: market.at.latitude, longitude: market.at.longitude } : {}),
      }),
    )
  const nodes = [...sites, ...markets]
  return { nodes, enterprises, nodeIndex: new Map(nodes.map((node, i) => [node.id, i])) }
}

/** Units with their activities (unit × recipe), capacity and production per period. */
export function unitsOf(
  spec: ScenarioSpec,
  recipes: readonly ClosedRecipe[],
  commodities: readonly Commodity[],
  nodeIndex: ReadonlyMap<string, number>,
  context: BuildContext,
) {
  const { scope, evaluator } = context
  const byProcess = new Map<string, number[]>()
  for (const [i, recipe] of recipes.entries())
    byProcess.set(recipe.process, [...(byProcess.get(recipe.process) ?? []), i])
  const processes = new Map(spec.processes.map((process) => [process.id, process]))
  const activities: Activity[] = []
  const units = spec.units.map((unit, u): Unit => {
    const own: number[] = []
    for (const { process, uses, modes } of unit.processes) {
      const usesValue = notNegative(uses && evaluator.value(uses, scope), evaluator)
      checkModes(processes.get(process.id), modes, evaluator)
      for (const recipe of byProcess.get(process.id) ?? []) {
        if (modes && !modes.some((mode) => mode.id === recipes[recipe]!.mode)) continue
        checkAlike(unit, process, usesValue, recipes, [activities[own[0] ?? -1], recipe], evaluator)
        own.push(activities.length)
        activities.push({ unit: u, node: nodeIndex.get(unit.site)!, recipe, ...(usesValue ? { uses: usesValue } : {}) })
      }
    }
    const reference = processes.get(unit.processes[0]?.process.id ?? '')?.per.amount.dimension
    const built = unitOf(unit, reference, own, nodeIndex.get(unit.site)!, context)
    return { grain: grainOf(built, { activities, recipes, commodities, times: evaluator.times }), ...built }
  })
  return { units, activities }
}

/** What the activities leave to the choice, and the rows that tie it. */
export function choicesOf(activities: readonly Activity[], recipes: readonly ClosedRecipe[]) {
  const freeFlows: { activity: number; flow: number }[] = []
  const relations: { activity: number; relation: number }[] = []
  for (const [activity, { recipe }] of activities.entries()) {
    const closed = recipes[recipe]!
    for (let flow = 0; flow < closed.free.length; flow++) freeFlows.push({ activity, flow })
    for (let relation = 0; relation < closed.relations.length; relation++) relations.push({ activity, relation })
  }
  return { freeFlows, relations }
}

/** Modes a unit names must be modes of the process, whether they could be closed or not. */
function checkModes(process: ProcessSpec | undefined, modes: readonly Ref[] | undefined, evaluator: Evaluator): void {
  const known = process?.recipes.map((recipe) => recipe.mode)
  for (const mode of modes ?? [])
    if (known && !known.includes(mode.id)) evaluator.unknownMode(mode.origin, process!.id, mode.id, known)
}

/** Processes of one unit are added up: their activities must be counted alike, and their uses of its capacity. */
function checkAlike(
  unit: UnitSpec,
  process: Ref,
  uses: Value | undefined,
  recipes: readonly ClosedRecipe[],
  [first, recipe]: readonly [Activity | undefined, number],
  evaluator: Evaluator,
): void {
  if (!first) return
  const used = (value: Value | undefined, index: number) =>
    multiplyDimensions(recipes[index]!.dimension, value?.dimension ?? {})
  const [before, now] = unit.capacity
    ? [used(first.uses, first.recipe), used(uses, recipe)]
    : [recipes[first.recipe]!.dimension, recipes[recipe]!.dimension]
  const compared = unit.capacity !== undefined || unit.production !== undefined
  if (compared && !sameDimension(before, now)) evaluator.wrongDimension(process.origin, before, now)
}

function unitOf(
  unit: UnitSpec,
  activity: Dimension | undefined,
  own: readonly number[],
  node: number,
  context: BuildContext,
): Omit<Unit, 'grain'> {
  const { scope, evaluator, money } = context
  const uses = unit.processes[0]?.uses && evaluator.value(unit.processes[0].uses, scope)
  const capacityDimension = activity && (uses ? multiplyDimensions(activity, uses.dimension) : activity)
  const amount = (key: 'capacity' | 'min' | 'max', dimension: Dimension | undefined): Value | undefined => {
    const spec = key === 'capacity' ? unit.capacity : unit.production?.[key]
    const value = spec && evaluator.value(spec, scope)
    return notNegative(value && dimension && perPeriod(value, dimension, evaluator), evaluator)
  }
  const capacity = amount('capacity', capacityDimension)
  const availability = shareOf(unit.availability && evaluator.value(unit.availability, scope), evaluator)
  const [min, max] = [
    amount('min', activity),
    unit.production?.max === unit.production?.min ? undefined : amount('max', activity),
  ]
  const top = unit.production?.max === unit.production?.min ? min : max
  checkBounds(min, top, evaluator)
  const fixedCost = new Map(
    [...unit.fixedCost].flatMap(([kind, spec]) => {
      const value = evaluator.value(spec, scope)
      const per = value && perPeriod(value, money, evaluator)
      return per ? [[kind, per] as const] : []
    }),
  )
  const available = capacity && availability ? summedUp(times(capacity, availability, evaluator), evaluator) : capacity
  const running = unit.running && runningOf(unit.running, available, capacityDimension, scope, evaluator, money)
  const build = unit.build && capacityDimension && buildOf(unit.build, unit, capacityDimension, availability, context)
  return {
    id: unit.id,
    label: unit.label,
    node,
    activities: own,
    fixedCost,
    origin: unit.origin,
    ...(running ? { running } : {}),
    ...(available ? { capacity: available } : {}),
    ...(build ? { build, capacity: available ?? nothing(build, capacityDimension!) } : {}),
    ...(min ? { productionMin: min } : {}),
    ...(top ? { productionMax: top } : {}),
  }
}

/** Capacity of a unit of which nothing stands yet. */
const nothing = ({ available, origin }: Build, dimension: Dimension): Value => ({
  by: new Float64Array(available.length),
  dimension,
  figures: [],
  origin,
  path: '',
})

/** Money per unit of a dimension. */
export const moneyPer = (currency: string, dimension: Dimension): Dimension =>
  divideDimensions(moneyDimension(currency), dimension)
