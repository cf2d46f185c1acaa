import type { Outcome } from '../base/index.js'
import type { ModelDocument } from './document.js'
import { readScenario } from './read.js'
import type { ScenarioSpec } from './spec.js'

/** A model written in code as the text of a file: JSON, an entry a line, so that faults have a place to point at. */
export const textOfModel = (model: ModelDocument): string => `${JSON.stringify(model, undefined, 2)}\n`

/**
 * The specification of a model written in code: the same as of a file that holds it. Its id is that of the model, or `model`.
 * `files` are texts it includes or takes numbers from, by path. Faults point into `textOfModel(model)`, as `model.yaml`.
 */
export function specOf(model: ModelDocument, files: Readonly<Record<string, string>> = {}): Outcome<ScenarioSpec> {
  const texts = new Map([...Object.entries(files), ['model.yaml', textOfModel(model)]])
  return readScenario('model.yaml', (path) => texts.get(path))
}
