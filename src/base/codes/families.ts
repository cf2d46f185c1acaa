import type { CodeTable } from './table.js'

/** Codes of the room `scenario`: families, sets and number tables. */
export const familyCodes = {
  SCENARIO_FAMILY_INDEX: {
    severity: 'error',
    en: { message: '"{name}" is no index of this family; its indices: {known}', hint: 'correct it, or add it to over' },
    zh: { message: '“{name}”不是该族的下标；其下标为：{known}', hint: '改正，或加入 over' },
  },
  SCENARIO_FAMILY_TWICE: {
    severity: 'error',
    en: {
      message: 'the members {first} and {second} of the family both become "{id}"',
      hint: 'name every index in the key, or leave one out with except',
    },
    zh: { message: '该族的成员 {first} 与 {second} 都成为“{id}”', hint: '在键中写出每个下标，或用 except 排除其一' },
  },
  SCENARIO_FAMILY_ID: {
    severity: 'error',
    en: {
      message: 'the member {member} of the family becomes "{id}", which is no id',
      hint: 'an id has small letters, digits and single hyphens, at most 80 characters; shorten or change the key',
    },
    zh: {
      message: '该族的成员 {member} 成为“{id}”，不是合法标识',
      hint: '标识由小写字母、数字和单个连字符组成，至多 80 个字符；请缩短或修改键',
    },
  },
  SCENARIO_FAMILY_TOO_LARGE: {
    severity: 'error',
    en: {
      message:
        'the families of the model are too large: at most {members} members, picked from {choices} choices, in {characters} characters',
      hint: 'use smaller sets, or fewer indices',
    },
    zh: {
      message: '模型的族过大：至多 {members} 个成员，选自 {choices} 种组合，共 {characters} 个字符',
      hint: '缩小集合，或减少下标',
    },
  },
  SCENARIO_SET_EMPTY: {
    severity: 'error',
    en: { message: 'the set has no members', hint: 'list ids, or check the rule' },
    zh: { message: '集合没有成员', hint: '列出标识，或检查规则' },
  },
  SCENARIO_SET_CIRCLE: {
    severity: 'error',
    en: {
      message: 'the members of the set depend on the families that range over it',
      hint: 'list the ids of the set',
    },
    zh: { message: '集合的成员取决于遍历该集合的族', hint: '直接列出集合的标识' },
  },
  SCENARIO_TABLE_CALL: {
    severity: 'error',
    en: {
      message: 'a cell is taken by table(name, …) standing alone; expected {expected}',
      hint: 'write the name of the table and one index or id for each of its own; put other factors into parameters',
    },
    zh: {
      message: '取单元格须单独写 table(名称, …)；应为 {expected}',
      hint: '写出表名，并为表的每个下标写一个下标或标识；其他因子放入 parameters',
    },
  },
  SCENARIO_TABLE_NO_ID: {
    severity: 'error',
    en: { message: 'the table "{table}" has no "{id}"', hint: 'correct the spelling or add it to the table' },
    zh: { message: '表“{table}”中没有“{id}”', hint: '改正拼写，或补入表中' },
  },
  SCENARIO_TABLE_EMPTY: {
    severity: 'error',
    en: {
      message: 'the table "{table}" has no value for {members}',
      hint: 'fill the cell, or leave the member out with where or except',
    },
    zh: { message: '表“{table}”中 {members} 没有数值', hint: '填写该单元格，或用 where、except 排除该成员' },
  },
  SCENARIO_TABLE_UNUSED: {
    severity: 'lint',
    en: {
      message: 'nothing asks the table "{table}" for "{id}"',
      hint: 'correct the spelling, remove it, or allow SCENARIO_TABLE_UNUSED',
    },
    zh: { message: '没有内容用到表“{table}”中的“{id}”', hint: '改正拼写或删去，或允许 SCENARIO_TABLE_UNUSED' },
  },
} as const satisfies CodeTable
