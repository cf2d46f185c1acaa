import type { Example } from './example.js'
import { model } from './texts.js'

/** Parameters of two members, each taken from the table by this formula. */
const taken = (value: string, table = 'p,x\na,1\nb,2\n') => ({
  'model.yaml': model(
    'tables: [{ file: t.csv, as: t }]',
    `parameters: { "{p}": { over: { p: [a, b] }, value: ${value} } }`,
  ),
  't.csv': table,
})

/** Families, sets and number tables. */
export const familyExamples = {
  SCENARIO_FAMILY_INDEX: {
    files: model('sites: { "{p}": { over: { p: [a, b] }, label: ⟦"{q}"⟧ } }'),
    mend: '"{p}"',
  },
  SCENARIO_FAMILY_TWICE: {
    files: model('sites:', '  ⟦s-{p}⟧: { over: { p: [a, b], q: [x, y] } }'),
    mend: 's-{p}-{q}',
  },
  SCENARIO_FAMILY_ID: { files: model('sites:', '  ⟦s-{p}⟧: { over: { p: [Cu] } }'), mend: [['[Cu]', '[copper]']] },
  SCENARIO_FAMILY_TOO_LARGE: {
    files: model(
      'sets: { n: [a, b, c, d, e, f, g, h, i, j, k, l, m] }',
      'sites:',
      '  ⟦"⟧{p}-{q}-{r}-{s}-{t}-{u}": { over: { p: n, q: n, r: n, s: n, t: n, u: n } }',
    ),
    mend: [
      [
        '"{p}-{q}-{r}-{s}-{t}-{u}": { over: { p: n, q: n, r: n, s: n, t: n, u: n } }',
        '"{p}-{q}": { over: { p: n, q: n } }',
      ],
    ],
  },
  SCENARIO_SET_EMPTY: {
    files: model('sets: { ends: ⟦[⟧] }', 'sites: { "{p}": { over: { p: ends } } }'),
    mend: [['ends: []', 'ends: [a, b]']],
  },
  SCENARIO_SET_CIRCLE: {
    files: model('sets: { every: ⟦{⟧ all: sites } }', 'sites: { a: {}, "{p}-b": { over: { p: every } } }'),
    mend: [['{ all: sites }', '[a]']],
  },
  SCENARIO_TABLE_CALL: { files: taken('⟦"= 2 * table(t, p, x)"⟧'), mend: '"= table(t, p, x)"' },
  SCENARIO_TABLE_NO_ID: { files: taken('⟦"= table(t, p, y)"⟧'), mend: '"= table(t, p, x)"' },
  SCENARIO_TABLE_EMPTY: { files: taken('"= table(t, p, x)"', 'p,x\na,1\nb,⟦⟧\n'), mend: '2' },
  SCENARIO_TABLE_UNUSED: {
    files: {
      'model.yaml': model(
        'tables: [{ file: t.csv, as: t }]',
        'parameters: { "{p}": { over: { p: [north, south] }, where: "table(t, p, x)", value: "= table(t, p, x)" } }',
      ),
      't.csv': 'p,x\nnorth,1\n⟦soutt⟧,2\n',
    },
    mend: 'south',
    why: {
      en: 'A misspelt row would otherwise leave a member out without a word.',
      zh: '否则，行名拼错会使某个成员无声无息地漏掉。',
    },
  },
} as const satisfies Readonly<Record<string, Example>>
