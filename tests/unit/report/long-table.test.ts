import { expect, it } from 'vitest'
import { noPaint, table } from '../../../src/report/blocks.js'
import { writeText } from '../../../src/report/text.js'

it('a table of 150 000 rows is as wide as its widest cell', () => {
  const rows = Array.from({ length: 150_000 }, (_, i) => [String(i)])
  const lines = writeText([table([{ title: 'n', align: 'right' }], rows)], noPaint).split('\n')
  const [first, last] = ['0', '149999'].map((text) => lines.find((line) => line.trim() === text)!)
  expect(first).toHaveLength(last!.length)
})
