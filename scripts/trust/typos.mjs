import { projectsOf } from './projects.mjs'
import { randomFrom } from '../fuzz/mutations.mjs'

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** One edit of a word: a letter left out, doubled, exchanged with the next, or another in its place. */
function mistype(word, random) {
  const at = Math.floor(random() * word.length)
  const other = letters[Math.floor(random() * letters.length)]
  const edits = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
    word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
    word.slice(0, at) + other + word.slice(at + 1),
  ]
  return edits[Math.floor(random() * edits.length)]
}

/** Keys of the language and ids where they are used: mistyped once each, a few ways, they must be faults with what was meant. */
export async function typos({ root, count }) {
  const { check, languageSchema } = await import('../../dist/index.js')
  const keys = new Set(Object.values(languageSchema.records).flatMap(({ fields }) => Object.keys(fields)))
  const random = randomFrom(1)
  let [tried, caught, suggested] = [0, 0, 0]
  const missed = []
  const wanted = count(2000)
  const projects = projectsOf(root)
  // Only what the entry rests on: nobody reads the other files of the folder.
  const read = new Map(projects.map(({ entry, files }) => [entry, filesRead(entry, files, check)]))
  for (let i = 0; tried < wanted && i < 20 * wanted; i++) {
    const { entry, files } = projects[i % projects.length]
    const names = read.get(entry).filter((name) => name.endsWith('.yaml'))
    const name = names[Math.floor(random() * names.length)]
    const words = [...files[name].matchAll(/(?<=^|[\s{[,(])([a-z][a-z-]{3,})(?=:|[\s\]},)]|$)/gm)].filter(
      ({ 0: word, index }) =>
        isProse(files[name], index)
          ? false
          : files[name][index + word.length] === ':'
            ? keys.has(word) && !isDeclaration(files[name], index)
            : isReference(word, files),
    )
    const found = words[Math.floor(random() * words.length)]
    if (!found) continue
    const [word] = found
    const typed = mistype(word, random)
    if (typed === word || typed.length < 2 || typed.startsWith('-') || typed.endsWith('-') || keys.has(typed)) continue
    const text = files[name].slice(0, found.index) + typed + files[name].slice(found.index + word.length)
    const outcome = check(entry, (path) => (path === name ? text : files[path]))
    tried++
    const told = outcome.ok ? outcome.notes : outcome.diagnostics
    if (told.length === 0) missed.push(`${name}: ${word} → ${typed}`)
    else caught++
    if (told.some(({ suggestion }) => suggestion === word)) suggested++
  }
  const percent = (100 * suggested) / tried
  return [
    {
      what: `${tried} single-edit typos in keys and ids`,
      bar: 'all caught',
      got: `${caught} caught${missed.length > 0 ? `; not: ${missed.slice(0, 5).join(', ')}` : ''}`,
      ok: caught === tried,
    },
    {
      what: 'of them with what was meant as suggestion',
      bar: '90 %',
      got: `${percent.toFixed(1)} %`,
      ok: percent >= 90,
    },
  ]
}

function filesRead(entry, files, check) {
  const read = new Set()
  check(entry, (path) => {
    read.add(path)
    return files[path]
  })
  return [...read].filter((path) => files[path] !== undefined)
}

/** Comments, quoted texts and texts for people: a word mistyped there means nothing. */
function isProse(text, index) {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index)
  return (
    line.includes('#') ||
    line.includes('"') ||
    /(label|en|zh|why|note|title|description|publisher|standard|by|owner):[^,}]*$/.test(line)
  )
}

/** Whether a word is an id declared elsewhere as a key: then this is a reference to it. */
const isReference = (word, files) =>
  Object.values(files).some((other) => new RegExp(`(^|[\\s{,])${word}: *(\\{|\\n)`, 'm').test(other))

/** Whether a key of the language stands where an entry of a section is given its id, which nothing has to refer to. */
const isDeclaration = (text, index) => text.slice(text.lastIndexOf('\n', index) + 1, index) === '  '
