import { reportFields, reportRecords } from './records/reports.js'
import {
  anyOf,
  choice,
  type Field,
  figure,
  label,
  listOf,
  mapOf,
  optional,
  type RecordSchema,
  record,
  ref,
  required,
  text,
} from './kinds.js'

/** Sections that hold entries by id; any file but `scenario` defines them, scenarios may add entries. */
export const sections: Readonly<Record<string, Field>> = {
  sources: optional(mapOf(record('source'), 'symbol'), 'sources of figures', '资料来源'),
  units: optional(mapOf(record('own-unit'), 'symbol'), "units of the model's own", '自定义单位'),
  parameters: optional(mapOf(figure), 'named figures', '具名数值'),
  substances: optional(mapOf(record('named'), 'symbol'), 'components of composition', '组成的组分'),
  tags: optional(mapOf(record('named')), 'groups of commodities and processes', '物料与过程的类别'),
  sectors: optional(mapOf(record('named')), 'sectors', '行业'),
  parks: optional(mapOf(record('named')), 'parks', '园区'),
  commodities: optional(mapOf(record('commodity')), 'everything balanced', '参与平衡的物料'),
  ladders: optional(
    mapOf(record('ladder')),
    'ordered levels: pressure, purity, temperature',
    '有序等级：压力、纯度、温度',
  ),
  processes: optional(mapOf(record('process')), 'processes and their recipes', '过程与配方'),
  enterprises: optional(mapOf(record('enterprise')), 'enterprises and their sites', '企业及场地'),
  sites: optional(mapOf(record('site')), 'sites without an enterprise', '无企业归属的场地'),
  markets: optional(mapOf(record('market')), 'markets', '市场'),
  modes: optional(mapOf(record('mode')), 'ways of transport', '运输方式'),
  links: optional(mapOf(record('link')), 'possible transfers', '供需连接'),
  routes: optional(mapOf(record('route')), 'disposal routes', '处置途径'),
  stocks: optional(mapOf(record('stock')), 'stocks', '库存'),
  projects: optional(mapOf(record('project')), 'projects', '项目'),
  policies: optional(mapOf(record('policy')), 'policies', '政策'),
  indicators: optional(mapOf(record('indicator')), 'indicators', '指标'),
  targets: optional(mapOf(record('target')), 'targets', '目标值'),
  observations: optional(mapOf(record('observation')), 'published totals', '公布的总量'),
  laws: optional(mapOf(record('law')), 'what must always hold', '须恒成立的规律'),
  products: optional(
    mapOf(record('product'), { ref: 'commodities' }),
    'commodities whose circularity is measured',
    '测算循环性的产品',
  ),
  packs: optional(mapOf(record('pack')), 'indicator packs of standards, by their ids', '标准指标体系，按其标识'),
}

/** Sections whose ids may be taken as a set. */
export const setSections = [
  'commodities',
  'processes',
  'enterprises',
  'sites',
  'markets',
  'modes',
  'links',
  'routes',
  'stocks',
  'periods',
  'slices',
  'substances',
  'sectors',
  'parks',
] as const

const idOrIds = anyOf(text, listOf(text))

/** Keys that make an entry of any map a family: the entry is repeated over sets. */
export const family: Readonly<Record<string, Field>> = {
  over: required(mapOf(idOrIds), 'index → set, or list of ids', '下标 → 集合或标识列表'),
  where: optional(
    idOrIds,
    'table(name, …), or a list: members without a value there are left out',
    'table(名称, …) 或其列表：无数值的成员不生成',
  ),
  except: optional(
    listOf(mapOf(idOrIds)),
    'members left out: index → id, or list of ids',
    '排除的成员：下标 → 标识或标识列表',
  ),
}

const objectives = anyOf(choice('none'), record('objective'), listOf(record('objective')))

const everyFile: Readonly<Record<string, Field>> = {
  liubai: required(choice('1'), 'version of the language', '语言版本'),
  kind: required(choice('model', 'part', 'scenario', 'overlay', 'report'), 'what the file is', '文件类型'),
  $schema: optional(text, 'schema of a JSON file', 'JSON 文件的模式'),
}

