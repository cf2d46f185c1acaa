#!/usr/bin/env node
// Keeps what V8 makes of the worker's program beside it, so that a call need not read its text again: functions count once
// they have run, so the program answers some requests first. V8 takes it back under the same flags only: those of a call,
// see src/cli/engine.ts.
// Usage: node --interrupt-budget=800000 scripts/code-cache.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'

const root = join(import.meta.dirname, '..')
const path = join(root, 'dist', 'chunks', 'worker.cjs')
const belt = (name) => join(root, 'scenarios', 'liu-bai', `${name}.yaml`)
const scenarios = ['reference-2015', 'circular-2015'].map(belt)
const usual = {
  ...{ files: scenarios, language: 'en', format: 'table', output: null, timeLimit: 60, strict: false, baseline: null },
  // Watching, the program sets no flags for the solver.
  ...{ failOnMissedTarget: false, watch: true, trace: null, all: false, colour: { stdout: false, stderr: false } },
}
const requests = [
  { ...usual, verb: 'compare' },
  { ...usual, verb: 'run', files: scenarios.slice(0, 1) },
  { ...usual, verb: 'check', files: scenarios.slice(1) },
]

const listeners = []
let settle = () => {}
const parentPort = {
  on: (_, listener) => listeners.push(listener),
  postMessage: (message) => message.kind !== 'progress' && settle(message),
}
const load = createRequire(path)
const threads = { ...load('node:worker_threads'), parentPort }
process.env.LIUBAI_CACHE = 'off'
const script = new Script(readFileSync(path, 'latin1'), { filename: path })
const asked = (name) => (name === 'node:worker_threads' ? threads : load(name))
script.runInThisContext()(asked, pathToFileURL(path).href)
for (const request of requests) {
  const message = await new Promise((resolve) => {
    settle = resolve
    for (const listener of listeners) listener(request)
  })
  if (message.kind !== 'reply' || message.reply.code !== 0) throw new Error(JSON.stringify(message).slice(0, 1000))
}
writeFileSync(`${path}.${process.version}-${process.arch}`, script.createCachedData())
// The solving worker is done with.
process.exit()
