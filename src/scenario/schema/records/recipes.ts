import {
  anyOf,
  choice,
  costKinds,
  figure,
  flag,
  listOf,
  mapOf,
  media,
  optional,
  record,
  ref,
  required,
  text,
  treeOf,
  type RecordSchema,
} from '../kinds.js'
import { labelled } from './shared.js'

/** What stands at a commodity of a recipe: a flow, or one or several streams of heat. */
const flows = anyOf(figure, record('flow'), record('stream'), listOf(record('stream')), mapOf(record('stream')))

/** Quality by component or attribute. */
const windows = mapOf(anyOf(figure, record('window')), 'symbol')

/** Records of commodities, processes and their recipes. */
export const recipeRecords: Readonly<Record<string, RecordSchema>> = {
  commodity: {
    en: 'Anything balanced: a good, energy carrier, waste or emission',
    zh: '参与平衡的物料、能源、废物或排放',
    fields: {
      ...labelled,
      unit: required(text, 'unit it is counted and shown in', '计量与显示单位'),
      tags: optional(listOf(ref('tags')), 'groups it belongs to', '所属类别'),
      composition: optional(
        mapOf(anyOf(figure, listOf(ref('substances'))), { ref: 'substances', words: ['from', 'carried'] }),
        'share of each substance, or `from: process`, or `carried: [substances followed]`',
        '各物质含量，或 from: 过程，或 carried: [所跟踪的物质]',
      ),
      density: optional(figure, 'mass per unit, if not counted by mass', '单位质量(不以质量计量时)'),
      attributes: optional(mapOf(figure), 'named weights: heating value, factors', '权重属性：热值、系数等'),
      'released-to': optional(choice(...media), 'any site may release it there', '任一场地可向此处排放'),
      'drawn-from': optional(choice(...media), 'any site may take it from there', '任一场地可从此处取用'),
      'cost-kind': optional(
        choice(...costKinds),
        'kind of cost when bought; default material',
        '购入时的费用类别，默认 material',
      ),
      replaces: optional(
        mapOf(record('replacement'), { ref: 'commodities' }),
        'what it stands in for where another site uses it',
        '被其他场地利用时所替代的物料',
      ),
      balance: optional(
        choice('slice', 'period'),
        'whether it balances in every slice (default) or over the period',
        '逐分段平衡(默认 slice)或按整期平衡(period)',
      ),
      allow: optional(listOf(text), 'lints allowed for it', '允许的提示代码'),
    },
  },
  replacement: {
    en: 'A by-product in place of another commodity, by what both are used for',
    zh: '副产物按功能替代另一物料',
    fields: {
      by: required(text, 'substance or attribute both are used for, or mass', '双方共同的功能：物质、属性或 mass'),
      in: optional(listOf(ref('processes')), 'processes where it does; default all', '适用的过程，默认全部'),
      processing: optional(figure, 'what its use costs more, money per unit', '利用它所增加的单位费用'),
    },
  },
  recipe: {
    en: 'A recipe, or a mode of a process',
    zh: '配方，或过程的一种方式',
    fields: {
      ...labelled,
      parameters: optional(mapOf(figure), 'local names', '局部参数'),
      closes: optional(listOf(text), 'components whose balance is claimed', '声明闭合的组分'),
      partial: optional(text, 'why the rest is not claimed', '其余组分不声明闭合的理由'),
      tolerance: optional(figure, 'gap allowed to the claims; default 0.1 %', '闭合容差，默认 0.1 %'),
      in: optional(mapOf(treeOf(flows), { ref: 'commodities' }), 'inputs per reference', '单位基准的投入'),
      out: optional(mapOf(treeOf(flows), { ref: 'commodities' }), 'outputs per reference', '单位基准的产出'),
      groups: optional(mapOf(record('group')), 'flows that substitute one another', '可相互替代的流'),
      memo: optional(mapOf(figure), 'counted, not balanced', '计数而不平衡的项目'),
      cost: optional(
        mapOf(figure, { words: costKinds }),
        'running cost per reference, by kind',
        '单位基准的运行费用，按类别',
      ),
    },
  },
  process: {
    en: 'A process',
    zh: '过程',
    also: ['recipe'],
    fields: {
      per: required(
        text,
        'reference: amount and commodity, or an own counting unit',
        '基准：数量与物料，或自定义计数单位',
      ),
      tags: optional(listOf(ref('tags')), 'groups it belongs to', '所属类别'),
      handling: optional(
        flag,
        'drying, sorting, transfer: neither generates nor uses',
        '干燥、分选、转运等，不计产生也不计利用',
      ),
      modes: optional(
        mapOf(record('recipe')),
        'alternatives; each starts from the fields of the process',
        '可选方式，以过程字段为底',
      ),
    },
  },
  flow: {
    en: 'A flow of a recipe: an amount, a rule, or both',
    zh: '配方中的流：数量、规则或二者',
    also: ['figure'],
    fields: {
      closes: optional(text, 'component whose balance fixes the amount', '由其平衡确定数量的组分'),
      recovery: optional(figure, 'share of the component that reaches the reference flow', '进入基准流的比例'),
      takes: optional(mapOf(figure, { ref: 'substances', words: ['mass'] }), 'share of what is fed', '占投入量的比例'),
      of: optional(
        mapOf(anyOf(figure, record('content')), { ref: 'substances', words: ['others'] }),
        'composition made here; `others`: what a carried commodity does not follow',
        '在此形成的组成；others 为组成随流的物料中未跟踪的部分',
      ),
      until: optional(record('until'), 'as much as brings another flow to a content', '使另一流达到某含量所需的量'),
      min: optional(figure, 'at least: the amount is left to the choice', '不少于：数量可选择'),
      max: optional(figure, 'at most: the amount is left to the choice', '不多于：数量可选择'),
      window: optional(
        windows,
        'quality of the output: what is fed less what other outputs carry',
        '产出质量：投入减去其他产出所带走的',
      ),
    },
  },
  group: {
    en: 'Flows of a recipe that substitute one another',
    zh: '配方中可相互替代的流',
    fields: {
      ...labelled,
      side: optional(choice('in', 'out'), 'default in', '默认 in'),
      members: required(
        anyOf(listOf(ref('commodities')), mapOf(record('member'), { ref: 'commodities' })),
        'commodities, or commodities with bounds',
        '各物料，或各物料及其上下界',
      ),
      total: optional(anyOf(figure, record('range')), 'all members together per reference', '单位基准的各成员合计'),
      counted: optional(
        text,
        "what total and shares are counted in: mass or an attribute; default the members' common unit",
        '合计与占比的计量：mass 或某属性，默认各成员共同的单位',
      ),
      windows: optional(windows, 'quality of the members together', '各成员混合后的质量'),
    },
  },
  member: {
    en: 'A member of a group',
    zh: '组的成员',
    also: ['range'],
    fields: { share: optional(anyOf(figure, record('range')), 'share of the total', '占合计的比例') },
  },
  window: {
    en: 'Bounds of a quality',
    zh: '质量的上下界',
    fields: {
      'at-most': optional(figure, 'not above', '不高于'),
      'at-least': optional(figure, 'not below', '不低于'),
    },
  },
  content: {
    en: 'Content of a component made here',
    zh: '在此形成的组分含量',
    fields: { content: required(figure, 'content of the flow', '流中的含量') },
  },
  until: {
    en: 'Aim of a flow',
    zh: '流的目标含量',
    fields: {
      flow: required(ref('commodities'), 'flow of the recipe', '配方中的流'),
      component: required(text, 'component', '组分'),
      content: required(figure, 'content', '含量'),
    },
  },
}
