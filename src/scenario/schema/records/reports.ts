import {
  anyOf,
  choice,
  label,
  listOf,
  optional,
  record,
  required,
  text,
  type Field,
  type RecordSchema,
} from '../kinds.js'

/** Sections a report may have in their usual form, in their usual order. */
export const reportSections = [
  'summary',
  'measures',
  'indicators',
  'changes',
  'targets',
  'by-products',
  'flows',
  'benefit',
  'accounts',
  'observations',
  'robustness',
  'standards',
  'method',
  'inputs',
  'assumptions',
  'unverified',
] as const

/** Tables a section may show. */
export const reportTables = [
  'indicators',
  'changes',
  'contributions',
  'projects',
  'targets',
  'by-products',
  'flows',
  'accounts',
  'observations',
  'robustness',
  'remainders',
  'inputs',
  'assumptions',
  'unverified',
] as const

/** Pictures a section may show. */
export const reportPictures = ['sankey', 'map', 'bars', 'waterfall', 'observed', 'trajectory'] as const

/** Whom the nodes of a diagram stand for. */
export const reportNodes = ['enterprise', 'sector', 'site', 'process'] as const

/** Keys of a file of kind report beside those every file has. */
export const reportFields: Readonly<Record<string, Field>> = {
  title: required(label, 'title', '标题'),
  subtitle: optional(label, 'subtitle', '副标题'),
  author: optional(label, 'who prepared it', '编制单位'),
  date: optional(text, 'date, 2015-12-31', '日期，如 2015-12-31'),
  language: optional(choice('en', 'zh', 'both'), 'default: of the call', '默认为调用时的语言'),
  scenarios: required(listOf(text), 'scenario files; the first is the baseline', '情景文件；第一个为基准'),
  baseline: optional(text, 'id of another baseline', '另定的基准情景标识'),
  sections: optional(
    listOf(anyOf(choice(...reportSections), record('report-section'))),
    'in order; default: all that have something to show',
    '依次列出；默认列出所有有内容的部分',
  ),
}

/** Records of reports. */
export const reportRecords: Readonly<Record<string, RecordSchema>> = {
  'report-section': {
    en: 'A section of a report: one in its usual form with a text, or a text with tables and pictures',
    zh: '报告的一节：通用内容加说明文字，或文字加图表',
    fields: {
      section: optional(choice(...reportSections), 'usual form', '通用内容'),
      heading: optional(label, 'heading; needed where no usual form is named', '标题；未写通用内容时必填'),
      text: optional(
        label,
        'paragraphs, set apart by empty lines; may cite {table:id}, {picture:id}, {value:scenario/indicator}',
        '段落，以空行分开；可引用 {table:标识}、{picture:标识}、{value:情景/指标}',
      ),
      show: optional(listOf(anyOf(record('report-table'), record('report-picture'))), 'tables and pictures', '图表'),
    },
  },
  'report-table': {
    en: 'A table of a report',
    zh: '报告中的表',
    fields: {
      table: required(choice(...reportTables), 'which', '哪种表'),
      caption: optional(label, 'caption', '表题'),
      indicators: optional(listOf(text), 'ids of indicators; default: the headline ones', '指标标识；默认为主要指标'),
      scenario: optional(text, 'id of a scenario; default: all', '情景标识；默认为全部'),
    },
  },
  'report-picture': {
    en: 'A picture of a report',
    zh: '报告中的图',
    fields: {
      picture: required(choice(...reportPictures), 'which', '哪种图'),
      caption: optional(label, 'caption', '图题'),
      indicators: optional(listOf(text), 'ids of indicators; default: the headline ones', '指标标识；默认为主要指标'),
      scenario: optional(text, 'id of a scenario; default: the last', '情景标识；默认为最后一个'),
      against: optional(text, 'id of a scenario to show the difference from', '与之比较的情景标识'),
      quantity: optional(
        text,
        'mass (default), energy, money, or a substance',
        'mass（默认）、energy、money 或某种物质',
      ),
      by: optional(choice(...reportNodes), 'what a node is; default enterprise', '节点所指；默认企业'),
      around: optional(text, 'id of the one enterprise or site it is about', '只画某一企业或场地及其往来'),
      threshold: optional(text, 'share below which flows are drawn together', '低于此占比的流合并绘制'),
      period: optional(text, 'id of a period; default: all', '时期标识；默认为全部'),
    },
  },
}
