import { performance } from 'node:perf_hooks'
import { fuzz } from '../fuzz/run.mjs'
import { projectsOf } from './projects.mjs'

/** Mutated files: nothing thrown, nothing slow, every refusal with its place. */
export async function fuzzed({ root, count }) {
  const { check } = await import('../../dist/index.js')
  const runs = count(100_000)
  const found = fuzz({ projects: projectsOf(root), check, runs, seed: 1, now: () => performance.now() })
  const { uncaught, slow, misplaced, accepted, rejected } = found
  const placed = (100 * (rejected - misplaced)) / rejected
  return [
    {
      what: `${runs} mutated files (${accepted} accepted, ${rejected} refused)`,
      bar: '0 uncaught, 0 over 5 s',
      got: `${uncaught} uncaught, ${slow} over 5 s`,
      ok: uncaught + slow === 0,
    },
    {
      what: 'of the refused, with code and line:column inside the file',
      bar: '100 %',
      got: `${placed.toFixed(misplaced > 0 ? 3 : 0)} %`,
      ok: misplaced === 0,
    },
  ]
}
