// Light or dark, as chosen on the pages of either language; else as the system.
(() => {
  let chosen = "";
  try {
    chosen = localStorage.getItem("multicore-python.colors") ?? "";
  } catch {} // storage is forbidden: nothing was remembered
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    const dark = chosen ? chosen === "dark" : system.matches;
    document.body.dataset.mdColorScheme = dark ? "slate" : "default";
  };
  show();
  system.addEventListener("change", show);
})();
