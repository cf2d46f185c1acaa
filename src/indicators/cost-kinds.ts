import { costKinds as kindsOfCost } from '../scenario/index.js'

/**
 * Kinds of cost a formula may name: what entries may declare, investment, what sales earn, and what is paid between sites.
 */
export const costKinds = [...kindsOfCost, 'investment', 'sales', 'transfer'] as const
