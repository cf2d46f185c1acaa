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
}

export const usualMeasures: SankeyMeasures = { width: 1120, height: 560, nodeWidth: 12, gap: 6, margin: 150, top: 40 }
