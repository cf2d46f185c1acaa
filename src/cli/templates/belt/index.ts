import type { Template } from '../template.js'
import { links } from './links.js'
import { model } from './model.js'
import { processes } from './processes.js'
import { projects } from './projects.js'
import { scenario } from './scenario.js'

/** Four enterprises with recipes that close, a project, a policy and a target. */
export const belt: Template = {
  'model.yaml': model,
  'processes.yaml': processes,
  'links.yaml': links,
  'projects.yaml': projects,
  'scenario.yaml': scenario,
}
