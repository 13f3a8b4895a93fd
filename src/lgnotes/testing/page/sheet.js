// A spreadsheet: the grid of one tab, edited cell by cell.
function letters(number) {
  let text = "";
  for (let left = number + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
  }
  return text;
}

// Columns of fewer pixels than this show one line, however much they hold.
const NARROW = 80;

views.sheet = {
  book: null,
  tab: null,
  hidden: false,
  row: 0,
  column: 0,
  editing: false,
  shown: null,

  busy() { return this.editing; },

  async show(place) {
    const books = world.books;
    if (!books.some((book) => book.id === this.book)) {
      this.book = (books.find((book) => book.id === world.desk.register) || books[0])?.id;
      this.tab = null;
    }
    if (!this.book) {
      place.replaceChildren(el("p", { class: "quiet" }, say("no-books")));
      return;
    }
    const given = this.tab === null ? { book: this.book } : { book: this.book, tab: this.tab };
    try {
      this.shown = await ask("sheet", given);
    } catch {
      this.shown = await ask("sheet", { book: this.book }); // the tab was renamed or deleted
    }
    this.tab = this.shown.tab;
    if (!this.editing) this.draw(place);
  },

  draw(place) {
    const old = place.querySelector(".scroll");
    const left = old?.scrollLeft ?? 0;
    const top = old?.scrollTop ?? 0;
    const held = old?.contains(document.activeElement) ?? false;
    this.row = Math.min(this.row, this.shown.rows.length - 1);
    this.column = Math.min(this.column, this.shown.columns.length - 1);
    const scroll = el("div", { class: "scroll card" }, this.grid());
    place.replaceChildren(this.toolbar(), scroll, this.tabs(), this.help());
    scroll.scrollLeft = left;
    scroll.scrollTop = top;
    this.select(this.row, this.column, held);
  },

  toolbar() {
    const button = (key, run, kind = "") => el("button",
      { type: "button", id: key, class: kind, onclick: async () => {
        await this.finish(true);
        await run();
        document.getElementById(key)?.focus();
      } }, say(key));
    const choose = (id) => { this.book = id; this.tab = null; this.row = this.column = 0; render(); };
    // The cell keeps its editor, and so the row, until a button has been pressed.
    const stay = (event) => { if (event.target.tagName === "BUTTON") event.preventDefault(); };
    return el("div", { class: "bar", role: "toolbar", "aria-label": say("sheet"), onmousedown: stay },
      chooser(say("book"), world.books, this.book, choose),
      el("output", { id: "where", "aria-label": say("cell") }),
      button("sort-up", () => this.sort(false)),
      button("sort-down", () => this.sort(true)),
      button("insert-row", () => this.insert()),
      button("delete-row", () => this.remove(), "bad"));
  },

  grid() {
    const head = el("tr", {}, el("th", { scope: "col" }, ""));
    this.shown.columns.forEach((column, number) => {
      head.append(el("th", { scope: "col", "data-column": number }, letters(number)));
    });
    const body = el("tbody");
    this.shown.rows.forEach((cells, row) => {
      const line = el("tr", { class: row < this.shown.frozen ? "frozen" : null },
        el("th", { scope: "row", "data-row": row }, String(row + 1)));
      cells.forEach((cell, column) => line.append(this.cell(cell, row, column)));
      body.append(line);
    });
    const sizes = el("colgroup", {}, el("col"));
    const made = el("table", { class: "grid", role: "grid", "aria-label": this.shown.tab,
      onkeydown: (event) => this.key(event) }, sizes, el("thead", {}, head), body);
    sizes.firstChild.style.width = "3rem";
    for (const { width } of this.shown.columns) {
      const size = el("col");
      size.style.width = `${Math.max(width, 70)}px`;
      sizes.append(size);
    }
    return made;
  },

  cell(cell, row, column) {
    const name = `${letters(column)}${row + 1}`;
    const made = el("td", { role: "gridcell", tabindex: "-1", "data-cell": name, title: cell.note,
      class: [cell.bold && "bold", this.shown.columns[column].width < NARROW && "narrow"]
        .filter(Boolean).join(" ") || null,
      onmousedown: (event) => this.press(event, row, column) },
    el("div", { class: "clip" }, cell.text ?? "",
      cell.note ? el("span", { class: "note" }, " ◥") : null));
    if (cell.colour && row >= this.shown.frozen) made.style.background = cell.colour;
    return made;
  },

  tabs() {
    const seen = this.shown.tabs.filter(({ hidden, title }) => !hidden || this.hidden || title === this.tab);
    const choose = (title) => { this.tab = title; this.row = this.column = 0; render(); };
    const list = el("div", { role: "tablist", "aria-label": say("tabs"), class: "tabs" });
    for (const { title, hidden } of seen) {
      list.append(el("button", { type: "button", role: "tab", "data-tab": title,
        "aria-selected": String(title === this.tab), onclick: () => choose(title) },
      title, hidden ? el("span", { class: "quiet small" }, ` (${say("hidden")})`) : null));
    }
    const turn = () => {
      this.hidden = box.checked;
      const open = this.shown.tabs.find(({ title }) => title === this.tab);
      if (!this.hidden && open?.hidden) this.tab = null;
      render().then(() => document.getElementById("hidden")?.focus());
    };
    const box = el("input", { type: "checkbox", id: "hidden", checked: this.hidden, onchange: turn });
    return el("div", { class: "tabs" }, list,
      this.shown.tabs.some(({ hidden }) => hidden)
        ? el("label", { class: "check" }, box, say("show-hidden")) : null);
  },

  help() {
    const { total, rows } = this.shown;
    const cut = total > rows.length ? ` ${say("more-rows", { shown: rows.length, total })}` : "";
    return el("p", { class: "quiet small" }, say("grid-help") + cut);
  },

  here() { return document.querySelector(`[data-cell="${letters(this.column)}${this.row + 1}"]`); },

  select(row, column, focus = true) {
    this.row = Math.max(0, Math.min(row, this.shown.rows.length - 1));
    this.column = Math.max(0, Math.min(column, this.shown.columns.length - 1));
    for (const old of document.querySelectorAll("td[aria-selected]")) {
      old.removeAttribute("aria-selected");
      old.tabIndex = -1;
    }
    for (const head of document.querySelectorAll(".grid th")) {
      head.classList.toggle("here", head.dataset.row === String(this.row)
        || head.dataset.column === String(this.column));
    }
    const cell = this.here();
    if (!cell) return;
    cell.setAttribute("aria-selected", "true");
    cell.tabIndex = 0;
    document.getElementById("where").textContent = cell.dataset.cell;
    document.getElementById("delete-row").disabled = this.row < this.shown.frozen;
    if (focus) cell.focus();
  },

  press(event, row, column) {
    if (this.editing && row === this.row && column === this.column) return; // within its editor
    event.preventDefault();
    this.finish(true);
    this.select(row, column);
    this.edit();
  },

  // Ends the editing at hand, if there is any.
  async finish() {},

  key(event) {
    if (this.editing || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    if (event.key in steps) this.select(this.row + steps[event.key][0], this.column + steps[event.key][1]);
    else if (event.key === "Home") this.select(this.row, 0);
    else if (event.key === "End") this.select(this.row, this.shown.columns.length - 1);
    else if (event.key === "Enter" || event.key === "F2") this.edit();
    else if (event.key === "Delete" || event.key === "Backspace") this.type("");
    else if (event.key.length === 1) this.edit(event.key);
    else return;
    event.preventDefault();
  },

  edit(first = null) {
    const { entry = "", offers } = this.shown.rows[this.row][this.column];
    const cell = this.here();
    const label = say("edit-cell", { cell: cell.dataset.cell });
    const input = offers ? this.menu(offers, entry, label) : el("textarea", { "aria-label": label, rows: 1 });
    input.value = first === null || offers ? entry : first;
    this.editing = true;
    const before = [...cell.childNodes];
    const finish = async (keep) => {
      if (!this.editing) return;
      this.editing = false;
      this.finish = async () => {};
      const value = input.value;
      cell.replaceChildren(...before);
      if (keep && value !== entry) {
        cell.textContent = value;
        if (!await this.type(value, cell.dataset.cell)) await render();
      }
    };
    this.finish = finish;
    const leave = async (keep, down, right) => {
      const [row, column] = [this.row + down, this.column + right];
      await finish(keep);
      this.select(row, column);
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") leave(false, 0, 0);
      else if (event.key === "Enter" && !event.shiftKey) leave(true, 1, 0);
      else if (event.key === "Tab") leave(true, 0, event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
    });
    input.addEventListener("blur", () => finish(true));
    if (offers) input.addEventListener("change", () => leave(true, 0, 0));
    cell.replaceChildren(input);
    input.focus();
    if (!offers && first === null) input.select();
  },

  menu(offers, entry, label) {
    const made = el("select", { "aria-label": label });
    for (const offer of new Set([entry, "", ...offers])) {
      made.append(el("option", { value: offer }, offer));
    }
    return made;
  },

  place() { return { book: this.book, tab: this.tab }; },

  type(entry, cell = `${letters(this.column)}${this.row + 1}`) {
    return act("type", { ...this.place(), cell, entry }, say("typed", { cell }));
  },

  sort(descending) {
    const column = letters(this.column);
    const heading = this.shown.rows[0][this.column].text || column;
    return act("sort", { ...this.place(), column, descending }, say("sorted", { column: heading }));
  },

  insert() {
    const row = this.row + 1;
    return act("insert-row", { ...this.place(), row }, say("inserted", { row }));
  },

  remove() {
    const row = this.row + 1;
    return act("delete-row", { ...this.place(), row }, say("deleted-row", { row }));
  },
};
