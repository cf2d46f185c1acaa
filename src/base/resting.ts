/**
 * Computes what a name stands for after the names it rests on, and these after theirs, without a call within a call for
 * each: chains may be of any length. `enter` gives the names that one rests on and marks it as being computed, or gives
 * undefined where it has been entered before or is unknown; `leave` computes it.
 */
export function afterThoseItRestsOn(
  name: string,
  enter: (name: string) => Iterable<string> | undefined,
  leave: (name: string) => void,
): void {
  const way: { readonly name: string; readonly names: Iterator<string> }[] = []
  const go = (next: string) => {
    const names = enter(next)
    if (names) way.push({ name: next, names: names[Symbol.iterator]() })
  }
  go(name)
  for (let last = way.at(-1); last; last = way.at(-1)) {
    const named = last.names.next()
    if (!named.done) {
      go(named.value)
      continue
    }
    leave(last.name)
    way.pop()
  }
}
