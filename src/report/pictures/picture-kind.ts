import type { Grouping } from '../../metrics/index.js'
import type { Picture, DocumentLanguage } from '../document/document.js'
import type { ReportSource } from '../document/source.js'

/** What a picture may be asked to show; every part has a default, and a kind leaves alone what it does not take. */
export interface PictureOrder {
  /** Id of the scenario shown: by default the last. */
  readonly scenario?: string
  /** Id of the scenario it is set against, where a difference is shown. */
  readonly against?: string
  /** 'mass', 'energy', 'money', a substance, attribute or commodity: by default mass. */
  readonly quantity?: string
  /** What the nodes are: by default enterprises. */
  readonly by?: Grouping
  /** Id of an enterprise or site (what the nodes are): it alone with those it exchanges something with. */
  readonly around?: string
  /** Id of the one period shown: by default all together. */
  readonly period?: string
  /** Share of the largest node below which flows are folded or left out. */
  readonly threshold?: number
  /** Ids of indicators, in order. */
  readonly indicators?: readonly string[]
  /** Drawn for a narrow page or a phone. */
  readonly narrow?: boolean
}

/** One kind of picture. */
export interface PictureKind {
  readonly kind: string
  /** The parts of an order it takes. */
  readonly asks: readonly (keyof PictureOrder)[]
  /**
   * The picture, with an id by its content; equal sources and orders give equal bytes.
   * @returns undefined where there is nothing to show: no such scenario or quantity, no answer, no flow.
   */
  readonly make: (source: ReportSource, order: PictureOrder, language: DocumentLanguage) => Picture | undefined
}
