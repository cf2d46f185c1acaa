import { compareIds, weakestGrade } from '../base/index.js'
import type { ModelGraph } from '../model/index.js'
import type { ProjectSpec } from '../scenario/index.js'
import type { Investment, InvestmentTotal, ProjectSwitch } from './comparison.js'

/** Projects whose status differs, by id; a project the other model does not know counts as not built there. */
export function switchedProjects(baseline: ModelGraph, scenario: ModelGraph): readonly ProjectSwitch[] {
  const before = new Map(baseline.spec.projects.map((project) => [project.id, project]))
  const after = new Map(scenario.spec.projects.map((project) => [project.id, project]))
  const status = (project: ProjectSpec | undefined) => project?.status ?? 'not built'
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareIds).flatMap((id) => {
    const [from, to] = [status(before.get(id)), status(after.get(id))]
    const project = after.get(id) ?? before.get(id)!
    const investment = investmentOf(after.has(id) ? scenario : baseline, id)
    return from === to ? [] : [{ id, label: project.label, from, to, investment }]
  })
}

/**
 * What a project costs to build, null where the files do not say. An investment of several figures has no range of its own,
 * and the weakest of their grades.
 */
export function investmentOf({ investments, figures }: ModelGraph, id: string): Investment | null {
  const value = investments.get(id)
  if (!value) return null
  const leaves = value.figures.map((at) => figures[at]!)
  const only = leaves.length === 1 && leaves[0]!.path === value.path ? leaves[0]! : undefined
  return {
    value: value.by[0]!,
    low: only?.low ?? null,
    high: only?.high ?? null,
    grade: weakestGrade(leaves.map(({ facts }) => facts.grade ?? 'none')),
  }
}

/** Sum over the switched projects; without a range a project counts with its value on both ends. */
export function totalInvestment(projects: readonly ProjectSwitch[]): InvestmentTotal | null {
  const stated = projects.filter(({ investment }) => investment !== null)
  if (stated.length === 0) return null
  let [value, low, high] = [0, 0, 0]
  for (const { to, investment } of stated) {
    const { value: own, low: least, high: most } = investment!
    const ends = [least ?? own, most ?? own] as const
    value += to === 'built' ? own : -own
    low += to === 'built' ? ends[0] : -ends[1]
    high += to === 'built' ? ends[1] : -ends[0]
  }
  return { value, low, high, unstated: projects.length - stated.length }
}
