// Found pages in the order of what they answer: by name, by message, by heading, and
// then by how much of what is asked one of their sections says.

import { ours, pasted, rarity, terms, whole, wordsOf } from "./search-words.js";

const plain = (html) => {
  const text = new DOMParser().parseFromString(html, "text/html").body.textContent;
  return text.replace(/\u200b/g, "").toLowerCase();
};
const read = new Map();
/** All that a section says; read once. */
function saying({ location, text }) {
  if (!read.has(location)) read.set(location, plain(whole.get(location)?.text ?? text));
  return read.get(location);
}

/** What a heading names: the same thing in two languages, or several things. */
const names = (title) =>
  title.split(/[^\p{L}\p{N}_. ]+| and | 和 | 与 |(?<=\p{sc=Han}) (?=\w)|(?<=\w) (?=\p{sc=Han})/u)
    .map((name) => name.trim().replace(/s$/, ""));

/** How much two texts have in common, 0 to 1. */
function alike(one, other) {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);
}

const wordsIn = (text) => terms(text).map((word) => word.replace("〇", ""));
const joined = (text) => wordsOf(text).join(" ");
const holds = (one, typed) => joined(saying(one)).includes(joined(typed));

/** How near a section's title or one of its lines comes to a message, 0 to 1. */
const likeness = (one, typed) =>
  Math.max(...[plain(one.title), ...saying(one).split("\n")].map((line) => alike(line, typed)));

const has = (text, word) =>
  /^\w/.test(word) ? new RegExp(`\\b${word.replaceAll(".", "\\.")}`).test(text) : text.includes(word);

/** The words of what readers may call a page, if all of them are asked for. */
const called = (page, asked) =>
  (page.tags ?? []).map((tag) => wordsIn(ours(plain(tag)))).filter((tag) => tag.every((word) => asked.words.includes(word)));

/** How much of what is asked a section says, 0 to 1: half, where only its text says it. */
function share(one, heads, asked) {
  const together = holds(one, asked.text) ? 0.75 : 0.5;
  let [said, all] = [0, 0];
  for (const word of asked.words) {
    const weight = rarity(word);
    all += weight;
    if (has(`${heads}\n${plain(one.title)}`, word)) said += weight;
    else if (has(saying(one), word)) said += weight * together;
  }
  return all ? said / all : 0;
}

/** How well a page answers: by its name, its headings, and being a lesson. */
function worth(sections, asked) {
  const page = sections.find(({ location }) => !location.includes("#"));
  const titles = sections.map(({ title }) => plain(title));
  const heads = [asked.text, asked.typed, asked.words.join(" ")];
  const single = heads.map((head) => head.replace(/s$/, ""));
  if (names(plain(page.title)).includes(single[0])) return 8;
  const also = called(page, asked);
  if (also.some((tag) => asked.words.every((word) => tag.includes(word)))) return 7.5;
  const errors = page.location === "errors/";
  const starts = (title) =>
    title.startsWith(asked.typed) || title.replace(/^[\w.]+: /, "").startsWith(asked.typed);
  const told = (one) => holds(one, asked.typed) || likeness(one, asked.typed) > 0.5;
  if (errors && (titles.some(starts) || (asked.message && sections.some(told)))) return 7;
  const lesson = document.querySelector(`[data-lesson="${CSS.escape(page.location)}"]`);
  const bonus = lesson ? 1.5 : 0;
  const less = Math.min(1, page.boost ?? 1); // pages for contributors
  const same = (title) => names(title).some((name) => single.includes(name));
  if (!errors && titles.some(same)) return (5 + bonus) * less;
  if (titles.some((title) => heads.some((head) => title.includes(head)))) return (3 + bonus) * less;
  const name = [plain(page.title), ...also.flat()].join("\n");
  const most = Math.max(...sections.map((one) => share(one, name, asked)));
  return (2 + bonus * most) * most * less;
}

/** How well a section answers: it says just that, is called so, or nearly so. */
function fits(one, asked) {
  const title = plain(one.title);
  if (title.includes(asked.typed) || (title.length > 9 && asked.typed.includes(title))) return 3;
  if (holds(one, asked.typed)) return 2;
  if (asked.message) return likeness(one, asked.typed);
  return share(one, "", asked) * (one.location.endsWith("#summary") ? 0.7 : 1);
}

/** Best pages first, lessons of one worth in their order; best sections first. */
export function sort(items, query) {
  const text = ours(query).toLowerCase();
  const typed = query.toLowerCase().trim()
    .replace(/\b0x[\da-f]+/g, "0x") // addresses are shortened on the pages
    .replace(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, "");
  const asked = { text, typed, words: wordsIn(text), message: pasted(query) };
  const course = [...document.querySelectorAll(".contents [data-lesson]")]
    .map((link) => link.dataset.lesson);
  const ranked = items.map((sections, at) => {
    const page = sections.find(({ location }) => !location.includes("#"));
    const value = worth(sections, asked);
    return { sections, page, value, at: value === 8 ? course.indexOf(page.location) : at };
  });
  ranked.sort((a, b) => b.value - a.value || a.at - b.at);
  for (const { sections } of ranked) {
    const fit = new Map(sections.map((one) => [one, fits(one, asked)]));
    sections.sort((a, b) => fit.get(b) - fit.get(a));
  }
  items.splice(0, items.length, ...ranked.map(({ sections }) => sections));
}
