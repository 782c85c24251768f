// The search page: what is typed is looked up in the index files beside the page and shown below the field. The page says
// without this script that it needs it, and offers the archive. Nothing is sent anywhere.
import {openSearch} from './search/page.ts'

openSearch(document, location, history)
