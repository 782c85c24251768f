// The line over a headline, and the names of topics, of which it mostly is one. In: an entry. Out: words in its language.
import type {LocaleTag} from '../../model.ts'
import type {Entry, Setting, Site} from '../site.ts'

/** Its own, else the name of the interview's first topic. */
export function kickerOf({site, edition}: Setting, {summary, family}: Entry): string | undefined {
  const [topic] = family.topics
  return summary.kicker ?? (topic === undefined ? undefined : topicName(site, topic, edition.tag))
}

/** What a topic is called in a language; the word that the text has for one that the site does not know. */
export function topicName({config}: Site, topic: string, tag: LocaleTag): string {
  return config.topics.find(({id}) => id === topic)?.name[tag] ?? topic
}
