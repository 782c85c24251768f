// What an article page does beyond what it says: copy its address, hand it to the device's own sharing, keep the question
// when the reader changes the language, and help with the form for comments. The page is whole without this script; what
// needs it is hidden until the script has found that the browser can do it. Nothing is sent anywhere.
import {helpForm, nameQuestion} from './article/comment-form.ts'
import {keepQuestion} from './article/keep-question.ts'
import {revealSharing} from './article/share.ts'

keepQuestion(document, location)
helpForm(document, navigator)
nameQuestion(document)
revealSharing(document, navigator)
