import type { LawRequest } from './request.js'

/** Cases one worker tries of a study: every `step`-th from `from` on. */
export interface LawShare {
  readonly file: string
  readonly timeLimit: number
  readonly laws: LawRequest
  readonly from: number
  readonly step: number
}
