"use strict";
// Only the search: without this everything is on the page.
for (const form of document.querySelectorAll(".search")) {
  const [field, told] = [form.querySelector("input"), form.querySelector("output")];
  const rows = [...document.getElementById(`${form.dataset.of}-table`).tBodies[0].rows];
  const plain = (text) => text.toLocaleLowerCase(document.documentElement.lang);
  const texts = rows.map((row) => plain(row.textContent));
  const filter = () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, place) => {
      row.hidden = !words.every((word) => texts[place].includes(word));
      shown += !row.hidden;
    });
    const said = told.dataset.words.replace("##", rows.length).replace("#", shown);
    told.textContent = words.length ? said : "";
  };
  field.addEventListener("input", filter);
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!rows.includes(target) || !target.hidden) return;
    field.value = "";
    filter();
    target.scrollIntoView();
  });
  form.hidden = false;
  filter(); // a browser may bring back what was typed
}
