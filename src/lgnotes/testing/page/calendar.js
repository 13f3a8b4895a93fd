// A calendar: a month of days, and a dialogue for one event.
function iso(day) {
  const two = (number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function dayOf(text) {
  const [year, month, day] = text.split("-").map(Number);
  return new Date(year, month - 1, day);
}

function later(text, days) {
  const day = dayOf(text);
  day.setDate(day.getDate() + days);
  return iso(day);
}

function week(day) {
  const thursday = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 3 - (day.getDay() + 6) % 7);
  const first = new Date(thursday.getFullYear(), 0, 4);
  return 1 + Math.round(((thursday - first) / 864e5 - 3 + (first.getDay() + 6) % 7) / 7);
}

views.calendar = {
  calendar: null,
  month: null, // the first day of the month that is shown
  events: [],

  busy() { return document.getElementById("dialog").open || document.querySelector(".dragged") !== null; },

  async show(place) {
    const all = world.calendars;
    if (!all.some(({ id }) => id === this.calendar)) {
      this.calendar = (all.find(({ id }) => id === world.desk.calendar) || all[0])?.id;
      this.month = null;
    }
    if (!this.calendar) {
      place.replaceChildren(el("p", { class: "quiet" }, say("no-calendars")));
      return;
    }
    this.events = (await ask("calendar", { calendar: this.calendar })).events;
    this.month ??= this.nearest();
    place.replaceChildren(this.toolbar(), this.days());
  },

  // The month of today, or the nearest one that has an event.
  nearest() {
    const today = dayOf(world.today);
    const away = (event) => Math.abs(dayOf(event.day) - today);
    const near = this.events.reduce((a, b) => (a && away(a) <= away(b) ? a : b), null);
    const thisMonth = this.events.some(({ day }) => day.slice(0, 7) === world.today.slice(0, 7));
    const day = near && !thisMonth ? dayOf(near.day) : today;
    return new Date(day.getFullYear(), day.getMonth(), 1);
  },

  toolbar() {
    const turn = (months) => {
      this.month = new Date(this.month.getFullYear(), this.month.getMonth() + months, 1);
    };
    const today = () => { const day = dayOf(world.today); this.month = new Date(day.getFullYear(), day.getMonth(), 1); };
    const button = (id, sign, label, run) => el("button", { type: "button", id, "aria-label": label,
      onclick: async () => { run(); await render(); document.getElementById(id)?.focus(); } }, sign);
    const name = this.month.toLocaleDateString(language, { month: "long", year: "numeric" });
    return el("div", { class: "bar" },
      button("previous", "‹", say("previous"), () => turn(-1)),
      button("next", "›", say("next"), () => turn(1)),
      button("today", say("today"), null, today),
      el("h2", { class: "grow", "aria-live": "polite" }, name.charAt(0).toUpperCase() + name.slice(1)),
      chooser(say("which-calendar"), world.calendars, this.calendar,
        (id) => { this.calendar = id; this.month = null; render(); }));
  },

  days() {
    const made = el("div", { class: "month card" });
    const first = new Date(this.month);
    first.setDate(1 - (first.getDay() + 6) % 7);
    for (let number = 0; number < 7; number += 1) {
      const day = dayOf(later(iso(first), number));
      made.append(el("div", { class: "head", "aria-hidden": "true" },
        day.toLocaleDateString(language, { weekday: "short" })));
    }
    const last = new Date(this.month.getFullYear(), this.month.getMonth() + 1, 0);
    let day = new Date(first);
    let count = 0;
    while (day <= last || day.getDay() !== 1) {
      const events = this.on(iso(day));
      if (day.getMonth() === this.month.getMonth()) count += events.length;
      made.append(this.day(day, events));
      day = dayOf(later(iso(day), 1));
    }
    const holder = el("div", {}, made);
    if (!count) holder.prepend(el("p", { class: "quiet" }, say("no-events")));
    return holder;
  },

  on(day) {
    return this.events
      .filter((event) => event.day === day || (event.day < day && day < event.end))
      .sort((a, b) => a.time.localeCompare(b.time) || a.title.localeCompare(b.title, "sv"));
  },

  day(day, events) {
    const text = iso(day);
    const other = day.getMonth() !== this.month.getMonth();
    const kinds = ["day", other && "other", !events.length && "empty", text === world.today && "today"];
    const long = day.toLocaleDateString(language, { weekday: "long", day: "numeric", month: "long" });
    const made = el("section", { class: kinds.filter(Boolean).join(" "), "data-day": text, "aria-label": long,
      ondragover: (event) => { event.preventDefault(); made.classList.add("drop"); },
      ondragleave: () => made.classList.remove("drop"),
      ondrop: (event) => { event.preventDefault(); made.classList.remove("drop"); this.drop(event, text); } },
    el("p", { class: "number" }, el("span", { class: "short" }, String(day.getDate())),
      el("span", { class: "long" }, long),
      day.getDay() === 1 ? el("span", { class: "quiet" }, `${say("week")} ${week(day)}`) : null));
    if (events.length) made.append(el("ul", {}, ...events.map((event) => el("li", {}, this.chip(event)))));
    return made;
  },

  chip(event) {
    const made = el("button", { type: "button", class: "event", draggable: "true", "data-event": event.id,
      title: event.title,
      onclick: () => this.open(event),
      ondragstart: (drag) => {
        drag.dataTransfer.setData("text/plain", event.id);
        drag.dataTransfer.effectAllowed = "move";
        made.classList.add("dragged");
      },
      ondragend: () => made.classList.remove("dragged") },
    el("span", { class: "clip" }, `${event.time} ${event.title}`.trim()));
    return made;
  },

  drop(drag, day) {
    const event = this.events.find(({ id }) => id === drag.dataTransfer.getData("text/plain"));
    for (const chip of document.querySelectorAll(".dragged")) chip.classList.remove("dragged");
    if (event && event.day !== day) this.move(event, day);
  },

  async move(event, day) {
    const said = { calendar: this.calendar, event: event.id, day };
    return act("move", said, say("moved", { day, title: event.title }));
  },

  open(event) {
    const dialog = document.getElementById("dialog");
    const title = el("input", { type: "text", id: "event-title", value: event.title, required: true });
    const day = el("input", { type: "date", id: "event-day", value: event.day, required: true });
    const close = async () => { dialog.close(); await render(); this.find(event.id)?.focus(); };
    const save = async (submitted) => {
      submitted.preventDefault();
      const said = { calendar: this.calendar, event: event.id };
      let done = true;
      if (title.value !== event.title) {
        done = await act("rename", { ...said, title: title.value }, say("saved", { name: title.value }));
      }
      if (done && day.value !== event.day) {
        done = await this.move({ ...event, title: title.value }, day.value);
      }
      if (done) { this.reach(day.value); await close(); }
    };
    const remove = async () => {
      const said = { calendar: this.calendar, event: event.id };
      if (await act("delete-event", said, say("deleted-event", event))) await close();
    };
    const step = (id, days) => el("button", { type: "button", id,
      onclick: () => { if (day.value) day.value = later(day.value, days); } }, say(id));
    dialog.setAttribute("aria-label", say("event"));
    dialog.oncancel = (cancelled) => { cancelled.preventDefault(); close(); };
    dialog.replaceChildren(el("form", { onsubmit: save },
      el("h2", {}, say("event")),
      el("label", { for: "event-title" }, say("event-title")), title,
      el("label", { for: "event-day" }, say("event-day")), day,
      el("div", { class: "bar" }, step("earlier", -1), step("later", 1)),
      event.text ? el("p", { class: "text small quiet", tabindex: "0" }, event.text) : null,
      el("div", { class: "bar" },
        el("button", { class: "main", id: "keep-event" }, say("save")),
        el("button", { type: "button", onclick: close }, say("cancel")),
        el("span", { class: "grow" }),
        el("button", { type: "button", class: "bad", id: "delete-event", onclick: remove }, say("delete-event")))));
    dialog.showModal();
    title.focus();
  },

  find(id) { return document.querySelector(`[data-event="${CSS.escape(id)}"]`); },

  // Turn to the month that an event was moved to.
  reach(text) {
    const day = dayOf(text);
    this.month = new Date(day.getFullYear(), day.getMonth(), 1);
  },
};
