#!/usr/bin/env node
// Keeps what V8 makes of the worker's program beside it, so that a call need not read its text again: functions count once
// they have run, so the program answers some requests first. V8 takes it back under the same flags only: those of a call,
// src/cli/engine.ts; flags the program sets for the solver are left out.
// Usage: node --interrupt-budget=400000 scripts/code-cache.mjs
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
  ...{ files: scenarios, language: 'en', format: 'text', output: null, timeLimit: 60, strict: false, baseline: null },
  ...{ failOnMissedTarget: false, watch: false, trace: null, all: false, colour: { stdout: false, stderr: false } },
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
const shared = {
  'node:worker_threads': { ...load('node:worker_threads'), parentPort },
  'node:v8': { ...load('node:v8'), setFlagsFromString: () => {} },
}
process.env.LIUBAI_CACHE = 'off'
const script = new Script(readFileSync(path, 'utf8'), { filename: path })
script.runInThisContext()((name) => shared[name] ?? load(name), pathToFileURL(path).href)
for (const request of requests) {
  const message = await new Promise((resolve) => {
    settle = resolve
    for (const listener of listeners) listener(request)
  })
  if (message.kind !== 'reply' || message.reply.code !== 0) throw new Error(JSON.stringify(message).slice(0, 1000))
}
writeFileSync(`${path}.${process.version}-${process.arch}`, script.createCachedData())
