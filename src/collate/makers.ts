// What a site is made of: one maker for each kind of plan, in the order in which the site is made. To plan is cheap and
// looks at rows only; to make formats all that the pages of one plan say. What a maker lists as inputs of a plan is all
// that its pages depend on besides the configuration, the locale's record and the templates, so that a plan whose inputs
// are as they were need not be made again.
import type {PlanKind} from '../model.ts'
import {guideMaker} from './data.ts'
import {feedMaker} from './feeds.ts'
import {archiveMaker, peopleMaker, topicsMaker} from './lists/indexes.ts'
import {homeMaker, missingMaker, rootMaker} from './lists.ts'
import {latestMaker, monthMaker, personMaker, topicMaker} from './lists/lists-of-interviews.ts'
import {interviewMaker} from './article/interview.ts'
import {robotsMaker, sitemapMaker} from './crawlers.ts'
import {searchIndexMaker, searchMaker, searchTextsMaker} from './search.ts'
import type {Maker} from './maker.ts'
import {picturesMaker} from './pictures.ts'
import {togetherMaker} from './together.ts'
import {redirectMaker, textMaker, withdrawnMaker} from './static-pages.ts'

export const makers: Readonly<Record<PlanKind, Maker>> = {
  'root': rootMaker,
  'home': homeMaker,
  'interview': interviewMaker,
  'together': togetherMaker,
  'latest': latestMaker,
  'topics': topicsMaker,
  'topic': topicMaker,
  'people': peopleMaker,
  'person': personMaker,
  'archive': archiveMaker,
  'month': monthMaker,
  'text': textMaker,
  'withdrawn': withdrawnMaker,
  'redirect': redirectMaker,
  'missing': missingMaker,
  'pictures': picturesMaker,
  'feed': feedMaker,
  'guide': guideMaker,
  'search': searchMaker,
  'search-texts': searchTextsMaker,
  'search-index': searchIndexMaker,
  'sitemap': sitemapMaker,
  'robots': robotsMaker
}
