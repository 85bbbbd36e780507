// What Lighthouse says of the built site on a phone. Fails below the limits.
//
// A figure is the middle one of three runs. The phone is four times slower than this
// machine, as by default; on a machine weaker than the default is meant for, less, worked
// out from the visits before. Performance is told and fails nothing: it depends on what
// else the machine does.
import { appendFileSync } from "node:fs"
import { launch } from "chrome-launcher"
import lighthouse from "lighthouse"
import { throttling } from "lighthouse/core/config/constants.js"
import { serve } from "./serve.mjs"

const RUNS = 3
const MOST = throttling.mobileSlow4G.cpuSlowdownMultiplier
const LIMITS = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 }
const PAGES = ["", "pool/", "comparison/"] // home, a lesson, a page of charts
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]

const middle = figures => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]

const { base, stop } = await serve()
const browser = await launch({ chromePath: process.env.CHROME_PATH, chromeFlags: FLAGS })
const indices = [(await visit("", MOST)).environment.benchmarkIndex]
const rows = []
const faults = []
const slow = []
for (const language of ["zh", "en"])
  for (const page of PAGES) rows.push(await judge(`${language}/${page}`))
browser.kill()
stop()

const head = [
  "page", ...Object.keys(LIMITS), "first paint", "largest paint", "blocked", "moved", "slower",
]
const table = [head, head.map(() => "---"), ...rows]
  .map(row => `| ${row.join(" | ")} |`)
  .join("\n")
const text = `Lighthouse, phone profile, the middle one of ${RUNS} runs (slower: how many times ` +
  `slower than this machine the phone was taken to be):\n\n${table}\n\n${
  [...faults, ...slow].map(one => `- ${one}`).join("\n") || "No figure is below its limit."}\n`
console.log(text)
if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, text)
process.exit(faults.length ? 1 : 0)

/** Visits a page some times; its row of the table. Notes what is below a limit. */
async function judge(address) {
  const runs = []
  for (let run = 0; run < RUNS; run++) {
    runs.push(await visit(address, slowdown(middle(indices))))
    indices.push(runs[run].environment.benchmarkIndex)
    console.error(`${address}: run ${run + 1} of ${RUNS}`)
  }
  const scores = Object.entries(LIMITS).map(([kind, limit]) => {
    const score = middle(runs.map(run => Math.round(run.categories[kind].score * 100)))
    const below = kind === "performance" ? slow : faults
    if (score < limit) below.push(`${address}: ${kind} ${score} of ${limit}: ${lacking(runs, kind)}`)
    return score
  })
  const time = name => {
    const { numericValue } = runs[0].audits[name]
    return middle(runs.map(run => run.audits[name].numericValue ?? numericValue))
  }
  return [
    address,
    ...scores,
    `${(time("first-contentful-paint") / 1000).toFixed(1)} s`,
    `${(time("largest-contentful-paint") / 1000).toFixed(1)} s`,
    `${time("total-blocking-time").toFixed(0)} ms`,
    time("cumulative-layout-shift").toFixed(3),
    runs.map(run => run.configSettings.throttling.cpuSlowdownMultiplier.toFixed(1)).join(", "),
  ]
}

/** What Lighthouse finds on one visit of a phone that many times slower than this machine. */
async function visit(address, cpuSlowdownMultiplier) {
  const { lhr } = await lighthouse(base + address, {
    port: browser.port,
    logLevel: "error",
    throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier },
  })
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`)
  return lhr
}

/**
 * How many times slower a phone of the middle class is than a machine of this index, at
 * most the default.
 *
 * By the calculator that Lighthouse's docs/throttling.md points to for weaker machines
 * (patrickhulce/lighthouse-cpu-throttling-calculator).
 */
function slowdown(index) {
  if (index >= 1300) return Math.min(3 + (index - 1300) / 233, MOST)
  if (index >= 800) return 2 + (index - 800) / 500
  if (index >= 150) return 1 + (index - 150) / 650
  throw new Error(`this machine is slower than a phone (Lighthouse's index ${index})`)
}

/** The checks that took points away, in words. */
function lacking(runs, kind) {
  const found = new Set()
  for (const run of runs)
    for (const { id, weight } of run.categories[kind].auditRefs) {
      const { title, score } = run.audits[id]
      if (weight && score !== null && score < 1) found.add(title)
    }
  return [...found].join("; ")
}
