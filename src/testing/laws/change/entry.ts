import { changed } from '../../arbitraries/changes.js'
import { firstOf, type Law, reasons, type Subject, unanswered } from '../law.js'
import { rewritten } from './entries.js'
import { alike, withoutOptima } from './optima.js'
import { canonicalJson } from '../../../results/index.js'

const figures =
  (least: number) =>
  ({ spec }: Subject) =>
    rewritten(spec).length >= least
      ? undefined
      : { en: 'no plain figure could be written in a smaller unit', zh: '没有可改用较小单位书写的数值' }

const change = (set: ReturnType<typeof rewritten>) => ({ set, projects: {} })

/** A figure in tonnes and the same in kilogrammes are one figure. */
export const entryUnit: Law = {
  id: 'unit-of-entry',
  statement: {
    en: 'the unit a figure is entered in does not matter',
    zh: '数值以何种单位录入不影响结果',
  },
  tolerance: 1e-7,
  reason: reasons.optima,
  unfit: firstOf(withoutOptima, figures(1)),
  *differences({ run, spec, project, solveFiles }: Subject) {
    yield* alike(run, solveFiles(changed(project, change(rewritten(spec)))), 'entered in smaller units')
  },
}

/** Overlays that touch different figures may be laid in any order: the results are equal to the byte. */
export const overlayOrder: Law = {
  id: 'overlay-order',
  statement: {
    en: 'overlays that change different figures give the same result, byte for byte, in either order',
    zh: '改动不同数值的覆盖层，先后次序不影响结果，逐字节相同',
  },
  tolerance: 0,
  reason: { en: 'equal programs are solved alike', zh: '相同的规划求解过程相同' },
  unfit: firstOf(unanswered, figures(2)),
  *differences({ spec, project, solveFiles }: Subject) {
    const set = rewritten(spec)
    const halves = [set.filter((_, i) => i % 2 === 0), set.filter((_, i) => i % 2 === 1)].map(change)
    const [forth, back] = [halves, halves.toReversed()].map((order) =>
      canonicalJson(solveFiles(changed(project, ...order)).result),
    )
    yield { where: 'result', difference: forth === back ? 0 : 1 }
  },
}
