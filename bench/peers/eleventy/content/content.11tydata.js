export default {
  layout: 'article.njk',
  permalink: ({locale, slug}) => `/${locale}/${slug}/`
}
