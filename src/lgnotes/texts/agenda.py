"""What a drafted agenda says besides the group's own words."""

AGENDA: dict[str, tuple[str, str]] = {
    "agenda.about": (
        "Dagordning: utkast ur registret",
        "Agenda: a draft from the register",
    ),
    "agenda.the-group": ("Möte", "Meeting"),
    # Points that every agenda has, where the group has no words of its own for them.
    "agenda.opening": ("Mötet öppnas", "Opening"),
    "agenda.review": ("Föregående anteckningar", "Previous notes"),
    "agenda.information": ("Information", "Information"),
    "agenda.other": ("Övriga frågor", "Any other business"),
    "agenda.next": ("Nästa möte", "Next meeting"),
    "agenda.closing": ("Mötet avslutas", "Closing"),
    # What stands under them.
    "agenda.previous": ("Anteckningar från {day}.", "Notes of {day}."),
    "agenda.decisions": ("Återrapportering", "Decisions to report on"),
    "agenda.late": ("Försenat", "Overdue"),
    "agenda.due": ("Till det här mötet", "Due by this meeting"),
    "agenda.undated": ("Utan datum", "Without a date"),
    "agenda.later": ("Längre fram", "Due later"),
    "agenda.late.count": ("{n} försenad|{n} försenade", "{n} overdue"),
    "agenda.due.count": ("{n} till det här mötet", "{n} due by this meeting"),
    "agenda.undated.count": ("{n} utan datum", "{n} without a date"),
    "agenda.later.count": ("{n} längre fram", "{n} due later"),
    "agenda.open": (
        "Öppna uppgifter: {counts}. Se listan sist.",
        "Open tasks: {counts}. See the list at the end.",
    ),
    "agenda.list": ("Bilaga: listan ur registret", "Appendix: the list from the register"),
    "agenda.nothing": ("Inga öppna uppgifter.", "No open tasks."),
    "agenda.nobody": ("Ingen ansvarig", "Nobody"),
    "agenda.from": ("från {meeting}", "from {meeting}"),
    # The command.
    "usage.gdoc-is-no-file": (
        "Ett Google-dokument är ingen fil: ta bort -o, eller skriv {file} med --format docx.",
        "A Google document is no file: leave out -o, or write {file} with --format docx.",
    ),
    "usage.docx-on-terminal": (
        "En Word-fil går inte att visa i terminalen: lägg till -o dagordning.docx.",
        "A Word file cannot be shown in the terminal: add -o agenda.docx.",
    ),
    "agenda.written": ("{file} skriven: {what}.", "{file} written: {what}."),
    "agenda.made": ("Google-dokumentet är skapat: {url}", "The Google document is made: {url}"),
    "agenda.points": ("{n} punkt|{n} punkter", "{n} point|{n} points"),
}
