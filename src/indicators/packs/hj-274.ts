import { economy, symbiosis } from './hj-274-economy.js'
import { openness, protection } from './hj-274-protection.js'
import { saving } from './hj-274-saving.js'
import { both, type Pack, type PackRule } from './pack.js'

const items = [...economy, ...symbiosis, ...saving, ...protection, ...openness]

const mandatory = [
  'symbiosis-projects',
  'energy-elasticity',
  'fresh-water-elasticity',
  'key-sources-compliance',
  'total-control',
  'no-major-accident',
  'management-capacity',
  'cleaner-production',
  'central-sewage-works',
  'risk-control',
  'solid-waste-handled',
  'pollutant-elasticity',
]

const oneOf = (id: string, en: string, zh: string, ...of: readonly string[]): PackRule => ({
  id,
  label: both(`One of: ${en}`, `至少一项：${zh}`),
  items: of,
  need: 1,
  mark: '○',
})

/** HJ 274-2015, national demonstration eco-industrial parks: 32 items in five groups. */
export const hj274: Pack = {
  id: 'hj-274-2015',
  label: both('HJ 274-2015, national demonstration eco-industrial park', '国家生态工业示范园区标准（HJ 274-2015）'),
  standard: 'HJ 274-2015',
  mark: '○',
  note: both(
    'The 32 items, their limits and the rule of counting are recalled: read them in the standard before any pass or fail is published',
    '32项指标、限值及判定规则系据记忆列出，对外给出达标结论前须与标准文本核对',
  ),
  groups: [
    { id: 'economy', label: both('Economic development', '经济发展') },
    { id: 'symbiosis', label: both('Industrial symbiosis', '产业共生') },
    { id: 'saving', label: both('Saving of resources', '资源节约') },
    { id: 'protection', label: both('Protection of the environment', '环境保护') },
    { id: 'openness', label: both('Openness of information', '信息公开') },
  ],
  items,
  rules: [
    {
      id: 'mandatory',
      label: both('Mandatory items', '必选指标'),
      items: mandatory,
      need: mandatory.length,
      mark: '○',
    },
    oneOf('economy', 'economic development', '经济发展', ...economy.map(({ id }) => id)),
    oneOf('use', 'use of waste', '废物利用', 'isw-utilisation', 'recycled-circulation'),
    oneOf('land', 'land', '土地', 'land-output', 'land-output-growth'),
    oneOf('energy', 'energy', '能源', 'energy-per-value-added', 'renewable-share'),
    oneOf('water', 'water', '水', 'fresh-water-per-value-added', 'water-reuse', 'reclaimed-water'),
    oneOf(
      'discharge',
      'waste water and solid waste',
      '废水与固废',
      'wastewater-per-value-added',
      'solid-waste-per-value-added',
    ),
    { id: 'all', label: both('All items', '全部指标'), items: items.map(({ id }) => id), need: 23, mark: '○' },
  ],
}
