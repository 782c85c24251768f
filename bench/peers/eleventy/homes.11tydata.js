export default {
  eleventyComputed: {
    locale: ({list}) => list.locale,
    title: ({list}) => list.title
  }
}
