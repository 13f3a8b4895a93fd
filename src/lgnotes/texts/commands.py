"""Help: what each command, option and argument is for.

``command.X`` is the first line of the help and the line in the list of
commands, ``command.X.more`` what follows it; ``option.NAME`` holds for the
option of every command, ``option.COMMAND.NAME`` for that of one.
"""

COMMANDS: dict[str, tuple[str, str]] = {
    "help.usage": ("Användning: ", "Usage: "),
    "help.options": ("Val", "Options"),
    "help.commands": ("Kommandon", "Commands"),
    "help.options-metavar": ("[VAL]", "[OPTIONS]"),
    "help.command-metavar": ("KOMMANDO …", "COMMAND …"),
    "command.lgnotes": (
        "Beslut som blir ihågkomna och uppgifter som blir gjorda, ur mötesanteckningar.",
        "Decisions that are remembered and tasks that get done, out of meeting notes.",
    ),
    "command.lgnotes.more": (
        "Börja med ”lgnotes demo”. ”lgnotes KOMMANDO --help” berättar om ett kommando.",
        "Start with “lgnotes demo”. “lgnotes COMMAND --help” tells about one command.",
    ),
    "command.demo": (
        "Visa hela gången på exempelanteckningar; inget konto behövs.",
        "Show the whole job on example notes; no account needed.",
    ),
    "command.demo.more": (
        "Läser exemplen, fyller ett register, skriver en kalender och ett kalkylblad, och kör en"
        " gång till för att visa att inget ändras i onödan.",
        "Reads the examples, fills a register, writes a calendar and a spreadsheet, and runs once"
        " more to show that nothing changes without need.",
    ),
    "command.init": (
        "Skriv en lgnotes.toml med förklaringar, för dina grupper.",
        "Write an lgnotes.toml with explanations, for your groups.",
    ),
    "command.init.more": (
        "Frågar efter gruppens namn, anteckningar, register och kalender. FIL är lgnotes.toml om"
        " inget annat sägs; en fil som redan finns skrivs aldrig över.",
        "Asks for the group's name, notes, register and calendar. FILE is lgnotes.toml if nothing"
        " else is said; a file that is there already is never overwritten.",
    ),
    "command.read": (
        "Visa vad som läses ur anteckningar, och vad som inte gick.",
        "Show what is read from notes, and what could not be.",
    ),
    "command.read.more": (
        "SÖKVÄG är en fil eller en mapp; mappar läses med allt under dem. Radnumren är de som"
        " beslut och uppgifter hänvisar till. Med --format json ger en fil ett objekt och flera"
        " filer eller en mapp en lista.",
        "PATH is a file or a folder; folders are read with all below them. The line numbers are"
        " those that decisions and tasks refer to. With --format json one file gives an object,"
        " several files or a folder a list.",
    ),
    "command.parse": (
        "Läs anteckningar och visa möten, beslut och uppgifter.",
        "Read notes and show their meetings, decisions and tasks.",
    ),
    "command.parse.more": (
        "SÖKVÄG är en fil eller en mapp; mappar läses med allt under dem. Ett dokument som inte"
        " går att läsa nämns, de andra görs ändå, och slutkoden är 1. Med --format json ger en"
        " fil ett objekt och flera filer eller en mapp en lista.",
        "PATH is a file or a folder; folders are read with all below them. A document that cannot"
        " be read is named, the others are done, and the exit code is 1. With --format json one"
        " file gives an object, several files or a folder a list.",
    ),
    "command.sync": (
        "Håll register och kalender i takt med anteckningarna.",
        "Keep register and calendar in step with the notes.",
    ),
    "command.sync.more": (
        "KÄLLA är mappen med anteckningar. Det som någon har skrivit i registret står alltid kvar."
        " Oförändrade dokument läses inte om, och är inget nytt skrivs inget. Utan KÄLLA körs"
        " grupperna i lgnotes.toml, var och en för sig; misslyckas en går de andra vidare.",
        "SOURCE is the folder of notes. What a person wrote in the register always stands."
        " Unchanged documents are not read again, and where nothing is new nothing is written."
        " Without SOURCE the groups of lgnotes.toml are run, each by itself; if one fails the"
        " others go on.",
    ),
    "command.tasks": ("Lista registrets uppgifter.", "List the register's tasks."),
    "command.tasks.more": (
        "Valen begränsar tillsammans: --open --owner Anna ger Annas öppna uppgifter.",
        "The options narrow together: --open --owner Anna gives Anna's open tasks.",
    ),
    "command.decisions": ("Lista registrets beslut.", "List the register's decisions."),
    "command.decisions.more": (
        "Valen begränsar tillsammans: --since 2026-01-01 --search budget.",
        "The options narrow together: --since 2026-01-01 --search budget.",
    ),
    "command.set": (
        "Ändra en rad i registret, som en person gör i tabellen.",
        "Edit a row of the register, as a person does in the table.",
    ),
    "command.set.more": (
        "REF är namnet på raden, till exempel ”LG 2026-02-09 § 5:2”. Det du skriver står kvar vad"
        " anteckningarna än säger senare.",
        "REF names the row, such as “LG 2026-02-09 § 5:2”. What you write stands, whatever the"
        " notes say later.",
    ),
    "command.history": (
        "Berätta vad som har hänt med en rad, och varför.",
        "Tell what became of a row, and why.",
    ),
    "command.history.more": (
        "REF är namnet på raden, till exempel ”LG 2026-02-09 § 5:2”. Visar när den kom och ur"
        " vilket dokument, varje ändring med dag, vem och skäl, även för en rad som någon har"
        " tagit bort.",
        "REF names the row, such as “LG 2026-02-09 § 5:2”. Shows when it came and from which"
        " document, and every change with its day, who made it and why, also of a row that"
        " somebody deleted.",
    ),
    "command.accept": (
        "Visa förslagen om vad senare möten menar, och svara på dem.",
        "Show what later meetings may mean, and answer.",
    ),
    "command.accept.more": (
        "Utan REF visas de meningar som kan gälla en rad i registret. Med REF antas det som"
        " föreslås om den raden; med --refuse svarar du att det inte gäller den. Ingenting ändras"
        " förrän du svarar.",
        "Without REF it shows the sentences that may speak of a row of the register. With REF it"
        " takes what is suggested of that row; with --refuse you say that it is not meant. Nothing"
        " changes until you answer.",
    ),
    "command.restore": (
        "Återför en rad som är borttagen, struken eller utgången.",
        "Bring back a row that was deleted, struck or dropped.",
    ),
    "command.restore.more": (
        "En borttagen rad kommer tillbaka så som anteckningarna och ni senast hade den; en struken"
        " eller utgången blir öppen. En öppen uppgifts händelse kommer tillbaka vid nästa körning.",
        "A deleted row comes back as the notes and you last had it; one that is struck or dropped"
        " becomes open. The event of an open task comes back at the next run.",
    ),
    "command.export": (
        "Exportera registret, eller givna filer, till ett annat format.",
        "Export the register, or given files, to another format.",
    ),
    "command.export.more": (
        "Utan SÖKVÄG exporteras registret (--register); med SÖKVÄG det som står i de filerna,"
        " utan något register.",
        "Without PATH the register (--register) is exported; with PATH what those files say,"
        " without any register.",
    ),
    "command.report": (
        "Visa hur det står till, på en webbsida med bilder.",
        "Show how things stand, on a web page with pictures.",
    ),
    "command.report.more": (
        "En fristående sida för skärm eller papper, som inte hämtar något från nätet. Överst de"
        " viktigaste talen. Bilderna behöver pip install 'lgnotes[report]'.",
        "A page that stands by itself, for screen or paper, and fetches nothing from the network."
        " On top are the key figures. The pictures need pip install 'lgnotes[report]'.",
    ),
    "command.auth": (
        "Logga in hos Google, se vem som är inloggad, logga ut.",
        "Sign in at Google, see who is signed in, sign out.",
    ),
    "command.auth.more": (
        "Ett tjänstkonto loggar inte in: ange dess nyckelfil i GOOGLE_APPLICATION_CREDENTIALS."
        " Inloggningen sparas så att bara du kan läsa den.",
        "A service account does not sign in: name its key file in GOOGLE_APPLICATION_CREDENTIALS."
        " The sign-in is kept so that only you can read it.",
    ),
    "command.auth-login": (
        "Logga in i webbläsaren.",
        "Sign in, in the browser.",
    ),
    "command.auth-login.more": (
        "Ber bara om det som grupperna i lgnotes.toml behöver, eller det som --for säger. Första"
        " gången behövs er egen OAuth-klient (--client); sedan minns lgnotes den.",
        "Asks only for what the groups of lgnotes.toml need, or for what --for says. The first"
        " time needs your own OAuth client (--client); then lgnotes remembers it.",
    ),
    "command.auth-status": (
        "Visa vem som är inloggad, och för vad.",
        "Show who is signed in, and for what.",
    ),
    "command.auth-status.more": (
        "Slutkoden är 3 om ingen är det. Frågar inte Google; det gör ”lgnotes doctor”.",
        "The exit code is 3 if nobody is. Does not ask Google; “lgnotes doctor” does.",
    ),
    "command.auth-logout": (
        "Ta bort inloggningen, här och hos Google.",
        "Remove the sign-in, here and at Google.",
    ),
    "command.auth-logout.more": (
        "Ett tjänstkontos nyckelfil rörs inte.",
        "The key file of a service account is left alone.",
    ),
    "command.doctor": (
        "Pröva varje steg mot en körning, och säg vad som saknas.",
        "Try every step of a run, and say what is missing.",
    ),
    "command.doctor.more": (
        "Prövar konfiguration, inloggning, mapp, register och kalender, också att de går att"
        " skriva i, utan att lämna något efter sig. Utan KÄLLA prövas grupperna i lgnotes.toml."
        " Slutkoden är den värsta.",
        "Tries configuration, sign-in, folder, register and calendar, also whether they can be"
        " written, and leaves nothing behind. Without SOURCE the groups of lgnotes.toml are"
        " tried. The exit code is the worst.",
    ),
    "command.workspace": (
        "Kör ett Google Workspace på den här datorn; inget konto behövs.",
        "Run a Google Workspace on this computer; no account needed.",
    ),
    "command.workspace.more": (
        "Drive, Docs, Sheets och Calendar svarar på 127.0.0.1 tills du trycker Ctrl-C, och en sida"
        " i webbläsaren visar vad som ligger där och låter dig ändra det. Bredvid mappen notes"
        " finns kalkylarket register och kalendern deadlines. /_calls räknar anropen.",
        "Drive, Docs, Sheets and Calendar answer at 127.0.0.1 until you press Ctrl-C, and a page"
        " in the browser shows what is there and lets you edit it. Beside the folder notes are"
        " the spreadsheet register and the calendar deadlines. /_calls counts the calls.",
    ),
    "command.addon": (
        "Svara för panelen i Google Dokument, eller förhandsvisa den.",
        "Serve the panel in Google Docs, or preview it.",
    ),
    "command.addon.more": (
        "Svarar på 127.0.0.1 tills du trycker Ctrl-C. Vem som får anropa den, och för vem, står i"
        " tabellen [addon] i lgnotes.toml. I drift: gunicorn 'lgnotes.addon.wsgi:app()'. Med"
        " --preview behövs varken Google eller konto: en sida i webbläsaren visar panelen bredvid"
        " ANTECKNINGAR, filer eller mappar (annars exemplen), och det du registrerar hamnar i ett"
        " kalkylark och en kalender på den här datorn.",
        "Answers at 127.0.0.1 until you press Ctrl-C. Who may call it, and for whom, stands in the"
        " table [addon] of lgnotes.toml. In production: gunicorn 'lgnotes.addon.wsgi:app()'. With"
        " --preview neither Google nor an account is needed: a page in the browser shows the panel"
        " beside NOTES, files or folders (else the examples), and what you register comes into a"
        " sheet and a calendar on this computer.",
    ),
    # Options.
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
    # What stands for a value in the help.
    "metavar.date": ("DATUM", "DATE"),
    "metavar.kinds": ("VAD", "WHAT"),
    "metavar.due": ("DATUM|inget", "DATE|none"),
    "metavar.file": ("FIL", "FILE"),
    "metavar.folder": ("MAPP", "FOLDER"),
    "metavar.number": ("TAL", "NUMBER"),
    "metavar.name": ("NAMN", "NAME"),
    "metavar.text": ("TEXT", "TEXT"),
    "metavar.status": ("STATUS", "STATUS"),
    "metavar.format": ("FORMAT", "FORMAT"),
    "metavar.language": ("sv|en", "sv|en"),
    "metavar.notes": ("ANTECKNINGAR", "NOTES"),
    "metavar.path": ("SÖKVÄG", "PATH"),
    "metavar.source": ("KÄLLA", "SOURCE"),
    "metavar.ref": ("REF", "REF"),
}
