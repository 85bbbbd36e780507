// What is asked, in the site's own words.
//
// - What the theme's worker would take for its own query language (`:`, `+`, `-`, `*`,
//   `~`, `^`) is taken out, so a whole error message may be pasted.
// - The worker cuts a run of Chinese characters into words of its index, but never
//   tries a word that ends where the run ends: 进程池 is searched as 进程. Here the
//   run is cut first, and after each word stands a character (〇) that no page uses.
// - A word that no page has becomes the site's word for it, or the nearest one.

const SYNONYMS = {
  mutex: "lock", semaphores: "semaphore", multicore: "cores", cpu: "cores", cpus: "cores",
  speedup: "speedup faster", slower: "slow", slowly: "slow", parallel: "processes", hang: "hangs",
  freeze: "hangs", stuck: "hangs", serialize: "pickle", subprocess: "process",
  benchmark: "measure", image: "pictures", images: "pictures", gil: "global interpreter lock",
  big: "large", huge: "large", practice: "exercises", homework: "exercises",
  teacher: "teachers exercises", teaching: "teachers exercises", classroom: "class exercises",
  互斥锁: "进程锁", 加速: "加速 更快", 并行: "多进程", 卡住: "卡", 卡死: "卡", 死机: "卡", 挂起: "卡",
  没反应: "卡", 变慢: "慢", 更慢: "慢", 太慢: "慢", 很慢: "慢", 单进程: "进程", 大数组: "数组",
  腌制: "pickle", 共享变量: "共享内存", 子程序: "子进程", 性能: "效率", 词频: "数词",
  老师: "教师 练习", 教学: "教师 练习", 上课: "教师 练习", 练习题: "练习", 作业: "练习",
};
// Words that say nothing about what is looked for, unless they stand alone.
const IDLE = new Set(("a an and are at be by can do does for has have how i in is it me my no not of " +
  "on or python s t than that the then this to what when where which who why with " +
  "的 了 吗 呢 和 与 或 是 在 有 还 比 就 会 后 时 用 用的 我 要 请问 怎么 怎么办 怎样 如何 " +
  "什么 哪 哪个 哪台 哪些 为什么 为何").split(" "));
const ASKING = /\?\s*$|？|怎么|为什么|\b(my|why|how|should)\b/i; // no message does
const VERSION = /^3\.1\d$/;

export const whole = new Map(); // an answer of the worker holds only what it matched
const words = new Set([...Object.keys(SYNONYMS), ...IDLE]);
const latin = new Set();
const rarities = new Map();

export function learn(docs) {
  for (const doc of docs) {
    const { location, title, text, tags = [] } = doc;
    const all = [title, ...tags, text.replace(/<[^>]*>/g, " ")].join("\u200b").toLowerCase();
    whole.set(location, { ...doc, all: all.replace(/\u200b/g, "") });
    for (const word of all.match(/\p{sc=Han}+/gu) ?? []) words.add(word);
    for (const word of all.match(/[a-z_]{4,}/g) ?? []) latin.add(word);
  }
}

export const wordsOf = (text) => text.match(/\p{sc=Han}+|[\w.]+/gu) ?? [];

/** How little of the site says a word; a question turns on the version that it names. */
export function rarity(word) {
  if (!rarities.has(word)) {
    let said = 0;
    for (const { all } of whole.values()) said += all.includes(word);
    rarities.set(word, Math.log(1 + whole.size / (1 + said)) * (VERSION.test(word) ? 2 : 1));
  }
  return rarities.get(word);
}

/** Whether a text is a message: it has an error's name, or is long and asks nothing. */
export const pasted = (query) =>
  /[a-z](error|warning)\b/i.test(query) || (wordsOf(query).length > 4 && !ASKING.test(query));

/** The longest known words from left to right. */
function cut(run) {
  const found = [];
  for (let at = 0; at < run.length; ) {
    let end = run.length;
    while (end > at && !words.has(run.slice(at, end))) end--;
    if (end > at) found.push(run.slice(at, end));
    at = Math.max(end, at + 1);
  }
  return found.length ? found : [run];
}

/** How many letters differ, at most: insertions, losses, changes and swaps. */
function distance(a, b) {
  let older = [];
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(change, row[j] + 1, next[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j], older[j - 2] + 1);
    }
    older = row;
    row = next;
  }
  return row[b.length];
}

function known(word) {
  const low = word.toLowerCase();
  if (low.length < 4 || latin.has(low)) return word;
  for (const other of latin) if (other.startsWith(low)) return word;
  const near = [...latin].filter((o) => Math.abs(o.length - low.length) < 2);
  const best = near
    .map((other) => [distance(low, other), other])
    .sort(([a], [b]) => a - b)[0];
  return best && best[0] <= (low.length > 7 ? 2 : 1) ? best[1] : word;
}

/** The query in the site's own words, without what the worker would misread. */
export function ours(query) {
  const message = pasted(query); // its words stay as they are
  const mine = (word) => (!message && SYNONYMS[word.toLowerCase()]) || word;
  const told = (run) => {
    const all = cut(run);
    return all.some((word) => mine(word) !== word) ? all.map(mine).join(" ") : run;
  };
  return query
    .replace(/\b(?:python|py)?(3\.1\d)(?:\.\d+)*t?\b/gi, " $1 ") // a version, however written
    .replace(/[^\p{L}\p{N}_.]+/gu, " ")
    .replace(/\p{sc=Han}+/gu, told)
    .replace(/[A-Za-z_]+/g, (word) => known(mine(word)))
    .trim();
}

/** The words that count: Chinese runs cut, idle words and numbers left out. */
export function terms(query) {
  const mark = (run) => ` ${cut(run).map((word) => `${word}〇`).join(" ")} `;
  const all = query.replace(/\p{sc=Han}+/gu, mark).split(/\s+/);
  const says = (word) =>
    VERSION.test(word) ||
    !(/^([a-z]?|[\d.]+)$/i.test(word) || IDLE.has(word.replace("〇", "").toLowerCase()));
  const full = all.filter(says);
  return full.length ? full : all.filter(Boolean);
}
