"use strict";
// What every view uses. Text reaches the page as text nodes only, so nothing in it is markup.
const texts = JSON.parse(document.getElementById("texts").textContent);
const language = document.documentElement.lang;
const views = {};
let world = null;

function say(key, data = {}) {
  return texts[key].replace(/\{(\w+)\}/g, (_, name) => String(data[name]));
}

function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

let fading = 0;
function tell(words, bad = false) {
  const status = document.getElementById("status");
  status.textContent = words;
  status.classList.toggle("bad", bad);
  clearTimeout(fading);
  fading = setTimeout(() => { status.textContent = ""; }, bad ? 9000 : 4000);
}

async function answered(response) {
  const content = await response.json();
  if (!response.ok) throw new Error(content.error.message);
  return content;
}

async function ask(view, given = {}) {
  return answered(await fetch(`/_page/${view}?${new URLSearchParams(given)}`));
}

// Do something as a person; tell how it went, and show the world as it then is.
async function act(name, said, words) {
  try {
    await answered(await fetch(`/_page/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(said),
    }));
  } catch (error) {
    tell(error instanceof TypeError ? say("away") : say("failed", { why: error.message }), true);
    return false;
  }
  await refresh(true);
  tell(words);
  return true;
}

function chooser(label, options, chosen, choose) {
  if (options.length < 2) return null;
  const made = el("select", { "aria-label": label, onchange: () => choose(made.value) });
  for (const { id, title } of options) {
    made.append(el("option", { value: id, selected: id === chosen }, title));
  }
  return made;
}

function when(stamp) {
  return new Date(stamp).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
}
