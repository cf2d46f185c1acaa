/** A second kiln. */
export const scenario = `#en A scenario is a model plus what differs from it. Here the brick works makes half as much again.
#zh 情景即模型加上与之不同之处。此处砖厂产量提高一半。
liubai: 1
kind: scenario
extends: model.yaml
label: { en: Second kiln (example), zh: 增建第二座砖窑（示例） }
set:
  #en The path is the keys of the model, joined by dots. "why" gives the reason; it is shown in comparisons.
  #zh 路径为模型中的各级键，用点连接。why 说明理由，对比时会显示。
  - { path: units.kiln.production, to: 150 kt/yr, why: <<a second kiln (example)|增建第二座砖窑（示例）>>, grade: D }
`
