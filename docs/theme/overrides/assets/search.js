// Search, mended, between the search box and the theme's search worker.
//
// - A whole error message may be pasted: what the worker would take for its own
//   query language (`:`, `+`, `-`, `*`, `~`, `^`) is taken out.
// - The worker cuts a run of Chinese characters into words of its index, but never
//   tries a word that ends where the run ends: 进程池 is searched as 进程. Here the
//   run is cut first, and after each word stands a character (〇) that no page uses.
// - The index is not loaded before somebody turns to search.
// - A word that no page has becomes the site's word for it, or the nearest one.
(() => {
  const SETUP = 0;
  const QUERY = 2;
  const SYNONYMS = {
    mutex: "lock", semaphores: "semaphore", multicore: "cores", cpu: "cores",
    cpus: "cores", speedup: "faster", parallel: "processes", hang: "hangs",
    freeze: "hangs", stuck: "hangs", serialize: "pickle", gil: "threads",
    subprocess: "process", workers: "workers", benchmark: "measure",
    互斥锁: "锁", 加速: "更快", 并行: "多进程", 卡住: "卡", 死机: "卡", 挂起: "卡",
    腌制: "pickle", 共享变量: "共享内存", 子程序: "子进程", 性能: "效率",
  };
  const words = new Set();
  const latin = new Set();
  const post = Worker.prototype.postMessage;

  function learn(docs) {
    for (const { title, text } of docs) {
      const all = `${title}\u200b${text.replace(/<[^>]*>/g, " ")}`;
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

  function mend(query) {
    const ours = (word) => SYNONYMS[word.toLowerCase()] ?? word;
    return query
      .replace(/[^\p{L}\p{N}_.]+/gu, " ")
      .replace(/\p{sc=Han}+/gu, ours)
      .replace(/[A-Za-z_]+/g, (word) => known(ours(word)))
      .replace(/\p{sc=Han}+/gu, cut);
  }

  // The index is by far the largest file: it is loaded once search is wanted.
  const send = XMLHttpRequest.prototype.send;
  const open = XMLHttpRequest.prototype.open;
  const wanted = new Promise((go) => {
    if (/[?&][hq]=/.test(location.search)) go();
    const box = ".md-search, [for=__search]";
    for (const kind of ["focusin", "pointerover", "touchstart"])
      document.addEventListener(kind, ({ target }) => target.closest?.(box) && go());
  });
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.later = String(url).endsWith("search/search_index.json");
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (this.later) wanted.then(() => send.call(this, body));
    else send.call(this, body);
  };

  /** How well a page answers: by its name, its headings, and being a lesson. */
  function named(sections, query) {
    const titles = sections.map(({ title }) =>
      title.replace(/<[^>]*>|\u200b/g, "").toLowerCase());
    const name = titles[0].match(/\p{sc=Han}+|[\w.]+(?: [\w.]+)*/gu) ?? [];
    if (name.includes(query) || titles[0] === query) return 4;
    const page = sections[0].location.replace(/#.*/, "");
    const lesson = document.querySelector(`[data-lesson="${CSS.escape(page)}"]`);
    const errors = page === "errors/";
    if (errors && /error\b|(\w+\W+){4}/.test(query)) return 3.5;  // a whole message
    if (!titles.some((title) => title.includes(query))) return lesson ? 1 : 0;
    return errors && /\w\W+\w/.test(query) ? 3.5 : lesson ? 3 : 2;
  }

  // Pages and headings that carry the query as their name come first.
  const RESULT = 3;
  let asked = "";
  const listen = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function (kind, listener, ...rest) {
    const sorted = (event) => {
      const { type, data } = event.data ?? {};
      if (type === RESULT && asked)
        data.items.sort((a, b) => named(b, asked) - named(a, asked));
      return listener.call(this, event);
    };
    return listen.call(this, kind, kind === "message" ? sorted : listener, ...rest);
  };

  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.type === SETUP) learn(message.data.docs ?? []);
    if (message?.type === QUERY && typeof message.data === "string") {
      asked = message.data.trim().toLowerCase();
      message = { ...message, data: mend(message.data) };
    }
    return post.call(this, message, ...rest);
  };
})();
