import type { PackItemResult, PackReason, PackResult } from '../results/index.js'

/** Columns that say of which pack a row is, how its item got its value, and how far its definition was read. */
export const packColumns = [
  'pack',
  'pack_status',
  'definition_mark',
  'limit',
  'limit_value',
  'verdict',
  'reason_en',
  'reason_zh',
] as const

/** An item or a part of one, as the rows of a table hold it. */
export interface PackRow {
  readonly id: string
  readonly label: PackItemResult['label']
  readonly unit: string
  readonly value: number | boolean | null
  readonly reason: PackReason | null
  readonly cells: readonly (string | number | boolean | null)[]
}

/** Every item and part of the packs by id. */
export function packRows(packs: readonly PackResult[]): ReadonlyMap<string, PackRow> {
  const rows = packs.flatMap((pack) =>
    pack.items.flatMap((item): PackRow[] => [
      { ...item, cells: cellsOf(pack, item) },
      ...item.parts.map((line) => ({
        ...line,
        cells: [pack.id, 'part', item.mark, null, null, null, ...reasonTexts(line.reason)],
      })),
    ]),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const cellsOf = ({ id }: PackResult, { status, mark, threshold, reason }: PackItemResult): PackRow['cells'] => [
  ...[id, status, mark],
  ...[threshold?.sense ?? null, threshold?.value ?? null, threshold?.verdict ?? null],
  ...reasonTexts(reason),
]

/** Words of a reason that the model gives or that names roles; the code says the others. */
function reasonTexts(reason: PackReason | null): readonly (string | null)[] {
  if (reason?.code === 'given') return [reason.text.en, reason.text.zh]
  if (reason?.code !== 'not-bound') return [null, null]
  return (['en', 'zh'] as const).map((language) => reason.roles.map(({ label }) => label[language]).join('; '))
}
