import { parentPort, workerData } from 'node:worker_threads'
import { ParsedFiles } from '../scenario/index.js'
import { loadSolver } from '../solve/index.js'
import { tryShare } from './commands/laws.js'
import type { LawShare } from './law-share.js'

/** Tries its share of the cases of a study of laws, and tells of each. */
const tally = tryShare(workerData as LawShare, { port: await loadSolver(), parsed: new ParsedFiles() }, () =>
  parentPort!.postMessage({ kind: 'case' }),
)
parentPort!.postMessage({ kind: 'tally', tally })
