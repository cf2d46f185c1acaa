import { bad, type Diagnostic, type Dimension, fault, good, type Outcome } from '../base/index.js'
import { collapse, type FormBuilder } from '../indicators/index.js'
import type { CompiledProgram, Stage, StagedProgram } from '../lp/index.js'
import { withPolicies } from './policies.js'
import { commodityScales } from './scales.js'
import { tieBreaks, unplacedStage } from './ties.js'

/** The program with its policy rows and its ordered stages. */
export interface Staged {
  readonly staged: StagedProgram
  readonly program: CompiledProgram
  /** Dimension of the first objective; undefined without one. */
  readonly objective: Dimension | undefined
}

/**
 * Adds caps and quotas as rows and puts the objectives in order: unplaced and unmet first (simulation), then the model's
 * objectives, then the tie-breaks: least disposal, least put into stock, least transport work, least total flow.
 */
export function stage(compiled: CompiledProgram, builder: FormBuilder): Outcome<Staged> {
  const faults: Diagnostic[] = []
  const objectives = objectiveStages(compiled, builder, faults)
  const program = withPolicies(compiled, builder, faults)
  const all = [...builder.faults, ...faults]
  if (all.length > 0) return bad(all)
  const determined = compiled.graph.spec.objectives.length === 0
  const scales = commodityScales(compiled)
  const stages: Stage[] = determined
    ? []
    : [...unplacedStage(compiled, scales), ...objectives.map((entry) => entry.stage), ...tieBreaks(compiled, scales)]
  return good({ staged: { program, stages, determined }, program, objective: objectives[0]?.dimension })
}

function objectiveStages(
  program: CompiledProgram,
  builder: FormBuilder,
  faults: Diagnostic[],
): { stage: Stage; dimension: Dimension }[] {
  return program.graph.spec.objectives.flatMap(({ sense, formula }, i) => {
    const form = builder.formula(formula)
    if (form?.kind === 'ratio') faults.push(fault('GOALS_RATIO_OBJECTIVE', formula.origin))
    return form?.kind === 'affine'
      ? [
          {
            stage: { id: `objective:${i}`, role: 'objective' as const, sense, form: collapse(form) },
            dimension: form.dimension,
          },
        ]
      : []
  })
}
