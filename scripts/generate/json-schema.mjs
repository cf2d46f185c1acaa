// JSON schema (draft 2020-12) of the files, for editors. It accepts whatever the reader may accept: keys that another file
// may supply (an entry spread over parts) are required only where the whole model stands in one file.

const text = { type: ['string', 'number', 'boolean'] }
const plainFigure = { type: ['string', 'number'] }
const def = (name) => ({ $ref: `#/$defs/${name}` })

const coordinate = (letters) => ({ type: 'string', pattern: `^\\s*[+-]?[0-9]+([.][0-9]+)?\\s*°?\\s*[${letters}]\\s*$` })

/** The schema of the whole language. */
export function jsonSchema(language) {
  const kinds = Object.keys(language.files)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'liubai model files',
    description:
      'Models, parts, scenarios and overlays of the liubai material-flow simulator. Generated: npm run generate.',
    type: 'object',
    required: ['liubai', 'kind'],
    properties: {
      liubai: { description: 'version of the language', enum: [1, '1'] },
      kind: { description: 'what the file is', enum: kinds },
    },
    allOf: [...kinds.map((kind) => when(isKind(kind), def(`${kind}-file`))), wholeModel(language)],
    $defs: {
      id: { type: 'string', maxLength: 80, pattern: language.patterns.id },
      symbol: { type: 'string', maxLength: 80, pattern: language.patterns.symbol },
      text,
      reference: plainFigure,
      label: {
        description: 'one text for both languages, or en and zh',
        anyOf: [text, { type: 'object', properties: { en: text, zh: text }, additionalProperties: false }],
      },
      formula: { description: 'formula; a hyphen without spaces belongs to a name', ...plainFigure },
      figure: {
        description: 'number with unit, formula that begins with =, or figure with what is known of it',
        anyOf: [plainFigure, def('figure-record')],
      },
      coordinates: { type: 'array', prefixItems: [coordinate('NS'), coordinate('EW')], minItems: 2, maxItems: 2 },
      ...Object.fromEntries(
        kinds.map((kind) => [
          `${kind}-file`,
          closed(
            language.files[kind],
            `a file of kind ${kind}`,
            Object.keys(language.files[kind]).filter((key) => language.files[kind][key].required),
          ),
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(language.records).map(([name, record]) => [`${name}-record`, closed(record.fields, record.en)]),
      ),
    },
  }
}

const when = (condition, consequence) =>
  Object.fromEntries([
    ['if', condition],
    ['then', consequence],
  ])
const isKind = (kind) => ({ properties: { kind: { const: kind } }, required: ['kind'] })

/** A closed object with a schema per field. */
function closed(fields, description, required = []) {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, { description: field.en, ...schemaOf(field.kind) }]),
  )
  return {
    description,
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}

/** What may stand at a field of a kind. */
function schemaOf(kind) {
  switch (kind.is) {
    case 'text':
    case 'label':
    case 'figure':
    case 'formula':
    case 'coordinates':
      return def(kind.is)
    case 'boolean':
      return { enum: [true, false, 'true', 'false'] }
    case 'tree':
      return kind.shape ? flowOrShape(kind.shape) : {}
    case 'choice':
      return { enum: kind.of.flatMap((word) => (/^[0-9]+$/.test(word) ? [Number(word), word] : [word])) }
    case 'ref':
      return { ...def('reference') }
    case 'list':
      return { type: 'array', items: schemaOf(kind.of) }
    case 'record':
      return def(`${kind.name}-record`)
    case 'any':
      return { anyOf: kind.of.map(schemaOf) }
    case 'map':
      return mapOf(kind.keys, schemaOf(kind.of))
    default:
      throw new Error(`no schema for kind ${kind.is}`)
  }
}

/** A flow of a recipe may be a plain figure; whatever else is loosely kept keeps its own shape. */
const flowOrShape = (shape) =>
  shape.is === 'record' && shape.name === 'flow' ? { anyOf: [plainFigure, schemaOf(shape)] } : schemaOf(shape)

function mapOf(keys, value) {
  if (keys === 'free') return { type: 'object', additionalProperties: value }
  if (typeof keys === 'object' && !keys.ref)
    return {
      type: 'object',
      properties: Object.fromEntries(keys.words.map((word) => [word, value])),
      additionalProperties: false,
    }
  const spelling = def(keys === 'kebab' ? 'id' : 'symbol')
  const propertyNames = typeof keys === 'object' && keys.words ? { anyOf: [spelling, { enum: keys.words }] } : spelling
  return { type: 'object', propertyNames, additionalProperties: value }
}

/** In a model without parts and tables, entries must be whole: their required keys by section. */
function wholeModel(language) {
  const sections = language.sections.flatMap((section) => {
    const { kind } = language.files.model[section]
    if (kind.is !== 'map' || kind.of.is !== 'record') return []
    const { fields } = language.records[kind.of.name]
    const required = Object.keys(fields).filter((key) => fields[key].required)
    return required.length === 0 ? [] : [[section, { additionalProperties: { required } }]]
  })
  const inParts = { anyOf: [{ required: ['include'] }, { required: ['tables'] }] }
  return when({ allOf: [isKind('model'), { not: inParts }] }, { properties: Object.fromEntries(sections) })
}
