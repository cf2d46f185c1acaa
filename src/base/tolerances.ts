/** Relative residual allowed to the solver in original units (traps T10b: catches every wrong "optimal"). */
export const SOLVER_TOLERANCE = 1e-7
/** Relative difference allowed between two of our own computations of one balance. */
export const BALANCE_TOLERANCE = 1e-9
/** What counts as zero, relative to the size of what it is part of. */
export const ZERO_TOLERANCE = 1e-9
/** Gap of a claimed recipe balance, relative to the larger side, when the recipe states none. */
export const CLAIM_TOLERANCE = 0.001
