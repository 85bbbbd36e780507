// Between the search box and the theme's search worker: what is typed goes out in the
// site's words (search-words.js), what comes back is put in order (search-order.js).
// All of it, and the index, is loaded once somebody turns to search.
(() => {
  const SETUP = 0;
  const QUERY = 2;
  const RESULT = 3;
  const here = document.currentScript.src;

  // The theme listens to keys alone: a message pasted with the mouse found nothing.
  document.addEventListener("input", ({ target }) => {
    if (target.matches?.(".md-search__input")) target.dispatchEvent(new Event("keyup"));
  });

  const wanted = new Promise((go) => {
    if (/[?&][hq]=/.test(location.search)) go();
    const box = ".md-search, [for=__search]";
    for (const kind of ["focusin", "pointerover", "touchstart"])
      document.addEventListener(kind, ({ target }) => target.closest?.(box) && go());
  });
  const parts = wanted.then(() =>
    Promise.all(["words", "order"].map((name) => import(new URL(`search-${name}.js`, here)))),
  );

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

  /** The page's only worker, the theme's: started late, its words put into ours. */
  const Started = Worker;
  let asked = "";
  window.Worker = class {
    constructor(...from) {
      this.started = parts.then(([words, order]) => [new Started(...from), words, order]);
    }
    addEventListener(kind, listener) {
      this.started.then(([worker, , { sort }]) =>
        worker.addEventListener(kind, (event) => {
          const { type, data } = event.data ?? {};
          if (type === RESULT && asked) sort(data.items, asked);
          listener(event);
        }),
      );
    }
    removeEventListener() {} // the page listens as long as it stands
    postMessage(message) {
      this.started.then(([worker, { learn, ours, terms }]) => {
        if (message?.type === SETUP) learn(message.data.docs ?? []);
        if (message?.type === QUERY && typeof message.data === "string") {
          asked = message.data;
          message = { ...message, data: terms(ours(asked)).join(" ") };
        }
        worker.postMessage(message);
      });
    }
  };
})();
