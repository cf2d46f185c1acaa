import { expect, it } from 'vitest'
import { codes } from '../../../src/base/index.js'
import { type Case, filesOf, toldBy, unmarked } from './cases/case.js'

/** One test per case: the code stands where it should, marks what it should, and nothing else is said. */
export function runCases(cases: readonly Case[]): void {
  it.each(cases.map((one) => [`${one.code}: ${one.what}`, one] as const))('%s', (_, one) => {
    const { files, marks } = unmarked(filesOf(one))
    const found = toldBy(one, files)
    const told = codes[one.code].severity === 'error' ? found.filter(({ severity }) => severity === 'error') : found
    expect(told.map(({ code, at, length }) => ({ code, ...at, length }))).toEqual(
      marks.map((place) => ({ code: one.code, ...place })),
    )
    expect(marks.length).toBeGreaterThan(0)
    const [first] = told
    expect(first!.suggestion).toBe(one.suggestion)
    if (one.args) expect(first!.args).toMatchObject(one.args)
    if (one.related) expect(first!.related.map(({ at }) => `${at.file}:${at.line}:${at.col}`)).toEqual(one.related)
  })
}
