// What the server gives while the site has no page yet, because its first build failed. The script in it shows why.
import {clientPath} from './client.ts'

export const emptyPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Goftogu</title>
<p>There is no page here yet.</p>
<script src="${clientPath}" data-page="" defer></script>
</html>
`