const common: Readonly<Record<string, Field>> = {
  ...everyFile,
  id: optional(text, 'id; default: the file name', '标识，默认为文件名'),
  label: optional(label, 'name', '名称'),
  description: optional(label, 'description', '说明'),
}

/** Settings a model states and a scenario may state anew. */
const settings: Readonly<Record<string, Field>> = {
  mode: optional(choice('simulation', 'planning'), 'default simulation', '默认 simulation'),
  objective: optional(objectives, 'default: least cost', '默认费用最小'),
  allow: optional(listOf(text), 'lints allowed', '允许的提示代码'),
}

/** Settings of a model only. */
const modelOnly: Readonly<Record<string, Field>> = {
  money: optional(record('money'), 'currency and price year', '货币与价格年份'),
  distance: optional(record('distance'), 'distances', '距离'),
  accounts: optional(record('accounts'), 'accounts of the enterprises', '企业核算表'),
  symbiosis: optional(record('symbiosis'), 'how benefits of replacing are shared and counted', '替代效益的分摊与核算'),
  periods: optional(
    anyOf(record('period-range'), listOf(record('period'))),
    'periods in order; default one year',
    '各时期，默认一年',
  ),
  slices: optional(
    mapOf(anyOf(text, record('slice'))),
    'parts of every period in order, by id: share or { share, … }',
    '每期的分段，依次按标识列出：占比或 { share, … }',
  ),
}

const parts: Readonly<Record<string, Field>> = {
  include: optional(listOf(text), 'parts of the model', '包含的部分'),
  tables: optional(listOf(record('table')), 'CSV tables', 'CSV 表'),
  sets: optional(mapOf(anyOf(listOf(text), record('set'))), 'sets that families range over', '族所遍历的集合'),
}

const setChanges = optional(listOf(record('change')), 'changes by path', '按路径的改动')

const projectStatus = optional(mapOf(choice('built', 'not built', 'in service')), 'status of projects', '项目状态')

/** Keys of each kind of file. In scenarios and overlays `projects` maps a project to its status. */
export const files: Readonly<
  Record<'model' | 'part' | 'scenario' | 'overlay' | 'report', Readonly<Record<string, Field>>>
> = {
  model: { ...common, ...settings, ...modelOnly, ...parts, ...sections },
  part: { ...common, ...modelOnly, ...parts, ...sections },
  scenario: {
    ...common,
    ...settings,
    extends: required(text, 'model or scenario it changes', '所基于的模型或情景'),
    overlays: optional(listOf(text), 'overlay files, in order', '依次应用的叠加文件'),
    ...sections,
    projects: projectStatus,
    set: setChanges,
  },
  overlay: {
    ...common,
    ...sections,
    projects: projectStatus,
    set: setChanges,
  },
  report: { ...everyFile, ...reportFields },
}

/** Records used by the files themselves. */
export const fileRecords: Readonly<Record<string, RecordSchema>> = {
  ...reportRecords,
  table: {
    en: 'A CSV table: rows become entries (into), or cells become numbers by id (as)',
    zh: 'CSV 表：每行成为一个条目(into)，或各单元格成为按标识取用的数值(as)',
    fields: {
      file: required(text, 'path', '路径'),
      into: optional(text, 'collection, ids joined by dots', '所入的集合，各级以点连接'),
      as: optional(text, 'name for table(name, …)', '供 table(名称, …) 使用的名称'),
      unit: optional(text, 'with as: unit of plain numbers', '与 as 同用：纯数值的单位'),
      index: optional(
        listOf(text),
        'with as: columns that hold ids, the one left holds values; default: ids in the first column and the header',
        '与 as 同用：含标识的各列，余下一列为数值；默认标识在首列与表头',
      ),
    },
  },
  set: {
    en: 'A rule that gives the ids of a set: exactly one',
    zh: '给出集合标识的规则：只写一种',
    fields: {
      all: optional(choice(...setSections), 'every id of the section', '该节的所有标识'),
      tag: optional(ref('tags'), 'commodities with the tag', '带此类别的物料'),
      sector: optional(ref('sectors'), 'sites of the sector', '该行业的场地'),
    },
  },
  additions: {
    en: 'Sections added while a project is built',
    zh: '项目建成后增加的内容',
    fields: sections,
  },
}
