import {defineCollection, z} from 'astro:content'
import {glob} from 'astro/loaders'

const articles = defineCollection({
  loader: glob({pattern: '*/*.md', base: './content', generateId: ({entry}) => entry.replace(/\.md$/, '')}),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    date: z.coerce.date(),
    slug: z.string(),
    locale: z.enum(['en', 'fa', 'ar']),
    topics: z.array(z.string()),
    people: z.array(z.string()),
    months: z.array(z.string())
  })
})

export const collections = {articles}
