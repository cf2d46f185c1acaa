import type { BuildResult, LevelResult, LoadResult } from '../../results/index.js'
import { fieldsOf, type Named, namedBy, tableKind } from './table-kind.js'

interface LevelFact {
  readonly scenario: string
  readonly unit: Named
  readonly recipe: Named
  readonly level: LevelResult
}
const levels = fieldsOf<LevelFact>()

/** How much every recipe runs. */
export const levelTable = tableKind<LevelFact>({
  id: 'levels',
  label: { en: 'Activity levels', zh: '活动水平' },
  about: { en: 'one recipe in one unit in one period', zh: '一个时期一套装置中的一个配方' },
  fields: [
    levels.text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...levels.named('equipment', 'Equipment', '装置', ({ unit }) => unit),
    ...levels.named('process', 'Process', '过程', ({ recipe }) => recipe),
    levels.text('period', 'Period', '时期', ({ level }) => level.period),
    levels.text('slice', 'Slice', '时段', ({ level }) => level.slice ?? null),
    levels.number('level', 'Level', '活动水平', ({ level }) => level.level),
    levels.text('unit', 'Unit', '单位', ({ level }) => level.of),
  ],
  facts: (source) =>
    source.runs.flatMap(({ result }) =>
      result.levels.map((level) => ({
        scenario: result.id,
        unit: namedBy(source, 'unit', level.unit),
        recipe: namedBy(source, 'recipe', level.recipe),
        level,
      })),
    ),
})

interface LoadFact {
  readonly scenario: string
  readonly unit: Named
  readonly site: Named
  readonly load: LoadResult
}
const loads = fieldsOf<LoadFact>()

/** How far capacities are used. */
export const loadTable = tableKind<LoadFact>({
  id: 'loads',
  label: { en: 'Use of capacity', zh: '能力利用' },
  about: { en: 'one unit in one period', zh: '一个时期的一套装置' },
  fields: [
    loads.text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...loads.named('equipment', 'Equipment', '装置', ({ unit }) => unit),
    ...loads.named('site', 'Site', '场地', ({ site }) => site),
    loads.text('period', 'Period', '时期', ({ load }) => load.period),
    loads.text('slice', 'Slice', '时段', ({ load }) => load.slice ?? null),
    loads.number('load', 'Load', '负荷', ({ load }) => load.load),
    loads.number('capacity', 'Capacity', '能力', ({ load }) => load.capacity),
    loads.text('unit', 'Unit', '单位', ({ load }) => load.of),
  ],
  facts: (source) =>
    source.runs.flatMap(({ result }) =>
      result.loads.map((load) => ({
        scenario: result.id,
        unit: namedBy(source, 'unit', load.unit),
        site: namedBy(source, 'place', load.site),
        load,
      })),
    ),
})

interface BuildFact {
  readonly scenario: string
  readonly unit: Named
  readonly build: BuildResult
  readonly currency: string
}
const builds = fieldsOf<BuildFact>()

/** Capacity built where units may be added to. */
export const buildTable = tableKind<BuildFact>({
  id: 'builds',
  label: { en: 'Capacity built', zh: '新增产能' },
  about: { en: 'one unit in one period', zh: '一个时期的一套装置' },
  fields: [
    builds.text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...builds.named('equipment', 'Equipment', '装置', ({ unit }) => unit),
    builds.text('period', 'Period', '时期', ({ build }) => build.period),
    builds.number('built', 'Built', '新建', ({ build }) => build.built),
    builds.number('in_service', 'In service', '在役', ({ build }) => build.inService),
    builds.text('unit', 'Unit', '单位', ({ build }) => build.of),
    builds.number('investment', 'Investment', '投资', ({ build }) => build.investment),
    builds.text('currency', 'Currency', '货币', ({ currency }) => currency),
  ],
  facts: (source) =>
    source.runs.flatMap(({ result, compiled }) =>
      (result.builds ?? []).map((build) => ({
        scenario: result.id,
        unit: namedBy(source, 'unit', build.unit),
        build,
        currency: compiled.graph.spec.money.currency,
      })),
    ),
})
