/** JSON text with two spaces of indent and a line end; keys in the order of the value, so equal values give equal bytes. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
