/** The project is built and the levy doubled. */
export const scenario = `#en A scenario is a model plus what differs from it: the project is built, and the levy is doubled.
#zh 情景即模型加上与之不同之处：项目建成，排污费加倍。
liubai: 1
kind: scenario
extends: model.yaml
label: { en: Slag grinding (example), zh: 铜渣粉磨（示例） }
projects: { slag-grinding: built }
set:
  - { path: policies.so2-levy.levy, to: 2.52 yuan/kg, why: <<the levy is doubled (example)|排污费加倍（示例）>>, grade: D }
`
