// The map of a model in its README: who can give what to whom, from the links and markets of its scenarios as they are read.

const begin = '<!-- model map, written by npm run generate -->'
const end = '<!-- end of the model map -->'

const words = {
  en: {
    aside: (text) => ` (${text})`,
    comma: ', ',
    head: ['Giver', 'gives', 'to (by links)', 'sold to markets'],
    and: '; ',
    only: (scenarios) => scenarios.join(', '),
    note: (scenarios, commodities) =>
      `Generated from the files: what each place makes and can pass on, in any of ${scenarios} scenarios; ${commodities} commodities. In brackets: the scenarios that have it, where not all of the main ones (2005 to 2015) do; *option*: only a lever or outlook scenario has it. A link shows what can flow; \`liubai run\` tells what does.`,
    map: 'Enterprises of `circular-2015` and what passes between them:',
    more: (count) => `${count} more`,
    option: '*option*',
  },
  zh: {
    aside: (text) => `（${text}）`,
    comma: '、',
    head: ['供方', '物料', '经连接供给', '售予市场'],
    and: '；',
    only: (scenarios) => scenarios.join('、'),
    note: (scenarios, commodities) =>
      `本节由文件生成：${scenarios} 个情景中各处生产并可供出的物料，共 ${commodities} 种。括号内为具备该去向的情景，主要情景（2005 至 2015 年）均具备的不注；*备选*：仅单项或展望情景具备。表中为可能的去向，实际流量见 \`liubai run\`。`,
    map: '`circular-2015` 中各企业之间的物料往来：',
    more: (count) => `另 ${count} 种`,
    option: '*备选*',
  },
}

/** Lists by key, in order of first appearance. */
function grouped(list, keyOf) {
  const groups = new Map()
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** Scenarios that are named in brackets, in this order. */
const main = ['baseline-2005', 'baseline-2009', 'reference-2015', 'circular-2015']

/** What can flow in one scenario: giver, commodity and taker, each with its labels; links whose ends make and use it, and sales. */
export function passages(graph) {
  const { nodes, commodities, activities, recipes, links, trades, offers, enterprises } = graph
  const carried = (node, side) =>
    new Set(
      activities
        .filter((activity) => activity.node === node)
        .flatMap((activity) => recipes[activity.recipe][side].map(({ commodity }) => commodity)),
    )
  const made = nodes.map((_, node) => carried(node, 'outputs'))
  const used = nodes.map((_, node) => carried(node, 'inputs'))
  const place = (node) => ({
    id: nodes[node].id,
    label: nodes[node].label,
    owner: enterprises[nodes[node].enterprise]?.label ?? nodes[node].label,
  })
  const gives = (node, commodity) => nodes[node].kind === 'market' || made[node].has(commodity)
  const takes = (node, commodity) => nodes[node].kind === 'market' || used[node].has(commodity)
  const byLink = links
    .filter(({ from, to, commodity }) => gives(from, commodity) && takes(to, commodity))
    .map(({ from, to, commodity }) => ({
      from: place(from),
      to: place(to),
      commodity: commodities[commodity],
      sold: false,
    }))
  const bySale = trades
    .filter(({ side, node, commodity }) => side === 'sale' && made[node].has(commodity))
    .map(({ node, commodity, offer }) => {
      const { market, marketLabel } = offers[offer]
      const to = { id: `market:${market}`, label: marketLabel, owner: marketLabel }
      return { from: place(node), to, commodity: commodities[commodity], sold: true }
    })
  return [...byLink, ...bySale]
}

/** The README with the map between its marks; `scenarios`: id → passages. Without the marks the text as it is. */
export function withModelMap(readme, scenarios, language) {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)]
  if (from < 0 || to < from) return readme
  return `${readme.slice(0, from)}${begin}\n\n${modelMap(scenarios, language)}\n\n${readme.slice(to)}`
}

function modelMap(scenarios, language) {
  const w = words[language]
  const found = gathered(scenarios)
  const note = w.note(scenarios.size, new Set(found.map(({ commodity }) => commodity.id)).size)
  return [note, table(found, w, language), w.map, drawing(scenarios.get('circular-2015') ?? [], w, language)].join(
    '\n\n',
  )
}

/** Every passage once, with the scenarios that have it; by owner, giver, commodity and taker. */
function gathered(scenarios) {
  const found = new Map()
  for (const [id, list] of scenarios)
    for (const passage of list) {
      const key = [passage.from.id, passage.commodity.id, passage.to.id].join(' ')
      const known = found.get(key) ?? { ...passage, key, scenarios: new Set() }
      known.scenarios.add(id)
      found.set(key, known)
    }
  const order = ({ from, key }) => `${from.owner.en} ${key}`
  return [...found.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

function table(found, w, language) {
  const rows = grouped(found, ({ from, commodity }) => `${from.id} ${commodity.id}`)
  let owner = ''
  const lines = [...rows.values()].flatMap((passages) => {
    const { from, commodity } = passages[0]
    const head = from.owner[language] === owner ? [] : [`| **${from.owner[language]}** | | | |`]
    owner = from.owner[language]
    const takers = (sold) =>
      passages
        .filter((passage) => passage.sold === sold)
        .map((passage) => `${passage.to.label[language]}${marked(passage, w)}`)
        .join(w.comma)
    return [...head, `| ${from.label[language]} | ${commodity.label[language]} | ${takers(false)} | ${takers(true)} |`]
  })
  return [`| ${w.head.join(' | ')} |`, '|---|---|---|---|', ...lines].join('\n')
}

function marked({ scenarios }, w) {
  const having = main.filter((id) => scenarios.has(id))
  if (having.length === main.length) return ''
  return w.aside(having.length === 0 ? w.option : w.only(having.map((id) => `\`${id}\``)))
}

/** Commodities named on an arrow; the rest is counted. */
const named = 4

function drawing(passages, w, language) {
  const between = passages.filter(({ from, to, sold }) => !sold && from.owner.en !== to.owner.en)
  const owners = [
    ...new Map(between.flatMap(({ from, to }) => [from, to]).map(({ owner }) => [owner.en, owner])).values(),
  ]
  const names = new Map(owners.sort((a, b) => (a.en < b.en ? -1 : 1)).map((owner, i) => [owner.en, `e${i}`]))
  const arrows = grouped(between, ({ from, to }) => `${names.get(from.owner.en)} ${names.get(to.owner.en)}`)
  const lines = [...arrows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => {
      const [from, to] = key.split(' ')
      const goods = [...new Map(list.map(({ commodity }) => [commodity.id, commodity.label[language]])).values()]
      const rest = goods.length > named ? [w.more(goods.length - named)] : []
      return `  ${from} -- "${[...goods.slice(0, named), ...rest].join(w.comma)}" --> ${to}`
    })
  const boxes = owners.map((owner) => `  ${names.get(owner.en)}["${owner[language]}"]`)
  return ['```mermaid', 'flowchart LR', ...boxes, ...lines, '```'].join('\n')
}
