import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../builders/engine.js'
import { indicator } from './runs.js'

const folder = join(root, 'scenarios', 'liu-bai')
const documents = { en: 'README.md', zh: 'README.zh.md' } as const

/** The rows of the first table under a heading, without its first two lines, as cells. */
function table(file: string, heading: string): string[][] {
  const text = readFileSync(join(folder, file), 'utf8')
  const rows = text
    .slice(text.indexOf(`\n## ${heading}\n`))
    .split('\n')
    .slice(2)
  const begin = rows.findIndex((row) => row.startsWith('|'))
  const end = rows.findIndex((row, i) => i > begin && !row.startsWith('|'))
  return rows.slice(begin + 2, end).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '').replace('−', '-')),
  )
}

/** A value as it is written beside a cell: with as many decimals. */
const written = (value: number, cell: string): number => Number(value.toFixed(cell.split('.')[1]?.length ?? 0)) + 0

/** Indicators of the rows of results, with how many of their units make one of the table's, in each language. */
const results: readonly (readonly [string, { readonly en: number; readonly zh: number }])[] = [
  ['so2-total', { en: 1e3, zh: 1e3 }],
  ['sulphur-capture', { en: 1, zh: 1 }],
  ['copper-recovery', { en: 1, zh: 1 }],
  ['solid-waste-generated', { en: 1e6, zh: 1e6 }],
  ['solid-waste-disposed', { en: 1e6, zh: 1e6 }],
  ['isw-utilisation', { en: 1, zh: 1 }],
  ['energy-total', { en: 1e6, zh: 1e6 }],
  ['value-added', { en: 1e5, zh: 1e4 }],
  ['energy-intensity', { en: 1, zh: 1 }],
  ['co2-total', { en: 1e6, zh: 1e6 }],
  ['heavy-metals-to-water', { en: 1, zh: 1 }],
  ['employment', { en: 1e3, zh: 1e3 }],
]
const columns = [
  ...['baseline-2005', 'acid-conversion', 'baseline-2009', 'reference-2015', 'circular-2015'],
  ...['slag-concentrator', 'ash-to-bricks-and-cement'],
]

/** Indicators of the columns of levers, with how many of their units make one of the table's. */
const changes: readonly (readonly [string, number])[] = [
  ['solid-waste-disposed', 1e3],
  ['energy-total', 1e3],
  ['co2-total', 1e3],
  ['so2-total', 1],
  ['fresh-water-used', 1e3],
  ['value-added', 100],
  ['employment', 1],
]
const base = (id: string) => /^extends: (\S+)\.yaml$/m.exec(readFileSync(join(folder, `${id}.yaml`), 'utf8'))![1]!

describe.each([
  ['en', 'What they give', 'Levers'],
  ['zh', '结果', '单项情景的变化'],
] as const)('figures of the README, %s', (language, given, levers) => {
  const rows = table(documents[language], given)
  it.each(results.map(([id, scale], i) => [id, rows[i] ?? [], scale[language]] as const))(
    '%s of every scenario is what the program gives',
    async (id, [, ...cells], scale) => {
      const values = await Promise.all(columns.map((scenario) => indicator(scenario, id)))
      expect(cells.map(Number)).toEqual(values.map((value, i) => written(value / scale, cells[i] ?? '')))
    },
  )

  it.each(table(documents[language], levers))('%s changes what the table says', async (lever, ...cells) => {
    const differences = await Promise.all(
      changes.map(async ([id, scale]) => ((await indicator(lever!, id)) - (await indicator(base(lever!), id))) / scale),
    )
    expect(cells.map(Number)).toEqual(differences.map((value, i) => written(value, cells[i] ?? '')))
  })

  it('has a row for each result and each lever', () => {
    expect(rows).toHaveLength(results.length)
    expect(table(documents[language], levers)).toHaveLength(23)
  })
})
