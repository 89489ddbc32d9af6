// Chooses a range of years or months by dragging over bars, or with Shift and a click or the arrow keys. The
// range goes into the form of dates, which does the same by hand.

function selectable(row, form, said) {
  const bars = [...row.children];
  const links = bars.map((bar) => bar.querySelector("a.bar"));
  let anchor = -1;
  let head = -1;
  let dragging = false;

  const place = (target) => bars.findIndex((bar) => bar.contains(target));
  const ends = () => [Math.min(anchor, head), Math.max(anchor, head)];

  function choose(from, to) {
    [anchor, head] = [from, to];
    const [first, last] = ends();
    const isRange = first >= 0 && first < last;
    bars.forEach((bar, at) => bar.classList.toggle("chosen", isRange && first <= at && at <= last));
    said.textContent = isRange ? sentence(bars.slice(first, last + 1)) : "";
  }

  function sentence(chosen) {
    const total = chosen.reduce((sum, bar) => sum + Number(bar.dataset.number), 0);
    const words = {
      first: chosen[0].dataset.label,
      last: chosen.at(-1).dataset.label,
      n: total.toLocaleString(document.documentElement.lang),
    };
    return said.dataset.sentence.replace(/\{(\w+)\}/g, (_, name) => words[name]);
  }

  function apply() {
    const [first, last] = ends();
    form.elements.from.value = bars[first].dataset.first;
    form.elements.to.value = bars[last].dataset.last;
    form.requestSubmit();
  }

  function under(x) {
    const at = bars.findIndex((bar) => x < bar.getBoundingClientRect().right);
    return at < 0 ? bars.length - 1 : at;
  }

  function focus(at) {
    links.forEach((link, each) => link && (link.tabIndex = each === at ? 0 : -1));
  }

  function neighbour(from, step) {
    for (let at = from + step; at >= 0 && at < links.length; at += step) if (links[at]) return at;
    return from;
  }

  row.addEventListener("pointerdown", (event) => {
    if (event.button || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    dragging = true;
    choose(under(event.clientX), under(event.clientX));
  });
  row.addEventListener("pointermove", (event) => {
    if (!dragging || under(event.clientX) === head) return;
    row.setPointerCapture(event.pointerId);
    choose(anchor, under(event.clientX));
  });
  row.addEventListener("pointerup", () => {
    if (dragging && anchor !== head) apply();
    dragging = false;
  });
  row.addEventListener("pointercancel", () => {
    dragging = false;
    choose(-1, -1);
  });
  row.addEventListener("dragstart", (event) => event.preventDefault());

  row.addEventListener("click", (event) => {
    if (anchor !== head) return event.preventDefault(); // the end of a drag
    if (!event.shiftKey) return;
    event.preventDefault();
    const here = place(event.target);
    const from = place(document.activeElement);
    const active = bars.findIndex((bar) => bar.classList.contains("active"));
    choose([anchor, active, from, here].find((at) => at >= 0), here);
    if (anchor !== head) apply();
  });

  row.addEventListener("keydown", (event) => {
    const here = place(document.activeElement);
    const to = {
      ArrowLeft: () => neighbour(here, -1),
      ArrowRight: () => neighbour(here, 1),
      Home: () => neighbour(-1, 1),
      End: () => neighbour(links.length, -1),
    }[event.key]?.();
    if (to !== undefined) {
      event.preventDefault();
      choose(event.shiftKey ? (anchor < 0 ? here : anchor) : -1, event.shiftKey ? to : -1);
      links[to].focus();
    } else if (event.key === "Enter" && anchor !== head) {
      event.preventDefault();
      apply();
    } else if (event.key === "Escape" && anchor >= 0) {
      event.preventDefault();
      choose(-1, -1);
    }
  });
  row.addEventListener("focusin", (event) => focus(place(event.target)));

  links.forEach((link) => link?.setAttribute("aria-describedby", "bars-hint"));
  const active = bars.findIndex((bar, at) => links[at] && bar.classList.contains("active"));
  focus(active < 0 ? neighbour(-1, 1) : active);
  addEventListener("pageshow", () => choose(-1, -1));
}

for (const chart of document.querySelectorAll(".histogram")) {
  const form = chart.parentElement.querySelector("form.range");
  const said = chart.querySelector("[role=status]");
  chart.classList.add("live");
  for (const row of chart.querySelectorAll(".bars")) selectable(row, form, said);
}
