import type { CodeTable } from './table.js'

/** Codes of groups and quality windows of recipes. */
export const groupCodes = {
  MODEL_GROUP_EMPTY: {
    severity: 'error',
    en: { message: 'the group "{group}" has no members', hint: 'name the flows that may substitute one another' },
    zh: { message: '组“{group}”没有成员', hint: '列出可相互替代的流' },
  },
  MODEL_GROUP_SINGLE: {
    severity: 'lint',
    en: {
      message: 'the group "{group}" has one member: there is nothing to choose',
      hint: 'add what may take its place, or write it as a plain flow',
    },
    zh: { message: '组“{group}”只有一个成员，没有选择余地', hint: '加入可替代它的物料，或写成普通的流' },
  },
  MODEL_GROUP_UNLIKE: {
    severity: 'error',
    en: {
      message: 'the members of the group "{group}" are counted in different units',
      hint: 'say what total and shares are counted in: counted: mass, or an attribute that all members have',
    },
    zh: {
      message: '组“{group}”各成员的计量单位不同',
      hint: '用 counted 说明合计与占比按什么计量：mass，或各成员共有的某个属性',
    },
  },
  MODEL_NO_MASS: {
    severity: 'error',
    en: { message: '"{commodity}" has no mass to count by', hint: 'give it a density, or count by something else' },
    zh: { message: '“{commodity}”没有可供计量的质量', hint: '给出密度 density，或改用其他计量' },
  },
  MODEL_NO_DENSITY: {
    severity: 'error',
    en: {
      message: 'a content per volume of "{commodity}" needs its mass per volume',
      hint: 'give the commodity a density, e.g. density: 1 t/m3',
    },
    zh: { message: '“{commodity}”按体积给出含量，须有单位体积质量', hint: '给出该物料的密度，如 density: 1 t/m3' },
  },
  MODEL_NO_ATTRIBUTE: {
    severity: 'error',
    en: {
      message: '"{commodity}" has no attribute "{name}"',
      hint: 'give every member of the group the attribute',
    },
    zh: { message: '“{commodity}”没有属性“{name}”', hint: '组内每个成员都要给出该属性' },
  },
  MODEL_QUALITY_UNKNOWN: {
    severity: 'error',
    en: {
      message: '"{name}" is neither a substance nor an attribute of the flows',
      hint: 'declare it under substances, or as an attribute of the commodities',
    },
    zh: { message: '“{name}”既不是物质，也不是这些流的属性', hint: '在 substances 下声明，或作为物料的属性给出' },
  },
  MODEL_WINDOW_NO_COMPONENT: {
    severity: 'error',
    en: {
      message: 'a window of one flow is on a substance of an output; "{name}" is none here',
      hint: 'bound inputs and attributes by the windows of a group',
    },
    zh: {
      message: '单个流的质量范围只针对产出中的物质，此处“{name}”不是',
      hint: '投入与属性的范围写在组的 windows 中',
    },
  },
  MODEL_SHARES_SUM: {
    severity: 'error',
    en: {
      message: 'the {side} shares of the group "{group}" add up to {sum} %',
      hint: 'least shares may not exceed 100 % together, nor most shares stay below it',
    },
    zh: {
      message: '组“{group}”各成员 {side} 占比合计为 {sum} %',
      hint: '下限占比合计不得超过 100 %，上限占比合计不得低于 100 %',
    },
  },
  MODEL_BOUND_MISSED: {
    severity: 'error',
    en: {
      message: 'the recipe can never meet this: {what}',
      hint: 'relax the bound, or change amounts and compositions of the recipe',
    },
    zh: { message: '该配方不可能满足此项：{what}', hint: '放宽界限，或调整配方的数量与组成' },
  },
  MODEL_WINDOW_UNREACHABLE: {
    severity: 'lint',
    en: {
      message: 'every member of the group is outside the window of {component}: no mix can meet it',
      hint: 'check the contents of the members and the window',
    },
    zh: { message: '各成员的 {component} 都不在该范围内，任何配比都无法满足', hint: '核对各成员的含量与该范围' },
  },
  MODEL_MIX_COMPOSITION: {
    severity: 'error',
    en: {
      message: 'the composition of "{flow}" made here would depend on the mix',
      hint: 'give the commodity a composition and close it by mass or a component, or bound its quality by a window',
    },
    zh: {
      message: '在此形成的“{flow}”的组成会随配比变化',
      hint: '给出该物料的组成并按质量或某组分闭合，或用 window 限定其质量',
    },
  },
} as const satisfies CodeTable
