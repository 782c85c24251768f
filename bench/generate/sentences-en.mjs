// English sentences of invented interviews. {subject}, {other}, {place}, {year} and {number} are filled in. Data.

export const headlines = [
  'What {subject} taught {place}',
  '“We waited {number} years for {subject}”',
  'After the vote: {subject} and the people of {place}',
  'In {place}, everybody has a view on {subject}',
  'The quiet fight over {subject}'
]

export const standfirsts = [
  'Few questions have divided {place} as much as {subject}. {name}, {office}, has followed the matter since {year} and says that the hardest part is still to come.',
  'For {number} years the talk in {place} has been of {subject}. We met {name}, {office}, to ask what has been achieved, what went wrong and who is to pay for it.',
  '{name}, {office}, speaks about {subject}, about mistakes made in {year}, and about what {place} owes to those who never gave up.'
]

export const questions = [
  'How did you come to work on {subject}?',
  'Critics in {place} say that {subject} came too late. Are they right?',
  'What do you answer to those who say that the money should have gone to {other} instead?',
  'You wrote in {year} that {subject} would change everything. Has it?',
  'Who decides about {subject} today, and who should?',
  'What surprised you most when you returned to {place} after {number} years?',
  'Is there anything that {place} can learn from its neighbours, in your view?',
  'Many people remember the winter of {year}. What went wrong then, and could it happen again?',
  'The council has promised a report on {subject}. What do you expect of it?',
  'How do you explain {subject} to somebody who has never been to {place}?',
  'Would you do it again?',
  'Does that not contradict what you said about {other}?',
  'What will we be talking about in {number} years, if nothing is done about {subject}?',
  'And the young people: do they still care about {other}?'
]

export const statements = [
  'To be honest, nobody had planned it that way.',
  'When I first came to {place} in {year}, there were {number} of us in one room, and we shared a single telephone.',
  'People tend to forget that {subject} was never only a question of money.',
  'We made mistakes, of course, and the largest was that we did not listen to those who live with it every day.',
  'In {place} they tried something similar in {year}, with rather different results.',
  'The figures are clear, and {number} out of a hundred households depend on {subject} in one way or another.',
  'I have never believed in easy answers, least of all when it comes to {other}.',
  'My mother used to say that a city is as good as its worst street, and I think of that whenever somebody mentions {subject}.',
  'There is a difference between a promise and a plan, and so far we have mostly heard promises.',
  'What matters is who is in the room when the decision is taken, and who is not.',
  'If you ask the people who work there at night, you hear another story altogether.',
  'We measured it for {number} weeks, and the result was the same every time.',
  'Without {other} it would not have been possible, and that is something the reports leave out.',
  'The minister came twice, shook some hands and left again before the rain began.',
  'It is slow work; one repairs a wall, and behind it there is another wall.',
  'Some of my colleagues disagree, and I respect that, but I have yet to see a better proposal.',
  'By {year} it had become obvious that the old rules no longer fitted.',
  'One should not make a legend of it, since most of the work was done at a kitchen table, by people nobody has ever interviewed.',
  'What worries me is not the noise but the silence that comes after it.',
  'In the end it was the shopkeepers who settled the matter, because they could not afford to wait any longer.',
  'Nobody in {place} would have bet on it, myself included.',
  'Had we begun with {subject} rather than with {other}, we would be somewhere else by now.'
]

export const emphasised = ['nobody asked us', 'not a single day', 'the whole bill', 'for the first time', 'on paper']
export const linked = ['the report of the commission', 'the minutes of the meeting', 'a survey by the university']
export const leads = ['Three things would help at once.', 'I usually give the same short list.']
export const items = [
  'a budget that covers more than one year',
  'an office that answers letters',
  'records that anybody can read',
  'fewer ceremonies and more repairs',
  'a seat at the table for those concerned'
]
