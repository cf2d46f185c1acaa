// Checks mutated projects: nothing may throw or hang, and whatever is refused must say where.
import { mutate, randomFrom } from './mutations.mjs'

/** What is wrong with a refusal: undefined when it has faults and each has a code and a place inside its file. */
export function badRefusal(diagnostics, files) {
  if (!diagnostics.some(({ severity }) => severity === 'error')) return 'refused without an error'
  for (const { code, at } of diagnostics) {
    if (!code) return 'a fault without a code'
    const text = files[at.file]
    if (text === undefined) return `${code} stands in ${at.file}, which is no file of the project`
    // A table may end its lines as old spreadsheets do, with a carriage return alone.
    const lines = text.replace(/^\uFEFF/, '').split(at.file.endsWith('.csv') ? /\r\n|\r|\n/ : '\n')
    const line = lines[at.line - 1]
    if (at.line < 1 || line === undefined) return `${code} stands in line ${at.line} of ${lines.length}`
    if (at.col < 1 || at.col > line.length + 1)
      return `${code} stands at ${at.line}:${at.col}, the line has ${line.length}`
  }
  return undefined
}

/**
 * Mutates one file of one project per run and checks the project. `projects`: [{ entry, files }], `check(entry, load)`,
 * `beyond(outcome, entry, load)` is what else is done with what is accepted.
 */
export function fuzz({ projects, check, runs, seed, slowest = 5000, beyond = () => {}, now, onFinding = () => {} }) {
  const counts = { accepted: 0, rejected: 0, misplaced: 0, uncaught: 0, slow: 0 }
  const codes = new Map()
  let longest = 0
  for (let run = 0; run < runs; run++) {
    const random = randomFrom(seed + run)
    const { entry, files } = projects[Math.floor(random() * projects.length)]
    const names = Object.keys(files)
    const name = names[Math.floor(random() * names.length)]
    const texts = { ...files, [name]: mutate(random, files[name], Object.values(files)) }
    const load = (path) => (Object.hasOwn(texts, path) ? texts[path] : undefined)
    const report = (kind, what) => {
      counts[kind]++
      onFinding({ run: seed + run, kind, what, entry, name, texts })
    }
    const began = now()
    try {
      const outcome = check(entry, load)
      if (outcome.ok) {
        counts.accepted++
        beyond(outcome, entry, load)
      } else {
        counts.rejected++
        for (const { code } of outcome.diagnostics) codes.set(code, (codes.get(code) ?? 0) + 1)
        const wrong = badRefusal(outcome.diagnostics, texts)
        if (wrong) report('misplaced', wrong)
      }
    } catch (error) {
      report('uncaught', error?.stack ?? String(error))
    }
    const took = now() - began
    longest = Math.max(longest, took)
    if (took > slowest) report('slow', `${Math.round(took)} ms`)
  }
  return { ...counts, codes, longest }
}
