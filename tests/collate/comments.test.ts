import {describe, expect, it} from 'vitest'
import {type CommentsFacts, commentsView} from '../../src/collate/comments.ts'
import {localeOf, localeTags} from '../../src/locale.ts'
import type {ApprovedComment, CommentsConfig, CommentsView, Instant, LocaleTag, SourcePath} from '../../src/model.ts'
import {articleAt, configWith, pagesOf, summaryOf} from './material.ts'

const endpoint = 'https://comments.example/post'

function factsOf(config: CommentsConfig, changes: Partial<CommentsFacts> = {}): CommentsFacts {
  return {
    config,
    locale: localeOf('en'),
    slug: 'bell',
    headline: 'The bell in the fog',
    url: 'https://paper.example/en/bell/',
    approved: [],
    questions: new Map([
      ['q1', '1'],
      ['q2', '2']
    ]),
    isClosed: false,
    dateOf: (date) => ({text: `on ${date}`, iso: date}),
    ...changes
  }
}

function viewOf(config: CommentsConfig, changes: Partial<CommentsFacts> = {}) {
  return commentsView(factsOf(config, changes))
}

function comment(id: string, changes: Partial<ApprovedComment> = {}): ApprovedComment {
  return {
    id,
    file: `content/interviews/bell/comments/${id}.txt` as SourcePath,
    name: `Reader ${id}`,
    date: '2026-03-01' as Instant,
    language: 'en',
    dir: 'ltr',
    text: ['Well said.'],
    ...changes
  }
}

function noteOf(config: Partial<CommentsConfig>): string {
  return viewOf({mode: 'endpoint', endpoint, ...config}).note
}

function hiddenOf(config: CommentsConfig, changes?: Partial<CommentsFacts>): Record<string, string> {
  return Object.fromEntries(viewOf(config, changes).form?.hidden.map(({name, value}) => [name, value]) ?? [])
}

function namesOf(config: CommentsConfig, changes?: Partial<CommentsFacts>): string[] | undefined {
  return viewOf(config, changes).form?.fields.map(({name}) => name)
}

function shown(approved: readonly ApprovedComment[], tag: LocaleTag = 'en'): CommentsView {
  return viewOf({mode: 'closed'}, {approved, locale: localeOf(tag)})
}

function idsOf({groups}: CommentsView): string[][] {
  return groups.map(({comments}) => comments.map(({id}) => id))
}

