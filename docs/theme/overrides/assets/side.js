// Light or dark, as chosen on the pages of either language; else as the system.
(() => {
  const root = new URL(document.currentScript.src).pathname.replace(/en\/assets\/.*$/, "");
  const read = (language) => {
    try {
      return JSON.parse(localStorage.getItem(`${root}${language}/.__palette`))?.color;
    } catch {
      return null;
    }
  };
  const chosen = read("zh") ?? read("en");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    const dark =
      chosen && chosen.media !== "(prefers-color-scheme)"
        ? chosen.scheme === "slate"
        : system.matches;
    document.body.dataset.mdColorScheme = dark ? "slate" : "default";
  };
  show();
  system.addEventListener("change", show);
})();
