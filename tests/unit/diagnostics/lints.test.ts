import { describe, expect, it } from 'vitest'
import { codes } from '../../../src/base/index.js'
import { filesOf, toldBy, unmarked } from './cases/case.js'
import { familyCases } from './cases/families.js'
import { groupCases } from './cases/groups.js'
import { modelCases } from './cases/model.js'
import { scenarioCases } from './cases/scenario.js'

const lintCases = [...modelCases, ...groupCases, ...scenarioCases, ...familyCases].filter(
  ({ code }) => codes[code].severity === 'lint',
)
/** Commodity each lint speaks of in its cases. */
const spokenOf = /"commodity":"([a-z]+)"/

describe('lints', () => {
  it('are all here', () => {
    const lints = Object.entries(codes).flatMap(([code, { severity }]) => (severity === 'lint' ? [code] : []))
    expect([...new Set(lintCases.map(({ code }) => code as string))].sort()).toEqual(lints.sort())
  })

  it.each(lintCases.map((one) => [`${one.code}: ${one.what}`, one] as const))(
    '%s is turned off by its name for the whole model',
    (_, one) => {
      const { files } = unmarked(filesOf(one))
      const allowed = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          path,
          text.includes('kind: model') ? `${text}allow: [${one.code}]\n` : text,
        ]),
      )
      expect(toldBy(one, files).map(({ code }) => code)).toContain(one.code)
      expect(toldBy(one, allowed)).toEqual([])
      const other = one.code === 'MODEL_ORPHAN' ? 'MODEL_NO_TAKER' : 'MODEL_ORPHAN'
      const elsewhere = Object.fromEntries(
        Object.entries(allowed).map(([path, text]) => [
          path,
          text.replace(`allow: [${one.code}]`, `allow: [${other}]`),
        ]),
      )
      expect(toldBy(one, elsewhere).map(({ code }) => code)).toContain(one.code)
    },
  )

  const perCommodity = lintCases.filter((one) =>
    spokenOf.test(JSON.stringify(toldBy(one, unmarked(filesOf(one)).files))),
  )
  it.each(perCommodity.map((one) => [`${one.code}: ${one.what}`, one] as const))(
    '%s is turned off for the commodity alone',
    (_, one) => {
      const { files } = unmarked(filesOf(one))
      const commodity = spokenOf.exec(JSON.stringify(toldBy(one, files)))![1]!
      const allowed = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          path,
          text.replace(`  ${commodity}: { unit: `, `  ${commodity}: { allow: [${one.code}], unit: `),
        ]),
      )
      expect(allowed).not.toEqual(files)
      expect(toldBy(one, allowed)).toEqual([])
    },
  )

  it('covers the lints about commodities', () => {
    const covered = new Set(perCommodity.map(({ code }) => code))
    for (const code of ['MODEL_NO_SOURCE', 'MODEL_NO_TAKER', 'MODEL_ORPHAN'] as const) expect(covered).toContain(code)
  })
})
