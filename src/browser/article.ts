// What an article page does beyond what it says: copy its address, hand it to the device's own sharing, keep the question
// when the reader changes the language, and say with a comment which question it is about. The page is whole without this script; what needs it is hidden until
// the script has found that the browser can do it. Nothing is sent anywhere.
import {nameQuestion} from './article/name-question.ts'
import {keepQuestion} from './article/keep-question.ts'
import {revealSharing} from './article/share.ts'

keepQuestion(document, location)
nameQuestion(document)
revealSharing(document, navigator)
