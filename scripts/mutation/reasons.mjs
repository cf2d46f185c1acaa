// Why a change to the sources survived, as far as a rule or a line by hand can say; what neither covers is `open`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** By rule, the first that applies: what the change is, and the line it is made in. */
const rules = [
  { reason: 'type', holds: ({ line }) => /^\s*default:|\bnever\b/.test(line) },
  {
    reason: 'fallback',
    holds: ({ before, replacement }) => /\?\? ?\(?$/.test(before) && /^(\["|"Stryker|\{\}|\[\]|"")/.test(replacement),
  },
  { reason: 'fallback', holds: ({ mutatorName }) => mutatorName === 'OptionalChaining' },
  {
    reason: 'absence',
    holds: ({ mutatorName, after, replacement }) =>
      mutatorName === 'ConditionalExpression' &&
      ((replacement === 'false' && /^\w[\w.]* === undefined \? \{\} :/.test(after)) ||
        (replacement === 'true' && /^\w[\w.]*( !== undefined)? \? \{ \w+(: [^}]*)? \} : \{\}/.test(after))),
  },
  {
    reason: 'skip',
    holds: ({ line, replacement }) => replacement === 'false' && /=== 0\) (continue|return)\b/.test(line),
  },
  {
    reason: 'speed',
    holds: ({ line, replacement }) => replacement === 'false' && /if \((known|\w*[kK]ept)\) return \1/.test(line),
  },
  { reason: 'wording', holds: ({ mutatorName, after }) => mutatorName === 'StringLiteral' && isWording(after) },
  {
    reason: 'limit',
    holds: ({ mutatorName, after, replacement }) => {
      const [of, to] = [after, replacement].map((text) => /[^=<>!](<=?|>=?)[^=<>]/.exec(text)?.[1])
      return mutatorName === 'EqualityOperator' && of !== undefined && to !== undefined && of[0] === to[0]
    },
  },
]

/** A text for people: Chinese, or words with spaces between them. */
const isWording = (after) => {
  const text = /^(['"`])((?:(?!\1).)*)\1/.exec(after)?.[2] ?? ''
  return /[\u4e00-\u9fff]/.test(text) || /[a-z]+ [a-z]+/i.test(text)
}

/** By hand: a piece of a line of a file, and why changes in such lines survive. */
const known = JSON.parse(readFileSync(join(import.meta.dirname, 'known.json'), 'utf8'))

/** The reason of a surviving change of a file, whose line is given. */
export function reasonOf(path, line, { mutatorName, replacement = '', location: { start } }) {
  const [before, after] = [line.slice(0, start.column - 1), line.slice(start.column - 1)]
  const told = known.find((one) => one.file === path && line.includes(one.line))
  if (told) return told.reason
  return rules.find(({ holds }) => holds({ mutatorName, replacement, line, before, after }))?.reason ?? 'open'
}
