// Mutations of the project's files by byte, token and structure, from a seed: the same seed and number give the same text.

/** Random numbers in [0, 1) from a whole seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const strangeBytes = [
  ...'[]{}:,-?!&*#|>%@`"\'=+^()<>~.\\/ \t\n\r\0',
  '\u0007',
  '\uFEFF',
  '\u2028',
  '–',
  '−',
  '铜',
  '😀',
  '\ud800',
  '---\n',
  '...\n',
  '<<: ',
  '- '.repeat(40),
  '['.repeat(70),
  '{a: '.repeat(70),
  '*q',
  '&a ',
  '!!str ',
]
const strangeValues = [
  '',
  '0',
  '-1',
  '1e999',
  '-1e999',
  '.inf',
  '.nan',
  'NaN',
  'Infinity',
  '1e308 t',
  '12345678901234567890',
  '0123',
  '1e3',
  '1,000',
  'true',
  'null',
  '~',
  'none',
  'rest',
  'all',
  '[]',
  '{}',
  '[[]]',
  '{ a: 1 }',
  '= x',
  '= 1 / 0',
  '= 0 / 0',
  '= __proto__',
  '= constructor',
  '= min()',
  '__proto__',
  'constructor',
  'toString',
  'mass',
  '5 ton',
  '5 kWh',
  '5 t/yr',
  '100 %',
  '-5 %',
  '1e-300 t',
  '1e17 t',
  '5 yuan/(t·km',
  'a/b',
  '../a.yaml',
  'model.yaml',
  '[36.5 N, 104 E]',
  '"',
  "'",
  '|',
  '>',
  '2005',
  'x'.repeat(100),
  `= ${'('.repeat(90)}1`,
  '= 9^9^9',
  'used(all)',
  'cost',
  'level(__proto__)',
]

const pick = (random, list) => list[Math.floor(random() * list.length)]
const place = (random, text) => Math.floor(random() * (text.length + 1))

const bytes = {
  delete: (random, text) => {
    const at = place(random, text)
    return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 4))
  },
  insert: (random, text) => {
    const at = place(random, text)
    return text.slice(0, at) + pick(random, strangeBytes) + text.slice(at)
  },
  replace: (random, text) => {
    const at = place(random, text)
    return text.slice(0, at) + String.fromCharCode(Math.floor(random() * 256)) + text.slice(at + 1)
  },
  swap: (random, text) => {
    const at = place(random, text)
    return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2)
  },
  cut: (random, text) => text.slice(0, place(random, text)),
}

const word = /[A-Za-z0-9_.%·/^()●∑-]+/g
function withToken(random, text, change) {
  const found = [...text.matchAll(word)]
  if (found.length === 0) return text
  const token = pick(random, found)
  return (
    text.slice(0, token.index) + change(token[0], pick(random, found)[0]) + text.slice(token.index + token[0].length)
  )
}

const tokens = {
  delete: (random, text) => withToken(random, text, () => ''),
  exchange: (random, text) => withToken(random, text, (_, other) => other),
  double: (random, text) => withToken(random, text, (token) => `${token} ${token}`),
  strange: (random, text) => withToken(random, text, () => pick(random, strangeValues)),
  misspell: (random, text) =>
    withToken(random, text, (token) => (token.length < 3 ? `${token}x` : token.slice(0, 1) + token.slice(2))),
  negate: (random, text) => text.replace(/(?<=: )\d/g, (digit) => (random() < 0.1 ? `-${digit}` : digit)),
  enlarge: (random, text) => text.replace(/(?<=: )\d+/g, (number) => (random() < 0.1 ? `${number}000000000` : number)),
}

function withLines(text, change) {
  const lines = text.split('\n')
  change(lines)
  return lines.join('\n')
}

const structure = {
  deleteLine: (random, text) =>
    withLines(text, (lines) => lines.splice(Math.floor(random() * lines.length), 1 + Math.floor(random() * 3))),
  doubleLine: (random, text) =>
    withLines(text, (lines) => {
      const at = Math.floor(random() * lines.length)
      lines.splice(at, 0, lines[at])
    }),
  moveLine: (random, text) =>
    withLines(text, (lines) => {
      const [line] = lines.splice(Math.floor(random() * lines.length), 1)
      lines.splice(Math.floor(random() * lines.length), 0, line)
    }),
  indent: (random, text) =>
    withLines(text, (lines) => {
      const at = Math.floor(random() * lines.length)
      lines[at] = random() < 0.5 ? `  ${lines[at]}` : lines[at].replace(/^ {1,2}/, '')
    }),
  value: (random, text) =>
    withLines(text, (lines) => {
      const at = Math.floor(random() * lines.length)
      lines[at] = lines[at].replace(/: .*$/, () => `: ${pick(random, strangeValues)}`)
    }),
  inject: (random, text, others) =>
    withLines(text, (lines) => {
      const other = pick(random, others).split('\n')
      lines.splice(Math.floor(random() * lines.length), 0, pick(random, other))
    }),
  closeBrace: (random, text) => {
    const opens = [...text.matchAll(/[{[]/g)]
    const at = opens.length > 0 ? pick(random, opens).index : 0
    return `${text.slice(0, at)}${pick(random, ['', '{}', '[', '{ x: 1, '])}${text.slice(at + 1)}`
  },
}

export const levels = { byte: Object.values(bytes), token: Object.values(tokens), structure: Object.values(structure) }

/** The text after one to four mutations of one level; the other texts lend lines. */
export function mutate(random, text, others) {
  const level = pick(random, Object.values(levels))
  let changed = text
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) changed = pick(random, level)(random, changed, others)
  return changed
}
