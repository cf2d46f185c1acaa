import { formatResidual } from '../numbers.js'
import { certificateText } from '../shared-tables.js'
import type { DocumentBlock } from './document.js'
import { type Making, runOf } from './making.js'

/** How the answers were found and what proves them. */
export function methodBlocks(making: Making): readonly DocumentBlock[] {
  const { phrases, context, source, language } = making
  const { name, version } = source.runs[0]!.solution.solver
  const { model, solving, counting, grades } = phrases.method
  const paragraphs = [model, solving(`${name} ${version}`), counting, grades].map(
    (clause): DocumentBlock => ({ kind: 'paragraph', text: phrases.sentence(clause) }),
  )
  const proofs = source.comparison.scenarios.map(({ id, label }) => {
    const { result } = runOf(making, id)
    const worst = formatResidual(result.closure.worst)
    const closes = result.closure.ok
      ? context.words.closes(worst)
      : context.words.closesNot(worst, result.closure.where)
    const texts = [...certificateText(result, context), ...(result.status === 'optimal' ? [closes] : [])]
    return phrases.method.closure(label[language], texts.join(context.words.semicolon))
  })
  return [...paragraphs, { kind: 'list', items: proofs }]
}
