const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: Math.min(count, 1000) }, (_, i) => line(i)).join('\n')

/** Every way found to nest without end, and around a scan that knows brackets only where a value may begin. */
export const nestings: Readonly<Record<string, (n: number) => string>> = {
  'lists in brackets': (n) => '['.repeat(n),
  'maps in braces': (n) => '{'.repeat(n),
  'lists of maps': (n) => '[{'.repeat(n),
  'maps by key': (n) => '{a: '.repeat(n),
  'maps by quoted key': (n) => '{"a":['.repeat(n),
  'brackets after a quoted text': (n) => '["a" '.repeat(n),
  'brackets after a closing one in quotes': (n) => '["]" '.repeat(n),
  'brackets after a tag': (n) => '!t ['.repeat(n),
  'brackets inside plain text of a list': (n) => '[a'.repeat(n),
  'brackets line by line': (n) => '[\n'.repeat(n),
  'brackets before a comment that closes them': (n) => '[ # ]\n'.repeat(n),
  'brackets that close again': (n) => '['.repeat(n) + ']'.repeat(n),
  dashes: (n) => '- '.repeat(n),
  'dashes and tabs': (n) => '-\t'.repeat(n),
  'question marks': (n) => '? '.repeat(n),
  colons: (n) => ': '.repeat(n),
  'dashes and question marks': (n) => '- ? '.repeat(n),
  tags: (n) => `a: ${'!x '.repeat(n)}`,
  anchors: (n) => `a: ${'&x '.repeat(n)}`,
  'tags in a list': (n) => `[${'!x '.repeat(n)}`,
  'keys by indent': (n) => lines(n, (i) => `${' '.repeat(i)}a:`),
  'dashes by indent': (n) => lines(n, (i) => `${' '.repeat(i)}-`),
  'two dashes by indent': (n) => lines(n, (i) => `${' '.repeat(4 * i)}- - a:`),
}
