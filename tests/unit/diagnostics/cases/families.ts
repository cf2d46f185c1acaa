import { type Case, model, shown } from './case.js'

const head = ['sets: { ends: [a, b] }', 'commodities: { ware: { unit: t } }']
/** A model of two sites that supply ware, as the table says. */
const withTable = (table: string, ...lines: readonly string[]) => ({
  'model.yaml': model(...head, 'tables: [{ file: t.csv, as: t, unit: t/yr }]', ...lines),
  't.csv': table,
})
const supplies = (max: string, more = '') =>
  `sites: { "{p}": { over: { p: ends }, supplies: { "{w}": { over: { w: [ware] }, ${more}max: ${max} } } } }`

/** Sites over a set. */
const ranging = (set: string): string => `sites: { x: {}, "{p}": { over: { p: ${set} } } }`

/** Codes of families, sets and number tables. */
export const familyCases: readonly Case[] = [
  {
    code: 'SCENARIO_FAMILY_INDEX',
    what: 'a name in braces that is no index',
    files: shown('SCENARIO_FAMILY_INDEX'),
    args: { name: 'q', known: 'p' },
  },
  {
    code: 'SCENARIO_FAMILY_INDEX',
    what: 'the same in a key',
    files: model(...head, 'sites:', '  ⟦s-{q}⟧: { over: { p: ends } }'),
  },
  {
    code: 'SCENARIO_FAMILY_TWICE',
    what: 'a key that does not name every index',
    files: shown('SCENARIO_FAMILY_TWICE'),
    args: { id: 's-a', first: '{ p: a, q: x }', second: '{ p: a, q: y }' },
  },
  {
    code: 'SCENARIO_FAMILY_TWICE',
    what: 'keys that run into one another',
    files: model('sites:', '  ⟦"{p}-{q⟧}": { over: { p: [a, a-b], q: [b-c, c] } }'),
    args: { first: '{ p: a, q: b-c }', second: '{ p: a-b, q: c }' },
  },
  {
    code: 'SCENARIO_FAMILY_ID',
    what: 'an upper-case letter in an id that may have none',
    files: shown('SCENARIO_FAMILY_ID'),
    args: { id: 's-Cu', member: '{ p: Cu }' },
  },
  {
    code: 'SCENARIO_FAMILY_TOO_LARGE',
    what: 'four indices of a hundred members',
    files: model(
      `sets: { n: [${Array.from({ length: 100 }, (_, i) => `n${i}`)}] }`,
      'sites:',
      '  ⟦"⟧{a}-{b}-{c}-{d}": { over: { a: n, b: n, c: n, d: n } }',
    ),
  },
  {
    code: 'SCENARIO_FAMILY_TOO_LARGE',
    what: 'more members than a model may have',
    files: model(
      `sets: { n: [${Array.from({ length: 70 }, (_, i) => `n${i}`)}] }`,
      'parameters:',
      '  ⟦"⟧{a}-{b}-{c}": { over: { a: n, b: n, c: n }, value: 1 }',
    ),
  },
  {
    code: 'SCENARIO_SET_EMPTY',
    what: 'no ids',
    files: shown('SCENARIO_SET_EMPTY'),
  },
  {
    code: 'SCENARIO_SET_EMPTY',
    what: 'a tag nothing has',
    files: model(
      'tags: { waste: {} }',
      'sets: { wastes: ⟦{⟧ tag: waste } }',
      'parameters: { "{w}": { over: { w: wastes }, value: 1 } }',
    ),
  },
  {
    code: 'SCENARIO_SET_CIRCLE',
    what: 'sites over all sites',
    files: shown('SCENARIO_SET_CIRCLE'),
  },
  {
    code: 'SCENARIO_TABLE_CALL',
    what: 'a cell times a number',
    files: shown('SCENARIO_TABLE_CALL'),
  },
  {
    code: 'SCENARIO_TABLE_CALL',
    what: 'an index too few',
    files: withTable('p,ware\na,1\nb,2\n', supplies('⟦"= table(t, p)"⟧')),
    args: { expected: 'table(t, p, column)' },
  },
  {
    code: 'SCENARIO_TABLE_CALL',
    what: 'a condition that is no cell',
    files: withTable('p,ware\na,1\nb,2\n', supplies('"= table(t, p, w)"', 'where: ⟦p⟧, ')),
  },
  {
    code: 'SCENARIO_TABLE_NO_ID',
    what: 'a misspelt index',
    files: withTable('plant,ware\na,1\nb,2\n', supplies('⟦"= table(t, pp, w)"⟧')),
    suggestion: 'p',
    related: ['model.yaml:5:29'],
  },
  {
    code: 'SCENARIO_TABLE_NO_ID',
    what: 'a member without a row',
    files: withTable('plant,ware\na,1\n', supplies('⟦"= table(t, p, w)"⟧')),
    args: { table: 't', id: 'b' },
  },
  {
    code: 'SCENARIO_TABLE_NO_ID',
    what: 'a column of ids that is not there',
    files: {
      'model.yaml': model('tables: [{ file: t.csv, as: t, index: [plant, ⟦wares⟧] }]'),
      't.csv': 'plant,ware,amount\na,b,1\n',
    },
  },
  {
    code: 'SCENARIO_TABLE_EMPTY',
    what: 'an empty cell of a matrix',
    files: withTable('plant,ware\na,1\nb,⟦⟧\n', supplies('"= table(t, p, w)"')),
    args: { members: 'plant: b, column: ware' },
  },
  {
    code: 'SCENARIO_TABLE_EMPTY',
    what: 'a pair without a row',
    files: {
      'model.yaml': model(
        'tables: [{ file: t.csv, as: t, index: [p, q] }]',
        'parameters:',
        '  "{p}-{q}":',
        '    over: { p: [a, b], q: [c, d] }',
        '    value: ⟦= table(t, p, q)⟧',
      ),
      't.csv': 'p,q,value\na,c,1\na,d,2\nb,c,3\n',
    },
    args: { members: 'p: b, q: d' },
  },
  {
    code: 'SCENARIO_TABLE_UNUSED',
    what: 'a misspelt row that leaves a member out',
    files: shown('SCENARIO_TABLE_UNUSED'),
    suggestion: 'south',
  },
  {
    code: 'BASE_BAD_ID',
    what: 'a member of a set that reaches a prototype',
    files: model('sets: { ends: [a, ⟦__proto__⟧] }', 'sites: { "{p}": { over: { p: ends } } }'),
  },
  {
    code: 'BASE_BAD_ID',
    what: 'a row of a number table that reaches a prototype',
    files: withTable('p,ware\na,1\n⟦constructor⟧,2\n', supplies('"= table(t, p, w)"')),
  },
  {
    code: 'SCENARIO_DUPLICATE_KEY',
    what: 'a member that stands twice',
    files: model('sets: { ends: [a, ⟦a⟧] }', 'sites: { "{p}": { over: { p: ends } } }'),
    related: ['model.yaml:3:16'],
  },
  {
    code: 'SCENARIO_DUPLICATE_KEY',
    what: 'a row of a number table that stands twice',
    files: withTable('p,ware\na,1\nb,2\n⟦a⟧,3\n', supplies('"= table(t, p, w)"')),
    related: ['t.csv:2:1'],
  },
  {
    code: 'SCENARIO_DUPLICATE_KEY',
    what: 'a pair of ids that stands twice',
    files: {
      'model.yaml': model('tables: [{ file: t.csv, as: t, index: [p, q] }]'),
      't.csv': 'p,q,value\na,c,1\n⟦a⟧,c,2\n',
    },
    related: ['t.csv:2:5'],
  },
  {
    code: 'SCENARIO_BAD_TABLE',
    what: 'two columns of values',
    files: { 'model.yaml': model('tables: [{ file: t.csv, as: t, index: [p] }]'), 't.csv': '⟦p⟧,x,y\na,1,2\n' },
  },
  {
    code: 'SCENARIO_EMPTY',
    what: 'a number table of nothing',
    files: { 'model.yaml': model('tables: [{ file: t.csv, as: t }]'), 't.csv': '⟦⟧\n' },
  },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'a table of neither entries nor numbers',
    files: { 'model.yaml': model('tables: [⟦{⟧ file: t.csv }]'), 't.csv': 'a,b\n' },
  },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'a table of both',
    files: { 'model.yaml': model('tables: [{ file: t.csv, as: t, ⟦into⟧: sites }]'), 't.csv': 'id,b\na,1\n' },
  },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'a set of two rules',
    files: model(
      'tags: { waste: {} }',
      'sets: { every: ⟦{⟧ tag: waste, all: sites } }',
      'sites: { a: {}, "{p}": { over: { p: every } } }',
    ),
  },
  { code: 'SCENARIO_ONE_OF', what: 'a set of no rule', files: model('sets: { every: ⟦{⟧ } }', ranging('every')) },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a set of a misspelt rule, told once',
    files: model('sets: { every: { ⟦al⟧: sites } }', ranging('every')),
    suggestion: 'all',
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a list inside a set',
    files: model('sets: { every: [a, ⟦[⟧b]] }', ranging('every')),
    args: { expected: 'text', found: 'list' },
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a set in a model without sets',
    files: model(ranging('⟦every⟧')),
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a set that is no map of indices',
    files: model('sites: { "{p}": { over: ⟦every⟧ } }'),
    args: { expected: 'map', found: 'every' },
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a misspelt sector',
    files: model('sectors: { steel: {} }', 'sets: { works: { sector: ⟦steal⟧ } }', ranging('works')),
    suggestion: 'steel',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a misspelt tag',
    files: model(
      'tags: { waste: {} }',
      'sets: { wastes: { tag: ⟦wast⟧ } }',
      'parameters: { "{w}": { over: { w: wastes }, value: 1 } }',
    ),
    suggestion: 'waste',
  },
  {
    code: 'SCENARIO_SET_EMPTY',
    what: 'an exception of nothing',
    files: model('sites: { "{p}": { over: { p: [a] }, except: [⟦{⟧ }] } }'),
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'an exception that is no map',
    files: model('sites: { "{p}": { over: { p: [a] }, except: [⟦p⟧] } }'),
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'one of several members left out that is none',
    files: model('sites: { "{p}": { over: { p: [a, b] }, except: [{ p: [a, ⟦c⟧] }] } }'),
  },
  {
    code: 'SCENARIO_ALREADY_DEFINED',
    what: 'a member whose number stands by hand too',
    files: model('parameters: { a: 1, ⟦"⟧{p}": { over: { p: [a, b] }, value: 2 } }'),
    args: { key: 'a' },
    related: ['model.yaml:3:15'],
  },
  {
    code: 'BASE_UNKNOWN_UNIT',
    what: 'a number over all periods, of which there is one',
    files: model('sets: { ps: { all: periods } }', 'parameters: { "x-{p}": { over: { p: ps }, value: ⟦2 zz⟧ } }'),
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a unit of a table of entries',
    files: {
      'model.yaml': model('tables: [{ file: t.csv, into: parameters, ⟦unit⟧: t }]'),
      't.csv': 'id,value\na,1\n',
    },
    args: { key: 'unit', known: 'file, into' },
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a misspelt tag of a set, with the tag that is near',
    files: model(
      'tags: { waste: {} }',
      'sets: { wastes: { tag: ⟦wast⟧ } }',
      'parameters: { "{w}": { over: { w: wastes }, value: 1 } }',
    ),
    suggestion: 'waste',
    related: ['model.yaml:3:9'],
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'columns of ids of a table of entries',
    files: {
      'model.yaml': model('tables: [{ file: t.csv, into: parameters, ⟦index⟧: [a] }]'),
      't.csv': 'id,value\n',
    },
    args: { key: 'index', known: 'file, into' },
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'an exception of an index there is not',
    files: model(...head, 'sites: { "{p}": { over: { p: ends }, except: [{ ⟦q⟧: a }] } }'),
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a condition of an entry that is no family',
    files: model(...head, 'sites: { a: { ⟦where⟧: "table(t, p, w)" } }'),
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a set there is not: nothing is said of what it would make',
    files: model(
      ...head,
      'sites: { "{p}": { over: { p: ⟦endss⟧ } } }',
      'links: { l: { commodity: ware, from: a, to: b } }',
    ),
    suggestion: 'ends',
    related: ['model.yaml:3:9'],
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'an exception of a member there is not',
    files: model(...head, 'sites: { "{p}": { over: { p: ends }, except: [{ p: ⟦c⟧ }] } }'),
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a table there is not',
    files: withTable('p,ware\na,1\nb,2\n', supplies('⟦"= table(tt, p, w)"⟧')),
    suggestion: 't',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a tag there is not',
    files: model('sets: { wastes: { tag: ⟦waste⟧ } }', 'parameters: { "{w}": { over: { w: wastes }, value: 1 } }'),
  },
  {
    code: 'SCENARIO_ALREADY_DEFINED',
    what: 'an index of the family around',
    files: model(
      ...head,
      'sites: { "{p}": { over: { p: ends }, supplies: { ware: { min: 1 t/yr }, "{p}": { over: { ⟦p⟧: [ware] } } } } }',
    ),
  },
  {
    code: 'SCENARIO_ALREADY_DEFINED',
    what: 'a member written by hand too',
    files: model(...head, 'sites: { a: { label: A }, "{p}": { over: { p: ends }, ⟦label⟧: B } }'),
    related: ['model.yaml:5:15'],
  },
  {
    code: 'SCENARIO_ALREADY_DEFINED',
    what: 'two tables of one name',
    files: {
      'model.yaml': model('tables: [{ file: t.csv, as: t }, { file: t.csv, as: ⟦t⟧ }]'),
      't.csv': 'p,q\na,1\n',
    },
    related: ['model.yaml:3:29'],
  },
]
