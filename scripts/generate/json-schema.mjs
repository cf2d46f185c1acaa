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
      id: key(language.patterns.id),
      symbol: key(language.patterns.symbol),
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
      ...Object.fromEntries(
        Object.entries(closed(language.family, '').properties).map(([key, schema]) => [`family-${key}`, schema]),
      ),
      'figure-entry': {
        description: 'figure, or a family of figures',
        anyOf: [plainFigure, def('figure-entry-record')],
      },
      'figure-entry-record': familyOf(language, closed(language.records.figure.fields, language.records.figure.en)),
      'text-entry': { anyOf: [text, familyOf(language, closed({ value: { kind: { is: 'text' } } }, 'a family'))] },
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
        Object.entries(language.records).map(([name, record]) => {
          const schema = closed(record.fields, record.en)
          return [`${name}-record`, language.entries.includes(name) ? familyOf(language, schema) : schema]
        }),
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

/** An id, or the key of a family: an id with indices in braces. */
const key = (pattern) => ({ type: 'string', anyOf: [{ maxLength: 80, pattern }, { pattern: familyKey }] })
const familyKey = '^[A-Za-z0-9-]*([{][A-Za-z0-9-]+[}][A-Za-z0-9-]*)+$'

/** A record that may be a family: the keys of families beside its own, the others only with `over`. */
const familyOf = (language, record) => ({
  ...record,
  properties: {
    ...record.properties,
    ...Object.fromEntries(Object.keys(language.family).map((key) => [key, def(`family-${key}`)])),
  },
  dependentRequired: { where: ['over'], except: ['over'] },
})

/** What may stand at an entry of a map: figures and texts may be families too, as records are. */
function entryOf(kind) {
  if (kind.is === 'figure' || kind.is === 'text') return def(`${kind.is}-entry`)
  return kind.is === 'any' ? { anyOf: kind.of.map(entryOf) } : schemaOf(kind)
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
      return kind.shape ? schemaOf(kind.shape) : {}
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
      return mapOf(kind.keys, entryOf(kind.of))
    default:
      throw new Error(`no schema for kind ${kind.is}`)
  }
}

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
