// The counts of calls, the tabs of the page, and looking again when something changed.
views.calls = {
  busy() { return false; },

  show(place) {
    const counts = Object.entries(world.calls.methods);
    const table = el("table", { class: "calls card" },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, say("method")), el("th", { scope: "col" }, say("count")))),
      el("tbody", {}, ...counts.map(([method, count]) => el("tr", {}, el("td", {}, method), el("td", {}, String(count))))));
    place.replaceChildren(
      el("div", { class: "bar" },
        el("h2", { class: "grow" }, say("calls-of", { n: world.calls.requests })),
        el("button", { type: "button", id: "reset", onclick: () => act("reset-calls", {}, say("reset-done")) }, say("reset"))),
      el("p", { class: "quiet" }, say("calls-help")),
      counts.length ? table : el("p", { class: "quiet" }, say("no-calls")));
  },
};

let current = location.hash.slice(1) in views ? location.hash.slice(1) : "drive";

async function render() {
  const place = document.getElementById("view");
  place.setAttribute("aria-labelledby", `tab-${current}`);
  await views[current].show(place);
  document.getElementById("requests").textContent = String(world.calls.requests);
}

// Look at the world; draw it anew where it changed, unless somebody is in the middle of something.
async function refresh(always = false) {
  const seen = await ask("state");
  const changed = always || world === null || seen.stamp !== world.stamp;
  if (!changed || (!always && views[current].busy())) return;
  world = seen;
  await render();
}

function drawTabs() {
  const list = document.getElementById("views");
  list.setAttribute("aria-label", say("views"));
  const names = Object.keys(views);
  for (const name of names) {
    list.append(el("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "view",
      onclick: () => turn(name),
      onkeydown: (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step) turn(names[(names.indexOf(name) + step + names.length) % names.length]);
      } },
    say(name), name === "calls" ? el("span", { class: "badge", id: "requests" }) : null));
  }
}

function mark() {
  for (const tab of document.querySelectorAll("#views [role=tab]")) {
    const here = tab.id === `tab-${current}`;
    tab.setAttribute("aria-selected", String(here));
    tab.tabIndex = here ? 0 : -1;
  }
}

async function turn(name) {
  current = name;
  history.replaceState(null, "", `#${name}`);
  mark();
  document.getElementById(`tab-${name}`).focus();
  await render();
}

async function watch() {
  try {
    if (!document.hidden) await refresh();
  } catch {
    tell(say("away"), true);
  }
  setTimeout(watch, 1500);
}

drawTabs();
mark();
watch();
