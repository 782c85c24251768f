// The smallest parts of a graph of structured data, and what more than one kind of page says: images, and who publishes.
// Addresses are absolute.
export type Thing = Readonly<Record<string, unknown>>
export type Reference = Readonly<Record<'@id', string>>

/** In pixels. */
export interface ImageFact {
  readonly url: string
  readonly width: number
  readonly height: number
  readonly caption?: string
  readonly credit?: string
}

export interface OrganizationFacts {
  readonly site: string
  readonly name: string
  /** In the publication's other languages. */
  readonly otherNames: readonly string[]
  /** Address of the page that says how mistakes are put right. */
  readonly correctionsPolicy?: string
}

export function imageThing({url, width, height, caption, credit}: ImageFact): Thing {
  return {
    '@type': 'ImageObject',
    url,
    width,
    height,
    ...optional('caption', caption),
    ...optional('creditText', credit)
  }
}

/** The publication itself, under the same id on all pages. */
export function organizationThing({site, name, otherNames, correctionsPolicy}: OrganizationFacts): Thing {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': organizationId(site),
    name,
    ...list('alternateName', otherNames),
    'url': site,
    'logo': {'@type': 'ImageObject', 'url': `${site}favicon.svg`},
    ...optional('correctionsPolicy', correctionsPolicy)
  }
}

export function organizationId(site: string): string {
  return `${site}#org`
}

/** Of somebody whom `people.yaml` names. */
export function knownPersonId(site: string, id: string): string {
  return `${site}people/${encodeURIComponent(id)}/#person`
}

export function reference(id: string): Reference {
  return {'@id': id}
}

/** What is unknown is left out, never empty. */
export function optional(key: string, value: string | undefined): Thing {
  return value === undefined || value === '' ? {} : {[key]: value}
}

export function list(key: string, values: readonly unknown[]): Thing {
  return values.length === 0 ? {} : {[key]: one(values)}
}

/** JSON-LD reads a single value and a list of one alike. */
export function one(values: readonly unknown[]): unknown {
  return values.length === 1 ? values[0] : values
}
