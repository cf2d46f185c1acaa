import { runTests } from './tests.mjs'

/** Random programs with rows of 1e-10 … 1e10: the property test at full size. */
export async function scaled({ root, count }) {
  const programs = count(10_000)
  const { ok, fault } = runTests(root, ['tests/property/scaled-rows.test.ts'], {
    env: { LIUBAI_SCALED_PROGRAMS: String(programs) },
  })
  return [
    {
      what: `${programs} random programs with row scales 1e-10 … 1e10`,
      bar: '0 shown wrong, at most 5 % withheld',
      got: ok ? 'none wrong, at most 5 % withheld' : `failed ${fault}`,
      ok,
    },
  ]
}
