// What an article page does beyond what it says: copy its address, hand it to the device's own sharing, and keep the
// question when the reader changes the language. The page is whole without this script; what needs it is hidden until
// the script has found that the browser can do it. Nothing is sent anywhere.
import {keepQuestion} from './article/keep-question.ts'
import {revealSharing} from './article/share.ts'

keepQuestion(document, location)
revealSharing(document, navigator)