describe('a page', () => {
  const {strings} = localeOf('en')

  it('has a sentence and no form where comments are closed', () => {
    expect(viewOf({mode: 'closed'})).toEqual({groups: [], foreign: [], note: strings.commentsClosed})
    expect(viewOf({mode: 'endpoint', endpoint}, {isClosed: true}).form).toBeUndefined()
  })

  it('has a form that posts nowhere where comments are not open yet', () => {
    const {note, form} = viewOf({mode: 'stub'})
    expect(note).toBe(strings.commentsNotOpen)
    expect(form).toMatchObject({isOpen: false, attributes: [], hidden: []})
    expect(form?.action).toBeUndefined()
    expect(form?.fields.flatMap(({missing, wrong}) => [missing, wrong]).filter(Boolean)).toEqual([])
  })

  it('has a link that opens a mail to the newsroom about this interview', () => {
    const {note, form, mail} = viewOf({mode: 'mailto', email: 'letters@paper.example'})
    expect(form).toBeUndefined()
    expect(note).toBe(strings.commentsByMail)
    const {pathname, searchParams} = new URL(mail?.href ?? '')
    expect([pathname, mail?.address]).toEqual(['letters@paper.example', 'letters@paper.example'])
    expect(searchParams.get('subject')).toBe('Comment: The bell in the fog')
    expect(searchParams.get('body')).toBe('\r\n\r\nhttps://paper.example/en/bell/')
  })

  it('isolates the subject of a mail where directions may mix', () => {
    const {mail} = viewOf({mode: 'mailto', email: 'a@paper.example'}, {locale: localeOf('fa'), headline: 'زنگ BBC'})
    expect(new URL(mail?.href ?? '').searchParams.get('subject')).toBe('\u2068دیدگاه: \u2068زنگ BBC\u2069\u2069')
  })

  it('promises about comments what the site vouches for and no more', () => {
    expect(noteOf({})).toBe(`Comments are sent to \u2068comments.example\u2069. ${strings.requiredFields}`)
    expect(noteOf({promises: ['email-unpublished']})).toContain(strings.emailNotPublished)
    expect(noteOf({promises: ['email-unpublished']})).not.toContain(strings.reviewedBeforePublication)
    expect(noteOf({promises: ['reviewed']})).toContain(strings.reviewedBeforePublication)
    expect(noteOf({note: {en: 'We keep them for a month.', fa: 'یک ماه می‌ماند.'}})).toContain(
      'We keep them for a month.'
    )
  })

  it('does not speak of the email address where none is asked for', () => {
    const config: CommentsConfig = {mode: 'endpoint', endpoint, ask: [], promises: ['email-unpublished']}
    expect(viewOf(config).note).not.toContain(strings.emailNotPublished)
    expect(viewOf(config).form?.fields.map(({id}) => id)).toEqual(['comment-name', 'comment-comment'])
  })

  it.each(localeTags)('says in its own language what is wrong in a field: %s', (tag) => {
    const {form} = viewOf({mode: 'endpoint', endpoint}, {locale: localeOf(tag)})
    const said = form?.fields.map(({missing, wrong}) => [missing !== undefined, wrong !== undefined])
    expect(said).toEqual([
      [true, false],
      [true, true],
      [false, true],
      [true, false]
    ])
  })

  it('closes the comments of one interview by its front matter', () => {
    const config = configWith({comments: {mode: 'endpoint', endpoint}})
    const pages = pagesOf([summaryOf({frontMatter: {comments: 'closed'}}), summaryOf({slug: 'open'})], config)
    expect(articleAt(pages, 'en/bell/').view.comments.form).toBeUndefined()
    expect(articleAt(pages, 'en/open/').view.comments.form?.action).toBe(endpoint)
  })
})

describe('the form for', () => {
  it('a backend of the site’s own sends article, language, question and direction', () => {
    const {form} = viewOf({mode: 'endpoint', endpoint})
    expect(namesOf({mode: 'endpoint', endpoint})).toEqual(['author', 'email', 'url', 'comment'])
    expect(form?.hidden).toEqual([
      {name: 'article', value: 'bell'},
      {name: 'locale', value: 'en'},
      {name: 'question', value: '', isQuestion: true}
    ])
    expect(form?.fields.at(-1)?.dirName).toBe('comment.dir')
    expect(form?.honeypot).toBe('nickname')
  })

  it('Netlify is found by its attributes and posts to the site itself', () => {
    const {form, note} = viewOf({mode: 'endpoint', preset: 'netlify'})
    expect(form?.action).toBeUndefined()
    expect(form?.attributes).toContainEqual({name: 'data-netlify', value: 'true'})
    expect(form?.attributes).toContainEqual({name: 'netlify-honeypot', value: form?.honeypot ?? ''})
    const name = form?.attributes.find((attribute) => attribute.name === 'name')?.value
    expect(hiddenOf({mode: 'endpoint', preset: 'netlify'})['form-name']).toBe(name)
    expect(note).toContain('Netlify')
  })

  it('Formspree has a subject and its own trap', () => {
    const config: CommentsConfig = {mode: 'endpoint', preset: 'formspree', endpoint: 'https://formspree.io/f/abcd'}
    expect(namesOf(config)).toEqual(['name', 'email', 'message'])
    expect(hiddenOf(config)['_subject']).toBe('Comment: The bell in the fog')
    expect(viewOf(config).form?.honeypot).toBe('_gotcha')
  })

  it('Staticman asks for no address and comes back to the page', () => {
    const config: CommentsConfig = {
      mode: 'endpoint',
      preset: 'staticman',
      endpoint: 'https://c.example/v3/entry/github/paper/site/main/comments'
    }
    expect(namesOf(config)).toEqual(['fields[name]', 'fields[message]'])
    expect(hiddenOf(config)).toEqual({
      'options[slug]': 'bell',
      'options[redirect]': 'https://paper.example/en/bell/#comments',
      'fields[locale]': 'en',
      'fields[question]': ''
    })
  })

  it('WordPress names the post, and is not shown where the post is not known', () => {
    const config: CommentsConfig = {
      mode: 'endpoint',
      preset: 'wordpress',
      endpoint: 'https://blog.example/wp-comments-post.php'
    }
    expect(namesOf(config, {postId: '42'})).toEqual(['author', 'email', 'url', 'comment'])
    expect(hiddenOf(config, {postId: '42'})).toMatchObject({comment_post_ID: '42', comment_parent: '0'})
    const {form, note} = viewOf(config)
    expect([form, note]).toEqual([undefined, localeOf('en').strings.commentsClosed])
  })
})

