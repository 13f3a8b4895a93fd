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
}
