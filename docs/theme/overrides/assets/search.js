// Search, mended, between the search box and the theme's search worker.
//
// - A whole error message may be pasted: what the worker would take for its own
//   query language (`:`, `+`, `-`, `*`, `~`, `^`) is taken out.
// - The worker cuts a run of Chinese characters into words of its index, but never
//   tries a word that ends where the run ends: 进程池 is searched as 进程. Here the
//   run is cut first, and after each word stands a character (〇) that no page uses.
// - The index is not loaded before somebody turns to search.
// - Pages come in the order of what they answer: by name, by message, by heading.
// - A word that no page has becomes the site's word for it, or the nearest one.
(() => {
  const SETUP = 0;
  const QUERY = 2;
  const SYNONYMS = {
    mutex: "lock", semaphores: "semaphore", multicore: "cores", cpu: "cores",
    cpus: "cores", speedup: "faster", parallel: "processes", hang: "hangs",
    freeze: "hangs", stuck: "hangs", serialize: "pickle", subprocess: "process",
    benchmark: "measure", image: "pictures", images: "pictures", gil: "global interpreter lock",
    互斥锁: "进程锁", 加速: "更快", 并行: "多进程", 卡住: "卡", 死机: "卡", 挂起: "卡",
    腌制: "pickle", 共享变量: "共享内存", 子程序: "子进程", 性能: "效率", 词频: "数词",
  };
  // Words that say nothing about what is looked for, unless they stand alone.
  const IDLE = new Set(("a an and are be by can do does for how i in is it me my of on or " +
    "that the this to what when where which who why with " +
    "的 了 吗 呢 和 与 或 是 在 用 用的 我 要 怎么 怎样 如何 什么 哪 哪个 哪台 哪些 为什么").split(" "));
  const words = new Set();
  const latin = new Set();
  const whole = new Map(); // an answer of the worker holds only the parts it matched

  function learn(docs) {
    for (const { location, title, text, tags = [] } of docs) {
      whole.set(location, text);
      const all = [title, ...tags, text.replace(/<[^>]*>/g, " ")].join("\u200b");
      for (const word of all.match(/\p{sc=Han}+/gu) ?? []) words.add(word);
      for (const word of all.toLowerCase().match(/[a-z_]{4,}/g) ?? []) latin.add(word);
    }
  }

  /** The longest words from left to right, or the run itself if one is unknown. */
  function cut(run) {
    const found = [];
    for (let at = 0; at < run.length; ) {
      let end = run.length;
      while (end > at && !words.has(run.slice(at, end))) end--;
      if (end === at) return run;
      found.push(`${run.slice(at, end)}〇`);
      at = end;
    }
    return found.join(" ");
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
  function ours(query) {
    const message = wordsOf(query).length > 4; // pasted: its words stay as they are
    const mine = (word) => (!message && SYNONYMS[word.toLowerCase()]) || word;
    return query
      .replace(/[^\p{L}\p{N}_.]+/gu, " ")
      .replace(/\p{sc=Han}+/gu, mine)
      .replace(/[A-Za-z_]+/g, (word) => known(mine(word)))
      .trim();
  }

  /** The words that count: Chinese runs cut, idle words left out. */
  function terms(query) {
    const all = query.replace(/\p{sc=Han}+/gu, (run) => ` ${cut(run)} `).split(/\s+/);
    const full = all.filter((word) => !/^([a-z]?|[\d.]+)$/i.test(word) && !IDLE.has(word.replace("〇", "").toLowerCase()));
    return full.length ? full : all.filter(Boolean);
  }

  // The theme listens to keys alone: a message pasted with the mouse found nothing.
  document.addEventListener("input", ({ target }) => {
    if (target.matches?.(".md-search__input")) target.dispatchEvent(new Event("keyup"));
  });

  // The index and the worker are large: they are loaded once search is wanted.
  const wanted = new Promise((go) => {
    if (/[?&][hq]=/.test(location.search)) go();
    const box = ".md-search, [for=__search]";
    for (const kind of ["focusin", "pointerover", "touchstart"])
      document.addEventListener(kind, ({ target }) => target.closest?.(box) && go());
  });
  const send = XMLHttpRequest.prototype.send;
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.later = String(url).endsWith("search/search_index.json");
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (this.later) wanted.then(() => send.call(this, body));
    else send.call(this, body);
  };

  const plain = (html) => {
    const text = new DOMParser().parseFromString(html, "text/html").body.textContent;
    return text.replace(/\u200b/g, "").toLowerCase();
  };
  const read = new Map();
  /** All that a section says; read once. */
  function saying({ location, text }) {
    if (!read.has(location)) read.set(location, plain(whole.get(location) ?? text));
    return read.get(location);
  }
  const wordsOf = (text) => text.match(/\p{sc=Han}+|[\w.]+/gu) ?? [];
  /** What a heading names: the same thing in two languages, or several things. */
  const names = (title) =>
    title.split(/[^\p{L}\p{N}_. ]+| and | 和 | 与 |(?<=\p{sc=Han}) (?=\w)|(?<=\w) (?=\p{sc=Han})/u)
      .map((name) => name.trim().replace(/s$/, ""));

  /** How much two texts have in common, 0 to 1. */
  function alike(one, other) {
    const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
    return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);
  }

  /** How well a page answers: by its name, its headings, and being a lesson. */
  function worth(sections, asked) {
    const place = sections.findIndex(({ location }) => !location.includes("#"));
    const page = sections[place].location;
    const titles = sections.map(({ title }) => plain(title));
    const also = (sections[place].tags ?? []).map(plain); // what readers may call it
    const heads = [asked.text, asked.typed, asked.words.join(" ")];
    const single = heads.map((head) => head.replace(/s$/, ""));
    if (names(titles[place]).includes(single[0])) return 8;
    if (also.some((name) => heads.includes(name))) return 7.5;
    const errors = page === "errors/";
    const starts = (title) =>
      title.startsWith(asked.typed) || title.replace(/^[\w.]+: /, "").startsWith(asked.typed);
    const message = (title) => asked.message && alike(title, asked.typed) > 0.25;
    if (errors && asked.message && sections.some((one) => holds(one, asked.typed))) return 7;
    if (errors && titles.some((title) => starts(title) || message(title))) return 7;
    const lesson = document.querySelector(`[data-lesson="${CSS.escape(page)}"]`);
    const bonus = lesson ? 1.5 : 0;
    const same = (title) => names(title).some((name) => single.includes(name));
    if (!errors && titles.some(same)) return 5 + bonus;
    if (titles.some((title) => heads.some((head) => title.includes(head)))) return 3 + bonus;
    const all = titles.join("\n");
    if (asked.words.every((word) => all.includes(word))) return 2 + bonus;
    const said = sections.map(saying).join("\n");
    return asked.words.every((word) => said.includes(word)) ? 1 + bonus : bonus / 3;
  }

  const joined = (text) => wordsOf(text).join(" ");
  const holds = (one, typed) => joined(saying(one)).includes(joined(typed));

  /** How well a section answers: it says just that, is called so, or nearly so. */
  function fits(one, typed, text) {
    const title = plain(one.title);
    if (title.includes(typed) || (title.length > 9 && typed.includes(title))) return 3;
    return holds(one, typed) ? 2 : alike(title, text);
  }

  /** Best pages first, lessons of one worth in their order; best sections first. */
  function sort(items, query) {
    const text = ours(query).toLowerCase();
    const typed = query.toLowerCase().trim()
      .replace(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, "");
    const asked = {
      text, typed,
      words: terms(text).map((word) => word.replace("〇", "")),
      message: /error\b|warning\b/.test(typed) || wordsOf(typed).length > 4,
    };
    const course = [...document.querySelectorAll(".contents [data-lesson]")]
      .map((link) => link.dataset.lesson);
    const ranked = items.map((sections, at) => {
      const page = sections[0].location.replace(/#.*/, "");
      const value = worth(sections, asked);
      return { sections, value, at: value === 8 ? course.indexOf(page) : at };
    });
    ranked.sort((a, b) => b.value - a.value || a.at - b.at);
    for (const { sections } of ranked) {
      const fit = new Map(sections.map((one) => [one, fits(one, typed, text)]));
      sections.sort((a, b) => fit.get(b) - fit.get(a));
    }
    items.splice(0, items.length, ...ranked.map(({ sections }) => sections));
  }

  const RESULT = 3;
  let asked = "";
  const sorted = (listener) => (event) => {
    const { type, data } = event.data ?? {};
    if (type === RESULT && asked) sort(data.items, asked);
    listener(event);
  };

  /** The page's only worker, the theme's: started late, its words put into ours. */
  const Started = Worker;
  window.Worker = class {
    constructor(...from) {
      this.started = wanted.then(() => new Started(...from));
    }
    addEventListener(kind, listener) {
      const heard = kind === "message" ? sorted(listener) : listener;
      this.started.then((worker) => worker.addEventListener(kind, heard));
    }
    removeEventListener() {} // the page listens as long as it stands
    postMessage(message) {
      if (message?.type === SETUP) learn(message.data.docs ?? []);
      if (message?.type === QUERY && typeof message.data === "string") {
        asked = message.data;
        message = { ...message, data: terms(ours(asked)).join(" ") };
      }
      this.started.then((worker) => worker.postMessage(message));
    }
  };
})();
