// On a narrow screen the filters are a sheet over the page, which links open and close without any script.
// Escape closes it as well, and leads back to where it was opened.

const sheet = document.getElementById("filters");
const opener = document.querySelector(".to-filters a");
const closer = document.querySelector(".filters-head a");

const isSheet = () => getComputedStyle(sheet).position === "fixed";
// There Escape first empties what was typed.
const isTyped = (field) => field.type === "search" && field.value;

sheet?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
  if (!isSheet() || isTyped(event.target)) return;
  closer.click();
  opener.focus();
});
