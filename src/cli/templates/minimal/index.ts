import type { Template } from '../template.js'
import { model } from './model.js'
import { scenario } from './scenario.js'

/** One giver, one taker, one by-product, one disposal route, one market. */
export const minimal: Template = { 'model.yaml': model, 'scenario.yaml': scenario }
