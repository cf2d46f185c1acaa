import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { cacheFolder, TextCache } from '../io/index.js'
import { ParsedFiles } from '../scenario/index.js'
import type { SolverPort } from '../solve/index.js'
import { Beside } from './beside.js'
import { failureOf } from './bug.js'
import { tryOnAllCores } from './law-pool.js'
import { isWorthOptimising, makeRoomFor, makeSolver } from './make-solver.js'
import { perform } from './perform.js'
import { filesOf, type Openings, openAll, sameTexts } from './projects.js'
import type { Message, Request } from './request.js'
import type { Services } from './services.js'
import { readerBuild, version } from './version.js'

const post = (message: Message): void => parentPort!.postMessage(message)

/** Readings of files, kept from call to call. */
function keptReadings(): TextCache | undefined {
  const folder = cacheFolder({ env: process.env, platform: process.platform, home: homedir() })
  return folder !== undefined && readerBuild !== undefined ? new TextCache(folder, readerBuild) : undefined
}

let solver: Promise<SolverPort> | undefined
let beside: Beside | undefined
let opened: Openings | undefined

/** What commands need from outside; the same for every answer to one request. */
const servicesFor = ({ verb, watch }: Request): Services => ({
  version,
  solver: (nonzeros) => {
    makeRoomFor(nonzeros)
    solver ??= makeSolver(watch || isWorthOptimising(nonzeros))
    return solver
  },
  beside: () => {
    beside ??= new Beside(new URL('./solve-worker.js', import.meta.url), { watch })
    return beside.begin()
  },
  onProgress: (text) => post({ kind: 'progress', text }),
  // A run of one scenario meets no file again: what was parsed need not stay beside the solver.
  parsed: new ParsedFiles(verb === 'run' && !watch ? 0 : undefined, keptReadings()),
  tryLaws: (job, onCase) => tryOnAllCores(job, onCase, new URL('./law-worker.js', import.meta.url)),
  onOpened: (openings) => {
    opened = openings
  },
})
let services: Services | undefined

/** Absolute paths the last answer rests on. */
const filesFor = (request: Request) => [
  ...new Set([...request.files.map((file) => resolve(file)), ...(opened ? filesOf(opened) : [])]),
]

async function answer(request: Request): Promise<Message> {
  try {
    if (opened !== undefined && sameTexts(opened, openAll(request.files)))
      return { kind: 'unchanged', files: filesFor(request) }
    services ??= servicesFor(request)
    const reply = await perform(request, services)
    return { kind: 'reply', reply, files: filesFor(request) }
  } catch (error) {
    return failureOf(error)
  }
}

/** The engine's side of the program: answers one request as often as it is asked. */
parentPort!.on('message', async (request: Request) => post(await answer(request)))
