import {describe, expect, it} from 'vitest'
import {rebase} from '../../src/render/rebase.ts'

describe('links of an interview on another page', () => {
  it('lead where they lead in the interview', () => {
    expect(rebase('<p><a href="#q2">here</a> <a href="../river/#q1">there</a></p>', '../')).toBe(
      '<p><a href="../#q2">here</a> <a href="../../river/#q1">there</a></p>'
    )
  })

  it('stay where they do not depend on the page', () => {
    const html =
      '<a href="https://a.example/">a</a><a href="mailto:b@c.example">b</a><a href="/d">c</a><a href="//e.example">d</a>'
    expect(rebase(html, '../../')).toBe(html)
  })

  it('are told from words and from pictures', () => {
    const html = '<p>&lt;a href="x"> href="y"</p><img src="../images/a.jpg">'
    expect(rebase(html, '../')).toBe(html)
  })
})
