import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')
const { dependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
  string,
  Record<string, string>
>
interface Locked {
  readonly version?: string
  readonly dev?: boolean
  readonly license?: string
}
const locked = JSON.parse(read('package-lock.json')).packages as Record<string, Locked>

/** Licences that ask for nothing but their own text. */
const permissive = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'OFL-1.1']

describe('dependencies at run time', () => {
  it('are twelve at most, and docs/dependencies.md says why each', () => {
    const names = Object.keys(dependencies!)
    expect(names.length).toBeLessThanOrEqual(12)
    const told = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| \S/gm)].map((match) => match[1])
    expect(told).toEqual([...names].sort())
    for (const name of Object.keys(optionalDependencies!)) expect(read('docs/dependencies.md')).toContain(`\`${name}\``)
  })
  it('have licences without copyleft, with all they bring in', () => {
    const running = Object.entries(locked).filter(([path, { dev }]) => path !== '' && !dev)
    expect(running.length).toBeGreaterThan(12)
    expect(running.filter(([, { license }]) => !permissive.includes(license ?? '')).map(([path]) => path)).toEqual([])
  })
  it('are none of the versions with a published hole that concerns us', () => {
    // CVE-2026-41139 and CVE-2026-40897: code run from formulas. CVE-2026-33532: an overflow on nested collections.
    const least: Readonly<Record<string, readonly number[]>> = { mathjs: [15, 2, 0], yaml: [2, 8, 3] }
    for (const [name, wanted] of Object.entries(least)) {
      const found = locked[`node_modules/${name}`]!.version!.split('.').map(Number)
      const first = wanted.findIndex((part, i) => found[i] !== part)
      expect(first < 0 || found[first]! > wanted[first]!, name).toBe(true)
    }
  })
  it('are downloaded by nobody else: no package runs a script of its own to be installed', () => {
    const scripts = Object.entries(locked).filter(([, entry]) => 'hasInstallScript' in entry && !entry.dev)
    expect(scripts.map(([path]) => path)).toEqual([])
  })
  it('are all in the bill of materials, each with version, address and licence', { timeout: 60_000 }, () => {
    const script = join(root, 'scripts/sbom.mjs')
    const bill = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 2 ** 26 }))
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', version: 1 })
    expect(bill.specVersion).toMatch(/^1\.\d$/)
    const parts = bill.components as { name: string; version: string; purl: string; licenses: readonly unknown[] }[]
    for (const { name, version, purl, licenses } of parts) {
      expect(purl, name).toMatch(/^pkg:npm\/.+@/)
      expect(locked[`node_modules/${name}`]?.version, name).toBe(version)
      expect(licenses.length, name).toBeGreaterThan(0)
    }
    for (const name of Object.keys(dependencies!)) expect(parts.map((part) => part.name)).toContain(name)
  })
})
