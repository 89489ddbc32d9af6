// Narrows the list of a facet while one types, whatever the diacritics. The first time it asks the server for
// all values, as the link "show all" does.

const plain = (text) => text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");

// The list of all values; their links lead to pages that need not list them all.
async function whole(facet, more) {
  const answer = await fetch(more.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const list = page.getElementById(facet.id).querySelector(".values");
  for (const link of list.querySelectorAll("a")) {
    const address = new URL(link.href);
    address.searchParams.delete("all");
    link.href = address;
  }
  return list;
}

function narrows(input) {
  const facet = input.closest(".facet");
  const none = facet.querySelector("[data-none]");
  const more = facet.querySelector("a[data-all]");
  let list = facet.querySelector(".values");
  let loading = null;

  const load = () => {
    loading ??= more ? whole(facet, more).catch(() => (loading = null)) : list;
  };

  async function narrow() {
    load();
    const all = (await loading) ?? list; // without an answer, what is listed already
    if (all !== list) {
      list.replaceWith(all);
      list = all;
    }
    const wanted = plain(input.value.trim());
    let shown = 0;
    for (const item of list.children) {
      item.hidden = !plain(item.querySelector("bdi").textContent).includes(wanted);
      shown += !item.hidden;
    }
    none.textContent = shown ? "" : none.dataset.none;
  }

  input.addEventListener("focus", load, { once: true });
  input.addEventListener("input", narrow);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector("li:not([hidden]) .value")?.click();
  });
}

document.querySelectorAll(".facet .narrow input").forEach(narrows);
