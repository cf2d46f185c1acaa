import type { Language } from '../base/index.js'
import type { Counterexample, LawTally, Studied } from '../studies/index.js'
import { type Block, type Cell, left, noPaint, right, table } from './blocks.js'
import { inLanguage } from './chinese.js'
import type { Format, ReportOptions } from './formats.js'
import { writeJson } from './json.js'
import { lawWordsOf } from './law-words.js'
import { formatNumber } from './numbers.js'
import { writeText } from './text.js'
import { wordsOf } from './words/index.js'

/** Schema of the machine form of a study of laws. */
const lawSchema = 'liubai/laws/1'

/** A study of the laws of one scenario. */
export interface LawStudyReport {
  readonly study: Studied
  readonly file: string
  readonly seed: number
  readonly runs: number
  readonly tally: LawTally
  readonly broken: readonly Counterexample[]
  /** What is said of a scenario without laws. */
  readonly none: string
}

/** Of more laws than this, those that held are told in number only. */
const MOST = 60

/** Writes how laws fared; of a broken one the smallest scenario that breaks it, ready to be saved and run. */
export function writeLaws(
  studies: readonly LawStudyReport[],
  { language, format, paint = noPaint }: ReportOptions,
): string {
  if (format === ('json' satisfies Format)) return writeJson({ schema: lawSchema, studies: studies.map(jsonOf) })
  return studies
    .map((study) => {
      const blocks = inLanguage(blocksOf(study, language), language)
      return [
        writeText(blocks, paint),
        ...study.broken.map((found) => `\n${breachText(study, found, language)}\n${found.overlay}`),
      ].join('')
    })
    .join('\n')
}

const lawsOf = ({ study }: LawStudyReport) => study.checked.staged.program.graph.spec.laws

function jsonOf(report: LawStudyReport) {
  const { file, seed, runs, tally, broken } = report
  const laws = lawsOf(report)
  return {
    file,
    seed,
    runs,
    answers: tally.answers,
    laws: tally.laws.map(({ id, held, untried, broken: count }, i) => ({
      ...{ id, label: laws[i]!.label, held, untried, broken: count },
      counterexample: counterexampleOf(
        report,
        broken.find(({ law }) => law === id),
      ),
    })),
  }
}

function counterexampleOf(report: LawStudyReport, found: Counterexample | undefined) {
  if (!found) return null
  const { unit } = lawsOf(report).find(({ id }) => id === found.law)!
  const { values, raised } = found.breach
  return {
    case: found.at,
    unit: unit.unit,
    values: values.map((value) => value / unit.value),
    raised: raised ?? null,
    scenario: found.overlay,
  }
}

function blocksOf(report: LawStudyReport, language: Language): readonly Block[] {
  const words = wordsOf(language)
  const law = lawWordsOf(language)
  const { study, file, tally, runs, seed, none } = report
  const laws = lawsOf(report)
  if (laws.length === 0) return [{ kind: 'paragraph', text: none }]
  const heading: Block = { kind: 'heading', level: 1, text: words.colon(law.laws, file) }
  const told = law.told({
    runs,
    seed,
    figures: study.inputs.figures.length,
    projects: study.inputs.projects.length,
    ...tally.answers,
  })
  const labels = new Map(laws.map(({ id, label }) => [id, label[language]]))
  const isShown = ({ broken, held }: LawTally['laws'][number]) => laws.length <= MOST || broken > 0 || held === 0
  const shown = tally.laws.filter(isShown)
  const rows = shown.map(({ id, held, untried, broken }): readonly (string | Cell)[] => [
    labels.get(id)!,
    broken > 0
      ? { text: law.broken, tone: 'bad' }
      : held > 0
        ? { text: law.holds, tone: 'good' }
        : { text: law.untried, tone: 'warning' },
    String(held),
    String(broken),
    String(untried),
    id,
  ])
  const columns = [
    left(law.law),
    left(words.status),
    right(law.held),
    right(law.brokenCases),
    right(law.withoutValue),
    left(words.id),
  ]
  const others = laws.length - shown.length
  return [
    ...[heading, { kind: 'paragraph', text: told } as const],
    ...(rows.length > 0 ? [table(columns, rows)] : []),
    ...(others > 0 ? [{ kind: 'paragraph', text: law.othersHeld(others) } as const] : []),
  ]
}

/** What broke a law, in a sentence, as a comment before the scenario that does. */
function breachText(report: LawStudyReport, { law: id, breach }: Counterexample, language: Language): string {
  const words = wordsOf(language)
  const law = lawsOf(report).find((entry) => entry.id === id)!
  const { unit, value: size } = law.unit
  const amount = (value: number) =>
    [formatNumber(value / size, words, unit), ...(unit === '1' ? [] : [words.unitName(unit)])].join(' ')
  const { raised, values } = breach
  const bounds = [law.atLeast, law.atMost].flatMap((bound) => (bound ? [amount(bound.given.measure.value)] : []))
  const text = raised
    ? lawWordsOf(language).rose(
        raised.path,
        `${raised.from} ${raised.unit}`,
        `${raised.to} ${raised.unit}`,
        amount(values[0]!),
        amount(values[1]!),
      )
    : lawWordsOf(language).was(amount(values[0]!), bounds.join(' … '))
  return `# ${words.colon(law.label[language], text)}`
}
