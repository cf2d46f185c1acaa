export { type Constant, type Form, type IndicatorForm, type RatioForm, type Term, timeOf } from './form.js'
export { buildForms, FormBuilder } from './build.js'
export { collapse, evaluate } from './collapse.js'
export { functions } from './functions.js'
