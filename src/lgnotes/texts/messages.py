"""Sentences of the commands: reports, plans, questions of usage, the demo."""

MESSAGES: dict[str, tuple[str, str]] = {
    # Wrong usage.
    "usage.wrong-place": (
        "{name} passar inte här: anteckningarna ligger i drive:MAPP_ID, registret i sheet:ID"
        " och kalendern i calendar:ID.",
        "{name} does not fit here: notes are in drive:FOLDER_ID, the register in sheet:ID"
        " and the calendar in calendar:ID.",
    ),
    "usage.missing": (
        "{name} saknas: ”{command} --help” visar hur kommandot skrivs.",
        "{name} is missing: “{command} --help” shows how the command is written.",
    ),
    "usage.no-option": (
        "Det finns inget val {name}: ”{command} --help” visar vilka som finns.",
        "There is no option {name}: “{command} --help” shows those there are.",
    ),
    "usage.no-option-nearest": (
        "Det finns inget val {name}: menade du {nearest}?",
        "There is no option {name}: did you mean {nearest}?",
    ),
    "usage.option": (
        "{name} är inte rätt skrivet: ”{command} --help” visar om det ska ha ett värde.",
        "{name} is not written right: “{command} --help” shows whether it takes a value.",
    ),
    "usage.only-preview": (
        "Anteckningar hör till --preview: skriv ”lgnotes addon --preview” före dem.",
        "Notes belong to --preview: write “lgnotes addon --preview” before them.",
    ),
    "usage.preview-or-manifest": (
        "Välj ett av två: --preview eller --manifest.",
        "Choose one of two: --preview or --manifest.",
    ),
    "usage.extra": (
        "Vet inte vad {words} ska betyda här: ”{command} --help” visar hur kommandot skrivs.",
        "Do not know what {words} means here: “{command} --help” shows how to write the command.",
    ),
    "usage.other": (
        "Kommandot är inte rätt skrivet: ”{command} --help” visar hur.",
        "The command is not written right: “{command} --help” shows how.",
    ),
    "usage.unknown": (
        "Förstår inte ”{value}”: det som går är {known}.",
        "Do not know “{value}”: known are {known}.",
    ),
    "usage.date": (
        "”{value}” är ingen dag: skriv den som ÅÅÅÅ-MM-DD, till exempel 2026-03-01.",
        "“{value}” is not a day: write it as YYYY-MM-DD, such as 2026-03-01.",
    ),
    "usage.port": (
        "”{value}” är ingen port: skriv ett tal från 0 till 65535; 0 tar en ledig.",
        "“{value}” is not a port: write a number from 0 to 65535; 0 takes a free one.",
    ),
    "usage.no-register": (
        "Säg vilket registret är: --register register.db, eller gör en lgnotes.toml med"
        " ”lgnotes init”.",
        "Say which the register is: --register register.db, or make an lgnotes.toml with"
        " “lgnotes init”.",
    ),
    "usage.no-config": (
        "Det finns ingen {file} här: säg vilken med --config, eller gör en med ”lgnotes init”.",
        "There is no {file} here: say which with --config, or make one with “lgnotes init”.",
    ),
    "usage.which-group": (
        "Säg vilken grupp det gäller, med --group: {groups}.",
        "Say which group it is about, with --group: {groups}.",
    ),
    "usage.one-group": (
        "Källa, register och kalender kan bara anges för en grupp (också med LGNOTES_SOURCE,"
        " LGNOTES_REGISTER och LGNOTES_CALENDAR): välj en med --group: {groups}.",
        "Source, register and calendar can only be given for one group (with LGNOTES_SOURCE,"
        " LGNOTES_REGISTER and LGNOTES_CALENDAR too): choose one with --group: {groups}.",
    ),
    "usage.no-source": (
        "Säg var anteckningarna finns: lgnotes sync MAPP --register register.db, eller gör en"
        " lgnotes.toml med ”lgnotes init”.",
        "Say where the notes are: lgnotes sync FOLDER --register register.db, or make an"
        " lgnotes.toml with “lgnotes init”.",
    ),
    "usage.nothing-to-set": (
        "Säg vad som ska ändras: --status, --due, --owner, --comment eller --text.",
        "Say what to change: --status, --due, --owner, --comment or --text.",
    ),
    "usage.empty-text": (
        "Texten får inte vara tom: ta bort raden med --status utgår i stället.",
        "The text may not be empty: end the row with --status dropped instead.",
    ),
    "usage.register-or-paths": (
        "Välj ett av två: --register för registret, eller sökvägar till filer.",
        "Choose one of two: --register for the register, or paths of files.",
    ),
    "usage.xlsx-on-terminal": (
        "Ett kalkylblad kan inte visas på skärmen: välj en fil med -o register.xlsx.",
        "A spreadsheet cannot be shown on the screen: choose a file with -o register.xlsx.",
    ),
    "usage.html-on-terminal": (
        "Rapporten är en webbsida: välj en fil med -o rapport.html och öppna den i webbläsaren.",
        "The report is a web page: choose a file with -o report.html and open it in the browser.",
    ),
    "usage.is-a-folder": (
        "{name} är en mapp: välj ett filnamn.",
        "{name} is a folder: choose the name of a file.",
    ),
    "usage.same-name": (
        "{path}: skrevs inte, för {target} är redan skriven för ett annat dokument;"
        " byt namn på ett av dem.",
        "{path}: not written, for {target} is already written for another document;"
        " rename one of them.",
    ),
    "usage.no-documents": (
        "Hittar inga dokument i {path}: kontrollera mappen och att filerna är .txt eller .md.",
        "No documents found in {path}: check the folder and that the files are .txt or .md.",
    ),
    "usage.not-a-demo": (
        "{folder} innehåller redan {file}, som inte är demons: välj en annan mapp med --out.",
        "{folder} already holds {file}, which is not the demo's: choose another folder by --out.",
    ),
    "usage.no-examples": (
        "Exempelanteckningarna följde inte med: ange en mapp med --notes.",
        "The example notes did not come along: name a folder by --notes.",
    ),
    # The unexpected.
    # read.
    "read.chip.person": ("person: {value}", "person: {value}"),
    "read.chip.date": ("dag: {value}", "day: {value}"),
    "read.chip.link": ("länk: {value}", "link: {value}"),
    "read.chip.dropdown": ("val: {value}", "choice: {value}"),
    "read.chip.struck": ("struket: {value}", "struck out: {value}"),
    "read.margins": (
        "{n} rad i sidhuvuden och sidfötter är utelämnad|"
        "{n} rader i sidhuvuden och sidfötter är utelämnade",
        "{n} line of page heads and feet is left out|{n} lines of page heads and feet are left out",
    ),
    # parse.
    "parse.no-group": ("Möte", "Meeting"),
    "parse.no-date": ("okänd dag", "unknown day"),
    "parse.derived": (" (härledd)", " (derived)"),
    "parse.suggestion": ("(förslag) {text}", "(suggestion) {text}"),
    "doubt.no-such-day": (
        "”{words}” finns inte i kalendern; ingen dag är läst.",
        "“{words}” is not in the calendar; no day is read.",
    ),
    "doubt.weekday-contradicts": (
        "”{words}”: veckodagen stämmer inte med datumet, som är läst {choices}.",
        "“{words}”: the weekday is not that of the date, which is read {choices}.",
    ),
    "doubt.several-persons": (
        "”{words}” kan vara {choices}.",
        "“{words}” may be {choices}.",
    ),
    "parse.why": ("Dagen: {why}", "The day: {why}"),
    "parse.next": ("Nästa möte: {day} ({why})", "Next meeting: {day} ({why})"),
    "parse.next-unknown": ("Nästa möte: okänd dag ({why})", "Next meeting: unknown day ({why})"),
    "parse.present": ("Närvarande: {names}", "Present: {names}"),
    "parse.nothing": (
        "Inga beslut eller uppgifter hittades.",
        "No decisions or tasks were found.",
    ),
    "parse.written": (
        "{n} dokument skrivet till {folder}.|{n} dokument skrivna till {folder}.",
        "{n} document written to {folder}.|{n} documents written to {folder}.",
    ),
    # Lists.
    "list.none.task": ("Inga uppgifter.", "No tasks."),
    "list.none.decision": ("Inga beslut.", "No decisions."),
    "list.overdue": ("{n} försenad|{n} försenade", "{n} overdue|{n} overdue"),
    # set.
    "set.done": ("{ref}: {text}", "{ref}: {text}"),
    "set.same": ("{ref}: var redan så, inget ändrades.", "{ref}: was so already, nothing changed."),
    # init.
    "init.header": (
        "Grupperna som lgnotes arbetar för. Varje [[group]] är en grupp; ”lgnotes sync” kör alla.",
        "The groups that lgnotes works for. Each [[group]] is one; “lgnotes sync” runs them all.",
    ),
    "init.footer": (
        "Fler grupper: upprepa allt från [[group]]. Varje grupp har ett eget namn och ett eget"
        " register.",
        "More groups: repeat everything from [[group]]. Each group has a name and a register of"
        " its own.",
    ),
    "init.name": ("Gruppens namn", "The group's name"),
    "init.source": ("Mappen med anteckningarna", "The folder of the notes"),
    "init.register": ("Registret, en fil", "The register, a file"),
    "init.calendar": (
        "Kalendern, en .ics-fil (- för ingen)",
        "The calendar, an .ics file (- for none)",
    ),
    "init.written": (
        "Skrev {file}. Se igenom den i en textredigerare och pröva sedan, utan att något skrivs:",
        "Wrote {file}. Look it over in a text editor, then try it, without anything written:",
    ),
    # history.
    "history.day": ("Dag", "Day"),
    "history.who": ("Vem", "Who"),
    "history.what": ("Vad hände", "What happened"),
    "history.why": ("Varför", "Why"),
    "history.meeting": ("möte {meeting}", "meeting {meeting}"),
    "history.came": ("kom till registret", "came to the register"),
    "history.back": ("kom tillbaka till registret", "came back to the register"),
    "history.rejected": (
        "valdes bort före registreringen",
        "was left out before it was registered",
    ),
    "history.row-deleted": ("raden togs bort", "the row was deleted"),
    "history.some-day": ("okänd dag", "some day"),
    "history.unrecorded": ("direkt i registret", "in the register itself"),
    "history.deleted": (
        "Raden är borttagen ur registret. ”lgnotes restore” återför den.",
        "The row was deleted in the register. “lgnotes restore” brings it back.",
    ),
    "who.lgnotes": ("lgnotes", "lgnotes"),
    "who.person": ("en person", "a person"),
    "history.words": ("{what}: ”{text}”", "{what}: “{text}”"),
    "history.said": ("sagt på mötet", "said at the meeting"),
    "history.may": ("kanske sagt på mötet", "perhaps said at the meeting"),
    "history.postponed": (
        "Först {first}, uppskjuten {n} gång: nu {last}|Först {first}, uppskjuten {n} gånger: nu"
        " {last}",
        "First {first}, put off {n} time: now {last}|First {first}, put off {n} times: now {last}",
    ),
    "said.again": ("samma uppgift igen", "the same task again"),
    "said.done": ("klart", "done"),
    "said.dropped": ("utgår", "dropped"),
    "said.ongoing": ("pågår", "being done"),
    "said.remains": ("kvarstår", "remains"),
    "said.postponed": ("skjuts upp", "put off"),
    "said.replaced": ("upphävs eller ersätts", "revoked or replaced"),
    "said.placed": ("tas upp på ett kommande möte", "placed on a coming meeting"),
    "said.recalled": ("nämns", "spoken of"),
    # accept.
    "accept.none": ("Inga förslag väntar på svar.", "No suggestions wait for an answer."),
    "accept.asked": (
        "”{text}” ({document}, rad {line})",
        "“{text}” ({document}, line {line})",
    ),
    "accept.next": (
        "”lgnotes accept REF” antar förslaget, ”lgnotes accept --refuse REF” säger nej.",
        "“lgnotes accept REF” takes the suggestion, “lgnotes accept --refuse REF” says no.",
    ),
    "accept.refused": (
        "Förslaget om {ref} frågas det inte om igen.",
        "The suggestion about {ref} is not asked again.",
    ),
    # restore.
    "restore.row": (
        "Raden var borttagen och är tillbaka, med status {status}.",
        "The row was deleted and is back, with status {status}.",
    ),
    "restore.event": (
        "Händelsen i kalendern kommer tillbaka vid nästa körning.",
        "Its event in the calendar comes back at the next run.",
    ),
    # export.
    "export.written": ("Skrev {file}: {what}.", "Wrote {file}: {what}."),
    "report.page-written": (
        "Skrev {file}: öppna den i webbläsaren.",
        "Wrote {file}: open it in the browser.",
    ),
    # workspace.
    "workspace.served": (
        "Ett Google Workspace att pröva mot, på den här datorn och bara här:",
        "A Google Workspace to try things at, on this computer and nowhere else:",
    ),
    "workspace.drive": ("mappen med anteckningarna", "the folder of the notes"),
    "workspace.sheet": ("kalkylarket för registret", "the spreadsheet for the register"),
    "workspace.calendar": ("kalendern för deadlines", "the calendar for the deadlines"),
    "workspace.try": ("Pröva i ett annat fönster:", "Try it in another window:"),
    "workspace.look": (
        "Titta, och ändra som en person, i webbläsaren:",
        "Look, and edit as a person does, in the browser:",
    ),
    "workspace.end": (
        "Avsluta med Ctrl-C. Inget sparas; nästa gång börjar allt om.",
        "End with Ctrl-C. Nothing is kept; next time all begins anew.",
    ),
    "workspace.bye": ("Avslutat.", "Ended."),
    # addon.
    "addon.served": ("Panelen svarar här:", "The panel answers here:"),
    "addon.called": ("Google anropar den som:", "Google calls it as:"),
    "addon.end": (
        "En rad för varje anrop följer, utan namn. Avsluta med Ctrl-C.",
        "A line for each call follows, without names. End with Ctrl-C.",
    ),
    "addon.preview": (
        "Panelen som i Google Dokument, på den här datorn och bara här:",
        "The panel as in Google Docs, on this computer and nowhere else:",
    ),
    "addon.sheet": (
        "Kalkylarket och kalendern som den fyller:",
        "The sheet and the calendar that it fills:",
    ),
    # demo.
    "demo.understood": ("Det här förstod lgnotes:", "This is what lgnotes understood:"),
    "demo.meeting": ("Möte", "Meeting"),
    "demo.document": ("Anteckningar", "Notes"),
    "demo.items": ("Punkter", "Items"),
    "demo.decisions": ("Beslut", "Decisions"),
    "demo.tasks": ("Uppgifter", "Tasks"),
    "demo.written": ("Så stod det", "As written"),
    "demo.day": ("Blev", "Became"),
    "demo.derived": (
        "  * dagen är räknad ur texten eller filnamnet",
        "  * the day was derived from the text or the file name",
    ),
    "demo.deadlines": ("Några av deadlinerna:", "Some of the deadlines:"),
    "demo.first": ("Första körningen:", "The first run:"),
    "demo.second": ("Andra körningen:", "The second run:"),
    "demo.files": ("Titta på resultatet:", "Look at the result:"),
    "demo.register": ("registret", "the register"),
    "demo.calendar": (
        "kalendern, för vilket kalenderprogram som helst",
        "the calendar, for any calendar program",
    ),
    "demo.table": ("kalkylbladet, för Excel", "the spreadsheet, for Excel"),
    "demo.next": ("Fortsätt så här:", "Go on like this:"),
    "demo.marker": (
        "Den här mappen fylldes av ”lgnotes demo” och töms på demons tre filer nästa gång.\n",
        "This folder was filled by “lgnotes demo”, which removes its three files next time.\n",
    ),
}
