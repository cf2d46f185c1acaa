import { compareRuns } from '../../src/compare/index.js'
import type { Picture } from '../../src/report/document/document.js'
import type { ReportSource } from '../../src/report/document/source.js'
import type { SolvedRun } from '../../src/results/index.js'
import { elements, parseXml, type XmlElement } from './xml.js'

/** What pictures are made of, the first run being the baseline. */
export const sourceOf = (...runs: readonly SolvedRun[]): ReportSource => ({ comparison: compareRuns(runs), runs })

/** Rows of a picture's table as texts. */
export const rowsOfPicture = (picture: Picture): readonly (readonly string[])[] =>
  picture.table.rows.map((row) => row.map(({ text }) => text))

/** The first drawing of a picture, read strictly. */
export const drawingOf = (picture: Picture): XmlElement => parseXml(picture.drawings[0]!)

/** Texts of a drawing that are read, line by line. */
export const textsIn = (drawing: XmlElement): readonly string[] =>
  elements(drawing, 'text').flatMap((text) =>
    text.attributes['aria-hidden'] === 'true'
      ? []
      : [text.text, ...elements(text, 'tspan').map((span) => span.text)].filter((line) => line !== ''),
  )
