// What every view uses.
const views = {};
let world = null;

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
