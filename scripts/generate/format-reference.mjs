// docs/format.md: every key of every file and record, from the tables the reader checks files by.

const head = `# Format reference · 格式说明

Generated from the schema by \`npm run generate\`; the meaning of the constructs together is in [language.md](language.md).
由 \`npm run generate\` 从模式生成；各构造的整体含义见 [language.md](language.md)。

Every key that may stand in a file is listed here; any other key is a fault at its place.
文件中可用的键全部列于此；其他键都会在其所在位置报错。

| may stand there · 可写 | means · 含义 |
|---|---|
| text | any text, number or word · 任意文本、数字或词 |
| label | one text for both languages, or \`{ en: …, zh: … }\` · 两种语言同用一个文本，或 \`{ en: …, zh: … }\` |
| figure | number with unit, formula that begins with \`=\`, or a [figure](#figure) record · 带单位的数值、以 \`=\` 开头的公式，或 [figure](#figure) 记录 |
| formula | formula over flows, see [language.md](language.md) · 关于各流的公式，见 [language.md](language.md) |
| coordinates | \`[36.56 N, 104.22 E]\` |
| id of … | id declared in that section · 该节中已声明的标识 |
| map: id → … | entries by id; any of them may be a [family](#families--族) · 按标识列出的条目；均可为[族](#families--族) |
| list of … | list in \`[ ]\` or with dashes · 用 \`[ ]\` 或短横线列出 |
`

/** The reference as Markdown. */
export function formatReference(language) {
  const fileParts = Object.entries(language.files).flatMap(([kind, fields]) => [
    `## kind: ${kind}`,
    '',
    ...table(fields),
    '',
  ])
  const recordParts = Object.entries(language.records).flatMap(([name, record]) => [
    `### ${name}`,
    '',
    `${record.en} · ${record.zh}`,
    '',
    ...(name === 'additions' ? [additions] : table(record.fields)),
    '',
  ])
  return [
    head,
    ...fileParts,
    '## Records · 记录',
    '',
    ...recordParts,
    ...familyPart(language),
    ...reservedPart(language),
  ].join('\n')
}

const additions = 'Any section of a model. · 模型的任何一节。'

function table(fields) {
  const rows = Object.entries(fields).map(
    ([key, field]) =>
      `| \`${key}\` | ${field.required ? 'yes · 是' : ''} | ${what(field.kind)} | ${escaped(field.en)} | ${escaped(field.zh)} |`,
  )
  return ['| key · 键 | required · 必填 | may stand there · 可写 | meaning | 含义 |', '|---|---|---|---|---|', ...rows]
}

const escaped = (words) => words.replaceAll('|', '\\|')
const link = (name) => `[${name}](#${name})`

/** What may stand at a key, in the words of the table above. */
function what(kind) {
  switch (kind.is) {
    case 'boolean':
      return '`true`, `false`'
    case 'choice':
      return kind.of.map((word) => `\`${word}\``).join(', ')
    case 'ref':
      return `id of ${kind.to.join(' or ')}`
    case 'tree':
      return kind.shape ? what(kind.shape) : 'anything that may stand at the path'
    case 'map':
      return `map: ${keyOf(kind.keys)} → ${what(kind.of)}`
    case 'list':
      return `list of ${what(kind.of)}`
    case 'record':
      return link(kind.name)
    case 'any':
      return kind.of.map(what).join(' or ')
    default:
      return kind.is
  }
}

function keyOf(keys) {
  if (keys === 'kebab') return 'id'
  if (keys === 'symbol') return 'id (upper case allowed)'
  if (keys === 'free') return 'year'
  if (!keys.ref) return keys.words.map((word) => `\`${word}\``).join(', ')
  return `id of ${keys.ref}${keys.words ? ` or ${keys.words.map((word) => `\`${word}\``).join(', ')}` : ''}`
}

function familyPart(language) {
  return [
    '## Families · 族',
    '',
    'Keys beside those of the entry; with `over` it is repeated over sets. · 与条目自身的键并列；有 `over` 时在集合上重复该条目。',
    '',
    ...table(language.family),
    '',
  ]
}

function reservedPart(language) {
  const rows = Object.entries(language.reserved).flatMap(([record, keys]) =>
    Object.entries(keys).map(
      ([key, { en, zh }]) =>
        `| ${record === 'file' ? 'top of a file · 文件顶层' : record} | \`${key}\` | ${en} | ${zh} |`,
    ),
  )
  return [
    '## Reserved keys · 保留键',
    '',
    'Kept for later versions; using one is the fault SCENARIO_RESERVED. · 为以后的版本保留；使用时报 SCENARIO_RESERVED。',
    '',
    '| where · 位置 | key · 键 | will hold | 将用于 |',
    '|---|---|---|---|',
    ...rows,
    '',
  ]
}