describe('approved comments', () => {
  it('are counted in the words of the page', () => {
    expect(shown([comment('a')]).count).toBe('1 comment')
    expect(shown([comment('a'), comment('b')], 'ar').count).toBe('تعليقان')
    expect(shown([comment('a'), comment('b'), comment('c')], 'fa').count).toBe('۳ دیدگاه')
    expect(shown([]).count).toBeUndefined()
  })

  it('stand oldest first, each followed by its replies', () => {
    const approved = [
      comment('late', {date: '2026-03-09' as Instant}),
      comment('reply', {date: '2026-03-05' as Instant, replyTo: 'early'}),
      comment('reply-to-reply', {date: '2026-03-06' as Instant, replyTo: 'reply'}),
      comment('early', {date: '2026-03-02' as Instant}),
      comment('between', {date: '2026-03-03T10:00:00+03:30' as Instant})
    ]
    expect(idsOf(shown(approved))).toEqual([
      ['comment-early', 'comment-reply', 'comment-reply-to-reply', 'comment-between', 'comment-late']
    ])
  })

  it('come once each, even where they answer one another in a circle or nobody', () => {
    const approved = [comment('a', {replyTo: 'b'}), comment('b', {replyTo: 'a'}), comment('c', {replyTo: 'gone'})]
    expect(idsOf(shown(approved)).flat().sort()).toEqual(['comment-a', 'comment-b', 'comment-c'])
  })

  it('in the language of the page come first, the others below under a label', () => {
    const approved = [
      comment('en'),
      comment('fa', {language: 'fa', dir: 'rtl', date: '2026-03-02' as Instant}),
      comment('reply', {replyTo: 'fa', date: '2026-03-03' as Instant}),
      comment('unknown', {language: 'ckb', dir: 'rtl', date: '2026-03-04' as Instant})
    ]
    expect(idsOf(shown(approved))).toEqual([['comment-en'], ['comment-fa', 'comment-reply', 'comment-unknown']])
    expect(idsOf(shown(approved, 'fa'))).toEqual([
      ['comment-fa', 'comment-reply'],
      ['comment-en', 'comment-unknown']
    ])
    expect(shown(approved, 'fa').groups.map(({label}) => label)).toEqual([undefined, 'به زبان‌های دیگر'])
    expect(shown(approved, 'fa').foreign).toEqual(['en'])
    expect(shown(approved, 'ar').foreign).toEqual(['en', 'fa'])
  })

  it('name the question and the comment that they are about', () => {
    const approved = [
      comment('first', {name: 'ليلى', question: 'q2'}),
      comment('second', {date: '2026-03-02' as Instant, replyTo: 'first', question: 'q9'})
    ]
    const [group] = shown(approved).groups
    expect(group?.comments[0]?.question).toEqual({label: 'On question 2', href: '#q2'})
    expect(group?.comments[1]?.question).toBeUndefined()
    expect(group?.comments[1]?.replyTo).toEqual({label: 'In reply to \u2068ليلى\u2069', href: '#comment-first'})
  })
})
