import type { ScenarioComparison } from '../compare/index.js'
import { type Block, left, right, table } from './blocks.js'
import type { Context } from './context.js'
import { formatNumber } from './numbers.js'
import { list } from './parts.js'

/** What the projects switched cost to build, with their range; nothing where none states a figure. */
export function investmentBlocks(scenario: ScenarioComparison, { words, language }: Context): readonly Block[] {
  const { projects, investment: sum, money } = scenario
  if (sum === null) return []
  const { size, name } = words.largeMoney
  const amount = (value: number | null) => (value === null ? '' : formatNumber(value / size, words))
  const large = name(words.unitName(money.currency))
  const unit = money.priceYear === null ? large : words.priced(large, money.priceYear, false)
  const rows = projects.map(({ label, to, investment }) => [
    label[language],
    words.projectStatuses[to],
    ...(investment === null
      ? [words.notStated, '', '', '', '']
      : [
          amount(investment.value),
          amount(investment.low),
          amount(investment.high),
          unit,
          investment.grade === 'none' ? words.ungraded : investment.grade,
        ]),
  ])
  const columns = [
    left(words.project),
    left(words.status),
    right(words.investment),
    right(words.low),
    right(words.high),
    left(words.unit),
    left(words.grade),
  ]
  const together = [words.total, '', amount(sum.value), amount(sum.low), amount(sum.high), unit, '']
  return [
    table(columns, projects.length > 1 ? [...rows, together] : rows),
    list([
      words.investmentNote,
      ...(projects.length > 1 ? [words.togetherNote] : []),
      ...(sum.unstated > 0 ? [words.unstatedNote(sum.unstated)] : []),
    ])!,
  ]
}
