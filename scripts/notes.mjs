#!/usr/bin/env node
// Compares every figure of the belt with the row of the domain notes it names: value, range, grade and mark. The notes'
// table is read from ../shared/domain/rows.csv where it is there; without it nothing can be compared and that is said. A row
// written recipe/number is an independent number of a recipe in recipes-*.json beside it.
// Usage: npm run notes [-- --all]   (after npm run build; --all lists the chosen and the derived figures too)
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { buildModel, parseMeasure, readScenario } from '../dist/index.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(root, 'scenarios', 'liu-bai')
const table = join(root, '..', 'shared', 'domain', 'rows.csv')
if (!existsSync(table)) {
  console.log('The notes are not there; nothing was compared.')
  process.exit(0)
}
const rows = new Map(parse(readFileSync(table, 'utf8'), { columns: true, bom: true }).map((row) => [row.row, row]))

// Independent numbers of the recipes, as rows: the unit is what is left of its words, a mark other than a sum weakens C to D.
const isUnit = (word) => parseMeasure(`1 ${word}`).ok
const unitOf = (text) =>
  text
    .split('/')
    .map((side) =>
      /^10 ?000/.test(side)
        ? '10000 brick'
        : (side.split(' ').find((word) => /^[a-zA-Z]/.test(word) && isUnit(word)) ?? ''),
    )
    .join('/')
    .replace(/^\/|\/$/g, '')
for (const file of readdirSync(dirname(table)).filter((name) => /^recipes-.*\.json$/.test(name)))
  for (const recipe of JSON.parse(readFileSync(join(dirname(table), file), 'utf8')))
    for (const { id, value, low, high, unit, grade, seen } of recipe.independent) {
      const text = (number) => (number === undefined || number === null ? '' : String(number))
      const mark = seen ?? ''
      const row = {
        value: text(value),
        low: text(low),
        high: text(high),
        unit: unitOf(unit ?? ''),
        grade_unified: `${grade === 'C' && mark !== '∑' ? 'D' : grade}${mark}`,
      }
      rows.set(`${recipe.id}/${id}`, row)
    }

/** Every figure of every scenario, once per place in the files. */
function figures() {
  const found = new Map()
  const load = (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined)
  for (const entry of readdirSync(folder).filter((name) =>
    /^kind: (model|scenario)$/m.test(readFileSync(join(folder, name), 'utf8')),
  )) {
    const spec = readScenario(entry, load)
    const graph = spec.ok ? buildModel(spec.value) : spec
    if (!graph.ok) throw new Error(`${entry}: ${JSON.stringify(graph.diagnostics[0])}`)
    for (const figure of graph.value.figures)
      found.set(`${figure.origin.at.file}:${figure.origin.at.line}:${figure.origin.at.col}`, figure)
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
}

const words = { ratio: '', frac: '', count: '', year: 'yr', deg: '', day: 'd' }

/** A number of the notes in canonical units; undefined where its unit is none of the program's. */
function canonical(text, unit) {
  if (text === '') return undefined
  const lot = /^(.*)\/10000 brick$/.exec(unit)
  if (lot) return canonical(String(Number(text) / 10000), `${lot[1]}/brick`)
  const written = (words[unit] ?? unit).replace(/\/t·km$/, '/(t·km)').replace(/\/brick·yr$/, '/brick')
  const read = parseMeasure(`${text} ${written}`)
  return read.ok ? read.measure : undefined
}

const same = (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b))
const dimensionKey = (dimension) => JSON.stringify(Object.entries(dimension).sort())

/** The numbers of a row in the figure's dimension: as they stand, or without "per …" where the recipe is per that. */
function numbersOf(row, figure) {
  for (const unit of [row.unit, row.unit.split('/')[0]]) {
    const [value, low, high] = ['value', 'low', 'high'].map((key) => canonical(row[key], unit))
    const sample = value ?? low ?? high
    if (sample && dimensionKey(sample.dimension) === dimensionKey(figure.dimension))
      return { value: value?.value, low: low?.value, high: high?.value }
  }
  return undefined
}

/** The figure as written: money of another year before it is turned into prices of the model. */
function written(figure) {
  const read = parseMeasure(figure.origin.text)
  const scale =
    read.ok && figure.value !== 0 && Object.keys(read.measure.dimension).some((base) => base.startsWith('money:'))
      ? read.measure.value / figure.value
      : 1
  const { value, low, high } = figure
  return {
    ...figure,
    value: value * scale,
    ...(low === undefined ? {} : { low: low * scale }),
    ...(high === undefined ? {} : { high: high * scale }),
  }
}

/** How a figure stands to its row, with what differs. */
function judge(given) {
  const figure = written(given)
  const { facts } = figure
  if (facts.row === undefined) return [facts.grade === 'D' || facts.grade === undefined ? 'assumption' : 'derived', []]
  const row = rows.get(facts.row)
  if (!row) return ['differ', [`there is no row ${facts.row}`]]
  const numbers = numbersOf(row, figure)
  if (!numbers)
    return [
      facts.grade === 'D' ? 'assumption' : 'other-unit',
      [`row in ${row.unit || 'words'}, figure in ${figure.unit}`],
    ]
  const equal = numbers.value !== undefined && same(numbers.value, figure.value)
  const inside =
    figure.value >= (numbers.low ?? numbers.value ?? Number.NEGATIVE_INFINITY) * (1 - 1e-9) &&
    figure.value <= (numbers.high ?? numbers.value ?? Number.POSITIVE_INFINITY) * (1 + 1e-9)
  const grade = `${facts.grade ?? ''}${facts.seen ?? ''}`
  const differences = []
  if (!equal)
    differences.push(
      `value ${figure.value}, row ${numbers.value ?? `${numbers.low ?? '…'} to ${numbers.high ?? '…'}`} (canonical)`,
    )
  for (const key of ['low', 'high'])
    if (figure[key] !== undefined && numbers[key] !== undefined && !same(figure[key], numbers[key]))
      differences.push(`${key} ${figure[key]}, row ${numbers[key]}`)
  if (grade !== row.grade_unified) differences.push(`grade ${grade || 'none'}, row ${row.grade_unified || 'none'}`)
  if (differences.length === 0) return ['match', []]
  // A weaker grade with a reason is an own choice in view of the row, an assumption or a derivation; a better one is a fault.
  const order = 'ABCD'
  const weaker = order.indexOf(facts.grade ?? 'D') >= order.indexOf(row.grade_unified[0] ?? 'D')
  if (facts.why !== undefined && weaker && (facts.grade === 'D' || facts.seen === '∑'))
    return [facts.grade === 'D' ? 'assumption' : 'derived', differences]
  if (inside && facts.why !== undefined && weaker) return ['chosen', differences]
  return ['differ', differences]
}

const counts = { match: 0, chosen: 0, derived: 0, assumption: 0, 'other-unit': 0, differ: 0 }
const all = figures()
for (const [place, figure] of all) {
  const [verdict, differences] = judge(figure)
  counts[verdict]++
  if (verdict === 'differ' || (process.argv.includes('--all') && differences.length > 0))
    console.log(`${place}  ${verdict}  ${figure.path}  ${figure.facts.row ?? ''}  ${differences.join('; ')}`)
}
console.log(
  `${all.length} figures: ${counts.match} match their row, ${counts.chosen} chosen inside the range of their row with a reason, ${counts.derived} derived, ${counts.assumption} assumptions, ${counts['other-unit']} in a unit that cannot be compared, ${counts.differ} differ`,
)
process.exit(counts.differ > 0 ? 1 : 0)
