import { type Case, model, part, scenario, shown, works } from './case.js'

const overlay = (...lines: readonly string[]): string => ['liubai: 1', 'kind: overlay', ...lines, ''].join('\n')
const base = works([])
/** A scenario with one change of `works`. */
const change = (...lines: readonly string[]) => ({
  'a.yaml': scenario('extends: model.yaml', ...lines),
  'model.yaml': base,
})
/** Codes of files, layers and references. */
export const scenarioCases: readonly Case[] = [
  { code: 'SCENARIO_UNREADABLE', what: 'a part that is not there', files: model('include: [⟦parts/none.yaml⟧]') },
  { code: 'SCENARIO_UNREADABLE', what: 'a base that is not there', files: scenario('extends: ⟦none.yaml⟧') },
  {
    code: 'SCENARIO_UNREADABLE',
    what: 'a table that is not there',
    files: model('tables: [{ file: ⟦none.csv⟧, into: parameters }]'),
  },
  { code: 'SCENARIO_EMPTY', what: 'a file of nothing but a comment', files: shown('SCENARIO_EMPTY') },
  { code: 'SCENARIO_TOO_DEEP', what: 'too many brackets', files: `${'['.repeat(64)}⟦[⟧` },
  { code: 'SCENARIO_TOO_LARGE', what: 'a text of more than 16 MB', files: `⟦#⟧${' '.repeat(16_000_001)}` },
  { code: 'SCENARIO_BAD_YAML', what: 'an open quote, where the file ends', files: shown('SCENARIO_BAD_YAML') },
  {
    code: 'SCENARIO_BAD_YAML',
    what: 'a map that goes on below a text: one fault, although the rest is not read',
    files: model('label: ⟦a⟧', '  b: c', 'comodities: {}'),
  },
  {
    code: 'SCENARIO_FULL_WIDTH',
    what: 'a full-width colon',
    files: shown('SCENARIO_FULL_WIDTH'),
    args: { mark: '：' },
  },
  {
    code: 'SCENARIO_BAD_TABLE',
    what: 'a row with a cell too many',
    files: shown('SCENARIO_BAD_TABLE'),
  },
  { code: 'SCENARIO_SEVERAL_DOCUMENTS', what: 'a second document', files: shown('SCENARIO_SEVERAL_DOCUMENTS') },
  { code: 'SCENARIO_NOT_IN_LANGUAGE', what: 'T3: an alias of nothing', files: shown('SCENARIO_NOT_IN_LANGUAGE') },
  {
    code: 'SCENARIO_DUPLICATE_KEY',
    what: 'a key that stands twice',
    files: shown('SCENARIO_DUPLICATE_KEY'),
    related: ['model.yaml:3:1'],
  },
  {
    code: 'SCENARIO_DUPLICATE_KEY',
    what: 'a row that stands twice',
    files: { 'model.yaml': model('tables: [{ file: t.csv, into: parameters }]'), 't.csv': 'id,value\na,1\n⟦a⟧,2\n' },
    related: ['t.csv:2:1'],
  },
  {
    code: 'SCENARIO_DUPLICATE_KEY',
    what: 'a column that stands twice',
    files: { 'model.yaml': model('tables: [{ file: t.csv, into: parameters }]'), 't.csv': 'id,value,⟦value⟧\na,1,2\n' },
  },
  { code: 'SCENARIO_FORBIDDEN_KEY', what: 'T4: __proto__', files: model('parameters: { ⟦__proto__⟧: 1 }') },
  { code: 'SCENARIO_FORBIDDEN_KEY', what: 'T16: constructor as a site', files: shown('SCENARIO_FORBIDDEN_KEY') },
  {
    code: 'SCENARIO_FORBIDDEN_KEY',
    what: 'T4: __proto__ in a table',
    files: { 'model.yaml': model('tables: [{ file: t.csv, into: parameters }]'), 't.csv': 'id,value\n⟦__proto__⟧,1\n' },
  },
  {
    code: 'SCENARIO_VERSION',
    what: 'a version there is not',
    files: shown('SCENARIO_VERSION'),
    args: { found: '7' },
  },
  { code: 'SCENARIO_VERSION', what: 'no version', files: '⟦k⟧ind: model\n' },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a misspelt section',
    files: model('⟦comodities⟧: {}'),
    suggestion: 'commodities',
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a misspelt section that others refer to: one fault',
    files: works([]).replace('commodities:', '⟦comodities⟧:'),
    suggestion: 'commodities',
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a misspelt key of a record',
    files: shown('SCENARIO_UNKNOWN_KEY'),
    suggestion: 'capacity',
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a misspelt key of a figure',
    files: model('parameters: { x: { ⟦vaule⟧: 5, value: 6 } }'),
    suggestion: 'value',
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a misspelt key of a range',
    files: works([]).replace('production: 5 t/yr', 'production: { min: 1 t/yr, ⟦maxx⟧: 5 t/yr }'),
    suggestion: 'max',
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a misspelt rule of a flow',
    files: works(
      [],
      '  making: { per: 1 t ware, closes: [mass], in: { raw: { closes: mass, ⟦recovry⟧: 1 } }, out: { ware: 1 t } }',
    ),
    suggestion: 'recovery',
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a key of a composition’s figure',
    files: model(
      'substances: { Cu: {} }',
      'commodities: { c: { unit: t, composition: { Cu: { value: 1 %, ⟦grad⟧: A } } } }',
    ),
    suggestion: 'grade',
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a kind of cost there is not',
    files: works(
      [],
      '  making: { per: 1 t ware, closes: [mass], in: { raw: 1 t }, out: { ware: 1 t }, cost: { ⟦wage⟧: 1 yuan } }',
    ),
    suggestion: 'wages',
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a key of a change',
    files: change('set:', '  - { path: markets.market.sells.raw.price, to: 2 yuan/t, ⟦wyh⟧: a slip }'),
    suggestion: 'why',
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a key of a label',
    files: model('label: { en: A, ⟦cn⟧: B }'),
    suggestion: 'en',
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'an addition of a project nobody has built',
    files: works(['projects: { p: { add: { ⟦linkz⟧: {} } } }']),
    suggestion: 'links',
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a key in an overlay, in the overlay’s file',
    files: {
      'a.yaml': scenario('extends: model.yaml', 'overlays: [o.yaml]'),
      'model.yaml': base,
      'o.yaml': overlay('sites: { new: { ⟦unit⟧: {} } }'),
    },
    suggestion: 'units',
  },
  {
    code: 'SCENARIO_RESERVED',
    what: 'a composition to be derived',
    files: model('commodities: { c: { unit: t, composition: { ⟦derived⟧: 1 } } }'),
  },
  { code: 'SCENARIO_WRONG_KIND', what: 'a list where a map belongs', files: model('commodities: ⟦[⟧]') },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a text where changes belong',
    files: { 'a.yaml': scenario('extends: model.yaml', 'set: ⟦everything⟧'), 'model.yaml': base },
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a misspelt word',
    files: shown('SCENARIO_WRONG_KIND'),
    suggestion: 'simulation',
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a misspelt kind of file',
    files: 'liubai: 1\nkind: ⟦modell⟧\n',
    suggestion: 'model',
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a misspelt status of a project',
    files: {
      'a.yaml': scenario('extends: model.yaml', 'projects: { p: ⟦bilt⟧ }'),
      'model.yaml': works(['projects: { p: {} }']),
    },
    suggestion: 'built',
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a formula as a target',
    files: works([
      'indicators: { i: { unit: t, formula: used(raw) } }',
      'targets: { g: { indicator: i, at-most: ⟦= 2⟧ } }',
    ]),
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'processes of a unit as one word',
    files: works([]).replace('process: making', 'processes: ⟦making⟧'),
  },
  { code: 'SCENARIO_WRONG_KIND', what: 'a price year that is none', files: model('money: { price-year: ⟦last⟧ }') },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'periods that end before they begin',
    files: model('periods: ⟦{⟧ from: 5, to: 2 }'),
  },
  { code: 'SCENARIO_WRONG_KIND', what: 'a file that is a list', files: '⟦-⟧ a\n' },
  {
    code: 'SCENARIO_WRONG_FILE_KIND',
    what: 'a model as a part',
    files: shown('SCENARIO_WRONG_FILE_KIND'),
  },
  {
    code: 'SCENARIO_WRONG_FILE_KIND',
    what: 'a part as a base',
    files: { 'a.yaml': scenario('extends: ⟦b.yaml⟧'), 'b.yaml': part() },
  },
  {
    code: 'SCENARIO_MISSING_KEY',
    what: 'a commodity without unit, at its key',
    files: model('commodities:', '  ⟦coal⟧:', '    label: Coal'),
    args: { key: 'unit' },
  },
  {
    code: 'SCENARIO_MISSING_KEY',
    what: 'the same in brackets, at its bracket',
    files: model('commodities: { coal: ⟦{⟧ label: Coal } }'),
    args: { key: 'unit' },
  },
  {
    code: 'SCENARIO_MISSING_KEY',
    what: 'a figure without value',
    files: shown('SCENARIO_MISSING_KEY'),
    args: { key: 'value' },
  },
  {
    code: 'SCENARIO_MISSING_KEY',
    what: 'a scenario that extends nothing',
    files: '⟦l⟧iubai: 1\nkind: scenario\n',
    args: { key: 'extends' },
  },
  {
    code: 'SCENARIO_MISSING_KEY',
    what: 'a change without a value',
    files: change('set: [⟦{⟧ path: markets.market.sells.raw.price }]'),
    args: { key: 'to' },
  },
  {
    code: 'SCENARIO_MISSING_KEY',
    what: 'a unit that runs nothing',
    files: model('sites: { town: { units: { plant: ⟦{⟧ capacity: 5 t/yr } } } }'),
    args: { key: 'process' },
  },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'a policy of two kinds',
    files: works(['policies: { p: ⟦{⟧ on: used(raw), cap: 5 t, quota: 1 t } }']),
  },
  { code: 'SCENARIO_ONE_OF', what: 'an objective without sense', files: model('objective: ⟦{⟧ }') },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'a target without bound',
    files: works(['indicators: { i: { unit: t, formula: used(raw) } }', 'targets: { g: ⟦{⟧ indicator: i } }']),
  },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'a price beside steps',
    files: works([]).replace('{ price: 1 yuan/t }', '{ price: 1 yuan/t, ⟦steps⟧: [{ price: 2 yuan/t }] }'),
  },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'one process beside several',
    files: works([]).replace('process: making', 'process: making, ⟦processes⟧: [making]'),
  },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'a value beside a series',
    files: shown('SCENARIO_ONE_OF'),
  },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'a composition given and taken from a recipe',
    files: works(['substances: { Cu: {} }']).replace(
      'ware: { unit: t }',
      'ware: { unit: t, composition: ⟦{⟧ from: making, Cu: 5 % } }',
    ),
  },
  { code: 'SCENARIO_ONE_OF', what: 'an own unit of no kind', files: model('units: { crate: ⟦{⟧ } }') },
  ...[
    '/etc/passwd',
    '../../secret.yaml',
    'C:/a.yaml',
    'file:a.yaml',
    '~/a.yaml',
    'https://example.org/a.yaml',
    'a\\b.yaml',
    'nul.yaml',
    `${'x'.repeat(300)}.yaml`,
  ].map(
    (path): Case => ({
      code: 'SCENARIO_BAD_PATH',
      what: `a reference that leaves the folder: ${path.slice(0, 40)}`,
      files: model(
        `include: [⟦${path.includes('\\') || path.startsWith('~') || path.includes(':') ? `'${path}'` : path}⟧]`,
      ),
    }),
  ),
  {
    code: 'SCENARIO_BAD_PATH',
    what: 'a table outside',
    files: model('tables: [{ file: ⟦../t.csv⟧, into: parameters }]'),
  },
  { code: 'SCENARIO_BAD_PATH', what: 'a base outside', files: scenario('extends: ⟦../model.yaml⟧') },
  {
    code: 'SCENARIO_CYCLE',
    what: 'scenarios that extend one another, with the whole chain',
    files: {
      'a.yaml': scenario('extends: b.yaml'),
      'b.yaml': scenario('extends: c.yaml'),
      'c.yaml': scenario('extends: ⟦a.yaml⟧'),
    },
    args: { chain: 'a.yaml → b.yaml → c.yaml → a.yaml' },
    related: ['a.yaml:3:10', 'b.yaml:3:10'],
  },
  {
    code: 'SCENARIO_CYCLE',
    what: 'a scenario that extends itself',
    files: { 'a.yaml': scenario('extends: ⟦a.yaml⟧') },
    args: { chain: 'a.yaml → a.yaml' },
  },
  {
    code: 'SCENARIO_CYCLE',
    what: 'parts that include one another',
    files: {
      'model.yaml': model('include: [b.yaml]'),
      'b.yaml': part('include: [c.yaml]'),
      'c.yaml': part('include: [⟦b.yaml⟧]'),
    },
    args: { chain: 'model.yaml → b.yaml → c.yaml → b.yaml' },
  },
  {
    code: 'SCENARIO_CHAIN_TOO_LONG',
    what: 'seventeen scenarios on one another',
    files: shown('SCENARIO_CHAIN_TOO_LONG'),
    args: { limit: 16 },
  },
  {
    code: 'SCENARIO_ODD_HYPHEN',
    what: 'an en dash in an id',
    files: shown('SCENARIO_ODD_HYPHEN'),
    args: { plain: 'old-town' },
  },
  {
    code: 'SCENARIO_ODD_HYPHEN',
    what: 'a minus sign in a reference',
    files: works(['tags: { a-b: {} }']).replace('raw: { unit: t }', 'raw: { unit: t, tags: [⟦a−b⟧] }'),
  },
  {
    code: 'SCENARIO_ODD_HYPHEN',
    what: 'a non-breaking hyphen in a formula',
    files: works(['parameters: { a-b: 2 t }', 'indicators: { i: { unit: t, formula: ⟦2 * a‑b⟧ } }']),
  },
  {
    code: 'SCENARIO_ODD_HYPHEN',
    what: 'an en dash before a number',
    files: works([]).replace('price: 1 yuan/t', 'price: ⟦–1 yuan/t⟧').replace('price: 9', 'limit: 5 t/yr, price: 9'),
  },
  {
    code: 'SCENARIO_ODD_HYPHEN',
    what: 'a full-width hyphen in a path',
    files: {
      'a.yaml': scenario(
        'extends: model.yaml',
        'set:',
        '  - { path: ⟦markets.market－a.sells.raw.price⟧, to: 2 yuan/t }',
      ),
      'model.yaml': base.replace('  market:', '  market-a:'),
    },
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a misspelt process, with its place',
    files: shown('SCENARIO_UNKNOWN_REFERENCE'),
    suggestion: 'making',
    related: ['model.yaml:7:3'],
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'an input that is no commodity, at its key',
    files: works([], '  making: { per: 1 t ware, closes: [mass], in: { ⟦rawe⟧: 1 t }, out: { ware: 1 t } }'),
    suggestion: 'raw',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a reference flow that is no commodity',
    files: works([], '  making: { per: 1 t ⟦wares⟧, closes: [mass], in: { raw: 1 t }, out: { ware: 1 t } }'),
    suggestion: 'ware',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a claim on no substance',
    files: works(
      ['substances: { Cu: {} }'],
      '  making: { per: 1 t ware, closes: [mass, ⟦Cuu⟧], in: { raw: 1 t }, out: { ware: 1 t } }',
    ),
    suggestion: 'Cu',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a claim on mass, misspelt: a word that is declared nowhere',
    files: works(
      ['substances: { Cu: {} }'],
      '  making: { per: 1 t ware, closes: [⟦mas⟧], in: { raw: 1 t }, out: { ware: 1 t } }',
    ),
    suggestion: 'mass',
    related: [],
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a share of mass, misspelt, at its key',
    files: works(
      [],
      '  making: { per: 1 t ware, closes: [mass], in: { raw: 1 t }, out: { ware: { takes: { ⟦masss⟧: 100 % } } } }',
    ),
    suggestion: 'mass',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a composition of no substance, at its key',
    files: model('substances: { Cu: {} }', 'commodities: { c: { unit: t, composition: { ⟦Cuu⟧: 5 % } } }'),
    suggestion: 'Cu',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a composition from no recipe',
    files: works([]).replace('ware: { unit: t }', 'ware: { unit: t, composition: { from: ⟦makin⟧ } }'),
    suggestion: 'making',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a side emission of no commodity, at its key',
    files: works(['modes: { road: { emits: { ⟦so2⟧: 1 kg/(t·km) } } }']),
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a demand for no commodity, at its key',
    files: works(['sites: { more: { demands: { ⟦wares⟧: 1 t/yr } } }']).replace(
      'sites:\n  town: { units: { plant: { process: making, production: 5 t/yr } } }\n',
      '',
    ),
    suggestion: 'ware',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'an unknown indicator of a target',
    files: works([
      'indicators: { water-use: { unit: t, formula: used(raw) } }',
      'targets: { g: { indicator: ⟦water-us⟧, at-most: 5 t } }',
    ]),
    suggestion: 'water-use',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a source nobody declared',
    files: works(['sources: { S05: { title: A book } }']).replace(
      'price: 1 yuan/t',
      'price: { value: 1 yuan/t, source: ⟦S50⟧ }',
    ),
    suggestion: 'S05',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a period of a series, at its key',
    files: model('periods: { from: 2005, to: 2006 }', 'parameters: { x: { by-period: { 2005: 1, ⟦2007⟧: 2 } } }'),
    suggestion: '2005',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a project nobody declared',
    files: {
      'a.yaml': scenario('extends: model.yaml', 'projects: { ⟦ovens⟧: built }'),
      'model.yaml': works(['projects: { oven: {} }']),
    },
    suggestion: 'oven',
    related: ['model.yaml:12:13'],
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a lint there is not',
    files: model('allow: [⟦MODEL_ORPHANS⟧]'),
    suggestion: 'MODEL_ORPHAN',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'an error among the lints allowed',
    files: model('allow: [⟦MODEL_FREE_VALUE⟧]'),
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'none for a flow that is not there',
    files: works(
      [],
      [
        '  making:',
        '    per: 1 t ware',
        '    closes: [mass]',
        '    in: { raw: 1 t }',
        '    out: { ware: 1 t }',
        '    modes: { a: { in: { ⟦ware⟧: none } } }',
      ].join('\n'),
    ),
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'in an overlay, in the overlay’s file',
    files: {
      'a.yaml': scenario('extends: model.yaml', 'overlays: [o.yaml]'),
      'model.yaml': base,
      'o.yaml': overlay('set: [{ path: units.plant.process, to: ⟦makin⟧ }]'),
    },
    suggestion: 'making',
  },
  {
    code: 'SCENARIO_DUPLICATE_ID',
    what: 'a site of two enterprises',
    files: shown('SCENARIO_DUPLICATE_ID'),
    related: ['model.yaml:4:24'],
  },
  {
    code: 'SCENARIO_DUPLICATE_ID',
    what: 'a period that stands twice',
    files: model('periods: [{ id: a }, { id: ⟦a⟧ }]'),
    related: ['model.yaml:3:17'],
  },
  {
    code: 'SCENARIO_ALREADY_DEFINED',
    what: 'a value of two parts',
    files: shown('SCENARIO_ALREADY_DEFINED'),
    related: ['model.yaml:4:15'],
  },
  {
    code: 'SCENARIO_ALREADY_DEFINED',
    what: 'an own unit named as a known one',
    files: model('units: { ⟦t⟧: { counts: true } }'),
  },
  {
    code: 'SCENARIO_UNKNOWN_PATH',
    what: 'a section that a project does not add',
    files: {
      'a.yaml': scenario('extends: model.yaml', 'set: [{ path: ⟦projects.more.add.links⟧, to: none }]'),
      'model.yaml': works(['projects: { more: { add: { sites: { yard: {} } } } }']),
    },
  },
  {
    code: 'SCENARIO_UNKNOWN_PATH',
    what: 'a misspelt step of a path',
    files: shown('SCENARIO_UNKNOWN_PATH'),
    suggestion: 'market',
    args: { key: 'markt' },
  },
  {
    code: 'SCENARIO_UNKNOWN_PATH',
    what: 'a misspelt end of a path',
    files: change('set:', '  - { path: ⟦markets.market.sells.raw.prise⟧, to: 2 yuan/t }'),
    suggestion: 'price',
  },
  {
    code: 'SCENARIO_UNKNOWN_PATH',
    what: 'T4: a path through __proto__',
    files: change('set:', '  - { path: ⟦markets.__proto__.x⟧, to: 2 yuan/t }'),
  },
  {
    code: 'SCENARIO_UNKNOWN_PATH',
    what: 'a path of a project nobody has built',
    files: works(['projects: { p: { set: [{ path: ⟦markets.markt.sells.raw.price⟧, to: 2 yuan/t }] } }']),
    suggestion: 'market',
  },
  {
    code: 'SCENARIO_RANGE_ORDER',
    what: 'a low above the value',
    files: shown('SCENARIO_RANGE_ORDER'),
  },
  {
    code: 'SCENARIO_RANGE_ORDER',
    what: 'a high below the value',
    files: model('parameters: { x: { value: 5 t, high: ⟦4⟧ } }'),
  },
  {
    code: 'SCENARIO_BAD_GRADE',
    what: 'a grade there is not',
    files: shown('SCENARIO_BAD_GRADE'),
  },
  {
    code: 'SCENARIO_BAD_COORDINATES',
    what: 'east before north',
    files: shown('SCENARIO_BAD_COORDINATES'),
  },
  {
    code: 'SCENARIO_BAD_COORDINATES',
    what: 'beyond the pole',
    files: model('sites: { s: { at: ⟦[⟧136.5 N, 104.2 E] } }'),
  },
  {
    code: 'SCENARIO_NO_CLAIM',
    what: 'a recipe without claim or reason',
    files: shown('SCENARIO_NO_CLAIM'),
  },
  {
    code: 'SCENARIO_TWO_RESTS',
    what: 'two substances that take the rest',
    files: shown('SCENARIO_TWO_RESTS'),
  },
  {
    code: 'SCENARIO_UNKNOWN_PATH',
    what: 'a step of a price that is not there',
    files: {
      'a.yaml': scenario(
        'extends: model.yaml',
        'set:',
        '  - { path: ⟦markets.market.sells.raw.steps.7.price⟧, to: 2 yuan/t }',
      ),
      'model.yaml': base.replace('{ price: 1 yuan/t }', '{ steps: [{ price: 1 yuan/t }] }'),
    },
    args: { key: '7' },
  },
]
