// Who chose a language on the root page and switches here has chosen anew.
document.addEventListener(
  "click",
  ({ target }) => {
    const link = target.closest?.("a.switch, a.md-select__link[hreflang]");
    const KEY = "multicore-python.language";
    try {
      if (link && localStorage.getItem(KEY))
        localStorage.setItem(KEY, link.hreflang === "en" ? "en" : "zh");
    } catch {} // storage is forbidden: nothing was remembered
  },
  true,
);

// The language switch keeps the page and the heading: both languages have the
// same addresses below their roots. Material's own switch needs the published
// address for that, which a local copy or a mirror does not have.
document.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest("a.md-select__link[hreflang]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const page = location.href.slice(__md_scope.href.length);
    location.assign(new URL(page, link.href));
  },
  true,
);
