import { type InputDifference, type Investment, investmentOf, type ScenarioComparison } from '../../compare/index.js'
import type { ProjectSpec } from '../../scenario/index.js'
import { fieldsOf, tableKind } from './table-kind.js'

interface ProjectFact {
  readonly scenario: ScenarioComparison
  readonly project: ProjectSpec
  readonly isSwitched: boolean
  readonly investment: Investment | null
}
const projects = fieldsOf<ProjectFact>()

/** Projects with what they cost to build. */
export const projectTable = tableKind<ProjectFact>({
  id: 'projects',
  label: { en: 'Projects', zh: '项目' },
  about: { en: 'one project of one scenario', zh: '一个情景的一个项目' },
  fields: [
    projects.text('scenario', 'Scenario', '情景', ({ scenario }) => scenario.id),
    ...projects.named('project', 'Project', '项目', ({ project }) => project),
    projects.text('owner', 'Owner', '业主', ({ project }) => project.owner ?? null),
    projects.text('status', 'Status', '状态', ({ project }) => project.status),
    projects.flag('switched', 'Other than in the baseline', '与基准不同', ({ isSwitched }) => isSwitched),
    projects.number('investment', 'Investment', '投资', ({ investment }) => investment?.value ?? null),
    projects.number('investment_low', 'Investment, low', '投资下限', ({ investment }) => investment?.low ?? null),
    projects.number('investment_high', 'Investment, high', '投资上限', ({ investment }) => investment?.high ?? null),
    projects.text('currency', 'Currency', '货币', ({ scenario }) => scenario.money.currency),
    projects.number('price_year', 'Price year', '价格年份', ({ scenario }) => scenario.money.priceYear),
    projects.text('grade', 'Grade', '等级', ({ investment }) => investment?.grade ?? null),
  ],
  facts: ({ comparison, runs }) =>
    comparison.scenarios.flatMap((scenario, i) => {
      const { graph } = runs[i]!.compiled
      const switched = new Set(scenario.projects.map(({ id }) => id))
      return graph.spec.projects.map((project) => ({
        scenario,
        project,
        isSwitched: switched.has(project.id),
        investment: investmentOf(graph, project.id),
      }))
    }),
})

interface InputFact {
  readonly scenario: string
  readonly input: InputDifference
}
const inputs = fieldsOf<InputFact>()

/** Inputs that differ from the baseline's. */
export const inputTable = tableKind<InputFact>({
  id: 'inputs',
  label: { en: 'Inputs that differ', zh: '输入差异' },
  about: { en: 'one input that differs from the baseline', zh: '一项与基准不同的输入' },
  fields: [
    inputs.text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    inputs.text('path', 'Input', '输入项', ({ input }) => input.path),
    inputs.text('baseline', 'Baseline', '基准', ({ input }) => input.baseline),
    inputs.text('value', 'Here', '本情景', ({ input }) => input.scenario),
    inputs.text('unit', 'Unit', '单位', ({ input }) => input.unit),
    inputs.text('layer', 'Set by', '设定者', ({ input }) => input.layer),
    inputs.text('why', 'Why', '理由', ({ input }) => input.why),
    inputs.text('file', 'File', '文件', ({ input }) => input.at.file),
    inputs.number('line', 'Line', '行', ({ input }) => input.at.line),
  ],
  facts: ({ comparison }) =>
    comparison.scenarios.flatMap(({ id, inputs }) => inputs.map((input) => ({ scenario: id, input }))),
})
