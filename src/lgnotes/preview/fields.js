// The fields of a form. What stands in them is told to the add-on with every click: `typed`
// holds, by the name of the field, what gives its value.
const typed = new Map();

function values() {
  return Object.fromEntries([...typed].map(([name, value]) => [name, value()]));
}

let count = 0;
function fresh(name) {
  count += 1;
  return `field-${count}-${name}`;
}

const fields = {
  textInput(said) {
    const id = fresh(said.name);
    const long = said.type === "MULTIPLE_LINE";
    const described = said.hintText ? `${id}-hint` : null;
    const input = el(long ? "textarea" : "input",
      { id, name: said.name, rows: long ? "2" : null, type: long ? null : "text", "aria-describedby": described });
    input.value = said.value || "";
    typed.set(said.name, () => input.value);
    return el("div", { class: "field" },
      said.label ? el("label", { for: id }, said.label) : null,
      input,
      described ? el("p", { class: "hint", id: described }, said.hintText) : null);
  },

  dateTimePicker(said) {
    if (said.type !== "DATE_ONLY") return unshown(`dateTimePicker ${said.type}`);
    const id = fresh(said.name);
    const input = el("input", { id, name: said.name, type: "date" });
    if (said.valueMsEpoch) input.value = new Date(Number(said.valueMsEpoch)).toISOString().slice(0, 10);
    typed.set(said.name, () => ({ day: input.value }));
    return el("div", { class: "field" }, el("label", { for: id }, said.label), input);
  },

  selectionInput(said) {
    const kind = said.type || "CHECK_BOX";
    if (kind === "DROPDOWN") return dropdown(said);
    if (kind === "MULTI_SELECT") return people(said);
    return boxes(said, kind);
  },
};

function dropdown(said) {
  const id = fresh(said.name);
  const select = el("select", { id, name: said.name });
  for (const { text, value, selected } of said.items) {
    select.append(el("option", { value, selected: selected === true }, text));
  }
  typed.set(said.name, () => select.value);
  return el("div", { class: "field" }, el("label", { for: id }, said.label), select);
}

// Boxes to tick, one to choose, or switches.
function boxes(said, kind) {
  const type = kind === "RADIO_BUTTON" ? "radio" : "checkbox";
  const group = fresh(said.name);
  const lines = said.items.map(({ text, value, selected }) => {
    const input = el("input", { type, name: group, value, checked: selected === true,
      role: kind === "SWITCH" ? "switch" : null });
    return el("label", { class: "choice" }, input, el("span", {}, text));
  });
  const made = el("fieldset", { class: "field" }, el("legend", {}, said.label || ""), ...lines);
  typed.set(said.name, () => [...made.querySelectorAll("input:checked")].map((input) => input.value));
  return made;
}

// A box or a switch at the end of a row.
function switching(said, id) {
  const input = el("input", { type: "checkbox", id, name: said.name, checked: said.selected === true,
    role: (said.controlType || "SWITCH") === "SWITCH" ? "switch" : null });
  typed.set(said.name, () => (input.checked ? said.value || "" : ""));
  return input;
}
