type Environment = Readonly<Record<string, string | undefined>>

/**
 * Whether a stream takes colours. `--no-color` and `--color` decide first, then NO_COLOR (any text but the empty one),
 * then FORCE_COLOR (anything but 0 or false), else only a terminal that is not `dumb` does.
 */
export function wantsColour(flag: boolean | undefined, environment: Environment, isTerminal: boolean): boolean {
  if (flag !== undefined) return flag
  if (environment['NO_COLOR']) return false
  const force = environment['FORCE_COLOR']
  if (force !== undefined) return force !== '0' && force !== 'false'
  return isTerminal && environment['TERM'] !== 'dumb'
}
