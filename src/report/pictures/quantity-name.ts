import type { Language } from '../../base/index.js'
import type { Quantity } from '../../metrics/index.js'
import { pictureWords } from './words/index.js'

/** Name of a quantity in a caption. */
export function quantityName({ kind, id, label }: Quantity, language: Language): string {
  if (kind === 'mass' || kind === 'energy' || kind === 'money') return pictureWords(language).quantity(kind)
  return label?.[language] ?? id
}
