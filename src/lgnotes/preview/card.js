// A card: its header, its sections, its foot and its menu.
function section(said) {
  know("section", said);
  const held = said.widgets.map((one) => el("div", { class: "widget" }, widget(one)));
  const made = el("section", {}, said.header ? el("h3", {}, ...markup(said.header)) : null, ...held);
  const seen = said.uncollapsibleWidgetsCount || 0;
  if (said.collapsible && held.length > seen) made.append(fold(held.slice(seen)));
  return made;
}

function fold(held) {
  const more = el("button", { type: "button", class: "fold", onclick: () => draw(held[0].hidden) });
  function draw(open) {
    for (const one of held) one.hidden = !open;
    more.setAttribute("aria-expanded", String(open));
    more.replaceChildren(say(open ? "less" : "more"), el("span", { "aria-hidden": "true" }, open ? "⌃" : "⌄"));
  }
  draw(false);
  return more;
}

function head(said) {
  know("header", said);
  const { title, subtitle } = said;
  return el("header", { class: subtitle ? "head" : "head alone" },
    el("h2", { tabindex: "-1" }, title), subtitle ? el("p", {}, subtitle) : null);
}

function foot(said) {
  return el("footer", {}, button(said.primaryButton),
    said.secondaryButton ? button(said.secondaryButton) : null);
}

function menu(actions) {
  const items = [
    ...actions.map((one) => clickable(one.onClick, { class: "item" }, one.actionLabel)),
    el("button", { type: "button", class: "item", id: "refresh", onclick: () => openDocument() }, say("refresh")),
  ];
  const made = el("details", { class: "menu" },
    el("summary", { "aria-label": say("menu"), title: say("menu") }, "⋮"), el("div", {}, ...items));
  made.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !made.open) return;
    made.open = false;
    made.firstChild.focus();
  });
  made.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !made.contains(event.relatedTarget)) made.open = false;
  });
  return made;
}


// Draw the panel: what Google puts around a card, and the card.
function draw(card, depth) {
  typed.clear();
  wrong.length = 0;
  if (card) know("card", card);
  const body = card ? [head(card.header), ...card.sections.map(section)]
    : [el("p", { class: "paragraph quiet" }, say("no-card"))];
  const bar = el("div", { class: "bar" },
    depth > 1 ? el("button", { type: "button", id: "back", "aria-label": say("back"), title: say("back"), onclick: back }, "←") : null,
    el("img", { class: "logo", src: stage.logo, alt: "" }),
    el("span", { class: "grow" }, "lgnotes"),
    menu(card?.cardActions || []));
  panel.replaceChildren(bar,
    el("div", { id: "loading", role: "progressbar", "aria-label": say("loading"), hidden: true }),
    el("div", { id: "problems", role: "alert" }),
    el("div", { id: "card", "data-card": card?.name }, ...body),
    el("div", { class: "below" }, el("p", { id: "told" }),
      card?.fixedFooter ? foot(card.fixedFooter) : null));
}
