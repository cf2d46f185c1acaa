import { spawnSync } from 'node:child_process'

/** Random programs with rows of 1e-10 … 1e10: the property test at full size. */
export async function scaled({ root, count }) {
  const programs = count(10_000)
  const { status, stdout, stderr } = spawnSync('npx', ['vitest', 'run', 'tests/property/scaled-rows.test.ts'], {
    cwd: root,
    env: { ...process.env, LIUBAI_SCALED_PROGRAMS: String(programs) },
    encoding: 'utf8',
  })
  const fault = /AssertionError:.*/.exec(stdout + stderr)?.[0] ?? ''
  return [
    {
      what: `${programs} random programs with row scales 1e-10 … 1e10`,
      bar: '0 shown wrong, at most 5 % withheld',
      got: status === 0 ? 'none wrong, at most 5 % withheld' : `failed ${fault}`,
      ok: status === 0,
    },
  ]
}
