import type { CodeTable } from './table.js'

/** Codes of the room `model`. */
export const modelCodes = {
  MODEL_SERIES_PERIODS: {
    severity: 'error',
    en: {
      message: 'the series has no value for the period "{period}"',
      hint: 'give one value for every period and no other',
    },
    zh: { message: '序列缺少时期“{period}”的值', hint: '每个时期给且只给一个值' },
  },
  MODEL_SERIES_LENGTH: {
    severity: 'error',
    en: { message: 'the series has {found} values for {expected} periods', hint: 'give one value for every period' },
    zh: { message: '序列有 {found} 个值，时期有 {expected} 个', hint: '每个时期给一个值' },
  },
  MODEL_SLICES_MISSING: {
    severity: 'error',
    en: { message: 'there is no value for the slice "{slice}"', hint: 'give one value for every slice' },
    zh: { message: '缺少分段“{slice}”的值', hint: '每个分段给且只给一个值' },
  },
  MODEL_SLICES_LENGTH: {
    severity: 'error',
    en: {
      message: 'there are {found} values for {expected} slices',
      hint: 'give one value for every slice, in the order of `slices`',
    },
    zh: { message: '给出 {found} 个值，分段有 {expected} 个', hint: '按 slices 的次序，每个分段给一个值' },
  },
  MODEL_PROFILE_SUM: {
    severity: 'error',
    en: { message: 'the shares of the profile add up to {sum} %', hint: 'correct them so that they make 100 %' },
    zh: { message: '分布占比合计为 {sum} %', hint: '改正占比，使合计为 100 %' },
  },
  MODEL_PROFILE_NOT_AMOUNT: {
    severity: 'error',
    en: {
      message: 'a profile spreads an amount over the slices; this figure is none',
      hint: 'give it by slice with `by-slice`, or remove the profile',
    },
    zh: { message: 'profile 只用于把数量分摊到各分段，此处不是数量', hint: '用 by-slice 逐分段给出，或去掉 profile' },
  },
  MODEL_LIMIT_BY_SLICE: {
    severity: 'error',
    en: {
      message: 'a cap or quota is one of a period, not of slices',
      hint: 'give one figure, and ask for a slice in `on` with during(…)',
    },
    zh: { message: '上限或下限政策按整期计，不能按分段给出', hint: '给出整期数值，并在 on 中用 during(…) 指定分段' },
  },
  MODEL_BY_SLICE: {
    severity: 'error',
    en: {
      message: 'a figure by slice, but "{commodity}" is balanced over whole periods',
      hint: 'give one figure for the period, or balance the commodity by slice',
    },
    zh: { message: '按分段给出的数值，但“{commodity}”按整期平衡', hint: '给出整期数值，或令该物料逐分段平衡' },
  },
  MODEL_FLOW_OPEN: {
    severity: 'error',
    en: { message: 'nothing fixes the amount of "{flow}"', hint: 'give an amount, closes, takes, of or until' },
    zh: { message: '“{flow}”的数量没有任何式子确定', hint: '给出数量、closes、takes、of 或 until' },
  },
  MODEL_FLOW_OVER: {
    severity: 'error',
    en: { message: 'the amount of "{flow}" is fixed twice', hint: 'keep one of amount, closes, takes and until' },
    zh: { message: '“{flow}”的数量被重复确定', hint: '数量、closes、takes、until 只保留一种' },
  },
  MODEL_CLOSING_SINGULAR: {
    severity: 'error',
    en: {
      message: 'the balances do not fix these flows: {flows}',
      hint: 'close each flow by a component that no other flow closes and that it contains',
    },
    zh: { message: '平衡式不能确定这些流：{flows}', hint: '每个流用不同的、自身所含的组分闭合' },
  },
  MODEL_CLOSING_CONTRADICTS: {
    severity: 'error',
    en: { message: 'the equations of these flows contradict each other: {flows}', hint: 'remove one of them' },
    zh: { message: '这些流的式子相互矛盾：{flows}', hint: '去掉其中一个' },
  },
  MODEL_NEGATIVE_FLOW: {
    severity: 'error',
    en: {
      message: '"{flow}" would have to be {value}, less than zero',
      hint: 'check the contents and amounts of the recipe',
    },
    zh: { message: '“{flow}”须为 {value}，小于零', hint: '检查配方中的含量和数量' },
  },
  MODEL_NO_REFERENCE: {
    severity: 'error',
    en: { message: 'the reference "{flow}" is not among the flows', hint: 'add it to in or out' },
    zh: { message: '基准流“{flow}”不在配方各流之中', hint: '把它加到 in 或 out' },
  },
  MODEL_REFERENCE_AMOUNT: {
    severity: 'error',
    en: { message: 'the amount of "{flow}" is not what per says', hint: 'make both equal' },
    zh: { message: '“{flow}”的数量与 per 不一致', hint: '使两者相等' },
  },
  MODEL_NO_SUCH_FLOW: {
    severity: 'error',
    en: { message: 'the recipe has no such flow "{flow}" on that side', hint: 'correct the spelling' },
    zh: { message: '配方该侧没有“{flow}”这个流', hint: '改正拼写' },
  },
  MODEL_NOT_LINEAR: {
    severity: 'error',
    en: {
      message: 'the formula is not linear in the flows of the recipe: {what}',
      hint: 'multiply and divide flows by parameters only',
    },
    zh: { message: '公式对配方各流不是线性的：{what}', hint: '只用参数去乘除各流' },
  },
  MODEL_CLAIM_ABSENT: {
    severity: 'error',
    en: {
      message: 'no flow of the recipe carries "{component}"',
      hint: 'remove the claim or add the component to compositions',
    },
    zh: { message: '配方中没有流含有“{component}”', hint: '删去该声明，或在组成中补上该组分' },
  },
  MODEL_CLAIM_OPEN: {
    severity: 'error',
    en: {
      message: '{component} does not close: {fed} t fed, {leaving} t leaving ({gap} %)',
      hint: 'find the missing flow, or give the reason under partial and remove the claim',
    },
    zh: {
      message: '{component} 不闭合：投入 {fed} t，产出 {leaving} t({gap} %)',
      hint: '找出缺失的流，或在 partial 说明理由并删去该声明',
    },
  },
  MODEL_MADE_OTHERWISE: {
    severity: 'error',
    en: {
      message:
        'in "{recipe}" {component} closes with the compositions it makes itself, but not with those its commodities have (gap {gap} %)',
      hint: 'make it another commodity, take its composition from this recipe, or remove the claim',
    },
    zh: {
      message: '“{recipe}”按自身形成的组成 {component} 闭合，但按其物料已有的组成不闭合(相差 {gap} %)',
      hint: '改为另一种物料，或令组成取自该配方，或删去该声明',
    },
  },
  MODEL_SEVERAL_MODES: {
    severity: 'error',
    en: {
      message: 'the composition of "{commodity}" is taken from "{process}", of which several modes run: {modes}',
      hint: 'name one as process/mode',
    },
    zh: {
      message: '“{commodity}”的组成取自“{process}”，而该过程有多种方式运行：{modes}',
      hint: '写成 过程/方式，指明其中一种',
    },
  },
  MODEL_COMPOSITION_OVER: {
    severity: 'error',
    en: { message: 'the contents of "{commodity}" add up to {sum} %', hint: 'correct them: they may not exceed 100 %' },
    zh: { message: '“{commodity}”各组分含量合计 {sum} %', hint: '改正，合计不得超过 100 %' },
  },
  MODEL_COMPOSITION_CYCLE: {
    severity: 'error',
    en: {
      message: 'the composition of "{commodity}" from "{recipe}" depends on itself',
      hint: 'give one of the compositions as numbers',
    },
    zh: { message: '“{commodity}”的组成取自“{recipe}”，循环依赖自身', hint: '把其中一个组成直接给出' },
  },
  MODEL_NOT_MADE: {
    severity: 'error',
    en: {
      message: '"{recipe}" does not make the composition of "{commodity}"',
      hint: 'give the flow there an of: rule',
    },
    zh: { message: '“{recipe}”没有确定“{commodity}”的组成', hint: '在该配方的流中给出 of 规则' },
  },
  MODEL_NO_DISTANCE: {
    severity: 'error',
    en: {
      message: 'the link has no distance and its ends have no coordinates',
      hint: 'give distance, or at: for both ends',
    },
    zh: { message: '连接没有给出距离，两端也没有坐标', hint: '给出 distance，或为两端给出 at' },
  },
  MODEL_NOT_BY_LINKS: {
    severity: 'error',
    en: {
      message: 'the market "{market}" is reached directly, so that no link leads there',
      hint: 'give the market at: or by-links: true, or remove the link',
    },
    zh: {
      message: '市场“{market}”由场地直接交易，没有连接通往该处',
      hint: '为该市场给出 at 或 by-links: true，或删去该连接',
    },
  },
  MODEL_NO_LOAD_LIMIT: {
    severity: 'error',
    en: { message: 'a unit that may be off needs a most while it is on', hint: 'give capacity, or load with max' },
    zh: { message: '可停机的装置须给出开机时的上限', hint: '给出 capacity，或在 load 中给出 max' },
  },
  MODEL_BUILD_RUNNING: {
    severity: 'error',
    en: {
      message: 'a unit that may be off cannot be added to',
      hint: 'its loads are bounds of what stands: state build or load, or two units',
    },
    zh: { message: '可停机的装置不能同时新增产能', hint: '负荷以现有产能为界：build 与 load 只写一种，或分为两个装置' },
  },
  MODEL_DISCOUNT_RATE: {
    severity: 'error',
    en: { message: 'a discount rate is a share per year above -100 %, not {found}', hint: 'write e.g. 5 %' },
    zh: { message: '贴现率应为大于 -100 % 的年度比率，而非 {found}', hint: '例如写作 5 %' },
  },
  MODEL_STEP_NO_SIZE: {
    severity: 'error',
    en: {
      message:
        'this price step needs a size: only the last may go without, and only where each step is worse than the one before',
      hint: 'give up-to; for the last step a limit of the offer will do',
    },
    zh: {
      message: '此价格分段须给出数量：只有末段可省，且各段须依次变差',
      hint: '给出 up-to；末段也可改为给出 limit',
    },
  },
  MODEL_NEGATIVE: {
    severity: 'error',
    en: {
      message: 'this may not be less than zero, but is {found}',
      hint: 'correct the number; only prices and charges may be negative',
    },
    zh: { message: '此值不得小于零，实为 {found}', hint: '改正数值；只有价格和收费可为负' },
  },
  MODEL_NOT_A_SHARE: {
    severity: 'error',
    en: { message: 'expected a share from 0 to 100 %, found {found} %', hint: 'correct the number or its unit' },
    zh: { message: '应为 0 至 100 % 的比例，实为 {found} %', hint: '改正数值或单位' },
  },
  MODEL_NO_FUNCTION: {
    severity: 'error',
    en: {
      message: '"{commodity}" has no content of "{by}" to replace or be replaced by',
      hint: 'name a substance or an attribute both have, or mass',
    },
    zh: { message: '“{commodity}”不含“{by}”，无法据此替代', hint: '写双方都有的物质或属性，或 mass' },
  },
  MODEL_REPLACED_TWICE: {
    severity: 'error',
    en: {
      message: 'one use of "{commodity}" would replace both "{first}" and "{second}"',
      hint: 'say in which processes it replaces which: one tonne is credited once',
    },
    zh: { message: '“{commodity}”的同一用途同时替代“{first}”和“{second}”', hint: '分别写明适用的过程，一吨只计一次' },
  },
  MODEL_BOUNDS_ORDER: {
    severity: 'error',
    en: { message: 'the lower bound {min} is above the upper bound {max}', hint: 'exchange or correct them' },
    zh: { message: '下限 {min} 高于上限 {max}', hint: '互换或改正' },
  },
  MODEL_MODE_UNIT: {
    severity: 'error',
    en: {
      message: 'the tariff of mode "{mode}" is not per unit of "{commodity}", which is counted in {unit}',
      hint: 'use a mode priced per that unit, or declare one',
    },
    zh: {
      message: '运输方式“{mode}”的费率不适用于以 {unit} 计量的“{commodity}”',
      hint: '改用按该单位计价的运输方式，或另行声明',
    },
  },
  MODEL_UNKNOWN_MODE: {
    severity: 'error',
    en: { message: 'the process "{process}" has no mode "{mode}"', hint: 'use one of its modes' },
    zh: { message: '过程“{process}”没有方式“{mode}”', hint: '使用其已有方式' },
  },
  MODEL_FREE_VALUE: {
    severity: 'error',
    en: {
      message: '"{recipe}" makes something of value from nothing',
      hint: 'add its inputs; declared extraction is drawn-from or supplies',
    },
    zh: { message: '“{recipe}”不投入任何物料却产出有价值之物', hint: '补上投入；开采用 drawn-from 或 supplies 声明' },
  },
  MODEL_FREE_TRADE: {
    severity: 'error',
    en: {
      message: '"{commodity}" can be bought at {buy} and sold at {sell} without limit',
      hint: 'set a limit or correct a price',
    },
    zh: { message: '“{commodity}”可以 {buy} 买入、{sell} 卖出且无限量', hint: '设定限量或改正价格' },
  },
  MODEL_FREE_RIDDANCE: {
    severity: 'error',
    en: {
      message: '"{commodity}" can be taken at {buy} and got rid of at {sell} without limit',
      hint: 'set a limit at the market, or a fee for getting rid of it that is not less',
    },
    zh: {
      message: '“{commodity}”可以 {buy} 接收、以 {sell} 处置或排放且无限量',
      hint: '在市场设定限量，或使处置费不低于接收所得',
    },
  },
  MODEL_PAYING_ROUND: {
    severity: 'error',
    en: {
      message: '"{commodity}" goes round through {through} at a gain, without limit',
      hint: 'set a limit (capacity, level) on one of them, or correct a charge or cost below zero',
    },
    zh: {
      message: '“{commodity}”经 {through} 循环即可获利且无限量',
      hint: '为其中之一设定上限（capacity、level），或改正小于零的收费或费用',
    },
  },
  MODEL_ORPHAN: {
    severity: 'lint',
    en: { message: 'nothing makes, uses or trades "{commodity}"', hint: 'remove it, or allow MODEL_ORPHAN' },
    zh: { message: '没有过程或市场涉及“{commodity}”', hint: '删去，或允许 MODEL_ORPHAN' },
  },
  MODEL_NO_TAKER: {
    severity: 'lint',
    en: {
      message: '"{commodity}" made at "{site}" has no taker, market, route or release',
      hint: 'add a link, a route or a market, or allow MODEL_NO_TAKER',
    },
    zh: {
      message: '“{site}”产出的“{commodity}”没有用户、市场、处置途径或排放口',
      hint: '补上连接、处置途径或市场，或允许 MODEL_NO_TAKER',
    },
  },
  MODEL_NO_USE: {
    severity: 'lint',
    en: {
      message: 'nothing at "{place}" uses, sells, keeps or disposes of "{commodity}": the link can carry nothing',
      hint: 'correct its end, add a process that takes it, or allow MODEL_NO_USE',
    },
    zh: {
      message: '“{place}”没有使用、销售、存放或处置“{commodity}”的途径，该连接不会有流量',
      hint: '改正终点，或补上接收它的过程，或允许 MODEL_NO_USE',
    },
  },
  MODEL_IDLE_PARAMETER: {
    severity: 'lint',
    en: {
      message: 'no formula of "{process}" uses its parameter "{name}"',
      hint: 'correct the spelling, restore the flow it was for, remove it, or allow MODEL_IDLE_PARAMETER',
    },
    zh: {
      message: '“{process}”没有算式用到其参数“{name}”',
      hint: '改正拼写，补上所缺的流，或删去；亦可允许 MODEL_IDLE_PARAMETER',
    },
  },
  MODEL_NO_SOURCE: {
    severity: 'lint',
    en: { message: '"{commodity}" needed at "{site}" has no source', hint: 'add a market, a link or a supply' },
    zh: { message: '“{site}”所需的“{commodity}”没有来源', hint: '补上市场、连接或供应来源' },
  },
  MODEL_WIDE_RANGE: {
    severity: 'lint',
    en: {
      message: 'the coefficients of "{recipe}" span more than nine powers of ten',
      hint: 'check the units of its flows',
    },
    zh: { message: '“{recipe}”各系数相差超过九个数量级', hint: '检查各流的单位' },
  },
} as const satisfies CodeTable
