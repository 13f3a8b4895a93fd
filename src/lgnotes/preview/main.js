// What is chosen, what is clicked on, and what Google asks. The choices stand in the address.
const chosen = { theme: "auto", width: "300" };
const wrong = [];
const choices = document.getElementById("choices");
const panel = document.getElementById("panel");
let stage = null;
let tab = null;
let depth = 0;
let left = []; // where the person was on the cards below

function complain(words) {
  if (!wrong.includes(words)) wrong.push(words);
}

function leadsTo(url) {
  const known = Object.entries(stage.links).find(([address]) => url.startsWith(address));
  return known ? known[1] : url;
}

async function send(act, said) {
  const response = await fetch(`/_preview/${act}?lang=${language}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ tab, ...said }),
  });
  return answered(response);
}

// Ask, and show what is answered; meanwhile nothing can be clicked on, as at Google. Whoever
// opens another document does not wait for what was asked before.
let questions = 0;
async function ask(act, said = {}) {
  if (panel.ariaBusy === "true" && act !== "open") return;
  questions += 1;
  const number = questions;
  wait(true);
  let shown = null;
  try {
    shown = await send(act, said);
  } catch (error) {
    tell(error instanceof TypeError ? say("away") : say("failed", { why: error.message }), true);
  }
  if (number !== questions) return;
  wait(false);
  if (shown) show(act, shown);
}

function wait(busy) {
  panel.ariaBusy = String(busy);
  for (const part of panel.querySelectorAll("#card, footer, .bar")) part.inert = busy;
  const loading = document.getElementById("loading");
  if (loading) loading.hidden = !busy;
}

function show(act, shown) {
  tab = shown.tab || tab;
  try {
    if (!shown.asks) turn(act, shown); // the card stays while Google asks
  } catch (error) {
    complain(String(error)); // a card that is none
  }
  if (shown.wrong) wrong.push(...shown.wrong);
  drawProblems();
  if (shown.consent) choices.elements.consent.value = shown.consent;
  if (shown.told) toast(shown.told);
  if (shown.asks) question(shown.asks);
}

function turn(act, shown) {
  const place = act === "back" ? left.pop() : null;
  draw(shown.card, shown.depth);
  left.length = Math.max(shown.depth - 1, 0);
  depth = shown.depth;
  const held = document.getElementById("card");
  held.scrollTop = place ? place.top : 0;
  const before = place && held.querySelectorAll("button, a, input, select, textarea")[place.at];
  if (panel.getBoundingClientRect().top < 0) panel.scrollIntoView(); // on a telephone
  if (before) before.focus();
  else if (act !== "open") held.querySelector("h2")?.focus({ preventScroll: true });
  mark(aboutUid(), "opened", true);
  if (act === "click") drawPaper();
}

function drawProblems() {
  const place = document.getElementById("problems");
  place.replaceChildren(...(wrong.length
    ? [el("p", {}, say("wrong")), el("ul", {}, ...[...new Set(wrong)].map((one) => el("li", {}, one)))] : []));
}

function press(action) {
  const held = document.getElementById("card");
  const all = [...held.querySelectorAll("button, a, input, select, textarea")];
  left[depth - 1] = { top: held.scrollTop, at: all.indexOf(document.activeElement) };
  ask("click", { action, form: values() });
}

function back() {
  ask("back");
}

function openDocument(consent) {
  left = [];
  depth = 0;
  draw(null, 0);
  drawPaper();
  return ask("open", { document: chosen.document, person: chosen.person, consent });
}

let going = 0;
function toast(words) {
  const told = document.getElementById("told");
  told.textContent = words;
  tell(words); // aloud
  clearTimeout(going);
  going = setTimeout(() => { told.textContent = ""; }, 6000);
}

function question(about) {
  const dialog = document.getElementById("ask");
  const answer = (yes) => () => { dialog.close(); if (yes) ask("agree"); };
  dialog.replaceChildren(
    el("h2", { id: "asking" }, say("google")),
    el("p", {}, say(`ask.${about}`)),
    el("div", { class: "buttons" },
      el("button", { type: "button", class: "button bare", id: "cancel", onclick: answer(false) }, say("cancel")),
      el("button", { type: "button", class: "button tonal", id: "allow", onclick: answer(true) }, say("allow"))));
  dialog.showModal();
  document.getElementById("allow").focus();
}

const CHOICES = {
  document: () => stage.documents.map(({ id, name }) => [id, name]),
  person: () => stage.people.map((name) => [name, say(`person.${name}`)]),
  consent: () => stage.consents.map((name) => [name, say(`consent.${name}`)]),
  language: () => [["sv", "Svenska"], ["en", "English"]],
  theme: () => ["auto", "light", "dark"].map((name) => [name, say(`theme.${name}`)]),
  width: () => ["300", "360"].map((name) => [name, say(`width.${name}`)]),
};

function drawChoices() {
  choices.setAttribute("aria-label", say("choices"));
  choices.addEventListener("submit", (event) => event.preventDefault());
  for (const [name, options] of Object.entries(CHOICES)) {
    const select = el("select", { name, onchange: () => choose(name, select.value) });
    for (const [value, text] of options()) select.append(el("option", { value, selected: value === chosen[name] }, text));
    choices.append(el("label", {}, el("span", {}, say(name)), select));
  }
  const links = [["sheet", "/#sheet"], ["calendar", "/#calendar"]].map(([name, href]) =>
    el("a", { href, target: "lgnotes-workspace", id: `to-${name}` }, say(name)));
  choices.append(el("nav", {}, ...links));
}

function choose(name, value) {
  chosen[name] = value;
  const kept = new URLSearchParams(chosen);
  kept.delete("language");
  history.replaceState(null, "", `#${kept}`);
  if (name === "language") location.search = `?lang=${value}`;
  else if (name === "theme" || name === "width") dress();
  else openDocument(name === "consent" ? value : null);
}

function dress() {
  document.documentElement.dataset.theme = chosen.theme;
  document.documentElement.dataset.width = chosen.width;
}

async function begin() {
  stage = await answered(await fetch("/_preview/stage"));
  Object.assign(chosen, { document: stage.documents[0].id, person: stage.people[0], language });
  const said = new URLSearchParams(location.hash.slice(1));
  for (const [name, options] of Object.entries(CHOICES)) {
    const wanted = options().find(([value, text]) => said.get(name) === value || said.get(name) === text);
    if (wanted && name !== "language") [chosen[name]] = wanted;
  }
  dress();
  drawChoices();
  panel.setAttribute("aria-label", say("panel"));
  for (const kind of ["pointerover", "focusin"]) {
    panel.addEventListener(kind, (event) => mark(event.target.closest("[data-uid]")?.dataset.uid, "pointed"));
  }
  panel.addEventListener("pointerleave", () => mark(null, "pointed"));
  await openDocument(chosen.consent);
}

begin().catch((error) => tell(error.message, true));
