import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlain } from '../../../src/scenario/plain-yaml.js'
import { get, textOf } from '../../../src/scenario/tree.js'
import { readParsed, readYaml } from '../../../src/scenario/yaml-tree.js'
import { root } from '../../builders/engine.js'

/** Whether a text is read as plain; if so, it is what the parser of all YAML reads, places and all, without a fault. */
function isPlain(text: string): boolean {
  const tree = readPlain(text, 'a.yaml')
  if (tree) expect(readParsed(text, 'a.yaml'), text).toEqual({ tree, faults: [] })
  return tree !== undefined
}

describe('the plain part of YAML', () => {
  it('holds nearly every file of the project, read alike', () => {
    const texts = ['scenarios', 'tests/fixtures', 'docs'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    )
    expect(texts.length).toBeGreaterThan(80)
    expect(texts.filter((text) => !isPlain(text)).length).toBeLessThan(texts.length / 20)
  })

  it.each([
    ['maps and remarks', '# a remark\na: 1 # behind\n\nb:\n  # before\n  c: x y\n'],
    ['lists further in and not', 'a:\n  - 1\n  - x: 1\n    y: 2\nb:\n- - 1\n  - 2\n- 3\n'],
    ['brackets over lines', 'a: { b: [1, "two", \'th ree\',], c: { d: = x / 2 } }\ne: [\n  1, # one\n  2\n  ]\n'],
    ['brackets below their key', 'a:\n  { b:\n     [1] }\nb:\n  x\n'],
    ['JSON', '{"a":{"b":[1,-2.5,"\\u94dc \\"x\\""]},"c":""}\n'],
    ['JSON over lines', '{\n  "a": 1,\n  "b": []\n}'],
    ['quotes', 'a: "x: # y"\n\'b\': \'it\'\'s\'\n"c d": "铜\\n二"\n'],
    ['marks inside words', 'a: x:y#z\nb: http://x.y/z?a=1\nc: 5 % [sic] {x}\nd: -5 °C\ne: .5\nf: a-b\n'],
    ['blanks behind', 'a: 1  \nb:  \n  - 2 \n'],
    ['texts that end without a line end', 'a: 1\nb:\n  - c: 2\n    d: 3'],
    ['texts that end in a remark or in blanks', 'a: 1\nb:\n  c: [2] # end'],
    ['texts that end in a line of blanks', 'a:\n  b: 1\n   '],
    ['maps that begin further in, below blank lines', '\n  # a remark\n  a: 1\n  b: 2\n'],
    ['a map in brackets before a remark', '{ a: 1 }\n# a remark\n'],
    ['brackets as far in as they may be', `a: ${'['.repeat(60)}${']'.repeat(60)}\n`],
    ['brackets beside one another', `a: [${'[], {}, '.repeat(60)}]\n`],
    ['brackets one further in than their block', 'a: {\n b:\n 1\n }\n'],
    ['brackets of an item over lines', 'a:\n  - [1,\n   2]\n  - { b: [3\n   , 4] }\n'],
    ['numbers below zero that are no items', 'a:\n  -5\nb:\n  - -5\n'],
    ['keys with brackets and commas outside brackets', 'a, b [c] {d}: 1\ne:\n  - f, g]: 2\n'],
    ['colons inside words', 'a: b:,c:[d]:{e}\nf: [x:y, z::w]\ng: { h: 12:30 }\n'],
    ['keys beyond the first thousand characters', `a: ${'x'.repeat(1000)}\nb: 1\n`],
    ['keys as long as a line may hold', `${'k'.repeat(1000)}: 1\n`],
    ['words that begin with a dash or a point', 'a: [-0, -9, -A, -Z, -a, -z, -.5, .5, .x]\n-b: 1\n'],
    ['marks of one kind in quotes of the other', `a: 'x\\'\nb: "it's"\nc: '"'\nd: "x\\\\"\n`],
    ['values in brackets next to their key in quotes', 'a: {"b":1,"c":[2],"d":"e"}\n'],
  ])('takes %s', (_, text) => {
    expect(isPlain(text)).toBe(true)
  })

  it('places keys, values and collections', () => {
    const tree = readPlain('a:\n  b: [1]\n  "c": \'d\'\n', 'a.yaml')!
    const inner = get(tree, 'a')!
    expect(inner).toMatchObject({ kind: 'map', at: { file: 'a.yaml', line: 1, col: 1 }, length: 1 })
    expect(get(inner, 'b')).toMatchObject({ kind: 'list', at: { line: 2, col: 6 }, length: 1 })
    expect(get(inner, 'c')).toMatchObject({ at: { line: 3, col: 8 }, length: 3, text: 'd' })
    expect(textOf(tree)).toBe('{ a: { b: [1], c: d } }')
  })

  it.each([
    ['nothing', ''],
    ['a scalar', 'abc\n'],
    ['a list', '- 1\n'],
    ['keys without a value', 'a:\nb: 1\n'],
    ['keys without a value at the end', 'a:'],
    ['keys without a value in brackets', 'a: { b }\n'],
    ['texts over lines', 'a: b\n  c\n'],
    ['quotes over lines', 'a: "b\n  c"\n'],
    ['blocks of text', 'a: |\n  b\n'],
    ['anchors', 'a: &x 1\n'],
    ['aliases', 'a: *x\n'],
    ['tags', 'a: !t 1\n'],
    ['several documents', 'a: 1\n---\nb: 2\n'],
    ['ends of documents', 'a: 1\n...\n'],
    ['directives', '%YAML 1.2\n---\na: 1\n'],
    ['keys that stand twice', 'a: 1\na: 2\n'],
    ['merge keys', '<<: 1\n'],
    ['keys no object may have', '__proto__: 1\n'],
    ['keys with dashes that look like hyphens', 'a–b: 1\n'],
    ['complex keys', '? a\n: 1\n'],
    ['empty keys', '"": 1\n'],
    ['keys of more than a line may hold', `${'k'.repeat(1100)}: 1\n`],
    ['tabs', 'a:\t1\n'],
    ['line ends of other systems', 'a: 1\r\nb: 2\r\n'],
    ['a lesser indent between', 'a:\n    b: 1\n  c: 2\n'],
    ['a greater indent between', 'a: 1\n  b: 2\n'],
    ['brackets no further in than their block', 'a: [\n1]\n'],
    ['brackets left open', 'a: [1\n'],
    ['brackets too deep', `a: ${'['.repeat(61)}${']'.repeat(61)}\n`],
    ['words behind brackets', 'a: [1] b\n'],
    ['words behind quotes', 'a: "b" c\n'],
    ['quotes left open', 'a: "b\n'],
    ['escapes JSON has not', 'a: "\\x41"\n'],
    ['two keys on a line', 'a: b: 1\n'],
    ['pairs in lists', 'a: [b: 1]\n'],
    ['commas without a value', 'a: [1,,2]\n'],
    ['remarks that are none', 'a: [1]# b\n'],
    ['items without a value', 'a:\n  -\n  - 1\n'],
    ['a list further in than its items', 'a:\n  - 1\n    - 2\n'],
    ['a list less far in than its key', 'a:\n  b:\n - 1\n'],
    ['items less far in than the first', 'a:\n   - 1\n  - 2\n'],
    ['a key that ends the text', 'a: b:'],
    ['remarks next to a bracket', 'a: [# b\n  1]\n'],
    ['remarks next to a comma', 'a: [1,# b\n  2]\n'],
    ['remarks instead of a colon', 'a #b: 1\n'],
    ['an entry no further in than its block', 'a: {\nb: 1 }\n'],
    ['a value in brackets no further in than its block', 'a: { b:\n1 }\n'],
    ['a comma no further in than its block', 'a: [1\n, 2]\n'],
    ['what follows a comma no further in than its block', 'a: [1,\n2]\n'],
    ['a closing bracket no further in than its block', 'a: { b: 1\n}\n'],
    ['brackets of an item no further in than its dash', 'a:\n  - [1,\n  2]\n'],
    ['brackets of another kind', 'a: [1}\n'],
    ['keys that stand twice in brackets', 'a: { b: 1, b: 2 }\n'],
    ['words behind a map in brackets', '{ a: 1 } b\n'],
    ['quotes behind quotes', 'a: "b""c"\n'],
    ['quotes of the other kind behind quotes', `a: "b"'c'\n`],
    ['values in brackets next to their key', "a: { 'b':1 }\n"],
    ['a colon before a comma', 'a: [b:, 1]\n'],
    ['a colon next to a key', 'a:1\n'],
    ['an escape that is cut short', 'a: "b\\'],
    ['brackets inside words in brackets', 'a: [b[c]\n'],
    ['curly brackets inside words in brackets', 'a: [b{c]\n'],
    ['curly brackets that close inside words in brackets', 'a: [b}c]\n'],
    ['items of blanks', 'a:\n  -  \n'],
    ['an item of blanks at the end', 'a:\n  - 1\n  - '],
    ['an item that is a remark', 'a:\n  - # b\n  - 1\n'],
    ['brackets left open at the end', 'a: ['],
    ['a value that is not there at the end', 'a: { b: '],
    ['keys behind brackets', 'a: [1,\n 2] b: 3\n'],
    ['keys behind brackets of an item', 'a:\n  - b: [1,\n     2] c: 3\n'],
    ['points alone', 'a: ...\n'],
    ...[...'+/:@[`{–'].map((letter): [string, string] => [`a dash before ${letter}`, `a: -${letter}1\n`]),
  ])('leaves %s to the parser', (_, text) => {
    expect(readPlain(text, 'a.yaml')).toBeUndefined()
    expect(readYaml(text, 'a.yaml')).toEqual(readParsed(text, 'a.yaml'))
  })

  it('is read alike however its pieces are put together', () => {
    const piece = fc.constantFrom(
      ...['a', 'b c', 'd: ', 'e:', '- ', '-', '\n', '\n  ', '\n    ', ' ', ', ', '[', ']', '{ ', ' }', '"x"', "'y'"],
      ...['#', ' # r', ':', '"', "'", '\\', '.', '...', '---', '1', '= 2 * z', '铜', '&', '*', '!', '|', '>', '?', '%'],
      ...['f: { g: 1 }', 'h: [1, 2]', '"i":1', '<<', '–', '- j: 1\n  k: 2\n', '\n- ', 'l:\n  m: 3\n'],
    )
    let plain = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        for (const whole of [text, `n: ${text}`, `n:\n  o: 1\n  ${text}`, `n: { p: 1, ${text}: 2 }\n`])
          if (isPlain(whole)) plain++
      }),
      { numRuns: 4000 },
    )
    expect(plain).toBeGreaterThan(500)
  })
})
