import type { Driver, Requirements, RunResult, SharedIndicator } from '../results/index.js'
import { type Block, type Cell, left, right, table } from './blocks.js'
import { type Context, unitOf } from './context.js'
import { formatNumber, formatResidual } from './numbers.js'
import { list, part } from './parts.js'

/** Most drivers side by side, rows of a table, and indicators shared out in a report; files have all. */
const most = { drivers: 6, rows: 25, indicators: 4 }

/** Total requirements per unit of what drives the model, and what causes its indicators where; nothing for other models. */
export function requirementsBlocks(
  { requirements, indicators, status }: RunResult,
  context: Context,
): readonly Block[] {
  const { words } = context
  if (status !== 'optimal' || !requirements || requirements.drivers.length === 0) return []
  const drivers = shownDrivers(requirements.drivers)
  const headline = indicators.filter((indicator) => indicator.headline).map(({ id }) => id)
  const asked = requirements.indicators.filter(({ id }) => headline.length === 0 || headline.includes(id))
  const shared = asked.slice(0, most.indicators)
  return [
    ...part(
      words.parts.requirements,
      { kind: 'paragraph', text: words.requirements.note },
      driverList(requirements, drivers, context),
      requiredTable(requirements, drivers, context),
      moreOf(requirements.columns.length, words.requirements.moreRows),
    ),
    ...part(
      words.parts.shares,
      { kind: 'paragraph', text: words.requirements.sharesNote(formatResidual(requirements.check.worst)) },
      ...shared.flatMap((indicator) => sharesOf(indicator, requirements, drivers, context)),
      list(
        requirements.indicators.length > shared.length
          ? [words.requirements.moreIndicators(requirements.indicators.length - shared.length)]
          : [],
      ),
    ),
  ]
}

const moreOf = (count: number, text: (more: number) => string): Block | undefined =>
  list(count > most.rows ? [text(count - most.rows)] : [])

/** What is not 0 before what is, in the order of the model. */
function shownDrivers(drivers: readonly Driver[]): readonly Driver[] {
  return [...drivers.filter(({ amount }) => amount !== 0), ...drivers.filter(({ amount }) => amount === 0)].slice(
    0,
    most.drivers,
  )
}

const mark = (drivers: readonly Driver[], driver: Driver): string => `D${drivers.indexOf(driver) + 1}`

function driverList({ drivers: all }: Requirements, drivers: readonly Driver[], context: Context): Block {
  const { words, language } = context
  const items = drivers.map((driver) =>
    words.colon(
      `${mark(drivers, driver)} ${driver.label[language]}`,
      `${formatNumber(driver.amount, words, driver.unit)} ${words.unitName(driver.unit)}`,
    ),
  )
  const more = all.length - drivers.length
  return { kind: 'list', items: more > 0 ? [...items, words.requirements.moreDrivers(more)] : items }
}

function requiredTable(requirements: Requirements, drivers: readonly Driver[], context: Context): Block {
  const { words, language } = context
  const perUnit = drivers.map(
    ({ requires }) => new Map(requires.at.map((k, i) => [requirements.columns[k]!.id, requires.values[i]!])),
  )
  const columns = [...requirements.columns].sort(
    (a, b) => Number(a.kind !== 'activity') - Number(b.kind !== 'activity'),
  )
  const shown = columns.slice(0, most.rows)
  return table(
    [
      left(words.requirements.column),
      ...drivers.map((driver) => right(words.requirements.per(mark(drivers, driver), words.unitName(driver.unit)))),
      left(words.unit),
    ],
    shown.map(({ id, label, unit }) => [
      label[language],
      ...perUnit.map((entry) => formatNumber(entry.get(id) ?? 0, words)),
      words.unitName(unit),
    ]),
    shown.filter(({ kind }) => kind === 'activity').length,
  )
}

/** Name of an indicator, with the part of it where that is shared out. */
const titleOf = ({ id, part }: SharedIndicator, { words, names }: Context): string =>
  part === undefined ? names.indicator(id) : words.colon(names.indicator(id), words[part])

/** One indicator: where it arises down, what causes it across, with sums and the value per unit of each driver. */
function sharesOf(
  indicator: SharedIndicator,
  requirements: Requirements,
  drivers: readonly Driver[],
  context: Context,
): readonly Block[] {
  const { words, language } = context
  const labels = new Map(
    [...requirements.columns, ...requirements.drivers].map(({ id, label }) => [id, label[language]]),
  )
  const cells = drivers.map((driver) => {
    const { at, values } = indicator.cells[requirements.drivers.indexOf(driver)]!
    return new Map(at.map((k, i) => [indicator.byProcess[k]!.id, values[i]!]))
  })
  const byDriver = new Map(indicator.byDriver.map((entry) => [entry.id, entry]))
  const processes = [...indicator.byProcess].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
  const shown = processes.slice(0, most.rows)
  const number = (value: number) => formatNumber(value, words, indicator.unit)
  const across = (head: string, values: readonly number[], total: string): readonly (string | Cell)[] => [
    head,
    ...values.map(number),
    total,
  ]
  const all = drivers.map(({ id }) => byDriver.get(id)!)
  const rows = [
    ...shown.map(({ id, value }) =>
      across(
        labels.get(id) ?? id,
        cells.map((of) => of.get(id) ?? 0),
        number(value),
      ),
    ),
    ...(indicator.constant === 0
      ? []
      : [
          across(
            words.constant,
            drivers.map(() => 0),
            number(indicator.constant),
          ),
        ]),
    across(
      words.total,
      all.map(({ value }) => value),
      number(indicator.value),
    ),
    across(
      words.requirements.perUnit,
      all.map(({ perUnit }) => perUnit),
      '',
    ),
  ]
  return [
    {
      kind: 'paragraph',
      text: words.aside(titleOf(indicator, context), unitOf(indicator, context)),
    },
    table(
      [left(words.requirements.arises), ...drivers.map((driver) => right(mark(drivers, driver))), right(words.total)],
      rows,
      rows.length - 2,
    ),
    ...[moreOf(processes.length, words.requirements.moreRows)].filter((block) => block !== undefined),
  ]
}

/** Where the one solution of the equations of a model without objective breaks a bound. */
export function askedBlocks({ id, asked = [] }: RunResult, { words, language }: Context): readonly Block[] {
  if (asked.length === 0) return []
  const amount = (value: number, unit: string) => `${formatNumber(value, words, unit)} ${words.unitName(unit)}`.trim()
  return part(
    words.parts.asked(id),
    { kind: 'paragraph', text: words.requirements.askedNote },
    list(
      asked.map((entry) =>
        words.aside(
          words.requirements.asked(
            entry.label[language],
            amount(entry.asked, entry.unit),
            `${words.senses[entry.sense]} ${amount(entry.bound, entry.unit)}`,
          ),
          `${entry.file}:${entry.line}`,
        ),
      ),
    ),
  )
}
