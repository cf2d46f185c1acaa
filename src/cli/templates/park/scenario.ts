/** More water is reclaimed and more heat recovered. */
export const scenario = `#en A scenario is a model plus what differs from it: a larger reclaimer and a larger waste-heat boiler.
#zh 情景即模型加上与之不同之处：扩建废水回用装置和余热锅炉。
liubai: 1
kind: scenario
extends: model.yaml
label: { en: More exchange (example), zh: 扩大资源共享（示例） }
set:
  - { path: units.reclaimer.capacity, to: 300000 m3/yr, why: <<a larger reclaimer (example)|扩建废水回用装置（示例）>>, grade: D }
  - { path: units.heat-boiler.capacity, to: 120 TJ/yr, why: <<a larger boiler (example)|扩建余热锅炉（示例）>>, grade: D }
`
