// Drive: the folders with their documents, and the text of the one that is chosen.
// Markdown as people read it: without what keeps a sign from being one of its marks.
function readable(markdown) {
  return markdown.replace(/\\([^\w\s])/g, "$1");
}

views.drive = {
  chosen: null,
  editing: false,
  closed: new Set(),

  busy() { return this.editing; },

  async show(place) {
    const shown = this.chosen ? await this.read() : null;
    if (this.editing) return;
    const nav = el("nav", { class: "card", "aria-label": say("files") });
    nav.append(world.files.length ? this.list(null) : el("p", { class: "quiet" }, say("no-files")));
    place.replaceChildren(el("div", { class: "drive" }, nav, this.article(shown)));
  },

  async read() {
    try {
      return await ask("document", { file: this.chosen });
    } catch {
      this.chosen = null; // it was deleted meanwhile
      return null;
    }
  },

  list(parent) {
    const here = world.files.filter((file) => file.parent === parent && file.kind !== "sheet");
    here.sort((a, b) => (b.kind === "folder") - (a.kind === "folder")
      || a.name.localeCompare(b.name, "sv"));
    return el("ul", {}, ...here.map((file) => el("li", {}, this.entry(file))));
  },

  entry(file) {
    if (file.kind === "folder") {
      const opened = !this.closed.has(file.id);
      const made = el("details", { open: opened, ontoggle: () => {
        if (made.open) this.closed.delete(file.id); else this.closed.add(file.id);
      } }, el("summary", {}, el("span", { class: "name" }, file.name)), this.list(file.id));
      return made;
    }
    return el("button", {
      class: "file", type: "button", "data-file": file.id,
      "aria-current": String(file.id === this.chosen),
      onclick: () => this.choose(file.id),
    }, el("span", { class: "name" }, file.name),
    el("span", { class: "quiet small" }, say("version", file)));
  },

  async choose(id) {
    this.chosen = id;
    this.editing = false;
    await render();
    document.querySelector(`[data-file="${CSS.escape(id)}"]`)?.focus();
    if (matchMedia("(max-width: 720px)").matches) {
      document.querySelector(".drive article").scrollIntoView();
    }
  },

  article(shown) {
    const made = el("article", { class: "card" });
    if (!shown) {
      made.append(el("p", { class: "quiet" }, say("choose-file")));
      return made;
    }
    const told = say("modified", { version: shown.version, when: when(shown.modified), who: shown.by });
    if (shown.text === null) {
      made.append(el("h2", {}, shown.name), el("p", { class: "quiet small" }, told),
        el("p", {}, say("no-text")));
      return made;
    }
    const edit = el("button", { type: "button", id: "edit", onclick: () => this.edit(made, shown) },
      say("edit"));
    made.append(
      el("div", { class: "bar" }, el("h2", { class: "grow" }, shown.name), edit),
      el("p", { class: "quiet small" }, told),
      el("pre", { tabindex: "0", "aria-label": say("text-of", shown) }, readable(shown.text)),
    );
    return made;
  },

  edit(place, shown) {
    this.editing = true;
    const area = el("textarea", { "aria-label": say("text-of", shown), spellcheck: "false" });
    area.value = shown.text;
    const leave = async () => { this.editing = false; await render(); };
    const save = async () => {
      this.editing = false;
      const done = await act("write", { file: shown.id, text: area.value },
        say("saved", shown));
      this.editing = !done;
      if (done) document.getElementById("edit")?.focus();
    };
    place.replaceChildren(
      el("h2", {}, shown.name), area,
      el("div", { class: "bar" },
        el("button", { type: "button", class: "main", id: "save", onclick: save }, say("save")),
        el("button", { type: "button", onclick: leave }, say("cancel"))),
    );
    area.focus();
  },
};
