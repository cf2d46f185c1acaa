import { describe, expect, it } from 'vitest'
import { type Code, codes, describe as inWords } from '../../../../src/base/index.js'
import { failing, filesOf, mended } from '../../../../src/cli/explanations/example-files.js'
import { examples } from '../../../../src/cli/explanations/index.js'
import { unmarked } from '../../../../src/cli/explanations/marks.js'
import { pageOf } from '../../../../src/cli/explanations/page.js'
import { told } from '../../../../src/cli/explanations/told.js'

const withFiles = Object.entries(examples).flatMap(([code, example]) =>
  example.kind === 'call' ? [] : [[code as Code, example] as const],
)

const hanzi = /\p{Script=Han}/u

describe('pages of codes', () => {
  it.each(Object.keys(codes) as Code[])('%s is written in full in both languages', (code) => {
    const { failing: fails, mended: works, why } = pageOf(code)
    for (const found of fails.faults)
      for (const language of ['en', 'zh'] as const) {
        const { message, hint } = inWords(found, language)
        expect(`${message} ${hint}`).not.toMatch(/\{[a-zA-Z]+\}|undefined/)
      }
    expect(fails.faults.map((found) => found.code)).toEqual([code])
    expect(works.faults).toEqual([])
    for (const sentence of [why, fails.situation, works.situation])
      if (sentence !== null) {
        expect(sentence.zh).toMatch(hanzi)
        expect(sentence.en.replace('标', '')).not.toMatch(hanzi)
      }
  })
})

describe('examples of codes', () => {
  it('are there for every code', () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(codes).sort())
  })

  it.each(withFiles)('%s: the failing files give that code alone, where they are marked', (code, example) => {
    const { files, marks } = unmarked(filesOf(example))
    expect(files).toEqual(failing(example))
    expect(marks).toHaveLength(1)
    expect(
      told(files, example.reader).map((found) => ({ code: found.code, ...found.at, length: found.length })),
    ).toEqual([{ code, ...marks[0]! }])
  })

  it.each(withFiles)('%s: the mended files give nothing', (_, example) => {
    if (typeof example.mend !== 'string')
      for (const [from, to] of example.mend) {
        const all = Object.values(failing(example)).join('\n')
        expect(all.split(from), from).toHaveLength(2)
        expect(to).not.toBe(from)
      }
    const files = mended(example)
    expect(files).not.toEqual(failing(example))
    expect(told(files, example.reader)).toEqual([])
  })
})
