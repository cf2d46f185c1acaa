import type { Language } from '../base/index.js'
import { drawingOf, edgeAttributes, nodeAttributes } from './graph-drawing.js'
import type { NetworkSource } from './graph-source.js'
import { textElement, xmlDocument, xmlElement } from './graph-xml.js'

const schema = 'http://graphml.graphdrawing.org/xmlns'

/** A network as GraphML (yEd, igraph, NetworkX); ids are name tokens, as its schema wants them, names stand in labels. */
export function graphGraphml(source: NetworkSource, language: Language): string {
  const { title, unit, nodes, edges } = drawingOf(source, language)
  const nodeKeys = [['label', 'string'], ...nodeAttributes] as const
  const edgeKeys = [['label', 'string'], ['weight', 'double'], ...edgeAttributes] as const
  return xmlDocument(
    xmlElement('graphml', { xmlns: schema }, [
      ...declared('node', nodeKeys),
      ...declared('edge', edgeKeys),
      xmlElement('graph', { id: 'network', edgedefault: 'directed' }, [
        textElement('desc', unit === '' ? title : `${title} (${unit})`),
        ...nodes.map((node) => xmlElement('node', { id: node.id }, data('node', node, nodeKeys))),
        ...edges.map((edge) =>
          xmlElement(
            'edge',
            { id: edge.key, source: edge.from, target: edge.to },
            data('edge', { ...edge, weight: edge.value }, edgeKeys),
          ),
        ),
      ]),
    ]),
  )
}

const declared = (of: 'node' | 'edge', names: readonly (readonly [string, string])[]): readonly string[] =>
  names.map(([name, type]) => xmlElement('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': type }))

const data = (of: 'node' | 'edge', entry: object, names: readonly (readonly [string, string])[]): readonly string[] =>
  names.map(([name]) => textElement('data', String(entry[name as keyof typeof entry]), { key: `${of}-${name}` }))
