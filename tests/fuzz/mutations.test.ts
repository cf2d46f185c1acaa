import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
// @ts-expect-error the fuzzer is plain JavaScript, run by node
import { badRefusal, fuzz } from '../../scripts/fuzz/run.mjs'
import { check } from '../../src/run/index.js'
import { root } from '../builders/engine.js'

interface Finding {
  readonly run: number
  readonly kind: string
  readonly what: string
}

function project(folder: string, entry: string): { entry: string; files: Record<string, string> } {
  const names = readdirSync(join(root, folder)).filter((name) => /\.(yaml|csv)$/.test(name))
  const texts = names.map((name) => [name, readFileSync(join(root, folder, name), 'utf8')] as const)
  return { entry, files: Object.fromEntries(texts) }
}

const projects = [
  project('tests/fixtures/everything', 'model.yaml'),
  project('tests/fixtures/everything', 'scenario.yaml'),
  project('tests/fixtures/thin-path', 'ash-bricks.yaml'),
  project('scenarios/published', 'transport.yaml'),
]

describe('mutated files', () => {
  it('are accepted, or refused with code and place inside the file; nothing throws or hangs (npm run fuzz for more)', () => {
    const findings: Finding[] = []
    const now = () => performance.now()
    const onFinding = (finding: Finding) => findings.push(finding)
    const result = fuzz({ projects, check, runs: 300, seed: 20_110_101, now, onFinding })
    expect(findings.map(({ run, kind, what }) => `${kind} in run ${run}: ${what}`)).toEqual([])
    expect(result).toMatchObject({ uncaught: 0, misplaced: 0, slow: 0 })
    expect(result.accepted + result.rejected).toBe(300)
    expect(result.accepted).toBeGreaterThan(30)
    expect(result.rejected).toBeGreaterThan(100)
  })

  it('would be found if they threw, hung or were refused without a place', () => {
    const refusal = (at: object) => [{ code: 'X', severity: 'error', at: { file: 'a.yaml', line: 1, col: 1, ...at } }]
    const files = { 'a.yaml': 'abc\n' }
    expect(badRefusal(refusal({}), files)).toBeUndefined()
    expect(badRefusal(refusal({ line: 9 }), files)).toContain('line 9')
    expect(badRefusal(refusal({ col: 9 }), files)).toContain('1:9')
    expect(badRefusal(refusal({ file: 'b.yaml' }), files)).toContain('b.yaml')
    expect(badRefusal([], files)).toContain('without an error')
    const broken = (work: () => unknown) =>
      fuzz({ projects, check: work, runs: 3, seed: 1, slowest: 20, now: () => performance.now() })
    expect(
      broken(() => {
        throw new Error('a bug')
      }),
    ).toMatchObject({ uncaught: 3 })
    const sleep = () => {
      for (const began = performance.now(); performance.now() - began < 30; );
      return { ok: true }
    }
    expect(broken(sleep)).toMatchObject({ slow: 3, accepted: 3 })
  })
})
