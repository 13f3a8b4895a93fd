// The choice of several, as a text box with a menu: what is chosen stands in it as chips.
function people(said) {
  const id = fresh(said.name);
  const most = said.multiSelectMaxSelectedItems || 3; // Google's own number
  const chosen = new Set(said.items.filter((item) => item.selected).map((item) => item.value));
  const chips = el("ul", { class: "chosen" });
  const menu = el("ul", { id: `${id}-menu`, role: "listbox", "aria-label": said.label, hidden: true });
  const input = el("input", { id, type: "text", role: "combobox", autocomplete: "off", placeholder: say("names"),
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": menu.id });
  let here = 0;

  const offered = () => said.items.filter((item) => !chosen.has(item.value)
    && item.text.toLowerCase().includes(input.value.trim().toLowerCase()));

  function drawChips() {
    chips.replaceChildren(...said.items.filter((item) => chosen.has(item.value)).map((item) => el("li", {},
      el("span", {}, item.text),
      el("button", { type: "button", "aria-label": say("remove", { name: item.text }), onclick: () => remove(item) }, "×"))));
    chips.hidden = chosen.size === 0;
  }

  function drawMenu(open) {
    const items = offered();
    here = Math.min(here, Math.max(items.length - 1, 0));
    menu.replaceChildren(...(items.length ? items.map((item, at) => el("li", {
      role: "option", id: `${id}-${at}`, "aria-selected": String(at === here),
      onpointerdown: (event) => { event.preventDefault(); add(item); },
    }, item.text)) : [el("li", { class: "none" }, say("no-names"))]));
    menu.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    input.setAttribute("aria-activedescendant", open && items.length ? `${id}-${here}` : "");
    if (open) menu.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  function add(item) {
    if (!item || chosen.size >= most) return;
    chosen.add(item.value);
    input.value = "";
    drawChips();
    drawMenu(false);
    tell(say("chosen", { name: item.text }));
  }

  function remove(item) {
    chosen.delete(item.value);
    drawChips();
    drawMenu(false);
    input.focus();
    drawMenu(false);
    tell(say("removed", { name: item.text }));
  }

  function move(step) {
    const length = offered().length;
    if (!menu.hidden && length) here = (here + step + length) % length;
    drawMenu(true);
  }

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => { if (!menu.hidden) add(offered()[here]); },
    Escape: () => drawMenu(false),
  };
  input.addEventListener("keydown", (event) => {
    if (event.key in keys) {
      event.preventDefault();
      keys[event.key]();
    } else if (event.key === "Backspace" && !input.value && chosen.size) {
      remove(said.items.findLast((item) => chosen.has(item.value)));
    }
  });
  input.addEventListener("input", () => { here = 0; drawMenu(true); });
  input.addEventListener("click", () => drawMenu(menu.hidden));
  input.addEventListener("blur", () => { input.value = ""; drawMenu(false); });
  typed.set(said.name, () => said.items.map((item) => item.value).filter((value) => chosen.has(value)));
  drawChips();
  return el("div", { class: "field several", "data-field": said.name },
    el("label", { for: id }, said.label), el("div", { class: "box" }, chips, input), menu);
}
