import { anyOf, figure, label, mapOf, optional, record } from '../kinds.js'

/** The label most records have. */
export const labelled = {
  label: optional(label, 'name, in both languages or one text for both', '名称，中英文各一，或同用一个文本'),
}
/** A fixed figure or bounds. */
export const figureOrRange = anyOf(figure, record('range'))
/** A fixed figure or a demand with bounds and a price of what is not delivered. */
export const figureOrDemand = anyOf(figure, record('demand'))
/** What is bought or supplied of a carried commodity: share of each substance. */
export const givenMix = mapOf(figure, { ref: 'substances' })
