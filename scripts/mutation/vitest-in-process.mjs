// The part of vitest our tests use, in one process: tests are collected once and run many times, each time with their hooks.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  customMatchers,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect'
import * as chai from 'chai'

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

const suiteOf = (name, parent) => ({
  name,
  parent,
  tests: [],
  suites: [],
  before: [],
  after: [],
  each: [],
  eachAfter: [],
})
const root = suiteOf('', undefined)
let current = root

const declared = []
const seen = new Map()

function declare(name, body, given = []) {
  const suite = current
  const names = [name]
  for (let at = suite; at.parent; at = at.parent) names.unshift(at.name)
  const bare = names.join(' > ')
  const count = (seen.get(bare) ?? 0) + 1
  seen.set(bare, count)
  declared.push({ id: count === 1 ? bare : `${bare} (${count})`, suite, body: () => body(...given) })
}

/** The outermost suite around a test that prepares something for all its tests. */
const preparedBy = ({ suite }) => lineOf(suite).find(({ before }) => before.length > 0)

/**
 * What is run and told of apart, in order of declaration: a test, or all tests of a suite that are prepared together, since
 * what prepares them reaches the sources for each of them.
 */
export function units() {
  const of = new Map()
  for (const test of declared) {
    const suite = preparedBy(test)
    const key = suite ?? test
    const id = suite
      ? lineOf(suite)
          .flatMap(({ name }) => name || [])
          .join(' > ')
      : test.id
    of.set(key, { id, tests: [...(of.get(key)?.tests ?? []), test] })
  }
  return [...of.values()]
}

/** printf-like titles of `each`. */
function titled(title, row, index) {
  let next = 0
  const values = Array.isArray(row) ? row : [row]
  return title
    .replace(/%#/g, String(index))
    .replace(/%[sdifjo]/g, () => String(values[next++]))
    .replace(/\$([\w.]+)/g, (_, path) => String(path.split('.').reduce((at, key) => at?.[key], row)))
}

function eachOf(make) {
  return (rows) => (title, a, b) => {
    const body = typeof a === 'function' ? a : b
    for (const [i, row] of rows.entries()) make(titled(title, row, i), body, Array.isArray(row) ? row : [row])
  }
}

const nothing = Object.assign(() => {}, { each: () => () => {} })
const when = (make) => (condition) => (condition ? make : nothing)

export const it = Object.assign((name, a, b) => declare(name, typeof a === 'function' ? a : b), {
  each: eachOf(declare),
  only: undefined,
})
it.runIf = when(it)
it.skipIf = (condition) => when(it)(!condition)
export const test = it

function group(name, body, given = []) {
  const suite = suiteOf(name, current)
  const before = current
  current = suite
  try {
    const answer = body(...given)
    if (answer instanceof Promise) throw new Error(`the suite ${name} is asynchronous`)
  } finally {
    current = before
  }
}
export const describe = Object.assign((name, a, b) => group(name, typeof a === 'function' ? a : b), {
  each: eachOf(group),
})
describe.runIf = when(describe)
describe.skipIf = (condition) => when(describe)(!condition)

/** Hooks of a file stand at the suite that is open around it. */
export const file = (name, load) => {
  const suite = suiteOf(name, root)
  current = suite
  return load().finally(() => {
    current = root
  })
}

export const beforeAll = (hook) => current.before.push(hook)
export const afterAll = (hook) => current.after.push(hook)
export const beforeEach = (hook) => current.each.push(hook)
export const afterEach = (hook) => current.eachAfter.push(hook)

const restores = []
export const vi = {
  spyOn(object, method) {
    const kept = object[method]
    restores.push(() => {
      object[method] = kept
    })
    return {
      mockImplementation: (body) => {
        object[method] = body
      },
    }
  },
  restoreAllMocks: () => {
    for (const restore of restores.splice(0)) restore()
  },
}

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect)
expect.poll = (read) =>
  new Proxy(
    {},
    {
      get:
        (_, matcher) =>
        async (...args) => {
          for (let tries = 0; ; tries++)
            try {
              return expect(await read())[matcher](...args)
            } catch (error) {
              if (tries === 40) throw error
              await new Promise((wait) => setTimeout(wait, 50))
            }
        },
    },
  )
Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT] ?? {})
chai.expect.extend(chai.expect, customMatchers)

const lineOf = (suite) => (suite === undefined ? [] : [...lineOf(suite.parent), suite])

/** Runs units one after the other, telling of each: `tell(unit, failure, milliseconds)`; stops where tell returns false. */
export async function run(chosen, tell, begin = () => {}) {
  for (const unit of chosen) {
    begin(unit)
    const from = performance.now()
    const failure = await failureOf(unit)
    if (tell(unit, failure, performance.now() - from) === false) return
  }
}

/** The first failure of the tests of a unit, with their hooks. */
async function failureOf({ tests }) {
  const open = []
  const close = async (suites) => {
    for (const suite of suites.reverse()) for (const hook of suite.after) await hook()
  }
  let failure
  for (const test of tests) {
    const line = lineOf(test.suite)
    let same = 0
    while (same < open.length && open[same] === line[same]) same++
    await close(open.splice(same))
    try {
      for (const suite of line.slice(same)) {
        open.push(suite)
        for (const hook of suite.before) await hook()
      }
      for (const suite of line) for (const hook of suite.each) await hook()
      await test.body()
    } catch (error) {
      failure = error ?? new Error('thrown')
    }
    for (const suite of line) for (const hook of suite.eachAfter) await hook()
    if (failure !== undefined) break
  }
  await close(open)
  return failure
}
