import type { Template } from '../template.js'
import { links } from './links.js'
import { model } from './model.js'
import { processes } from './processes.js'
import { scenario } from './scenario.js'

/** A park that shares steam and water, with indicators of each enterprise. */
export const park: Template = {
  'model.yaml': model,
  'processes.yaml': processes,
  'links.yaml': links,
  'scenario.yaml': scenario,
}
