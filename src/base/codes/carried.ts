import type { CodeTable } from './table.js'

/** Codes of commodities that carry their composition. */
export const carriedCodes = {
  MODEL_POOLING: {
    severity: 'error',
    en: {
      message:
        'the mix of "{commodity}" at "{place}" has several takers ({takers}): a free split of a mix is not linear, and each would be given what suits it',
      hint: 'state the shares under splits of the site, make quality grades of it on a ladder, or give it a composition',
    },
    zh: {
      message:
        '“{place}”的“{commodity}”混合后有多个去向（{takers}）：混合料自由分配不是线性问题，各去向会只取所需的组分',
      hint: '在场地的 splits 下给定分配比例，或按质量分级并用 ladders 降级使用，或给定其组成',
    },
  },
  MODEL_SPLIT_TAKER: {
    severity: 'error',
    en: { message: '"{taker}" takes nothing of this mix', hint: 'name one of its takers: {takers}' },
    zh: { message: '“{taker}”不是这一混合料的去向', hint: '写其去向之一：{takers}' },
  },
  MODEL_SPLIT_SUM: {
    severity: 'error',
    en: {
      message: 'the shares of the takers add up to {sum} %',
      hint: 'let them add up to 100 %, or write rest for one of them',
    },
    zh: { message: '各去向的比例合计为 {sum} %', hint: '使合计为 100 %，或将其中一个写作 rest' },
  },
  MODEL_CARRIED_OPEN: {
    severity: 'error',
    en: {
      message: '"{flow}" carries its composition, and nothing says what goes into it',
      hint: 'state under of the share of each substance it follows, and of the others',
    },
    zh: {
      message: '“{flow}”的组成随流，配方却未说明进入其中的组分',
      hint: '在 of 下给出所跟踪各物质及其余部分 others 的分配比例',
    },
  },
  MODEL_NOT_FOLLOWED: {
    severity: 'error',
    en: {
      message: '"{commodity}" is not followed by "{component}"',
      hint: 'name it in its composition: { carried: […] }, or leave it out here',
    },
    zh: {
      message: '“{commodity}”未跟踪“{component}”',
      hint: '在该物料的 composition: { carried: […] } 中列出，或在此处删去',
    },
  },
  MODEL_NOT_CARRIED: {
    severity: 'error',
    en: {
      message: '"{commodity}" does not carry its composition',
      hint: 'leave this out, or declare the commodity with composition: { carried: […] }',
    },
    zh: {
      message: '“{commodity}”的组成不随流',
      hint: '删去此项，或将该物料声明为 composition: { carried: […] }',
    },
  },
  MODEL_CARRIED_UNKNOWN: {
    severity: 'error',
    en: {
      message: '"{commodity}" carries its composition, and nothing says what it is made of where it comes in here',
      hint: 'state composition: { … } of what is bought or supplied; what nature gives is supplied by a site',
    },
    zh: {
      message: '“{commodity}”的组成随流，此处却未说明进入时的组成',
      hint: '给出所购或所供物料的 composition: { … }；取自自然的写作场地的 supplies',
    },
  },
  MODEL_CARRIED_HELD: {
    severity: 'error',
    en: {
      message: '"{commodity}" carries its composition and cannot be held back: drawn at will, it would be un-mixed',
      hint: 'leave the stock out, balance it in every slice, or give the commodity a composition',
    },
    zh: {
      message: '“{commodity}”的组成随流，不能留存：任意取用会把混合料重新分开',
      hint: '删去库存，或改为逐分段平衡，或给定该物料的组成',
    },
  },
  MODEL_CARRIED_LEVEL: {
    severity: 'error',
    en: {
      message: '"{commodity}" carries its composition and is no level of a ladder',
      hint: 'give the levels of a ladder compositions of their own',
    },
    zh: { message: '“{commodity}”的组成随流，不能作为分级中的一级', hint: '给分级中各级物料各自的组成' },
  },
} as const satisfies CodeTable
