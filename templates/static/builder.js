/* The builder of embedded searches: each choice is shown at once, and the markup can be copied. */

const form = document.querySelector(".builder-form");
const outcome = document.querySelector("#outcome");
let asking = new AbortController();

async function refresh() {
  asking.abort();
  asking = new AbortController();
  const chosen = [...new FormData(form)].filter(([, value]) => value);
  const address = `${form.action}?${new URLSearchParams(chosen)}`;
  try {
    const response = await fetch(address, { signal: asking.signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    outcome.replaceChildren(...page.querySelector("#outcome").childNodes);
    history.replaceState(null, "", address);
    offerCopy();
  } catch (error) {
    if (error.name !== "AbortError") form.submit(); // the page then says what is wrong
  }
}

function offerCopy() {
  for (const button of outcome.querySelectorAll(".copy")) button.hidden = false;
}

/* The clipboard is for pages with TLS only, which an intranet often does without. */
async function copy(button) {
  const markup = outcome.querySelector(".markup");
  try {
    await navigator.clipboard.writeText(markup.value);
  } catch {
    markup.select();
    document.execCommand("copy");
    button.focus();
  }
  button.textContent = outcome.dataset.copied;
}

form.addEventListener("change", refresh);
outcome.addEventListener("click", (event) => {
  const button = event.target.closest(".copy");
  if (button) copy(button);
});
offerCopy();
