import { describe, expect, it } from 'vitest'
import { type Code, codes, describe as inWords } from '../../../src/base/index.js'
import { examples } from '../../../src/cli/explanations/index.js'
import { cases } from './cases/all.js'
import { filesOf, toldBy, unmarked } from './cases/case.js'
import { fileCases } from './cases/io.js'

const all = Object.keys(codes) as Code[]
/** Brought about by tests/e2e/explain.test.ts. */
const called = all.filter((code) => examples[code].kind === 'call')
const triggered = new Set<Code>([...cases.map((one) => one.code), ...fileCases.map((one) => one.code), ...called])

const placeholders = (text: string): string[] => [...text.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1]!).sort()

describe('register of codes', () => {
  it('has a case that triggers each code', () => {
    expect(all.filter((code) => !triggered.has(code))).toEqual([])
  })

  it.each(all)('%s is said in both languages, with the same arguments', (code) => {
    const { en, zh } = codes[code]
    for (const part of ['message', 'hint'] as const) {
      expect(en[part].trim()).not.toBe('')
      expect(zh[part].trim()).not.toBe('')
      expect(zh[part]).not.toBe(en[part])
      expect(zh[part]).toMatch(/\p{Script=Han}/u)
      expect(en[part]).not.toMatch(/\p{Script=Han}/u)
      expect([...new Set(placeholders(zh[part]))]).toEqual([...new Set(placeholders(en[part]))])
    }
  })

  it('fills every argument of every message where a case triggers it', () => {
    for (const one of cases)
      for (const fault of toldBy(one, unmarked(filesOf(one)).files))
        for (const language of ['en', 'zh'] as const) {
          const { message, hint } = inWords(fault, language)
          expect(`${fault.code} ${message} ${hint}`).not.toMatch(/\{[a-zA-Z]+\}|undefined|(?<!["“])NaN|\[object/)
        }
  })
})
