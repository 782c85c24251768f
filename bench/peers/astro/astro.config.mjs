// The benchmark's Astro site: content collections and Astro's defaults, caches where the benchmark can remove them.
import {defineConfig} from 'astro/config'

export default defineConfig({
  site: 'https://bench.example',
  trailingSlash: 'always',
  cacheDir: './.cache',
  devToolbar: {enabled: false},
  vite: {cacheDir: './.cache/vite'}
})
