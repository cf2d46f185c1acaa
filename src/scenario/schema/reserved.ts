import { records } from './records.js'

/** What a reserved key will mean, in both languages. */
export interface ReservedKey {
  readonly en: string
  readonly zh: string
}

/**
 * Keys kept for constructs of later versions, by record ('file' would be the top level of every file). Files of this
 * version may not use them, so that they can be given their meaning without changing what any file says.
 */
export const reserved: Readonly<Record<string, Readonly<Record<string, ReservedKey>>>> = {
  period: { slices: { en: 'slices of this period', zh: '该时期的分段' } },
  'period-range': { slices: { en: 'slices of each period', zh: '每期的分段' } },
  composition: {
    derived: { en: 'made by the only recipe that gives the commodity', zh: '由唯一产出该物料的配方得出' },
    window: { en: 'specification window instead of one composition', zh: '以规格范围代替单一组成' },
  },
  project: {
    build: { en: 'yes or no, whole, stepped or continuous', zh: '是否建设、整数、分级或连续' },
    lead: { en: 'time from decision to service', zh: '建设期' },
    life: { en: 'years of service', zh: '服役年限' },
  },
}

/** Whether a key of a record is kept for a later version; records that take over others' fields also keep theirs. */
export function isReserved(record: string, key: string): boolean {
  const own = Object.hasOwn(reserved, record) ? reserved[record]! : {}
  if (Object.hasOwn(own, key)) return true
  return Object.hasOwn(records, record) && (records[record]!.also ?? []).some((other) => isReserved(other, key))
}
