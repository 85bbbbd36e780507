// Opens every page of the built site in Firefox, as its reader would: zh in dark at
// 390 px, en in light at 1280 px; then does what a reader does. Fails on any fault.
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { launch } from "puppeteer-core"
import { SITE, serve } from "./serve.mjs"

const READERS = [
  { language: "zh", scheme: "dark", width: 390, word: "进程池" },
  { language: "en", scheme: "light", width: 1280, word: "pool" },
]
const NARROW = 320
const PATIENCE = 120_000 // ms; a busy machine is no fault of the site
const faults = []
const { base, stop } = await serve()
const known = await pages()
let opened = 0
for (const reader of READERS) await read(reader)
stop()
console.log(`Firefox: ${opened} pages opened, ${faults.length} faults`)
process.exit(faults.length ? 1 : 0)

/** Every page of one language, then what a reader does on a lesson. */
async function read({ language, scheme, width, word }) {
  const browser = await launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX,
    extraPrefsFirefox: {
      "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
      "dom.events.testing.asyncClipboard": true, // a page's script may read it here
    },
  })
  const page = await browser.newPage()
  page.setDefaultTimeout(PATIENCE)
  const fault = (where, what) => {
    faults.push(`${where}: ${what}`)
    console.log(faults.at(-1))
  }
  let at = ""
  page.on("console", message => {
    if (["error", "warn"].includes(message.type())) fault(at, `console: ${message.text()}`)
  })
  page.on("pageerror", error => fault(at, `script error: ${error.message}`))
  page.on("request", request => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(base))
      fault(at, `asks another host: ${request.url()}`)
  })
  page.on("response", response => {
    if (response.status() >= 400 && !at.endsWith("404.html")) fault(at, `${response.status()}: ${response.url()}`)
  })
  await page.evaluateOnNewDocument(() => {
    window.broken = []
    document.addEventListener("securitypolicyviolation",
      event => window.broken.push(`${event.violatedDirective} ${event.blockedURI}`))
  })

  const go = async address => {
    at = address
    await page.goto(base + address)
  }
  for (const address of known.filter(name => !/^(zh|en)\//.test(name) || name.startsWith(language))) {
    await page.setViewport({ width, height: 800 })
    await go(address)
    opened += 1
    const { broken, wide, dark, heading } = await page.evaluate(look)
    for (const what of broken) fault(address, `blocked: ${what}`)
    if (wide) fault(address, `scrolls sideways at ${width} px`)
    if (dark !== (scheme === "dark")) fault(address, `is not ${scheme}`)
    if (!heading) fault(address, "shows no title")
    await page.setViewport({ width: NARROW, height: 800 })
    if ((await page.evaluate(look)).wide) fault(address, `scrolls sideways at ${NARROW} px`)
  }

  await page.setViewport({ width: 1280, height: 800 })
  for (const [what, act] of Object.entries({ searches, turns, copies })) {
    await go(`${language}/process/`)
    await act(page, word).catch(error => fault(at, `${what}: ${error.message}`))
  }
  console.log(`${language}: ${await browser.version()}, ${scheme}`)
  await browser.close()
}

/** What a page is like; runs in the page. */
function look() {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\d+/g)
  return {
    broken: window.broken,
    wide: document.documentElement.scrollWidth > innerWidth,
    dark: +red + +green + +blue < 380,
    heading: document.querySelector("h1")?.checkVisibility() ?? false,
  }
}

/** The search opens by "/", and Enter opens what it finds. */
async function searches(page, word) {
  await page.keyboard.press("/")
  await page.keyboard.type(word)
  await page.waitForSelector(".md-search-result__item > a")
  await page.keyboard.press("ArrowDown")
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")])
  const path = new URL(page.url()).pathname
  if (!path.endsWith("/pool/")) throw new Error(`${word} leads to ${path}`)
}

/** An arrow key on a tab shows the next one. */
async function turns(page) {
  await page.evaluate(() => document.querySelector(".tabbed-set > input:checked").focus())
  await page.keyboard.press("ArrowRight")
  await page.waitForFunction(() => {
    const shown = [...document.querySelector(".tabbed-content").children]
    return !shown[0].checkVisibility() && shown[1].checkVisibility()
  })
}

/** The button copies the program that is shown, and nothing else. */
async function copies(page) {
  await page.click(".program button.md-clipboard, .program button.md-code__button")
  await page.waitForFunction(async () => {
    const shown = document.querySelector(".program pre code").textContent.trim()
    return (await navigator.clipboard.readText()).trim() === shown
  })
}

/** The addresses of all pages, from the site's root. */
async function pages() {
  const files = await readdir(SITE, { recursive: true })
  const found = files
    .filter(file => file.endsWith("index.html"))
    .map(file => file.slice(0, -"index.html".length))
  return [...found, "404.html"].sort()
}
