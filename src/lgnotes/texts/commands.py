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
        " föreslås om den raden; med --refuse svarar du att det inte gäller den. Ett namn som kan"
        " vara flera personer visas också: svara med --person, så minns Personer det. Ingenting"
        " ändras förrän du svarar.",
        "Without REF it shows the sentences that may speak of a row of the register. With REF it"
        " takes what is suggested of that row; with --refuse you say that it is not meant. A name"
        " that may be several persons is shown, too: answer with --person, and the people of the"
        " register remember it. Nothing changes until you answer.",
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
