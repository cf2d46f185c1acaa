import type { CodeTable } from './table.js'

/** Codes of the room `scenario`: reading files, layers and references. */
export const scenarioCodes = {
  SCENARIO_UNREADABLE: {
    severity: 'error',
    en: { message: 'the file "{path}" cannot be found', hint: 'check the path; it is relative to this file' },
    zh: { message: '找不到文件“{path}”', hint: '检查路径；路径相对于本文件' },
  },
  SCENARIO_EMPTY: {
    severity: 'error',
    en: { message: 'the file is empty', hint: 'write a model or delete the reference' },
    zh: { message: '文件为空', hint: '写入模型内容，或删除对它的引用' },
  },
  SCENARIO_TOO_DEEP: {
    severity: 'error',
    en: { message: 'the file is nested more than {limit} levels deep', hint: 'flatten it' },
    zh: { message: '文件嵌套超过 {limit} 层', hint: '减少嵌套层次' },
  },
  SCENARIO_TOO_LARGE: {
    severity: 'error',
    en: { message: 'the files are larger than the limit of {limit}', hint: 'move large tables into CSV files' },
    zh: { message: '文件超过上限 {limit}', hint: '把大表移到 CSV 文件' },
  },
  SCENARIO_BAD_YAML: {
    severity: 'error',
    en: { message: 'this is not readable YAML: {what}', hint: 'check indent, colons and brackets' },
    zh: { message: '无法按 YAML 解析：{what}', hint: '检查缩进、冒号和括号' },
  },
  SCENARIO_FULL_WIDTH: {
    severity: 'error',
    en: {
      message: 'a full-width "{mark}" stands here',
      hint: 'write the plain "{plain}"; a colon is followed by a space',
    },
    zh: { message: '此处为全角“{mark}”', hint: '改为半角“{plain}”；冒号后须有空格' },
  },
  SCENARIO_BAD_TABLE: {
    severity: 'error',
    en: { message: 'the table cannot be read: {what}', hint: 'check commas and quotes' },
    zh: { message: '表格无法读取：{what}', hint: '检查逗号和引号' },
  },
  SCENARIO_SEVERAL_DOCUMENTS: {
    severity: 'error',
    en: { message: 'a file holds one document only', hint: 'remove the line --- or split the file' },
    zh: { message: '一个文件只能有一个文档', hint: '删去 --- 行或拆成多个文件' },
  },
  SCENARIO_NOT_IN_LANGUAGE: {
    severity: 'error',
    en: {
      message:
        '"{what}" (anchors, aliases, tags, directives, complex keys, control characters) is not part of the language',
      hint: 'write the value out',
    },
    zh: { message: '语言中没有“{what}”(锚点、别名、标签、指令、复合键、控制字符)', hint: '直接写出该值' },
  },
  SCENARIO_DUPLICATE_KEY: {
    severity: 'error',
    en: { message: 'the key "{name}" stands twice', hint: 'remove or rename one' },
    zh: { message: '键“{name}”重复', hint: '删除或改名其中之一' },
  },
  SCENARIO_FORBIDDEN_KEY: {
    severity: 'error',
    en: { message: '"{name}" may not be a key', hint: 'choose another name' },
    zh: { message: '“{name}”不能用作键', hint: '换一个名称' },
  },
  SCENARIO_VERSION: {
    severity: 'error',
    en: { message: 'expected liubai: 1, found {found}', hint: 'begin the file with liubai: 1' },
    zh: { message: '应为 liubai: 1，实为 {found}', hint: '文件开头写 liubai: 1' },
  },
  SCENARIO_UNKNOWN_KEY: {
    severity: 'error',
    en: {
      message: 'the key "{key}" is not known here; known: {known}',
      hint: 'correct the spelling or remove it; inside { } a text with a comma needs quotes',
    },
    zh: { message: '此处没有键“{key}”；可用：{known}', hint: '改正拼写或删除；在 { } 内，含逗号的文本要加引号' },
  },
  SCENARIO_SLICE_SHARES: {
    severity: 'error',
    en: {
      message: 'the shares of the slices add up to {sum} %',
      hint: 'correct them so that they make 100 % of the period',
    },
    zh: { message: '各分段占比合计为 {sum} %', hint: '改正占比，使合计为 100 %' },
  },
  SCENARIO_RESERVED: {
    severity: 'error',
    en: {
      message: '"{key}" is reserved for a later version',
      hint: 'remove it; docs/language.md lists the reserved keys',
    },
    zh: { message: '“{key}”为以后的版本保留', hint: '删去该键；保留键见 docs/language.md' },
  },
  SCENARIO_WRONG_KIND: {
    severity: 'error',
    en: { message: 'expected {expected}, found {found}', hint: 'see the format reference' },
    zh: { message: '应为 {expected}，实为 {found}', hint: '参见格式说明' },
  },
  SCENARIO_WRONG_FILE_KIND: {
    severity: 'error',
    en: { message: '"{path}" is of kind {found}, expected {expected}', hint: 'refer to a file of the right kind' },
    zh: { message: '“{path}”的类型是 {found}，应为 {expected}', hint: '改为引用正确类型的文件' },
  },
  SCENARIO_BAD_DATE: {
    severity: 'error',
    en: { message: '"{found}" is no date', hint: 'write year-month-day, 2015-12-31' },
    zh: { message: '“{found}”不是日期', hint: '写成年-月-日，如 2015-12-31' },
  },
  SCENARIO_MISSING_KEY: {
    severity: 'error',
    en: { message: 'the key "{key}" is missing', hint: 'add it' },
    zh: { message: '缺少键“{key}”', hint: '补上该键' },
  },
  SCENARIO_ONE_OF: {
    severity: 'error',
    en: { message: 'exactly one of {keys} must be given', hint: 'keep one of them' },
    zh: { message: '须且只须给出 {keys} 之一', hint: '只保留其中一个' },
  },
  SCENARIO_BAD_PATH: {
    severity: 'error',
    en: {
      message: '"{path}" is not a path inside the project folder',
      hint: 'use a relative path with / that stays inside; an empty file liubai.yaml in a folder above makes that the project folder',
    },
    zh: {
      message: '“{path}”不是项目文件夹内的路径',
      hint: '使用不离开项目文件夹的相对路径，分隔符为 /；在上级文件夹放一个空文件 liubai.yaml，该文件夹即为项目文件夹',
    },
  },
  SCENARIO_CYCLE: {
    severity: 'error',
    en: { message: 'the files refer to each other in a circle: {chain}', hint: 'break the circle' },
    zh: { message: '文件循环引用：{chain}', hint: '打断循环' },
  },
  SCENARIO_CHAIN_TOO_LONG: {
    severity: 'error',
    en: { message: 'more than {limit} files extend one another', hint: 'join some of the scenarios' },
    zh: { message: '超过 {limit} 个文件逐级继承', hint: '合并其中一些情景' },
  },
  SCENARIO_ODD_HYPHEN: {
    severity: 'lint',
    en: {
      message: '"{found}" has a dash that is no hyphen; it is read as "{plain}"',
      hint: 'write the hyphen of the keyboard (-), or allow SCENARIO_ODD_HYPHEN',
    },
    zh: {
      message: '“{found}”中有形似连字符的字符，按“{plain}”读取',
      hint: '改用键盘上的连字符(-)，或允许 SCENARIO_ODD_HYPHEN',
    },
  },
  SCENARIO_BARE_SHARE: {
    severity: 'lint',
    en: {
      message: '"{found}" has no % sign; it is read as {percent} %',
      hint: 'write {percent} % or {found} %, whichever is meant',
    },
    zh: { message: '“{found}”没有写 %，按 {percent} % 读取', hint: '写明 {percent} % 或 {found} %' },
  },
  SCENARIO_UNKNOWN_REFERENCE: {
    severity: 'error',
    en: { message: '"{name}" is not declared in {collection}', hint: 'correct the spelling or declare it' },
    zh: { message: '{collection} 中没有声明“{name}”', hint: '改正拼写或加以声明' },
  },
  SCENARIO_DUPLICATE_ID: {
    severity: 'error',
    en: {
      message: 'the id "{id}" is used twice',
      hint: 'rename one; ids of sites and of units are unique over all enterprises, ids of periods among periods',
    },
    zh: { message: '标识“{id}”重复', hint: '改名其中之一；场地和装置的标识在所有企业中唯一，时期的标识在各时期中唯一' },
  },
  SCENARIO_ALREADY_DEFINED: {
    severity: 'error',
    en: { message: '"{key}" is defined already', hint: 'change values with set; state each thing once' },
    zh: { message: '“{key}”已有定义', hint: '用 set 改值；每项内容只写一次' },
  },
  SCENARIO_UNKNOWN_PATH: {
    severity: 'error',
    en: {
      message: 'the path "{path}" leads nowhere at "{key}"',
      hint: 'correct the path; its parts are the keys of the model',
    },
    zh: { message: '路径“{path}”在“{key}”处中断', hint: '改正路径，各级为模型中的键' },
  },
  SCENARIO_RANGE_ORDER: {
    severity: 'error',
    en: { message: 'low ≤ value ≤ high does not hold', hint: 'check the three numbers and their units' },
    zh: { message: '不满足 低值 ≤ 值 ≤ 高值', hint: '检查三个数及其单位' },
  },
  SCENARIO_BAD_GRADE: {
    severity: 'error',
    en: { message: '"{found}" is not a grade', hint: 'write A, B, C or D, optionally with ●, ∑ or ○' },
    zh: { message: '“{found}”不是等级', hint: '写 A、B、C 或 D，可带 ●、∑ 或 ○' },
  },
  SCENARIO_BAD_COORDINATES: {
    severity: 'error',
    en: { message: 'these are not coordinates', hint: 'write [36.56 N, 104.22 E]' },
    zh: { message: '坐标写法有误', hint: '写成 [36.56 N, 104.22 E]' },
  },
  SCENARIO_TWO_RESTS: {
    severity: 'error',
    en: { message: 'only one substance can take the rest', hint: 'give the others a content' },
    zh: { message: '只能有一种物质取“rest”', hint: '其余物质给出含量' },
  },
  SCENARIO_NO_CLAIM: {
    severity: 'error',
    en: {
      message: 'the recipe of "{process}" says neither what it closes nor why not',
      hint: 'add closes: [mass, …] or partial: <reason>',
    },
    zh: {
      message: '过程“{process}”的配方既未声明闭合组分，也未说明理由',
      hint: '补上 closes: [mass, …] 或 partial: <理由>',
    },
  },
} as const satisfies CodeTable
