"""What each option of the commands is for, by ``option.NAME`` or ``option.COMMAND.NAME``."""

OPTIONS: dict[str, tuple[str, str]] = {
    "option.client": (
        "OAuth-klientens fil, av typen datorprogram, från Google Cloud-konsolen.",
        "The file of the OAuth client, of the type desktop app, from the Google Cloud console.",
    ),
    "option.for": (
        "För vilka av drive,sheet,calendar,own-calendar,document.",
        "For which of drive,sheet,calendar,own-calendar,document.",
    ),
    "option.own-calendar": (
        "Skapa också en egen Google-kalender åt gruppen: då behöver lgnotes inte röra någon annan.",
        "Also make a Google calendar of the group's own: then lgnotes need touch no other.",
    ),
    "option.doctor.json": ("Skriv fynden som JSON.", "Print the findings as JSON."),
    "option.doctor.group": (
        "Bara den här gruppen i lgnotes.toml, med namn eller kortnamn.",
        "Only this group of lgnotes.toml, by its name or short name.",
    ),
    "option.help": ("Visa den här hjälpen.", "Show this help."),
    "option.version": ("Visa versionen.", "Show the version."),
    "option.lang": (
        "Språk: sv eller en; annars efter datorns inställning. [LGNOTES_LANG]",
        "Language: sv or en; else as the computer is set. [LGNOTES_LANG]",
    ),
    "option.debug": (
        "Visa spårningen vid ett oväntat fel. [LGNOTES_DEBUG=1]",
        "Show the traceback of an unexpected error. [LGNOTES_DEBUG=1]",
    ),
    "option.register": (
        "Registret, till exempel register.db. [LGNOTES_REGISTER]",
        "The register, such as register.db. [LGNOTES_REGISTER]",
    ),
    "option.config": (
        "Filen med grupperna, annars lgnotes.toml i mappen. [LGNOTES_CONFIG]",
        "The file of the groups, else lgnotes.toml in this folder. [LGNOTES_CONFIG]",
    ),
    "option.group": (
        "Gruppen i lgnotes.toml, med namn eller kortnamn.",
        "The group in lgnotes.toml, by its name or short name.",
    ),
    "option.sync.group": (
        "Bara den här gruppen i lgnotes.toml, med namn eller kortnamn.",
        "Only this group of lgnotes.toml, by its name or short name.",
    ),
    "option.yes": (
        "Fråga inget, skriv mallen som den är.",
        "Ask nothing, write the template as it is.",
    ),
    "option.calendar": (
        "Kalendern, till exempel deadlines.ics. [LGNOTES_CALENDAR]",
        "The calendar, such as deadlines.ics. [LGNOTES_CALENDAR]",
    ),
    "option.reference-date": (
        "Dagen då texten skrevs (ÅÅÅÅ-MM-DD), för text som inte nämner år.",
        "The day the text was written (YYYY-MM-DD), for text that names no year.",
    ),
    "option.parse.out": (
        "Skriv NAMN.json för varje dokument hit, i samma undermappar.",
        "Write NAME.json for every document here, in the same subfolders.",
    ),
    "option.export.out": (
        "Filen att skriva; annars skrivs texten ut.",
        "The file to write; else the text is printed.",
    ),
    "option.report.out": (
        "Filen att skriva, till exempel rapport.html.",
        "The file to write, such as report.html.",
    ),
    "option.demo.out": (
        "Mappen där resultatet läggs (demo).",
        "The folder for the results (demo).",
    ),
    "option.workspace.notes": (
        "Mappen vars filer läggs som dokument i Drive; annars är Drive tom.",
        "The folder whose files become documents in Drive; without it Drive is empty.",
    ),
    "option.preview": (
        "Visa panelen i webbläsaren, bredvid anteckningarna.",
        "Show the panel in the browser, beside the notes.",
    ),
    "option.manifest": (
        "Skriv ut vad Google ska få veta om tillägget, enligt [addon] i lgnotes.toml.",
        "Print what Google is to be told of the add-on, by [addon] in lgnotes.toml.",
    ),
    "option.addon.port": (
        "Porten att svara på (8766); 0 tar en ledig.",
        "The port to answer at (8766); 0 takes a free one.",
    ),
    "option.port": (
        "Porten att svara på (8765); 0 tar en ledig.",
        "The port to answer at (8765); 0 takes a free one.",
    ),
    "option.notes": (
        "En egen mapp med anteckningar i stället för exemplen.",
        "A folder of your own notes instead of the examples.",
    ),
    "option.parse.format": (
        "table (förval), json, jsonl eller markdown.",
        "table (default), json, jsonl or markdown.",
    ),
    "option.accept.refuse": (
        "Svara att det föreslagna inte gäller raden.",
        "Say that what is suggested is not about the row.",
    ),
    "option.history.format": ("text (förval) eller json.", "text (default) or json."),
    "option.accept.person": (
        "Vem ett namn menar som kan vara flera personer: lgnotes accept Anna --person ”Anna Berg”.",
        "Whom a name means that may be several persons: lgnotes accept Anna --person “Anna Berg”.",
    ),
    "option.accept.format": ("text (förval) eller json.", "text (default) or json."),
    "option.read.format": ("text (förval) eller json.", "text (default) or json."),
    "option.format": (
        "table (förval), json, jsonl, csv eller markdown.",
        "table (default), json, jsonl, csv or markdown.",
    ),
    "option.to": (
        "csv, xlsx, ics, json eller markdown.",
        "csv, xlsx, ics, json or markdown.",
    ),
    "option.dry-run": (
        "Visa vad som skulle göras, med skäl, och skriv inget.",
        "Show what would be done, with reasons, and write nothing.",
    ),
    "option.force": (
        "Kör även om de flesta öppna uppgifter skulle strykas.",
        "Run even if most open tasks would be struck.",
    ),
    "option.json": ("Skriv rapporten som JSON.", "Print the report as JSON."),
    "option.open": ("Bara öppna och pågående.", "Only open and ongoing ones."),
    "option.overdue": ("Bara försenade i dag.", "Only those overdue today."),
    "option.owner": (
        "Bara den här ansvariga; förnamn räcker.",
        "Only this owner; a first name will do.",
    ),
    "option.decisions.overdue": (
        "Bara de som fått en dag, som har passerat.",
        "Only those given a day, which has passed.",
    ),
    "option.decisions.due-before": (
        "Bara de som fått en dag före den här (ÅÅÅÅ-MM-DD).",
        "Only those given a day before this one (YYYY-MM-DD).",
    ),
    "option.decisions.owner": (
        "Bara de som den här gruppen eller personen beslutade.",
        "Only those that this group or person decided.",
    ),
    "option.set.owner": (
        "Ansvarig; upprepa för flera, ”ingen” tömmer.",
        "Owner; repeat for several, “nobody” empties.",
    ),
    "option.due-before": (
        "Bara de som ska vara klara före dagen (ÅÅÅÅ-MM-DD).",
        "Only those due before the day (YYYY-MM-DD).",
    ),
    "option.report.since": (
        "Berätta om tiden från den dagen (ÅÅÅÅ-MM-DD), annars ett år; det öppna visas alltid.",
        "Tell of the time from that day (YYYY-MM-DD), else a year; what is open is always shown.",
    ),
    "option.since": (
        "Bara från möten den dagen eller senare (ÅÅÅÅ-MM-DD).",
        "Only from meetings on that day or later (YYYY-MM-DD).",
    ),
    "option.search": (
        "Bara de där orden förekommer.",
        "Only those in which the words occur.",
    ),
    "option.status": (
        "öppen, pågår, klar, utgår eller struken.",
        "open, ongoing, done, dropped or struck.",
    ),
    "option.due": (
        "Sista dag (ÅÅÅÅ-MM-DD); ”inget” tar bort den.",
        "Last day (YYYY-MM-DD); “none” removes it.",
    ),
    "option.comment": ("Kommentar; tom text tar bort den.", "Comment; empty text removes it."),
    "option.text": ("Uppgiftens eller beslutets text.", "The text of the task or decision."),
}
