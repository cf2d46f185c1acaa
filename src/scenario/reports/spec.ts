import type { Position } from '../../base/index.js'
import type { reportNodes, reportPictures, reportSections, reportTables } from '../schema/records/reports.js'
import type { Label } from '../spec.js'

/** An id named in a report file, with its place. */
export interface Named {
  readonly id: string
  readonly at: Position
  readonly length: number
}

/** A text of a report, with its place. */
export interface ReportText {
  readonly label: Label
  readonly at: Position
}

export type ReportSectionName = (typeof reportSections)[number]
export type ReportTableName = (typeof reportTables)[number]
export type ReportPictureName = (typeof reportPictures)[number]

/** A table a section asks for; no indicators: the headline ones; no scenario: all. */
export interface TableOrder {
  readonly table: ReportTableName
  readonly caption?: Label
  readonly indicators: readonly Named[]
  readonly scenario?: Named
}

/** A picture a section asks for. */
export interface PictureOrder {
  readonly picture: ReportPictureName
  readonly caption?: Label
  readonly indicators: readonly Named[]
  readonly scenario?: Named
  readonly against?: Named
  readonly quantity?: Named
  readonly by?: (typeof reportNodes)[number]
  readonly around?: Named
  /** A share, 0 … 1. */
  readonly threshold?: number
  readonly period?: Named
}

/** A section of a report: a usual one, or one of its own with a heading; what it says and shows. */
export interface SectionOrder {
  readonly section?: ReportSectionName
  readonly heading?: Label
  readonly text?: ReportText
  readonly show: readonly (TableOrder | PictureOrder)[]
}

/** What a report shall be: a file of kind report, or what a call asks for without one. */
export interface ReportSpec {
  readonly title: Label
  readonly subtitle?: Label
  readonly author?: Label
  /** ISO date. */
  readonly date?: string
  readonly language?: 'en' | 'zh' | 'both'
  /** Paths of the scenarios from the project folder, with their places. */
  readonly scenarios: readonly Named[]
  readonly baseline?: Named
  /** In order; none: all usual ones that have something to show. */
  readonly sections: readonly SectionOrder[]
}
