// The widgets of a card that are no fields. What can be clicked on is a button, or a link
// where it opens one.
function clickable(onClick, attributes, ...children) {
  if (onClick.openLink) {
    const { url } = onClick.openLink;
    return el("a", { ...attributes, href: leadsTo(url), title: say("leads-to", { url }), target: "_blank",
      rel: "noopener noreferrer" }, ...children);
  }
  if (!onClick.action) return unshown(`onClick ${Object.keys(onClick)}`);
  const { action } = onClick;
  return el("button", { ...attributes, type: "button", "data-uid": uidOf(action), "data-action": actionOf(action),
    onclick: () => press(action) }, ...children);
}

function uidOf(action) {
  return (action.parameters || []).find((one) => one.key === "uid")?.value;
}

function actionOf(action) {
  return action.function.split("/").pop();
}

const KINDS = { OUTLINED: "outlined", FILLED: "filled", FILLED_TONAL: "tonal", BORDERLESS: "bare" };

function button(said) {
  const kind = said.color ? "filled" : KINDS[said.type] || "outlined";
  const attributes = { class: `button ${kind}`, disabled: said.disabled === true, "aria-label": said.altText };
  const made = clickable(said.onClick, attributes, said.text);
  if (said.color) paint(made, said.color);
  return made;
}

// The button has the card's colour, and words that can be read on it.
function paint(made, { red = 0, green = 0, blue = 0 }) {
  const linear = [red, green, blue].map((part) => (part <= 0.04 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  const percent = [red, green, blue].map((part) => `${Math.round(part * 255)}`).join(" ");
  made.style.setProperty("--fill", `rgb(${percent})`);
  made.style.setProperty("--words", light > 0.4 ? "#1f1f1f" : "#fff");
}

const widgets = {
  ...fields,

  textParagraph: (said) => el("p", { class: "paragraph" }, ...markup(said.text)),

  divider: () => el("hr"),

  buttonList: (said) => el("div", { class: "buttons" }, ...said.buttons.map(button)),

  chipList: (said) => el("div", { class: "chips" }, ...said.chips.map((chip) =>
    (chip.onClick ? clickable(chip.onClick, { class: "chip", disabled: chip.disabled === true }, chip.label)
      : el("span", { class: "chip" }, chip.label)))),

  columns: (said) => el("div", { class: "columns" }, ...said.columnItems.map((column) =>
    el("div", {}, ...(column.widgets || []).map(widget)))),

  decoratedText(said) {
    const text = el("span", { class: said.wrapText ? "text" : "text one-line" }, ...markup(said.text));
    const words = el("span", { class: "words" },
      said.topLabel ? el("span", { class: "label one-line" }, said.topLabel) : null,
      text,
      said.bottomLabel ? el("span", { class: "label" }, said.bottomLabel) : null);
    if (said.switchControl) {
      const id = fresh(said.switchControl.name);
      return el("label", { class: "row", for: id }, words, switching(said.switchControl, id));
    }
    const end = said.button ? button(said.button) : null;
    if (!said.onClick) return el("div", { class: "row" }, words, end);
    const row = clickable(said.onClick, { class: "row tapped" }, words);
    return end ? el("div", { class: "beside" }, row, end) : row;
  },
};

// What is shown of each part of a card; what else there is is told.
const SHOWN = {
  card: ["name", "header", "sections", "fixedFooter", "cardActions"],
  header: ["title", "subtitle"],
  section: ["header", "widgets", "collapsible", "uncollapsibleWidgetsCount"],
  textInput: ["name", "label", "hintText", "value", "type"],
  dateTimePicker: ["name", "label", "type", "valueMsEpoch"],
  selectionInput: ["name", "label", "type", "items", "multiSelectMaxSelectedItems"],
  textParagraph: ["text"],
  divider: [],
  buttonList: ["buttons"],
  chipList: ["chips", "layout"],
  columns: ["columnItems"],
  decoratedText: ["topLabel", "text", "bottomLabel", "wrapText", "onClick", "button", "switchControl"],
};

function know(kind, said) {
  for (const name of Object.keys(said)) {
    if (!SHOWN[kind].includes(name)) complain(say("unknown", { name: `${kind}.${name}` }));
  }
}

function widget(said) {
  const [kind] = Object.keys(said);
  if (!(kind in widgets)) return unshown(kind);
  know(kind, said[kind]);
  return widgets[kind](said[kind]);
}

function unshown(name) {
  const words = say("unknown", { name });
  complain(words);
  return el("p", { class: "unshown" }, words);
}
