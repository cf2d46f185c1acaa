import type { CodeTable } from './table.js'

/** Codes of flow tables (from, to, value), read by the room `scenario`. */
export const flowTableCodes = {
  SCENARIO_FLOWS_COLUMN: {
    severity: 'error',
    en: {
      message: 'there is no column "{name}" in a flow table; known: {known}',
      hint: 'correct the heading or remove it',
    },
    zh: { message: '流量表没有“{name}”列；可用：{known}', hint: '改正列名或删去该列' },
  },
  SCENARIO_FLOWS_MISSING: {
    severity: 'error',
    en: { message: 'the column "{name}" is missing', hint: 'begin the table with from,to,value' },
    zh: { message: '缺少“{name}”列', hint: '表头写作 from,to,value' },
  },
  SCENARIO_FLOWS_CELLS: {
    severity: 'error',
    en: {
      message: 'the row has {found} cells, the heading {expected}',
      hint: 'check the commas; quote a name with a comma',
    },
    zh: { message: '该行有 {found} 格，表头有 {expected} 格', hint: '检查逗号；含逗号的名称请加引号' },
  },
  SCENARIO_FLOWS_NUMBER: {
    severity: 'error',
    en: {
      message: '"{found}" is not a number',
      hint: 'write a plain number such as 12.5 or 1e3, without unit or separators',
    },
    zh: { message: '“{found}”不是数值', hint: '写成 12.5 或 1e3 之类的数值，不带单位和分隔符' },
  },
  SCENARIO_FLOWS_NEGATIVE: {
    severity: 'error',
    en: { message: 'the flow {found} is below 0', hint: 'turn its direction: change from and to' },
    zh: { message: '流量 {found} 为负', hint: '改变方向：交换 from 与 to' },
  },
  SCENARIO_FLOWS_NAME: {
    severity: 'error',
    en: {
      message: '"{name}" cannot name a node',
      hint: 'use 1 to {limit} characters, none of them a control character',
    },
    zh: { message: '“{name}”不能用作节点名', hint: '用 1 至 {limit} 个字符，不含控制字符' },
  },
  SCENARIO_FLOWS_TWICE: {
    severity: 'error',
    en: { message: 'the flow {flow} stands twice', hint: 'add the two up or remove one' },
    zh: { message: '流量 {flow} 重复', hint: '合并二者或删除其一' },
  },
  SCENARIO_FLOWS_ENDS: {
    severity: 'error',
    en: {
      message: 'no flow can go from "{from}" to "{to}"',
      hint: 'import stands in from, export and respiration in to, beside a node',
    },
    zh: {
      message: '流量不能从“{from}”到“{to}”',
      hint: 'import 写在 from，export 和 respiration 写在 to，另一端为节点',
    },
  },
  SCENARIO_FLOWS_ROW: {
    severity: 'error',
    en: {
      message: 'the row is neither a flow nor the boundary of a node',
      hint: 'give from, to and value, or from with imports, exports, respiration and an empty to',
    },
    zh: {
      message: '该行既不是流量，也不是节点的边界值',
      hint: '给出 from、to 和 value；或给出 from 及 imports、exports、respiration，to 留空',
    },
  },
} as const satisfies CodeTable
