// Every interview.json against the schema that the site publishes beside them.
import {Ajv2020} from 'ajv/dist/2020.js'
import {eachFile, type Findings, type Published, textOf} from './published.ts'

export function dataFaults(published: Published): Findings {
  const schema = JSON.parse(textOf(published, 'schemas/interview-1.json')) as object
  const validate = new Ajv2020({allErrors: true, validateFormats: false}).compile(schema)
  return eachFile(published, '/interview.json', (json) => {
    if (validate(JSON.parse(json))) return []
    return (validate.errors ?? []).map(({instancePath, message = ''}) => `${instancePath} ${message}`)
  })
}
