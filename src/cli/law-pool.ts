import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { LawTally } from '../studies/index.js'
import type { LawShare } from './law-share.js'

type Told = { readonly kind: 'case' } | { readonly kind: 'tally'; readonly tally: LawTally }

/** Tries the cases of a study on all cores; what comes of it does not depend on how many there are. */
export function tryOnAllCores(
  job: Omit<LawShare, 'from' | 'step'>,
  onCase: () => void,
  url: URL,
): Promise<readonly LawTally[]> {
  const step = Math.max(1, Math.min(availableParallelism(), job.laws.runs))
  return Promise.all(Array.from({ length: step }, (_, from) => tryOne({ ...job, from, step }, onCase, url)))
}

function tryOne(share: LawShare, onCase: () => void, url: URL): Promise<LawTally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(url, { workerData: share })
    worker.on('message', (told: Told) => (told.kind === 'tally' ? resolve(told.tally) : onCase()))
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`a worker ended with ${code} and no answer`)))
  })
}
