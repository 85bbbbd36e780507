// Serves the built site on this machine as GitHub Pages does: compressed, kept by the
// browser for ten minutes, and with the site's own 404 page.
import { createReadStream } from "node:fs"
import { readFile, stat } from "node:fs/promises"
import { createServer } from "node:http"
import { extname, join, normalize } from "node:path"
import { createGzip } from "node:zlib"

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".xml": "application/xml; charset=utf-8",
}

/** The built site's folder, from the repository's root. */
export const SITE = process.argv[2] ?? "site"

/** Starts serving; gives the address, ending in "/", and a way to stop. */
export async function serve() {
  if (!(await stat(SITE).catch(() => null))?.isDirectory()) {
    console.error("there is no site yet: make build")
    process.exit(1)
  }
  const server = createServer(answer)
  await new Promise(ready => server.listen(0, "127.0.0.1", ready))
  const base = `http://127.0.0.1:${server.address().port}/`
  return { base, stop: () => (server.closeAllConnections(), server.close()) }
}

async function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url, "http://here").pathname)
  let file = join(SITE, normalize(path))
  let found = await stat(file).catch(() => null)
  if (found?.isDirectory() && !path.endsWith("/")) {
    response.writeHead(301, { Location: `${path}/` }).end()
    return
  }
  if (found?.isDirectory())
    found = await stat((file = join(file, "index.html"))).catch(() => null)
  if (!found) file = join(SITE, "404.html")
  const type = TYPES[extname(file)] ?? "application/octet-stream"
  const small = /text|json|xml|script/.test(type)
    && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")
  response.writeHead(found ? 200 : 404, {
    "Content-Type": type,
    "Cache-Control": "max-age=600",
    ...(small && { "Content-Encoding": "gzip", "Vary": "Accept-Encoding" }),
  })
  const body = createReadStream(file)
  ;(small ? body.pipe(createGzip()) : body).pipe(response)
}
