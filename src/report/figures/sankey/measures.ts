/** Measures of the drawing, in pixels. */
export interface SankeyMeasures {
  readonly width: number
  /** Height of the tallest column's bands and gaps; returns come below. */
  readonly height: number
  readonly nodeWidth: number
  /** Least distance of two nodes, or of their labels, in a column. */
  readonly gap: number
  /** Room on the left and right for labels outside. */
  readonly margin: number
  readonly top: number
  /** Nodes bear numbers, and their names stand below by number: for a narrow page. */
  readonly isNumbered: boolean
}

/** A page across, as wide as A4 with letters of ten points. */
export const usualMeasures: SankeyMeasures = {
  ...{ width: 1120, height: 560, nodeWidth: 12, gap: 6, margin: 150, top: 40, isNumbered: false },
}

/** A phone held upright. */
export const narrowMeasures: SankeyMeasures = {
  ...{ width: 400, height: 380, nodeWidth: 8, gap: 6, margin: 30, top: 40, isNumbered: true },
}
