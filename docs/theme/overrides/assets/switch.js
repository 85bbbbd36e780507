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
