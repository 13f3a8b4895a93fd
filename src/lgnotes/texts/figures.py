"""The page of ``lgnotes report``."""

FIGURES: dict[str, tuple[str, str]] = {
    "figures.title": ("Uppföljning av beslut och uppgifter", "Follow-up of decisions and tasks"),
    "figures.as-of": ("Läget {today}", "As of {today}"),
    "figures.period": (
        "Det som är öppet visas alltid; i övrigt gäller rapporten tiden från {since}.",
        "What is open is always shown; for the rest the report is about the time from {since}.",
    ),
    "figures.skip": ("Hoppa till innehållet", "Skip to the content"),
    "figures.contents": ("Innehåll", "Contents"),
    "figures.none-yet": (
        "Registret har varken beslut eller uppgifter än.",
        "The register has neither decisions nor tasks yet.",
    ),
    # The sections.
    "figures.section.sums": ("Läget i siffror", "The figures"),
    "figures.section.oldest": ("Det äldsta som inte är gjort", "The oldest not done"),
    "figures.section.owners": ("Öppna uppgifter per ansvarig", "Open tasks by owner"),
    "figures.section.deadlines": ("Sista dagar", "Last days"),
    "figures.section.chains": ("Uppskjutet", "Put off"),
    "figures.section.decisions": ("Beslut", "Decisions"),
    "figures.section.meetings": ("Möte för möte", "Meeting by meeting"),
    "figures.section.tasks": ("Alla uppgifter", "All tasks"),
    "figures.section.about": ("Så är det räknat", "How it is counted"),
    # The key figures, each with what it means below it.
    "figures.sum.open": ("öppen uppgift|öppna uppgifter", "open task|open tasks"),
    "figures.sum.overdue": ("försenad|försenade", "overdue"),
    "figures.sum.ownerless": ("utan ansvarig", "without an owner"),
    "figures.sum.undated": ("utan sista dag", "without a last day"),
    "figures.sum.done": ("klar sedan {since}|klara sedan {since}", "done since {since}"),
    "figures.sum.kept": ("klara i tid", "done on time"),
    "figures.sum.of-open": ("av {n} öppen|av {n} öppna", "of {n} open"),
    "figures.sum.ongoing": ("varav {n} pågår", "{n} of them ongoing"),
    "figures.sum.some-day": (
        "därtill {n} klar, okänt när|därtill {n} klara, okänt när",
        "and {n} done nobody knows when",
    ),
    "figures.sum.of-promised": (
        "{kept} av {n} vars sista dag har varit",
        "{kept} of {n} whose last day has been",
    ),
    "figures.sum.after-delay": (
        "{n} av dem efter att ha skjutits upp",
        "{n} of them after being put off",
    ),
    "figures.sum.share": ("{n} %", "{n}%"),
    "figures.sum.no-promise": ("ingen sista dag att jämföra med", "no last day to compare with"),
    # The oldest.
    "figures.oldest.decision": (
        "Äldsta beslutet som inte är verkställt",
        "Oldest decision not carried out",
    ),
    "figures.oldest.no-decision": (
        "Inget beslut står kvar att verkställa.",
        "No decision is left to be carried out.",
    ),
    "figures.oldest.decided": ("Beslutat {meeting}", "Decided {meeting}"),
    "figures.oldest.tasks": ("Äldsta öppna uppgifterna", "Oldest open tasks"),
    "figures.oldest.no-tasks": ("Inga öppna uppgifter.", "No open tasks."),
    "figures.days": ("{n} dag|{n} dagar", "{n} day|{n} days"),
    "figures.days-word": ("dag|dagar", "day|days"),
    "figures.late": ("försenad {n} dag|försenad {n} dagar", "{n} day late|{n} days late"),
    "figures.postponed": (
        "uppskjuten {n} gång|uppskjuten {n} gånger",
        "put off {n} time|put off {n} times",
    ),
    # Columns.
    "figures.column.age": ("Dagar", "Days"),
    "figures.column.task": ("Uppgift", "Task"),
    "figures.column.decision": ("Beslut", "Decision"),
    "figures.column.owner": ("Ansvarig", "Owner"),
    "figures.column.due": ("Senast", "Due"),
    "figures.report-by": ("återrapport", "report by"),
    "figures.column.status": ("Status", "Status"),
    "figures.column.source": ("Källa", "Source"),
    "figures.column.ref": ("Ref", "Ref"),
    "figures.column.total": ("Summa", "Total"),
    "figures.column.week": ("Vecka", "Week"),
    "figures.column.late": ("Försenade", "Overdue"),
    "figures.column.coming": ("Kommande", "To come"),
    "figures.column.what": ("Uppgift eller beslut", "Task or decision"),
    "figures.column.times": ("Gånger", "Times"),
    "figures.column.chain": ("Sista dagarna", "Last days"),
    "figures.column.slip": ("Senare", "Later by"),
    "figures.column.meeting": ("Möte", "Meeting"),
    "figures.column.decided": ("Beslut", "Decisions"),
    "figures.column.came": ("Nya uppgifter", "New tasks"),
    "figures.column.done": ("varav klara", "done by now"),
    "figures.column.open": ("varav öppna", "still open"),
    "figures.column.dropped": ("varav utgångna", "dropped"),
    "figures.column.finished": ("Blev klara till mötet", "Finished by then"),
    # Ages, and other parts of pictures.
    "figures.age.first": ("högst {to} dagar", "{to} days or less"),
    "figures.age.next": ("{start}–{to} dagar", "{start}–{to} days"),
    "figures.age.last": ("mer än {to} dagar", "more than {to} days"),
    "figures.age.unknown": ("okänd ålder", "age not known"),
    "figures.part.late": ("försenad", "overdue"),
    "figures.part.coming": ("kommande", "to come"),
    "figures.part.first": ("första dagen", "first day"),
    "figures.part.between": ("dagar däremellan", "days in between"),
    "figures.part.last": ("dagen som gäller", "day that holds"),
    "figures.part.done": ("klar", "done"),
    "figures.part.open": ("öppen", "open"),
    "figures.part.dropped": ("utgår eller struken", "dropped or struck"),
    "figures.part.finished": (
        "nedåt: blev klara till mötet",
        "downwards: finished by the meeting",
    ),
    "figures.nobody": ("(ingen ansvarig)", "(nobody)"),
    "figures.no-ref": ("(utan ref)", "(without a ref)"),
    "figures.today": ("i dag", "today"),
    "figures.week": ("v. {week}", "w. {week}"),
    "figures.year-week": ("{year} v. {week}", "{year} w. {week}"),
    "figures.earlier": ("◂ tidigare", "◂ earlier"),
    "figures.later": ("senare ▸", "later ▸"),
    "figures.times": ("{n} gång|{n} ggr", "{n} time|{n} times"),
    "figures.months": (
        "jan feb mars april maj juni juli aug sep okt nov dec",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    ),
    "figures.short-day": ("{day} {month}", "{day} {month}"),
    # What the pictures show, in words.
    "figures.picture.owners": (
        "En liggande stapel för varje ansvarig, delad efter hur många dagar som har gått sedan"
        " mötet. Flest har {owner}: {n}. {old} av alla {total} öppna uppgifter är mer än {days}"
        " dagar gamla.",
        "A lying bar for each owner, divided by how many days have passed since the meeting."
        " {owner} has most: {n}. {old} of all {total} open tasks are more than {days} days old.",
    ),
    "figures.picture.deadlines": (
        "En stapel för varje vecka där en öppen uppgift har sin sista dag. Försenade: {late}."
        " Kommande: {coming}. Flest har veckan som börjar {monday}: {n}.",
        "A bar for each week in which an open task has its last day. Overdue: {late}. To"
        " come: {coming}. Most are in the week that begins {monday}: {n}.",
    ),
    "figures.picture.chains": (
        "En linje för var och en från första dagen till den som nu gäller. Oftast uppskjuten,"
        " {times}, är {ref}: från {first} till {last}.",
        "A line for each, from the first day to the one that holds now. Put off most often,"
        " {times}, is {ref}: from {first} to {last}.",
    ),
    "figures.picture.meetings": (
        "Uppåt de uppgifter som varje möte gav, delade efter vad som har blivit av dem; nedåt de"
        " som blev klara sedan mötet före. Nya uppgifter: {came}. Blev klara: {finished}.",
        "Upwards the tasks that each meeting gave, divided by what has become of them; downwards"
        " those finished since the meeting before. New tasks: {came}. Finished: {finished}.",
    ),
    "figures.as-table": ("Bilden som tabell", "The picture as a table"),
    "figures.most-shown": ("Bilden visar de {n} första.", "The picture shows the first {n}."),
    "figures.several-owners": (
        "En uppgift med flera ansvariga räknas hos var och en.",
        "A task with several owners counts with each of them.",
    ),
    # Where there is nothing to show.
    "figures.none.owners": ("Inga öppna uppgifter.", "No open tasks."),
    "figures.none.deadlines": (
        "Ingen öppen uppgift har en sista dag.",
        "No open task has a last day.",
    ),
    "figures.none.chains": (
        "Inget av det som visas har fått en senare dag än den första.",
        "Nothing that is shown was given a later day than its first.",
    ),
    "figures.none.decisions": ("Inga beslut.", "No decisions."),
    "figures.none.meetings": ("Inga möten under tiden.", "No meetings in that time."),
    "figures.none.tasks": ("Inga uppgifter.", "No tasks."),
    # A decision's life.
    "figures.stage.decided": ("beslutat", "decided"),
    "figures.stage.ongoing": ("verkställs", "being carried out"),
    "figures.stage.done": ("verkställt", "carried out"),
    "figures.stage.dropped": ("verkställs inte", "not to be carried out"),
    "figures.stage.replaced": ("ersatt eller upphävt", "replaced or revoked"),
    "figures.stage.struck": ("struket i anteckningarna", "struck from the notes"),
    "figures.replaced-by": ("genom {ref}", "by {ref}"),
    "figures.decided-by": ("beslutat av {names}", "decided by {names}"),
    # The search.
    "figures.search.decisions": ("Sök bland besluten", "Search the decisions"),
    "figures.search.tasks": ("Sök bland uppgifterna", "Search the tasks"),
    "figures.search.shown": ("{shown} av {total} visas", "{shown} of {total} shown"),
    # How it is counted.
    "figures.about.base": (
        "Rapporten är gjord ur registret. Den visar {tasks} uppgifter och {decisions} beslut;"
        " registret är fört ur {documents} dokument.",
        "The report is made from the register. It shows {tasks} tasks and {decisions} decisions;"
        " the register is kept from {documents} documents.",
    ),
    "figures.failed": (
        "{n} dokument gick inte att läsa och saknas i siffrorna.",
        "{n} document could not be read and is missing in the figures."
        "|{n} documents could not be read and are missing in the figures.",
    ),
    "figures.failed.which": ("Se vilket", "See which"),
    "figures.about.failed": (
        "{n} dokument gick inte att läsa, så det som står där saknas här:",
        "{n} document could not be read, so that what it says is missing here:"
        "|{n} documents could not be read, so that what they say is missing here:",
    ),
    "figures.about.age": (
        "Ålder räknas från mötet där uppgiften kom, inte från dess sista dag.",
        "Age is counted from the meeting that gave the task, not from its last day.",
    ),
    "figures.about.names": (
        "Namn som skrivs på flera sätt räknas som en person, där registrets personer visar vem"
        " det är.",
        "Names that are written in several ways count as one person, where the people of the"
        " register show who it is.",
    ),
    "figures.about.done": (
        "När något blev klart är dagen för mötet som säger det, annars dagen då det skrevs i"
        " registret. Ändrar någon en rad direkt i tabellen skrivs dagen inte upp; de räknas som"
        " klara, men inte som klara i tid.",
        "When something was done is the day of the meeting that says so, else the day on which it"
        " was written into the register. Where somebody edits a row in the table itself the day is"
        " not written down; those count as done, but not as done on time.",
    ),
    "figures.about.kept": (
        "Klara i tid är andelen av de uppgifter vars sista dag har varit sedan {since}. Den dag"
        " som gäller nu räknas, också om uppgiften har skjutits upp.",
        "Done on time is the share of the tasks whose last day has been since {since}. The day"
        " that holds now is counted, also where the task was put off.",
    ),
    "figures.about.decisions": (
        "Den som har uppgifterna ur samma ärende på mötet är ansvarig för att beslutet verkställs,"
        " och deras sista dag är dagen att återrapportera, om ingen har satt en annan.",
        "Whoever has the tasks of the same item of the meeting is the owner of a decision, and"
        " their last day is the day to report on it, unless somebody set another.",
    ),
    "figures.about.postponed": (
        "Uppskjutet är det vars sista dag någon gång har flyttats till en senare.",
        "Put off is what has had its last day moved to a later one at some time.",
    ),
    "figures.about.comments": (
        "Kommentarerna i registret är gruppens egna och är inte med.",
        "The comments in the register are the group's own and are left out.",
    ),
    "figures.made-by": (
        "Gjord av lgnotes ur gruppens register. Sidan hämtar inget från nätet.",
        "Made by lgnotes from the group's register. The page fetches nothing from the network.",
    ),
}
