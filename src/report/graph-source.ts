import type { Language } from '../base/index.js'
import type { NetworkView } from '../metrics/index.js'
import type { SolvedRun } from '../results/index.js'
import type { Label } from '../scenario/index.js'

/** A network with what it is of: a solved run, or a table of flows. */
export interface NetworkSource {
  /** Id of the scenario, or path of the table. */
  readonly id: string
  readonly label: Label
  /** Null for a table. */
  readonly run: SolvedRun | null
  readonly view: NetworkView
}

/** Name of a node in a language; nodes of a table are called as they are. */
export function nodeNames({ view }: NetworkSource, language: Language): (id: string) => string {
  const names = new Map(
    [...(view.run?.places ?? []), ...(view.run?.idle ?? [])].map(({ id, label }) => [id, label[language]]),
  )
  return (id) => names.get(id) ?? id
}
