/** Members chosen for the indices in reach: index → id. */
export type Members = ReadonlyMap<string, string>

/** A cell asked for: `table(name, …)` with an index or an id for each index of the table. */
export interface TableCall {
  readonly table: string
  readonly args: readonly string[]
}

/** How a set of members is named in messages. */
export const memberText = (members: Members): string => [...members].map(([name, id]) => `${name}: ${id}`).join(', ')

/** The text with each `{index}` replaced by its member; `unknown` hears of names that are no index. */
export function filledIn(text: string, members: Members, unknown: (name: string) => void): string {
  return text.replace(/\{([A-Za-z0-9-]{1,80})\}/g, (whole, name: string) => {
    const id = members.get(name)
    if (id === undefined) unknown(name)
    return id ?? whole
  })
}

/** Whether the text of a formula asks for a cell anywhere. */
export const asksTable = (formula: string): boolean => /(?<![A-Za-z0-9-])table\s*\(/.test(formula)

/** `table(name, …)` standing alone; undefined for anything else. */
export function tableCall(formula: string): TableCall | undefined {
  const text = formula.trim()
  const rest = text.startsWith('table') ? text.slice('table'.length).trimStart() : ''
  if (!rest.startsWith('(') || !rest.endsWith(')')) return undefined
  const [table, ...args] = rest
    .slice(1, -1)
    .split(',')
    .map((word) => word.trim().replace(/^\{([^{}]*)\}$/, '$1'))
  return table && args.length > 0 && [table, ...args].every((word) => /^[^\s()]+$/.test(word))
    ? { table, args }
    : undefined
}
