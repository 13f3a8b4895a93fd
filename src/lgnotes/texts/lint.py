"""What ``lgnotes lint`` says: of each rule the sentence, and in ``about`` what it looks for."""

LINT: dict[str, tuple[str, str]] = {
    "lint.no-meeting-date": (
        "Mötets dag står inte i anteckningarna: skriv den överst, till exempel"
        " ”Ledningsgruppen 2026-03-24”.",
        "The day of the meeting is not stated: write it at the top, such as"
        " “Ledningsgruppen 2026-03-24”.",
    ),
    "lint.no-meeting-date.derived": (
        "Mötets dag står inte i texten, och är härledd till {day}: skriv den överst.",
        "The day of the meeting is not in the text, and is derived to be {day}: write it at the"
        " top.",
    ),
    "lint.no-meeting-date.about": (
        "Ett möte utan utskriven dag.",
        "A meeting whose day is not stated.",
    ),
    "lint.no-attendees": (
        "Det står inte vilka som var med: skriv en rad som ”Närvarande: Anna Berg, Bo Ek”.",
        "It does not say who was there: write a line such as “Närvarande: Anna Berg, Bo Ek”.",
    ),
    "lint.no-attendees.about": (
        "Ett möte utan närvarande.",
        "A meeting without attendees.",
    ),
    "lint.no-such-day": (
        "”{words}” finns inte i kalendern: skriv en dag som finns.",
        "“{words}” is not in the calendar: write a day that is.",
    ),
    "lint.no-such-day.about": (
        "En dag som inte finns, som 31 april.",
        "A day that does not exist, such as 31 April.",
    ),
    "lint.wrong-weekday": (
        "”{words}”: {day} är en {weekday}; rätta veckodagen eller datumet.",
        "“{words}”: {day} is a {weekday}; mend the weekday or the date.",
    ),
    "lint.wrong-weekday.about": (
        "En veckodag som inte stämmer med datumet.",
        "A weekday that contradicts its date.",
    ),
    "lint.past-date": (
        "”{words}” är före mötet, som var {day}: skriv den dag som gäller.",
        "“{words}” is before the meeting, which was {day}: write the day that is meant.",
    ),
    "lint.past-date.next-year": (
        "”{words}” har nyss varit och läses som {day}: skriv ut året, eller den dag som gäller.",
        "“{words}” was a short while ago and is read as {day}: write the year, or the day that is"
        " meant.",
    ),
    "lint.past-date.about": (
        "En sista dag, eller ett nästa möte, som redan hade varit när mötet hölls.",
        "A deadline, or a next meeting, that was over when the meeting was held.",
    ),
    "lint.next-meeting-unknown": (
        "”{words}” har ingen dag: skriv när nästa möte är, till exempel ”Nästa möte: 24 mars”.",
        "“{words}” has no day: write when the next meeting is, such as “Nästa möte: 24 mars”.",
    ),
    "lint.next-meeting-unknown.about": (
        "”Till nästa möte” där det inte står när nästa möte är.",
        "“Till nästa möte” where it does not say when that is.",
    ),
    "lint.vague-deadline": (
        "”{words}” är ingen dag: skriv en, till exempel ”senast {day}”.",
        "“{words}” is no day: write one, such as “senast {day}”.",
    ),
    "lint.vague-deadline.undated": (
        "”{words}” är ingen dag: skriv vilken dag det ska vara klart.",
        "“{words}” is no day: write the day by which it is to be done.",
    ),
    "lint.vague-deadline.about": (
        "”Snarast”, ”under våren” och liknande i stället för en dag.",
        "“Snarast”, “under våren” and the like instead of a day.",
    ),
    "lint.task-without-owner": (
        "Ingen är ansvarig för ”{words}”: skriv ett namn.",
        "Nobody owns “{words}”: write a name.",
    ),
    "lint.task-without-owner.about": (
        "En uppgift utan ansvarig.",
        "A task that nobody owns.",
    ),
    "lint.vague-owner": (
        "”{words}” är ingen ansvarig: skriv namnet på den som gör det.",
        "“{words}” is no owner: write the name of the one who does it.",
    ),
    "lint.vague-owner.about": (
        "”Vi”, ”man” eller ”någon” i stället för ett namn.",
        "“Vi”, “man” or “någon” instead of a name.",
    ),
    "lint.unknown-initials": (
        "”{words}” är ingen av dem som nämns: skriv hela namnet, eller personen bland de"
        " närvarande.",
        "“{words}” is nobody who is named: write the whole name, or list the person as present.",
    ),
    "lint.unknown-initials.about": (
        "Initialer som inte är någons.",
        "Initials that nobody has.",
    ),
    "lint.several-persons": (
        "”{words}” kan vara {choices}: skriv vem det är.",
        "“{words}” may be {choices}: write who it is.",
    ),
    "lint.several-persons.about": (
        "Ett namn som kan vara flera personers.",
        "A name that may be several persons'.",
    ),
    "lint.decision-without-responsible": (
        "Det står inte vem som genomför beslutet ”{words}”: skriv ett namn eller en uppgift.",
        "It does not say who carries out the decision “{words}”: write a name or a task.",
    ),
    "lint.decision-without-responsible.about": (
        "Ett beslut som ingen uppgift följer på, och utan någon som genomför det.",
        "A decision from which no task follows, and with nobody to carry it out.",
    ),
    "lint.nearly-a-task": (
        "Ingen har tagit på sig ”{words}”: skriv ett namn, så blir det en uppgift.",
        "Nobody has undertaken “{words}”: write a name, and it becomes a task.",
    ),
    "lint.nearly-a-task.about": (
        "Något som behöver göras, och som ett namn skulle göra till en uppgift.",
        "Something to be done, which a name would make a task.",
    ),
    "lint.weekday.0": ("måndag", "Monday"),
    "lint.weekday.1": ("tisdag", "Tuesday"),
    "lint.weekday.2": ("onsdag", "Wednesday"),
    "lint.weekday.3": ("torsdag", "Thursday"),
    "lint.weekday.4": ("fredag", "Friday"),
    "lint.weekday.5": ("lördag", "Saturday"),
    "lint.weekday.6": ("söndag", "Sunday"),
    "lint.found": (
        "{n} sak att rätta i {documents}.|{n} saker att rätta i {documents}.",
        "{n} thing to mend in {documents}.|{n} things to mend in {documents}.",
    ),
    "lint.none": ("Inget att rätta i {documents}.", "Nothing to mend in {documents}."),
}
