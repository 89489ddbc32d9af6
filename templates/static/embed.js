/* <dv-search>: a box that searches the archive as one types, for pages of other sites.

   It stands alone, sentences and styles too, so that a page needs one address and one permission. Nothing is
   made from markup, so what an article says stays text; no style stands in the page, so the strictest policy
   that lets this script run and ask lets it look right. README.md lists its attributes. */
(() => {
  "use strict";

  const HOME = document.currentScript ? new URL(".", document.currentScript.src).href : "";
  const FILTERS = ["province", "decision", "kind", "source", "year", "from", "to"];
  const [USUAL, MOST] = [5, 10]; // results
  // Milliseconds of rest before asking, after a key and while an input method is at work; until a search says
  // that it is under way.
  const [REST, REST_COMPOSING, PATIENCE] = [150, 500, 400];

  const SENTENCES = {
    vi: {
      label: "Tìm trong kho bài báo",
      placeholder: "Từ khóa, số văn bản, địa phương…",
      search: "Tìm",
      searching: "Đang tìm…",
      none: "Không tìm thấy bài nào.",
      total: (n) => `${n} bài`,
      partial: "Không bài nào có đủ các từ; đây là những bài gần nhất.",
      all: (n) => (n !== "1" ? `Xem tất cả ${n} bài` : "Xem trên trang tìm kiếm"),
      untitled: "(Bài không có tiêu đề)",
      about: "khoảng ",
      refused: `Trang này chưa được phép tìm trong kho. Người quản trị máy chủ tìm kiếm cần thêm ${location.origin} vào DVSEARCH_EMBED_ORIGINS.`,
      unreachable: (host) => `Không kết nối được với máy chủ tìm kiếm ${host}. Xin thử lại sau.`,
    },
    en: {
      label: "Search the news archive",
      placeholder: "Words, a decision’s number, a province…",
      search: "Search",
      searching: "Searching…",
      none: "No articles found.",
      total: (n) => (n === "1" ? "1 article" : `${n} articles`),
      partial: "No article has all the words; these come closest.",
      all: (n) => (n !== "1" ? `See all ${n} articles` : "See it on the search page"),
      untitled: "(Untitled)",
      about: "about ",
      refused: `This page may not search the archive. Whoever runs the search server should add ${location.origin} to DVSEARCH_EMBED_ORIGINS.`,
      unreachable: (host) => `The search server ${host} cannot be reached. Please try again later.`,
    },
  };

  const DARK = `--sheet: #1c2022; --ink: #e6e4df; --quiet: #a3abae; --line: #3b4346; --edge: #6f787c; --soft: #23282b;
  --accent: var(--dv-accent, #7fc4c6); --on-accent: var(--dv-accent-ink, #15181a); --title: var(--dv-accent, #93c3ee);
  --mark: #6b5410; --warn: #f0bd7a; --focus: #ffab70; color-scheme: dark;`;
  const STYLES = `
  :host { all: initial; direction: ltr; display: block; font: 1rem/1.5 var(--dv-font, system-ui, "Noto Sans", Arial, sans-serif);
    --radius: var(--dv-radius, 8px); --sheet: #fff; --ink: #1d2021; --quiet: #5b6266; --line: #d9d6cd; --edge: #8d9293;
    --soft: #f4f2ec; --accent: var(--dv-accent, #0f5563); --on-accent: var(--dv-accent-ink, #fff);
    --title: var(--dv-accent, #124e7e); --mark: #ffedb0; --warn: #8a4a00; --focus: #b3470a;
    color: var(--ink); color-scheme: light; }
  :host([hidden]) { display: none; }
  :host([theme=dark]) { ${DARK} }
  @media (prefers-color-scheme: dark) { :host([theme=auto]) { ${DARK} } }
  *, ::before, ::after { box-sizing: border-box; }
  form { display: flex; }
  input { flex: 1; min-width: 0; padding: .55em .9em; font: inherit; color: inherit; background: var(--sheet);
    border: 1px solid var(--edge); border-right: 0; border-radius: var(--radius) 0 0 var(--radius); appearance: none; }
  input::placeholder { color: var(--quiet); opacity: 1; }
  input:focus { outline: 2px solid var(--accent); outline-offset: -1px; position: relative; }
  button { padding: .55em 1.2em; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent);
    border: 0; border-radius: 0 var(--radius) var(--radius) 0; cursor: pointer; }
  button:hover { filter: brightness(1.12); }
  button:focus-visible, li a:focus-visible::after, .all:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .found { margin-top: .5em; background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); overflow: clip; }
  .found.empty { margin: 0; border: 0; }
  form, p, ol { margin: 0; padding: 0; list-style: none; }
  .status { padding: .5em .9em; font-size: .875em; color: var(--quiet); }
  .status:empty { padding: 0; }
  .status.problem { color: var(--warn); font-size: .95em; padding-block: .75em; }
  li { position: relative; padding: .65em .9em .7em; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
  li:hover, .all:hover { background: var(--soft); }
  a { color: var(--title); text-decoration: none; }
  li a { display: block; font-weight: 600; line-height: 1.4; }
  li a::after { content: ""; position: absolute; inset: 0; }
  a:hover, a:focus-visible { text-decoration: underline; text-underline-offset: .2em; }
  li a:focus-visible { outline: 0; }
  li a:focus-visible::after, .all:focus-visible { outline-offset: -3px; border-radius: var(--radius); }
  .facts { font-size: .825em; color: var(--quiet); margin-top: .1em; }
  .facts > * + *::before { content: "·"; margin-inline: .45em; }
  .snippet { font-size: .9em; margin-top: .2em; unicode-bidi: isolate; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
  mark { background: var(--mark); color: var(--ink); border-radius: 2px; padding-inline: .08em; margin-inline: -.08em; }
  .all { display: block; padding: .65em .9em; font-size: .925em; font-weight: 600; border-top: 1px solid var(--line); }
  .all::after { content: " →" / ""; }
  [hidden] { display: none; }`;

  let sheet = null; // as in browsers from before 2023
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
  } catch {}

  function make(name, properties = {}, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  /* The text in pieces, marked where the ranges are. They count Unicode characters, strings UTF-16 units. */
  function marked({ text, ranges }) {
    const characters = Array.from(text);
    const piece = (start, end) => characters.slice(start, end).join("");
    const pieces = [];
    let at = 0;
    for (const [start, end] of ranges) {
      pieces.push(piece(at, start), make("mark", { textContent: piece(start, end) }));
      at = end;
    }
    return [...pieces, piece(at)];
  }

  /* 2020-05-28, 2020-05 or 2020, the other way round; ≈ before a date that was inferred. */
  function dated({ value, inferred }, say) {
    const time = make("time", { dateTime: value }, value.split("-").reverse().join("/"));
    if (inferred) {
      time.prepend(make("span", {}, "≈\u202f"), make("span", { className: "unseen" }, say.about));
      time.firstChild.setAttribute("aria-hidden", "true");
    }
    return time;
  }

  /* A request that was not permitted looks like one that failed. One that reads nothing needs no permission,
     and tells the two apart. */
  function isThere(home, signal) {
    const options = { method: "HEAD", mode: "no-cors", cache: "no-store", credentials: "omit", signal };
    return fetch(`${home}embed.js`, options).then(() => true, () => false);
  }

  class DvSearch extends HTMLElement {
    static observedAttributes = ["endpoint", ...FILTERS, "results", "lang", "target", "placeholder"];

    #label = make("label", { className: "unseen", htmlFor: "q" });
    #input = make("input", {
      id: "q", type: "search", maxLength: 400, enterKeyHint: "search",
      autocomplete: "off", autocapitalize: "none", spellcheck: false,
    });
    #button = make("button", { type: "submit" });
    #form = make("form", {}, this.#label, this.#input, this.#button);
    #status = make("p", { className: "status" });
    #list = make("ol", { lang: "vi", hidden: true });
    #all = make("a", { className: "all", hidden: true });
    #found = make("div", { className: "found empty" }, this.#status, this.#list, this.#all);
    #timer = 0;
    #request = null;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      if (sheet) root.adoptedStyleSheets = [sheet];
      else root.append(make("style", { textContent: STYLES }));
      this.#form.setAttribute("role", "search");
      this.#status.setAttribute("role", "status");
      root.append(this.#form, this.#found);
      this.#input.addEventListener("input", (event) => this.#soon(event.isComposing ? REST_COMPOSING : REST));
      this.#input.addEventListener("compositionend", () => this.#soon(REST));
      this.#form.addEventListener("submit", (event) => this.#open(event));
      root.addEventListener("keydown", (event) => this.#move(event));
    }

    connectedCallback() {
      this.#describe();
      this.#input.value ||= this.getAttribute("q") ?? "";
      this.#soon(REST);
    }

    disconnectedCallback() {
      clearTimeout(this.#timer);
      this.#request?.abort();
    }

    attributeChangedCallback() {
      if (!this.isConnected) return;
      this.#describe();
      this.#soon(REST);
    }

    get #language() {
      return this.getAttribute("lang") === "en" ? "en" : "vi";
    }

    get #say() {
      return SENTENCES[this.#language];
    }

    /* The address of the site, with a slash at its end. Throws TypeError where there is none to be had. */
    get #home() {
      const given = this.getAttribute("endpoint");
      return given ? new URL(given.replace(/\/*$/, "/"), document.baseURI).href : new URL(HOME).href;
    }

    get #size() {
      return Math.min(MOST, Math.max(1, parseInt(this.getAttribute("results")) || USUAL));
    }

    /* What is asked, in the parameters that the page and the API share. */
    get #asked() {
      const asked = new URLSearchParams({ q: this.#input.value.trim() });
      for (const name of FILTERS) {
        const value = this.getAttribute(name);
        if (value) asked.set(name, value);
      }
      if (this.#language === "en") asked.set("lang", "en");
      return asked;
    }

    #describe() {
      const say = this.#say;
      this.#label.textContent = say.label;
      this.#input.placeholder = this.getAttribute("placeholder") ?? say.placeholder;
      this.#button.textContent = say.search;
      this.#form.lang = this.#status.lang = this.#all.lang = this.#language;
    }

    #soon(rest) {
      clearTimeout(this.#timer);
      this.#request?.abort(); // whatever it answers is stale
      this.#timer = setTimeout(() => this.#search(), rest);
    }

    async #search() {
      if (!this.#input.value.trim()) return this.#show([], "");
      const { signal } = (this.#request = new AbortController());
      const slow = setTimeout(() => this.#tell(this.#say.searching), PATIENCE);
      signal.addEventListener("abort", () => clearTimeout(slow));
      let answer = null;
      let problem = "";
      try {
        const address = `${this.#home}api/v1/search?${this.#asked}&size=${this.#size}&facets=none`;
        const response = await fetch(address, { signal, credentials: "omit", referrerPolicy: "no-referrer" });
        answer = await response.json();
        if (!response.ok) problem = answer.error.message; // it is for the reader
      } catch (error) {
        problem = await this.#problem(error, signal);
      }
      clearTimeout(slow);
      if (signal.aborted) return;
      if (problem) this.#show([], problem, true);
      else this.#answer(answer);
    }

    async #problem(error, signal) {
      const say = this.#say;
      try {
        const home = this.#home;
        const refused = error instanceof TypeError && (await isThere(home, signal));
        return refused ? say.refused : say.unreachable(new URL(home).host);
      } catch {
        return say.unreachable(this.getAttribute("endpoint")); // which is no address
      }
    }

    #answer({ total, partial, results }) {
      const say = this.#say;
      const number = total.toLocaleString(this.#language);
      this.#all.textContent = say.all(number);
      this.#aim(this.#all, `?${this.#asked}`);
      const status = say.total(number) + (partial ? `. ${say.partial}` : "");
      this.#show(results.map((result) => this.#item(result)), total ? status : say.none);
    }

    #item({ path, title, snippet, date, provinces }) {
      const say = this.#say;
      const link = make("a", {}, make("bdi", {}, ...(title.text.trim() ? marked(title) : [say.untitled])));
      this.#aim(link, path);
      const facts = provinces.map((province) => make("span", { textContent: province }));
      if (date) facts.unshift(dated(date, say));
      const cut = (is) => (is ? "…" : "");
      const text = make("p", { className: "snippet" }, cut(snippet.cut_before), ...marked(snippet), cut(snippet.cut_after));
      return make("li", {}, link, make("p", { className: "facts" }, ...facts), text);
    }

    #aim(link, path) {
      link.href = new URL(path, this.#home).href;
      const target = this.getAttribute("target");
      link.target = ["_blank", "_top"].includes(target) ? target : "_self";
      link.rel = "noopener";
    }

    #show(items, ...said) {
      this.#list.replaceChildren(...items);
      this.#list.hidden = this.#all.hidden = !items.length;
      this.#tell(...said);
    }

    #tell(status, isProblem = false) {
      this.#status.textContent = status;
      this.#status.classList.toggle("problem", isProblem);
      this.#found.classList.toggle("empty", !status);
    }

    /* The link is followed, no form sent: a policy of the page may forbid forms to leave it. */
    #open(event) {
      event.preventDefault();
      if (!this.#input.value.trim()) return;
      const link = make("a");
      this.#aim(link, `?${this.#asked}`);
      link.click();
    }

    /* Arrows lead through the box and the links, Escape back to the box, and there empties it. */
    #move(event) {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      const stops = [this.#input, ...this.#found.querySelectorAll("a:not([hidden])")];
      const at = stops.indexOf(this.shadowRoot.activeElement);
      if (at < 0) return;
      if (event.key === "Escape" && at === 0) {
        if (!this.#input.value) return;
        this.#input.value = "";
        this.#soon(0);
      } else {
        const next = stops[{ ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key]];
        if (!next) return;
        next.focus();
      }
      event.preventDefault();
      event.stopPropagation();
    }
  }

  if (!customElements.get("dv-search")) customElements.define("dv-search", DvSearch);
})();
