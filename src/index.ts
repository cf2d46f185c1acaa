/**
 * liubai: circular-economy material-flow models of industrial belts, solved with proof.
 * Files go in through `runScenario` (or step by step), results come out as plain data.
 */
export * from './base/index.js'
export * from './scenario/index.js'
export * from './model/index.js'
export * from './lp/index.js'
export {
  buildForms,
  type Form,
  FormBuilder,
  type Ground,
  type IndicatorForm,
  type RatioForm,
  type Term,
  Terms,
} from './indicators/index.js'
export * from './goals/index.js'
export * from './solve/index.js'
export * from './results/index.js'
export * from './metrics/index.js'
export * from './run/index.js'
export * from './compare/index.js'
