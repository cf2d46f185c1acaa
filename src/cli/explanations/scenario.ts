import { part, model, report, scenario, works } from './texts.js'
import type { Example } from './example.js'

const entriesTable = 'tables: [{ file: t.csv, into: parameters }]'
/** A chain of scenarios, each on the next; the last on a model. */
const chain = (length: number, marked: number): Record<string, string> => ({
  ...Object.fromEntries(
    Array.from({ length }, (_, i) => {
      const next = i === length - 1 ? 'model.yaml' : `s${i + 1}.yaml`
      return [`s${i}.yaml`, scenario(`extends: ${i === marked ? `⟦${next}⟧` : next}`)]
    }),
  ),
  'model.yaml': model(),
})

/** Files, layers and references. */
export const scenarioExamples = {
  SCENARIO_UNREADABLE: {
    files: { 'model.yaml': model('include: [⟦parts/price.yaml⟧]'), 'parts/prices.yaml': part('parameters: { x: 1 }') },
    mend: 'parts/prices.yaml',
  },
  SCENARIO_EMPTY: { files: '⟦#⟧ nothing\n', mend: [['# nothing\n', model()]] },
  SCENARIO_TOO_DEEP: {
    files: model(`sets: { ends: ${'['.repeat(63)}⟦[⟧a, b${']'.repeat(64)} }`),
    mend: [[`${'['.repeat(64)}a, b${']'.repeat(64)}`, '[a, b]']],
  },
  SCENARIO_TOO_LARGE: {
    kind: 'call',
    situation: { en: 'model.yaml has 17 MB, most of them prices', zh: 'model.yaml 有 17 MB，大部分是价格' },
    files: { 'model.yaml': model('parameters:') },
    call: 'liubai check model.yaml',
    fault: { at: { file: 'model.yaml', line: 1, col: 1 }, args: { limit: 16_000_000 } },
    mended: {
      situation: {
        en: 'the prices stand in prices.csv, which model.yaml names under tables',
        zh: '价格移到 prices.csv，由 model.yaml 在 tables 下引用',
      },
      call: 'liubai check model.yaml',
    },
  },
  SCENARIO_BAD_YAML: { files: `${model('label: "open')}⟦⟧`, mend: [['"open', '"open"']] },
  SCENARIO_FULL_WIDTH: { files: model('label⟦：⟧ open', 'commodities: {}'), mend: ':' },
  SCENARIO_BAD_TABLE: {
    files: { 'model.yaml': model(entriesTable), 't.csv': 'id,value\na,1\n⟦b⟧,2,3\n' },
    mend: [['b,2,3', 'b,2']],
  },
  SCENARIO_SEVERAL_DOCUMENTS: { files: `${model()}⟦-⟧--\nlabel: Belt\n`, mend: [['---\n', '']] },
  SCENARIO_NOT_IN_LANGUAGE: { files: model('label: ⟦*⟧belt'), mend: [['*belt', 'belt']] },
  SCENARIO_DUPLICATE_KEY: { files: model('label: A', '⟦label⟧: B'), mend: [['label: A\n', '']] },
  SCENARIO_FORBIDDEN_KEY: {
    files: model('sites: { ⟦constructor⟧: {} }'),
    mend: 'builder',
    why: {
      en: 'Some names mean something to the language the program is written in.',
      zh: '有些名称在程序所用的语言中另有含义。',
    },
  },
  SCENARIO_VERSION: { files: 'liubai: ⟦7⟧\nkind: model\n', mend: '1' },
  SCENARIO_UNKNOWN_KEY: {
    files: works([]).replace('production: 5 t/yr', 'production: 5 t/yr, ⟦capasity⟧: 5 t/yr'),
    mend: 'capacity',
  },
  SCENARIO_SLICE_SHARES: { files: model('slices: ⟦{⟧ day: 50 %, night: 40 % }'), mend: [['40 %', '50 %']] },
  SCENARIO_RESERVED: { files: model('periods: [{ id: a, ⟦slices⟧: {} }]'), mend: [[', slices: {}', '']] },
  SCENARIO_WRONG_KIND: { files: model('mode: ⟦simulatoin⟧'), mend: 'simulation' },
  SCENARIO_WRONG_FILE_KIND: {
    files: { 'model.yaml': model('include: [⟦b.yaml⟧]'), 'b.yaml': model('parameters: { x: 1 }') },
    mend: [['kind: model\nparameters', 'kind: part\nparameters']],
  },
  SCENARIO_BAD_DATE: {
    files: {
      'report.yaml': report('title: T', 'scenarios: [works.yaml]', 'date: ⟦2015-02-29⟧'),
      'works.yaml': works([]),
    },
    reader: 'report',
    mend: '2015-02-28',
  },
  SCENARIO_MISSING_KEY: {
    files: model('parameters: { x: ⟦{⟧ grade: A } }'),
    mend: [['{ grade: A }', '{ value: 5 t, grade: A }']],
  },
  SCENARIO_ONE_OF: {
    files: model('parameters: { x: ⟦{⟧ value: 1, by-period: [1] } }'),
    mend: [['{ value: 1, by-period: [1] }', '{ value: 1 }']],
  },
  SCENARIO_BAD_PATH: {
    files: { 'model.yaml': model('include: [⟦../prices.yaml⟧]'), 'prices.yaml': part('parameters: { x: 1 }') },
    mend: 'prices.yaml',
  },
  SCENARIO_CYCLE: {
    files: {
      'a.yaml': scenario('extends: b.yaml'),
      'b.yaml': scenario('extends: ⟦a.yaml⟧'),
      'model.yaml': model(),
    },
    mend: 'model.yaml',
  },
  SCENARIO_CHAIN_TOO_LONG: { files: chain(17, 15), mend: [['extends: s1.yaml', 'extends: s9.yaml']] },
  SCENARIO_ODD_HYPHEN: {
    files: works([]).replace('  town:', '  ⟦old–town⟧:'),
    mend: 'old-town',
    why: {
      en: 'Word processors turn a hyphen into a dash; elsewhere the same name may be written with a hyphen.',
      zh: '文字处理软件会把连字符换成破折号，而别处的同一名称可能仍用连字符。',
    },
  },
  SCENARIO_UNKNOWN_REFERENCE: { files: works([]).replace('process: making', 'process: ⟦makin⟧'), mend: 'making' },
  SCENARIO_DUPLICATE_ID: {
    files: model('enterprises:', '  a: { sites: { works: {} } }', '  b: { sites: { works: ⟦{⟧ } } }'),
    mend: [['  b: { sites: { works: {', '  b: { sites: { mill: {']],
  },
  SCENARIO_ALREADY_DEFINED: {
    files: {
      'model.yaml': model('include: [b.yaml]', 'parameters: { x: 1 }'),
      'b.yaml': part('parameters: { ⟦x⟧: 2 }'),
    },
    mend: 'y',
    why: {
      en: 'Were one of two values taken silently, nobody would know which.',
      zh: '若在两个值中默取其一，则无从得知取的是哪一个。',
    },
  },
  SCENARIO_UNKNOWN_PATH: {
    files: {
      'a.yaml': scenario('extends: model.yaml', 'set:', '  - { path: ⟦markets.markt.sells.raw.price⟧, to: 2 yuan/t }'),
      'model.yaml': works([]),
    },
    mend: 'markets.market.sells.raw.price',
  },
  SCENARIO_RANGE_ORDER: { files: model('parameters: { x: { value: 5 t, low: ⟦6 t⟧ } }'), mend: '4 t' },
  SCENARIO_BAD_GRADE: { files: model('parameters: { x: { value: 5, grade: ⟦E⟧ } }'), mend: 'D' },
  SCENARIO_BAD_COORDINATES: {
    files: model('sites: { s: { at: ⟦[⟧104.2 E, 36.5 N] } }'),
    mend: [['[104.2 E, 36.5 N]', '[36.5 N, 104.2 E]']],
  },
  SCENARIO_TWO_RESTS: {
    files: model(
      'substances: { Cu: {}, S: {} }',
      'commodities: { c: { unit: t, composition: { Cu: rest, S: ⟦rest⟧ }, allow: [MODEL_ORPHAN] } }',
    ),
    mend: '30 %',
  },
  SCENARIO_NO_CLAIM: {
    files: works([], '  making: ⟦{⟧ per: 1 t ware, in: { raw: 1 t }, out: { ware: 1 t } }'),
    mend: [['per: 1 t ware,', 'per: 1 t ware, closes: [mass],']],
    why: {
      en: 'What a recipe claims to close is checked; what it does not is shown as unaccounted.',
      zh: '配方声明闭合的组分将受检验，未声明的列为未核算。',
    },
  },
} as const satisfies Readonly<Record<string, Example>>
