/** Commands the engine answers. */
export const engineVerbs = ['check', 'run', 'compare', 'graph', 'verify', 'report', 'explain'] as const
export type EngineVerb = (typeof engineVerbs)[number]

/** Every command: those the engine answers, and those that only write text. */
export type Verb = EngineVerb | 'new' | 'completion'
