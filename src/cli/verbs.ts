import type { Request } from './request.js'

/** Every command: those the engine answers, and those that only write text. */
export type Verb = Request['verb'] | 'new' | 'completion'
