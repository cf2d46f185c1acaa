import { visible } from './text.js'

/** A text made harmless for office documents: what a terminal may not show, and what XML cannot hold, becomes visible. */
export const xmlText = (text: string): string => visible(text).replace(unheld, '\ufffd')

/** Half a character, and code points that are none. */
const unheld = /[\p{Cs}\ufffe\uffff]/gu
