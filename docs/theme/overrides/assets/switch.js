// Who chose a language on the root page and switches here has chosen anew.
document.addEventListener(
  "click",
  ({ target }) => {
    const link = target.closest?.("a.switch");
    const KEY = "multicore-python.language";
    try {
      if (link && localStorage.getItem(KEY))
        localStorage.setItem(KEY, link.hreflang === "en" ? "en" : "zh");
    } catch {} // storage is forbidden: nothing was remembered
  },
  true,
);

// The language switch is a plain link to the same page; this adds the heading.
document.addEventListener(
  "click",
  ({ target }) => {
    const link = target.closest?.("a.switch");
    if (link) link.hash = location.hash;
  },
  true,
);

// What looks like a button acts like one: Enter and the space bar press it.
document.addEventListener("keydown", (event) => {
  const button = event.target.closest?.("label > [role=button]");
  if (!button || (event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  button.click();
});

// The theme wraps each copy button in a landmark without a name: one is enough to
// make a screen reader's list of landmarks useless.
new MutationObserver(() => {
  for (const nav of document.querySelectorAll(".md-code__nav:not([role])"))
    nav.setAttribute("role", "presentation");
}).observe(document.body, { childList: true, subtree: true });

// What scrolls sideways takes the focus: the boxes that the theme puts wide tables into,
// and code, which the theme looks at only once it is on the screen.
addEventListener("load", () => {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap"))
    box.tabIndex = 0;
  const codes = [...document.querySelectorAll("pre > code")];
  const wide = codes.filter((code) => code.scrollWidth > code.clientWidth);
  for (const code of wide) code.tabIndex = 0; // after all were measured, at once
});
