// The document as it was read, and the lines of what the panel is about.
const paper = document.getElementById("paper");
let placed = {};

function block(said) {
  const made = el("p", { class: `block of-${said.kind.replace(" ", "-")} level-${Math.min(said.level, 4)}`,
    "data-line": said.line, "data-end": said.end, role: said.kind === "heading" ? "heading" : null,
    "aria-level": said.kind === "heading" ? String(Math.min(said.level || 1, 4) + 1) : null });
  if (said.gap) made.classList.add("gap");
  if (said.checked !== null) {
    made.append(el("span", { class: "tick", role: "img", "aria-label": say(said.checked ? "ticked" : "unticked") }, said.checked ? "☑" : "☐"));
  } else if (said.marker || said.kind === "list item") {
    made.append(el("span", { class: "marker" }, said.marker.replace(/[\ue000-\uf8ff]/, "•") || "•"));
  }
  const words = said.cells.length ? said.cells.map((cell) => el("span", { class: "cell" }, cell)) : [said.text];
  made.append(el(said.struck ? "s" : "span", { class: "words" }, ...words));
  return made;
}

// Read the document again; of several requests the last one counts.
let readings = 0;
async function drawPaper() {
  readings += 1;
  const number = readings;
  paper.ariaBusy = "true";
  try {
    const asked = new URLSearchParams({ document: chosen.document, lang: language });
    const shown = await answered(await fetch(`/_preview/document?${asked}`));
    if (number === readings) showPaper(shown);
  } catch (error) {
    tell(say("failed", { why: error.message }), true);
  }
  if (number === readings) paper.ariaBusy = "false";
}

function showPaper(shown) {
  placed = shown.lines;
  paper.setAttribute("aria-label", say("paper"));
  paper.replaceChildren(el("div", { class: "sheet" },
    el("h2", {}, shown.name), shown.wrong ? el("p", { class: "quiet" }, shown.wrong) : null, ...shown.blocks.map(block)));
  mark(aboutUid(), "opened", true);
}

function linesOf(uid) {
  const ranges = placed[uid] || [];
  return [...document.querySelectorAll("#paper .block")].filter(({ dataset }) =>
    ranges.some(([first, last]) => Number(dataset.line) <= last && Number(dataset.end) >= first));
}

function mark(uid, how, move = false) {
  for (const line of document.querySelectorAll(`#paper .${how}`)) line.classList.remove(how);
  const found = uid ? linesOf(uid) : [];
  for (const line of found) line.classList.add(how);
  if (!found.length || !(move || matchMedia("(min-width: 720px)").matches)) return;
  const top = found[0].offsetTop - paper.offsetTop;
  if (top < paper.scrollTop || top + 60 > paper.scrollTop + paper.clientHeight) {
    paper.scrollTop = Math.max(top - paper.clientHeight / 3, 0);
  }
}

// The one find that the card is about.
function aboutUid() {
  const uids = new Set([...document.querySelectorAll("#panel [data-uid]")].map((one) => one.dataset.uid));
  return uids.size === 1 ? [...uids][0] : null;
}
