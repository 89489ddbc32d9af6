// Offers completions below the box while one types: a combobox after the ARIA Authoring Practices. The page
// works without it, and where the server does not answer nothing is shown.

const WAIT = 40; // ms from a key to the question: with the answer it stays below 100
const KINDS = ["decision", "province", "source", "phrase", "title"];

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

// Ranges count characters, which a string of JavaScript does not.
function marked(text, ranges) {
  const letters = Array.from(text);
  const parts = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(letters.slice(at, start).join(""), element("mark", {}, letters.slice(start, end).join("")));
    at = end;
  }
  return [...parts, letters.slice(at).join("")];
}

function option(completion, id, language) {
  const made = element("a", { role: "option", id, href: completion.path, tabindex: "-1", "aria-selected": "false" });
  made.append(element("bdi", {}, ...marked(completion.text, completion.ranges)));
  if (completion.kind !== "title") {
    made.append(" ", element("span", { class: "count" }, completion.count.toLocaleString(language)));
  }
  return made;
}

function groups(completions, list) {
  const language = document.documentElement.lang;
  let number = 0;
  return KINDS.flatMap((kind) => {
    const found = completions.filter((completion) => completion.kind === kind);
    if (!found.length) return [];
    const title = element("div", { role: "presentation", class: "suggested", id: `suggested-${kind}` }, list.dataset[kind]);
    const options = found.map((completion) => option(completion, `suggestion-${number++}`, language));
    return element("div", { role: "group", "aria-labelledby": title.id }, title, ...options);
  });
}

function offer(input, list) {
  let asking = new AbortController();
  let timer = 0;
  let active = -1;

  const options = () => list.querySelectorAll("[role=option]");

  function choose(place) {
    const all = options();
    all[active]?.setAttribute("aria-selected", "false");
    active = place;
    const chosen = all[active];
    if (!chosen) return input.removeAttribute("aria-activedescendant");
    chosen.setAttribute("aria-selected", "true");
    chosen.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", chosen.id);
  }

  function open(yes) {
    choose(-1);
    list.hidden = !yes;
    input.setAttribute("aria-expanded", String(yes));
  }

  function stop() {
    clearTimeout(timer);
    timer = 0;
    asking.abort();
    open(false);
  }

  async function ask() {
    timer = 0;
    asking.abort();
    const mine = (asking = new AbortController());
    const typed = input.value.trim();
    if (!typed) return open(false);
    const address = new URL(input.dataset.suggest, location.href);
    address.searchParams.set("q", typed);
    try {
      const answer = await fetch(address, { signal: mine.signal });
      const { completions } = answer.ok ? await answer.json() : { completions: [] };
      if (mine.signal.aborted) return;
      list.replaceChildren(...groups(completions, list));
      open(completions.length > 0);
    } catch {
      if (!mine.signal.aborted) open(false);
    }
  }

  const keys = {
    ArrowDown: (last) => choose(active < last ? active + 1 : -1),
    ArrowUp: (last) => choose(active < 0 ? last : active - 1),
    Escape: stop,
  };

  input.addEventListener("input", () => (timer ||= setTimeout(ask, WAIT)));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // the keys are the input method's
    if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options()[active].click();
    } else if (event.key === "ArrowDown" && list.hidden) {
      event.preventDefault();
      ask();
    } else if (!list.hidden && keys[event.key]) {
      event.preventDefault();
      keys[event.key](options().length - 1);
    }
  });
  input.addEventListener("blur", stop);
  input.form.addEventListener("submit", stop);
  addEventListener("pageshow", stop);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus

  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id })) {
    input.setAttribute(name, value);
  }
  stop();
}

const input = document.querySelector("input[data-suggest]");
if (input) offer(input, document.getElementById("suggestions"));
