// Remembers, on this device only, which lessons were read to their end.
(() => {
  const KEY = "multicore-python.read";
  const load = () => {
    try {
      return new Set(JSON.parse(localStorage.getItem(KEY)) ?? []);
    } catch {
      return new Set(); // storage switched off: nothing is remembered
    }
  };
  const save = (read) => {
    try {
      localStorage.setItem(KEY, JSON.stringify([...read]));
    } catch {
      // as above
    }
  };
  const forget = document.querySelector("[data-forget]");

  function show() {
    const read = load();
    for (const link of document.querySelectorAll("[data-lesson]")) {
      const done = read.has(link.dataset.lesson);
      link.classList.toggle("read", done);
      link.querySelector(".read-mark")?.remove();
      if (!done) continue;
      const mark = document.createElement("span");
      mark.className = "read-mark";
      mark.textContent = ` ✓ ${document.querySelector("[data-read]").dataset.read}`;
      link.append(mark);
    }
    if (forget) forget.hidden = read.size === 0;
  }

  forget?.querySelector("button").addEventListener("click", () => {
    save(new Set());
    show();
  });
  const here = document.querySelector(".contents [data-lesson][aria-current]");
  const end = document.getElementById("summary");
  if (here && end)
    new IntersectionObserver(([{ isIntersecting }]) => {
      if (isIntersecting) {
        save(load().add(here.dataset.lesson));
        show();
      }
    }).observe(end);
  show();
})();
