/** Why an indicator has no value. */
export type NoValueReason = 'no-answer' | 'denominator-zero'
