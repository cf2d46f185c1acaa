import type { Language } from '../base/index.js'
import { drawingOf, edgeAttributes, nodeAttributes } from './graph-drawing.js'
import type { NetworkSource } from './graph-source.js'
import { textElement, xmlDocument, xmlElement } from './graph-xml.js'

/**
 * A network as GEXF 1.2 (Gephi). Written here and not by a library, so that ids of edges are their own, types do not
 * depend on the values at hand, and no name can break the file.
 */
export function graphGexf(source: NetworkSource, language: Language): string {
  const { title, unit, nodes, edges } = drawingOf(source, language)
  const values = (entry: object, names: readonly (readonly [string, string])[]): string =>
    xmlElement(
      'attvalues',
      {},
      names.map(([name]) => xmlElement('attvalue', { for: name, value: entry[name as keyof typeof entry] })),
    )
  return xmlDocument(
    xmlElement('gexf', { xmlns: 'http://www.gexf.net/1.2draft', version: '1.2' }, [
      xmlElement('meta', {}, [
        textElement('creator', 'liubai'),
        textElement('description', unit === '' ? title : `${title} (${unit})`),
      ]),
      xmlElement('graph', { defaultedgetype: 'directed', mode: 'static' }, [
        declared('node', nodeAttributes),
        declared('edge', edgeAttributes),
        xmlElement(
          'nodes',
          {},
          nodes.map((node) => xmlElement('node', { id: node.id, label: node.label }, [values(node, nodeAttributes)])),
        ),
        xmlElement(
          'edges',
          {},
          edges.map((edge) =>
            xmlElement(
              'edge',
              { id: edge.key, source: edge.from, target: edge.to, weight: edge.value, label: edge.label },
              [values(edge, edgeAttributes)],
            ),
          ),
        ),
      ]),
    ]),
  )
}

const declared = (of: 'node' | 'edge', names: readonly (readonly [string, string])[]): string =>
  xmlElement(
    'attributes',
    { class: of },
    names.map(([name, type]) => xmlElement('attribute', { id: name, title: name, type })),
  )
