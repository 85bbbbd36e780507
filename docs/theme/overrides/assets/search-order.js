// Found pages in the order of what they answer: by name, by message, by heading, and
// then by how much of what is asked one of their sections says.

import { ours, pasted, rarity, terms, whole, wordsOf } from "./search-words.js";

const ERRORS = "errors/";

const plain = (html) => {
  const text = new DOMParser().parseFromString(html, "text/html").body.textContent;
  return text.replace(/\u200b/g, "").toLowerCase();
};
const wordsIn = (text) => terms(text).map((word) => word.replace("〇", ""));
const joined = (text) => wordsOf(text).join(" ");

const read = new Map();
/** What a section says, all of it; read once. */
function section(item) {
  if (!read.has(item.location)) {
    const { title, text, tags = [], boost = 1 } = whole.get(item.location) ?? item;
    const [said, name] = [plain(text), plain(title)];
    const errors = item.location.startsWith(ERRORS);
    const lines = errors ? [name, ...said.split("\n")].map((line) => new Set(wordsOf(line))) : [];
    const called = item.location.includes("#") ? [] : tags; // what readers may call a page
    read.set(item.location, {
      location: item.location, title: name, said, joined: joined(said), errors, lines, boost,
      tags: called.map((tag) => wordsIn(ours(tag.toLowerCase()))),
    });
  }
  return read.get(item.location);
}

/** What a heading names: the same thing in two languages, or several things. */
const names = (title) =>
  title.split(/[^\p{L}\p{N}_. ]+| and | 和 | 与 |(?<=\p{sc=Han}) (?=\w)|(?<=\w) (?=\p{sc=Han})/u)
    .map((name) => name.trim().replace(/s$/, ""));

/** How near a section's title or one of its lines comes to a message, 0 to 1. */
function likeness(one, asked) {
  const near = (line) => {
    let both = 0;
    for (const word of line) both += asked.set.has(word);
    return (2 * both) / (line.size + asked.set.size);
  };
  return Math.max(...one.lines.map(near));
}

/** Whether a text has a word, or one that begins so. */
const has = (text, { word, start }) => (start ? start.test(text) : text.includes(word));

/** How much of what is asked a section says, 0 to 1; less, where only its text says it. */
function share(one, heads, asked) {
  const text = one.joined.includes(asked.together) ? 0.75 : 0.5;
  let [said, all] = [0, 0];
  for (const word of asked.each) {
    all += word.weight;
    if (has(one.title, word) || has(heads, word)) said += word.weight;
    else if (has(one.said, word)) said += word.weight * text;
  }
  return all ? said / all : 0;
}

/** How well a page answers: by its name, its headings, and being a lesson. */
function worth(page, sections, asked) {
  const titles = sections.map(({ title }) => title);
  const heads = [asked.text, asked.typed, asked.words.join(" ")];
  const single = heads.map((head) => head.replace(/s$/, ""));
  if (names(page.title).includes(single[0])) return 8;
  const also = page.tags.filter((tag) => tag.every((word) => asked.words.includes(word)));
  if (also.some((tag) => asked.words.every((word) => tag.includes(word)))) return 7.5;
  const { errors } = page;
  const begins = (title) =>
    title.startsWith(asked.typed) || title.replace(/^[\w.]+: /, "").startsWith(asked.typed);
  const told = (one) => one.joined.includes(asked.joined) || likeness(one, asked) > 0.5;
  if (errors && (titles.some(begins) || (asked.message && sections.some(told)))) return 7;
  const lesson = document.querySelector(`[data-lesson="${CSS.escape(page.location)}"]`);
  const bonus = lesson ? 1.5 : 0;
  const less = Math.min(1, page.boost); // pages beside the course
  const same = (title) => names(title).some((name) => single.includes(name));
  if (!errors && titles.some(same)) return (5 + bonus) * less;
  if (titles.some((title) => heads.some((head) => title.includes(head)))) return (3 + bonus) * less;
  const name = [page.title, ...also.flat()].join("\n");
  const most = Math.max(...sections.map((one) => share(one, name, asked)));
  return (2 + bonus * most) * most * less;
}

/** How well a section answers: it says just that, is called so, or nearly so. */
function fits(one, { typed, ...asked }) {
  if (one.title.includes(typed) || (one.title.length > 9 && typed.includes(one.title))) return 3;
  if (one.joined.includes(asked.joined)) return 2;
  if (asked.message && one.errors) return likeness(one, asked);
  return share(one, "", asked) * (one.location.endsWith("#summary") ? 0.7 : 1);
}

/** What is asked, in every form that it is looked for in. */
function question(query) {
  const text = ours(query).toLowerCase();
  const typed = query.toLowerCase().trim()
    .replace(/\b0x[\da-f]+/g, "0x") // addresses are shortened on the pages
    .replace(/'(\/psm|wnsm)_\w+'/g, "'/multicore-gone'") // so Python names a block; the page's own
    .replace(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, "");
  const words = wordsIn(text);
  const each = words.map((word) => ({
    word, weight: rarity(word),
    start: /^\w/.test(word) && new RegExp(`\\b${word.replaceAll(".", "\\.")}`),
  }));
  return {
    text, typed, words, each, joined: joined(typed), together: joined(text),
    set: new Set(wordsOf(typed)), message: pasted(query),
  };
}

/** Best pages first, lessons of one worth in their order; best sections first. */
export function sort(items, query) {
  const asked = question(query);
  const course = [...document.querySelectorAll(".contents [data-lesson]")]
    .map((link) => link.dataset.lesson);
  const ranked = items.map((found, at) => {
    const page = section(found.find(({ location }) => !location.includes("#")));
    const value = worth(page, found.map(section), asked);
    return { found, value, at: value === 8 ? course.indexOf(page.location) : at };
  });
  ranked.sort((a, b) => b.value - a.value || a.at - b.at);
  for (const { found } of ranked) {
    const fit = new Map(found.map((one) => [one, fits(section(one), asked)]));
    found.sort((a, b) => fit.get(b) - fit.get(a));
  }
  items.splice(0, items.length, ...ranked.map(({ found }) => found));
}
