// Whether the site makes a part: all that it can where `site.yaml` does not choose.
import type {Config, FeedForm, SitePart} from '../model.ts'

export function hasPart({parts}: Config, part: SitePart): boolean {
  return parts === undefined || parts.includes(part)
}

const feedParts: Readonly<Record<FeedForm, SitePart>> = {rss: 'rss', atom: 'atom', json: 'json-feed'}

/** Whether some page is made of the trees of interviews; all others are made of outlines and prose. */
export function needsTrees(config: Config): boolean {
  return (['questions', 'data', 'search'] as const).some((part) => hasPart(config, part))
}

/** The forms in which the site has feeds, the best known first. */
export function feedForms(config: Config): FeedForm[] {
  return (['rss', 'atom', 'json'] as const).filter((form) => hasPart(config, feedParts[form]))
}
