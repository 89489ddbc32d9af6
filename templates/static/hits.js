// Goes from one place with the words asked for to the next, by buttons that it shows and by the keys n and p.

const steps = document.querySelector(".hit-steps");
const said = steps.querySelector("output");
const marks = [...document.querySelectorAll(".text > p mark[data-hit]")];
// A place that a link begins or ends in is marked in parts.
const places = [...new Set(marks.map((mark) => mark.dataset.hit))];
let here = -1;

function step(by) {
  here = here < 0 && by < 0 ? places.length - 1 : (here + by + places.length) % places.length;
  for (const mark of marks) mark.classList.toggle("here", mark.dataset.hit === places[here]);
  const first = marks.find((mark) => mark.dataset.hit === places[here]);
  first.scrollIntoView({ block: "center" });
  said.textContent = `${here + 1}/${places.length}`;
}

said.textContent = `–/${places.length}`;
steps.hidden = false;
steps.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) step(Number(button.dataset.step));
});
addEventListener("keydown", (event) => {
  const typing = event.target.matches?.("input, textarea, select");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "n") step(1);
  if (event.key === "p") step(-1);
});
