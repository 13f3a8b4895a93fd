"""Help of the commands for those who write the notes, in the form of `lgnotes.texts.commands`."""

WRITERS: dict[str, tuple[str, str]] = {
    "command.lint": (
        "Visa vad som bör rättas i anteckningar medan mötet är färskt.",
        "Show what to mend in notes while the meeting is fresh.",
    ),
    "command.lint.more": (
        "Beslut utan ansvarig, ”snarast”, ”vi”, fel veckodag, okända initialer: en rad om varje,"
        " FIL:RAD: mening [regel], som redigeringsprogram förstår. Personerna i lgnotes.toml är"
        " kända. Slutkoden är 0 också när något bör rättas; med --strict är den då 1, som när ett"
        " dokument inte går att läsa.",
        "Decisions without a responsible, “snarast”, “vi”, wrong weekdays, unknown initials: a"
        " line for each, FILE:LINE: sentence [rule], which editors understand. The people of"
        " lgnotes.toml are known. The exit code is 0 also where there is something to mend; with"
        " --strict it is 1 then, as where a document cannot be read.",
    ),
    "option.lint.format": (
        "text (förval), json eller sarif (SARIF 2.1.0).",
        "text (default), json or sarif (SARIF 2.1.0).",
    ),
    "option.strict": (
        "Slutkod 1 om det finns något att rätta.",
        "Exit code 1 if there is anything to mend.",
    ),
    "option.lint.group": (
        "Bara personerna i den här gruppen i lgnotes.toml är kända.",
        "Only the people of this group of lgnotes.toml are known.",
    ),
    "command.agenda": (
        "Skriv ett utkast till nästa dagordning, ur registret.",
        "Draft the next agenda, from the register.",
    ),
    "command.agenda.more": (
        "Det som är placerat på mötet eller bordlagt till det, besluten att återrapportera och de"
        " öppna uppgifterna: försenade, till mötet, utan datum och längre fram, efter ansvarig."
        " Punkterna är de som gruppens möten brukar ha; med SÖKVÄG, tidigare anteckningar, blir de"
        " fler och rätt numrerade. gdoc skapar ett Google-dokument i din Drive.",
        "What was placed on the meeting or put off to it, the decisions to report on and the open"
        " tasks: overdue, due, without a date and later, by owner. The points are those that the"
        " group's meetings usually have; with PATH, earlier notes, they are more, and rightly"
        " numbered. gdoc makes a Google document in your Drive.",
    ),
    "option.agenda.for": ("Mötets dag (ÅÅÅÅ-MM-DD).", "The day of the meeting (YYYY-MM-DD)."),
    "option.agenda.format": (
        "markdown (förval), docx eller gdoc; annars som -o slutar.",
        "markdown (default), docx or gdoc; else as -o ends.",
    ),
    "option.agenda.out": (
        "Filen att skriva; annars skrivs texten ut.",
        "The file to write; else the text is printed.",
    ),
}
