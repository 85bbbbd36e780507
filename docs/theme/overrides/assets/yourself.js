// Draws the reader's own record beside ours. Nothing leaves the page: the file is
// read here, checked, and put on the page as text, never as HTML.
(() => {
  "use strict";
  const TEXTS = {
    en: {
      big: "That file is too big for a record.",
      json: "That is no JSON: choose the file that sizes.py wrote.",
      old: "That record has another version than this page reads; download sizes.py again.",
      other: "That is a record of another experiment; this page draws sizes.json.",
      shape: "That file is not a whole record of sizes.py.",
      done: "Drawn below: your machine and ours.",
      yours: "yours", ours: "ours", size: "numbers summed in one job",
      times: "times as fast as one job after the other",
      way: "contestant", floor: "noise floor",
    },
    zh: {
      big: "文件太大，不会是测量记录。",
      json: "这不是 JSON：请选 sizes.py 写出的那个文件。",
      old: "这份记录的版本和本页不同，请重新下载 sizes.py。",
      other: "这是别的实验的记录，本页只画 sizes.json。",
      shape: "这个文件不是一份完整的 sizes.py 记录。",
      done: "画在下面了：你的机器和我们的。",
      yours: "你的", ours: "我们的", size: "一份活加多少个数",
      times: "是一个接一个做的几倍快",
      way: "做法", floor: "噪声下限",
    },
  };
  const MOST = { bytes: 2e6, series: 12, points: 40, name: 40 };
  const SVG = "http://www.w3.org/2000/svg";

  const middle = (values) => {
    const sorted = [...values].sort((a, b) => a - b);
    const at = sorted.length >> 1;
    return sorted.length % 2 ? sorted[at] : (sorted[at - 1] + sorted[at]) / 2;
  };
  const isTime = (value) => Number.isFinite(value) && value > 0 && value < 1e6;
  const isName = (value) => typeof value === "string" && value.length <= MOST.name;

  // {about, floor, points: [x], ways: {name: [times as fast, or undefined]}}, or
  // the word for what is wrong.
  const read = (text) => {
    if (text.length > MOST.bytes) return "big";
    let data;
    try {
      data = JSON.parse(text);
    } catch {
      return "json";
    }
    if (data === null || typeof data !== "object") return "shape";
    if (data.schema !== 1) return Number.isFinite(data.schema) ? "old" : "shape";
    if (data.experiment !== "sizes") return "other";
    try {
      return times(data);
    } catch {
      return "shape";
    }
  };

  const must = (condition) => {
    if (!condition) throw new Error("shape");
  };

  const times = ({ machine, pythons, points, series, samples, floors }) => {
    must(isName(machine.os) && Number.isInteger(machine.cores));
    must(typeof machine.cpu === "string" && isName(pythons[0].version));
    must(points.length && points.length <= MOST.points);
    must(points.every((one) => isTime(one.x)));
    must(series.length > 1 && series.length <= MOST.series);
    must(series.every((one) => isName(one.name)));
    must(floors.length === points.length && floors.every(isTime));
    const walls = series.map(() => points.map(() => []));
    for (const one of samples) {
      must(isTime(one.wall));
      walls[one.series][one.point].push(one.wall);
    }
    must(walls.every((row, n) => row.every((all, at) => all.length === points[at].rounds)));
    // against all rounds of the first way and of its repetition, as the charts of the site
    const first = walls.filter((_, n) => !n || series[n].again);
    const base = points.map((_, at) => middle(first.flatMap((row) => row[at])));
    const ways = new Map();
    series.forEach((one, n) => {
      if (n && !one.again) ways.set(one.name, walls[n].map((all, at) => base[at] / middle(all)));
    });
    const about = `${machine.cpu.slice(0, 60)}, ${machine.cores}, ${machine.os}, Python ${pythons[0].version}`;
    return { about, floor: Math.max(...floors), points: points.map((one) => one.x), ways };
  };

  const make = (tag, attributes = {}, text = "") => {
    const svg = ["svg", "g", "path", "text", "title", "circle"].includes(tag);
    const node = svg ? document.createElementNS(SVG, tag) : document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (text) node.textContent = text;
    return node;
  };

  const panel = (name, mine, ours, words) => {
    const sizes = [...mine.points, ...ours.points];
    const both = [mine, ours].map((one) => one.ways.get(name) ?? []);
    const top = Math.max(2, ...both.flat()) * 1.1;
    const [low, high] = [Math.log(Math.min(...sizes)), Math.log(Math.max(...sizes))];
    const x = (size) => 46 + (300 * (Math.log(size) - low)) / (high - low || 1);
    const y = (gain) => 150 - (120 * gain) / top;
    const svg = make("svg", { viewBox: "0 0 360 200", role: "img" });
    svg.append(make("title", {}, `${name}: ${words.yours}, ${words.ours}`));
    svg.append(make("text", { x: 2, y: 14, class: "strong" }, name));
    for (let gain = 0; gain <= top; gain += top > 5 ? 2 : 1) {
      svg.append(make("path", { class: gain === 1 ? "level" : "grid", d: `M46 ${y(gain)}H346` }));
      svg.append(make("text", { x: 40, y: y(gain) + 4, class: "small end" }, String(gain)));
    }
    for (const size of [Math.min(...sizes), Math.max(...sizes)]) {
      svg.append(make("text", { x: x(size), y: 168, class: "small middle" }, size.toLocaleString("en")));
    }
    svg.append(make("text", { x: 190, y: 190, class: "small middle" }, words.size));
    [[ours, both[1], "c1", words.ours], [mine, both[0], "c2", words.yours]].forEach(
      ([one, gains, css, said], n) => {
        const group = make("g", { class: css });
        const places = gains.map((gain, at) => [x(one.points[at]), y(gain)]);
        if (places.length) group.append(make("path", { class: "line", d: `M${places.join("L")}` }));
        for (const [cx, cy] of places) group.append(make("circle", { class: "mark", cx, cy, r: 4 }));
        group.append(make("path", { class: "key", d: `M${200 + 80 * n} 10h18` }));
        group.append(make("text", { x: 224 + 80 * n, y: 14, class: "small" }, said));
        svg.append(group);
      },
    );
    return svg;
  };

  const table = (one, said, words) => {
    const node = make("table");
    node.append(make("caption", {}, `${said}: ${one.about}; ${words.floor} ${one.floor.toFixed(2)}`));
    const head = node.createTHead().insertRow();
    head.append(make("th", { scope: "col" }, words.way));
    for (const size of one.points) head.append(make("th", { scope: "col" }, size.toLocaleString("en")));
    const body = node.createTBody();
    for (const [name, gains] of one.ways) {
      const row = body.insertRow();
      row.append(make("th", { scope: "row" }, name));
      for (const gain of gains) row.append(make("td", {}, gain.toFixed(2)));
    }
    return node;
  };

  const draw = (place, text) => {
    const words = TEXTS[document.documentElement.lang.startsWith("zh") ? "zh" : "en"];
    const mine = read(text);
    const status = place.querySelector("[role=status]");
    const drawn = place.querySelector(".drawn");
    drawn.replaceChildren();
    place.classList.toggle("failed", typeof mine === "string");
    if (typeof mine === "string") {
      status.textContent = words[mine];
      return;
    }
    status.textContent = words.done;
    const ours = read(place.dataset.ours);
    drawn.append(make("p", { class: "about" }, words.times));
    const names = new Set([...ours.ways.keys(), ...mine.ways.keys()]);
    for (const name of names) drawn.append(panel(name, mine, ours, words));
    for (const [one, said] of [[mine, words.yours], [ours, words.ours]]) {
      const scroll = make("div", { class: "numbers", tabindex: "0", role: "region", "aria-label": said });
      scroll.append(table(one, said, words));
      drawn.append(scroll);
    }
  };

  const take = async (place, file) => {
    if (file) draw(place, file.size > MOST.bytes ? " ".repeat(MOST.bytes + 1) : await file.text());
  };
  const placeOf = (event) => event.target.closest?.("[data-ours]");
  document.addEventListener("change", (event) => {
    const place = placeOf(event);
    if (place && event.target.files) take(place, event.target.files[0]);
  });
  document.addEventListener("input", (event) => {
    const place = placeOf(event);
    if (place && event.target.tagName === "TEXTAREA" && event.target.value.trim()) {
      draw(place, event.target.value);
    }
  });
  document.addEventListener("dragover", (event) => {
    if (placeOf(event)) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const place = placeOf(event);
    if (!place) return;
    event.preventDefault();
    take(place, event.dataTransfer.files[0]);
  });
})();
