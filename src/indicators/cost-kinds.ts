/** Kinds of cost a formula may name. */
export const costKinds = [
  'material',
  'energy',
  'service',
  'wages',
  'depreciation',
  'interest',
  'tax',
  'subsidy',
  'penalty',
  'sales',
  'transfer',
] as const
