// Read a chart period by period, with the pointer or the keys ← →. What is said comes from the table below it.

const figure = document.querySelector(".trend-figure");
const form = document.querySelector(".trend-form");

if (form) {
  // Empty fields would only make the address longer.
  form.addEventListener("submit", () => {
    for (const field of form.querySelectorAll("input[type=text], select")) {
      field.disabled = field.value.trim() === "";
    }
  });
  // Back from another page, the form is as it was.
  window.addEventListener("pageshow", () => {
    for (const field of form.elements) field.disabled = false;
  });
}

if (figure) {
  const rows = [...document.querySelectorAll(".trend-table tbody tr")];
  const swatches = [...document.querySelectorAll(".trend-lines .swatch")];
  const charts = [...figure.querySelectorAll(".trend-chart")];
  const reading = figure.querySelector(".trend-reading");
  const hint = reading.dataset.hint;
  let chosen = -1;

  const show = (at) => {
    chosen = Math.max(0, Math.min(rows.length - 1, at));
    for (const chart of charts) {
      const guide = chart.querySelector(".chart-guide");
      const x = Number(chart.dataset.first) + chosen * Number(chart.dataset.step);
      guide.setAttribute("transform", `translate(${x} 0)`);
      guide.setAttribute("visibility", "visible");
    }
    const [period, ...cells] = rows[chosen].cells;
    const name = document.createElement("b");
    name.textContent = period.textContent;
    const values = swatches.map((swatch, line) => {
      const value = document.createElement("span");
      value.append(swatch.cloneNode(true), " ", ...[...cells[line].childNodes].map((node) => node.cloneNode(true)));
      return value;
    });
    reading.replaceChildren(name, ...values);
  };

  const leave = () => {
    chosen = -1;
    reading.textContent = hint;
    for (const guide of figure.querySelectorAll(".chart-guide")) guide.setAttribute("visibility", "hidden");
  };

  const point = (event) => {
    const chart = event.currentTarget;
    const box = chart.getBoundingClientRect();
    const x = ((event.clientX - box.left) * chart.viewBox.baseVal.width) / box.width;
    const at = Math.round((x - Number(chart.dataset.first)) / Number(chart.dataset.step));
    if (at >= 0 && at < rows.length && at !== chosen) show(at);
  };
  for (const chart of charts) {
    chart.addEventListener("pointermove", point);
    chart.addEventListener("pointerdown", point);
  }

  figure.tabIndex = 0;
  figure.addEventListener("keydown", (event) => {
    const to = {
      ArrowRight: chosen + 1,
      ArrowLeft: chosen < 0 ? rows.length - 1 : chosen - 1,
      Home: 0,
      End: rows.length - 1,
      Escape: -1,
    }[event.key];
    if (to === undefined || event.target !== figure) return;
    event.preventDefault();
    if (event.key === "Escape") leave();
    else show(to);
  });
  leave();
}
