// A test runner for Stryker that holds tests and sources in one process: a mutant costs its tests, not their loading.
// Of the tests that reach a mutant the last killers in its file go first, then the room's own, then some golden results, which
// tell most, then the shortest, until the budget is spent.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { build } from 'esbuild'

const timings = '.mutation-timings.json'

class InProcess {
  /** What runs once at loading is never mutated, so nothing has to be loaded afresh between mutants. */
  capabilities() {
    return { reloadEnvironment: true }
  }

  constructor(options) {
    this.folders = options.inProcess.folders
    this.own = options.inProcess.own
    /** Milliseconds of tests a mutant may cost before it counts as survived; a test longer than a third of it is not run. */
    this.budget = options.inProcess.seconds * 1000
    this.killers = new Map()
    this.loaded = 0
  }

  async init() {
    const files = this.folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => `${folder}/${name}`)
        .sort(),
    )
    const shim = join(process.cwd(), 'scripts/mutation/vitest-in-process.mjs')
    const entry = files.map((path) => `await file(${JSON.stringify(path)}, () => import('./${path}'))`).join('\n')
    this.bundle = join(process.cwd(), `.mutation-tests-${process.pid}`)
    await build({
      stdin: {
        contents: `export { run, units } from 'vitest'\nimport { file } from 'vitest'\n${entry}`,
        resolveDir: process.cwd(),
        loader: 'ts',
      },
      outdir: this.bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      logLevel: 'error',
      packages: 'external',
      alias: { vitest: shim },
      plugins: [places],
    })
    await this.load()
  }

  /** A fresh copy of sources, tests and solver. */
  async load() {
    const { run, units } = await import(`${pathToFileURL(join(this.bundle, 'stdin.mjs'))}?${this.loaded++}`)
    this.run = run
    this.tests = new Map(units().map((unit) => [unit.id, unit]))
  }

  get ns() {
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}
    return globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE]
  }

  async dryRun() {
    const results = []
    this.ns.activeMutant = undefined
    await this.run(
      [...this.tests.values()],
      (test, failure, timeSpentMs) => {
        results.push(told(test, failure, timeSpentMs))
        this.ns.currentTestId = undefined
      },
      (test) => {
        this.ns.currentTestId = test.id
      },
    )
    writeFileSync(timings, JSON.stringify(results.map(({ id, timeSpentMs }) => [id, timeSpentMs])))
    return { status: 'complete', tests: results, mutantCoverage: this.ns.mutantCoverage }
  }

  async mutantRun({ activeMutant, hitLimit, testFilter, sandboxFileName }) {
    this.times ??= new Map(JSON.parse(readFileSync(timings, 'utf8')))
    const ns = this.ns
    Object.assign(ns, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
    const ids = testFilter ?? [...this.tests.keys()]
    let failed
    let nrOfTests = 0
    await this.run(this.ordered(ids, this.killersOf(sandboxFileName)), (test, failure) => {
      nrOfTests++
      if (failure === undefined) return true
      failed = { test, failure }
      return false
    })
    ns.activeMutant = undefined
    if (hitLimit !== undefined && ns.hitCount > hitLimit) return { status: 'timeout', reason: 'hit limit' }
    if (!failed) return { status: 'survived', nrOfTests }
    const { test, failure } = failed
    this.remember(sandboxFileName, test.id)
    const failureMessage = String(failure?.message ?? failure).slice(0, 200)
    if (/abort|unreachable|out of bounds|RuntimeError/i.test(failureMessage)) await this.load()
    return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests }
  }

  /** Tests that killed mutants of a file, the last first. */
  killersOf(file) {
    return [...(this.killers.get(file) ?? [])].reverse()
  }

  remember(file, id) {
    const ids = this.killers.get(file) ?? new Set()
    ids.delete(id)
    ids.add(id)
    this.killers.set(file, ids)
  }

  ordered(ids, killers) {
    const time = (id) => this.times.get(id) ?? 0
    const able = new Set(ids.filter((id) => time(id) < this.budget / 3))
    const first = killers.filter((id) => able.delete(id)).slice(0, 30)
    const byTime = [...able].sort((a, b) => time(a) - time(b))
    const own = byTime.filter((id) => id.startsWith(this.own))
    const telling = byTime.filter((id) => id.startsWith('tests/golden/results')).slice(0, 12)
    const others = [...new Set([...own, ...telling, ...byTime])]
    const chosen = []
    let spent = 0
    for (const id of [...first, ...others]) {
      spent += time(id)
      if (spent > this.budget) break
      chosen.push(this.tests.get(id))
    }
    return chosen
  }

  async dispose() {}
}

const told = ({ id }, failure, timeSpentMs) =>
  failure === undefined
    ? { id, name: id, timeSpentMs, status: 0 }
    : { id, name: id, timeSpentMs, status: 1, failureMessage: String(failure?.stack ?? failure) }

/** Modules of the bundle know where they stood. */
const places = {
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(String(pathToFileURL(path))))
        .replaceAll('import.meta.filename', JSON.stringify(path)),
    }))
  },
}

const make = (options) => new InProcess(options)
make.inject = tokens(commonTokens.options)

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', make)]
