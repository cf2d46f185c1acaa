import { parentPort, workerData } from 'node:worker_threads'
import { loadSolver } from '../solve/index.js'
import { perform } from './perform.js'
import type { Message, Request } from './request.js'
import { version } from './version.js'

/** The engine's side of the program: answers one request and ends. */
const post = (message: Message): void => parentPort!.postMessage(message)

try {
  const reply = await perform(workerData as Request, {
    version,
    solver: () => loadSolver(),
    onProgress: (text) => post({ kind: 'progress', text }),
  })
  post({ kind: 'reply', reply })
} catch (error) {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  post({ kind: 'bug', message, stack })
}
