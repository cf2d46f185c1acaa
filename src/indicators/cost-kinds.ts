import { costKinds as kindsOfCost } from '../scenario/index.js'

/** Kinds of cost a formula may name: what entries may declare, what is earned by sales, and what is paid between sites. */
export const costKinds = [...kindsOfCost, 'sales', 'transfer'] as const
