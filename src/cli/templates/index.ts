import { belt } from './belt/index.js'
import { minimal } from './minimal/index.js'
import type { TemplateName } from './names.js'
import { park } from './park/index.js'
import type { Template } from './template.js'

/** Every starter project by its name. */
export const templates: Readonly<Record<TemplateName, Template>> = { minimal, belt, park }
