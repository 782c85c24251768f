// The structured data of every page against the vocabulary of schema.org: known types, properties that the type has,
// values and references that the property takes.
import {graphFaults} from '../collate/graph-faults.ts'
import {eachFile, type Findings, type Published} from './published.ts'

const script = /<script type="application\/ld\+json">([^]*?)<\/script>/g

export function graphFaultsOf(published: Published): Findings {
  return eachFile(published, '.html', (html) =>
    [...html.matchAll(script)].flatMap(([, json = '']) => {
      const data = JSON.parse(json) as {'@context': string; '@graph': Record<string, unknown>[]}
      const context = data['@context'] === 'https://schema.org' ? [] : [`context ${data['@context']}`]
      return [...context, ...graphFaults(data['@graph'])]
    })
  )
}
