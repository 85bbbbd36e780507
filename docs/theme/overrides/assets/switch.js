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
  const label = event.target.closest?.("label[role=button]");
  if (!label || (event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  label.click();
});
