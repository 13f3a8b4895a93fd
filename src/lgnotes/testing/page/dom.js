"use strict";
// What every page uses. Text reaches a page as text nodes only, so nothing in it is markup.
const texts = JSON.parse(document.getElementById("texts").textContent);
const language = document.documentElement.lang;

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
