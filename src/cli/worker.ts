import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { cacheFolder, TextCache } from '../io/index.js'
import { ParsedFiles } from '../scenario/index.js'
import { loadSolver, type SolverPort } from '../solve/index.js'
import { tryOnAllCores } from './law-pool.js'
import { perform } from './perform.js'
import { filesOf, type Openings, openAll, sameTexts } from './projects.js'
import type { Message, Request } from './request.js'
import type { Services } from './services.js'
import { readerBuild, version } from './version.js'

/** The engine's side of the program: answers one request as often as it is asked. */
const request = workerData as Request
const post = (message: Message): void => parentPort!.postMessage(message)

/**
 * Below this size a program is solved before the WebAssembly of the solver would be optimised: V8's baseline code alone
 * takes a fifth of the processor time off a call.
 */
const worthOptimising = 50_000

/** Readings of files, kept from call to call. */
function keptReadings(): TextCache | undefined {
  const folder = cacheFolder({ env: process.env, platform: process.platform, home: homedir() })
  return folder !== undefined && readerBuild !== undefined ? new TextCache(folder, readerBuild) : undefined
}

let solver: Promise<SolverPort> | undefined
let opened: Openings | undefined
const services: Services = {
  version,
  solver: (nonzeros) => {
    if (!request.watch && nonzeros < worthOptimising) setFlagsFromString('--liftoff-only')
    solver ??= loadSolver()
    return solver
  },
  onProgress: (text) => post({ kind: 'progress', text }),
  // A run of one scenario meets no file again: what was parsed need not stay beside the solver.
  parsed: new ParsedFiles(request.verb === 'run' && !request.watch ? 0 : undefined, keptReadings()),
  tryLaws: (job, onCase) => tryOnAllCores(job, onCase, new URL('./law-worker.js', import.meta.url)),
  onOpened: (openings) => {
    opened = openings
  },
}

/** Absolute paths the last answer rests on. */
const files = () => [...new Set([...request.files.map((file) => resolve(file)), ...(opened ? filesOf(opened) : [])])]

async function answer(): Promise<Message> {
  try {
    if (opened !== undefined && sameTexts(opened, openAll(request.files))) return { kind: 'unchanged', files: files() }
    const reply = await perform(request, services)
    return { kind: 'reply', reply, files: files() }
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    return { kind: 'bug', message, stack }
  }
}

parentPort!.on('message', async () => post(await answer()))
