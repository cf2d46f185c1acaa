import type { Change } from './case.js'

/** A scenario file that makes some changes to another scenario, ready to be saved beside it and run. */
export function overlayText(changes: readonly Change[], extended: string, id: string): string {
  const set = changes.flatMap((change) =>
    change.kind === 'figure'
      ? [`  - { path: ${JSON.stringify(change.figure.path)}, to: ${JSON.stringify(numberText(change))} }`]
      : [],
  )
  const projects = changes.flatMap((change) =>
    change.kind === 'project' ? [`  ${change.id}: ${change.isBuilt ? 'built' : 'not built'}`] : [],
  )
  return [
    ...['liubai: 1', 'kind: scenario', `extends: ${JSON.stringify(extended)}`, `id: ${id}`],
    ...(set.length > 0 ? ['set:', ...set] : []),
    ...(projects.length > 0 ? ['projects:', ...projects] : []),
    '',
  ].join('\n')
}

const numberText = ({ to, figure }: Change & { readonly kind: 'figure' }): string =>
  `${Number(to.toPrecision(15))} ${figure.unit}`.trim()
