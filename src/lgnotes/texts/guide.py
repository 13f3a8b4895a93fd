"""The page ``docs/who-changes-what.md``, written for those who keep the notes and the register.

``guide.PLACE.N`` is a pair of keys: ``.what`` somebody does, ``.then`` what lgnotes does.
"""

GUIDE: dict[str, tuple[str, str]] = {
    "guide.language": ("På svenska", "In English"),
    "guide.intro": (
        "lgnotes arbetar som en försiktig kollega i gruppens register: det en människa har skrivit"
        " i registret eller kalendern står kvar. Här står vad som händer när någon ändrar något.",
        "lgnotes works as a careful colleague in the group's register: what a person wrote in the"
        " register or the calendar stands. This page tells what happens when somebody changes"
        " something.",
    ),
    # The fields.
    "guide.row": ("Fälten på en rad", "The fields of a row"),
    "guide.fields": ("Fält", "Fields"),
    "guide.by": ("Vem skriver", "Who writes"),
    "guide.in-notes": ("När anteckningarna ändras", "When the notes change"),
    "guide.in-register": ("När ni ändrar i registret", "When you edit the register"),
    "guide.both.by": ("anteckningarna och ni", "the notes and you"),
    "guide.both.in-notes": (
        "följer med, om ingen har skrivit något eget där",
        "follows, unless somebody wrote something else there",
    ),
    "guide.both.in-register": (
        "ert värde står kvar; säger anteckningarna senare något nytt får ni veta det en gång",
        "your value stands; if the notes later say something new, you are told once",
    ),
    "guide.notes.by": ("anteckningarna", "the notes"),
    "guide.notes.in-notes": ("följer med", "follows"),
    "guide.notes.in-register": (
        "skrivs över när anteckningarna ändras",
        "is written over when the notes change",
    ),
    "guide.people.by": ("bara ni", "you alone"),
    "guide.people.in-notes": ("rörs inte", "is not touched"),
    "guide.people.in-register": ("står kvar", "stands"),
    "guide.nobody.by": ("sätts när raden kommer", "set when the row comes"),
    "guide.nobody.in-notes": ("är som förut", "is as before"),
    "guide.nobody.in-register": (
        "låt stå: på det känner lgnotes, och ni, igen raden",
        "leave it: it is how lgnotes, and you, know the row",
    ),
    # The situations.
    "guide.what": ("Det här händer", "This happens"),
    "guide.then": ("Det här gör lgnotes", "This is what lgnotes does"),
    "guide.notes": ("I anteckningarna", "In the notes"),
    "guide.notes.1.what": ("Ett nytt dokument kommer", "A new document comes"),
    "guide.notes.1.then": (
        "Dess uppgifter och beslut läggs till. En uppgift med sista dag blir en heldagshändelse.",
        "Its tasks and decisions are added. A task with a last day becomes an all-day event.",
    ),
    "guide.notes.2.what": ("En uppgift skrivs om", "A task is reworded"),
    "guide.notes.2.then": (
        "Samma rad får den nya texten. Status och kommentar står kvar.",
        "The same row gets the new text. Status and comment stand.",
    ),
    "guide.notes.3.what": ("En uppgift får en annan sista dag", "A task gets another last day"),
    "guide.notes.3.then": (
        "Datum och händelse följer med, om ingen har satt ett annat datum i registret eller flyttat"
        " händelsen.",
        "Date and event follow, unless somebody set another date in the register or moved the"
        " event.",
    ),
    "guide.notes.4.what": ("En uppgift tas bort", "A task is taken out"),
    "guide.notes.4.then": (
        "Raden blir kvar med status struken, och händelsen tas bort. Har ni satt en annan status"
        " står den. Kommer uppgiften tillbaka i anteckningarna öppnas raden igen.",
        "The row is kept with status struck, and the event is removed. If you set another status,"
        " that stands. If the task comes back in the notes, the row is open again.",
    ),
    "guide.notes.5.what": (
        "Ett dokument slängs, eller flyttas ut ur mappen",
        "A document is thrown away, or moved out of the folder",
    ),
    "guide.notes.5.then": (
        "Dess uppgifter stryks. Skulle det bli mer än hälften av alla öppna, och fler än {few},"
        " stannar körningen utan att göra något; --force kör ändå.",
        "Its tasks are struck. If that were more than half of all open ones, and more than {few},"
        " the run stops without doing anything; --force runs all the same.",
    ),
    "guide.notes.6.what": (
        "Ett dokument byter namn, eller delas i två",
        "A document is renamed, or split in two",
    ),
    "guide.notes.6.then": ("Raderna följer med.", "Its rows follow."),
    "guide.notes.7.what": (
        "Samma uppgift, med samma ansvariga och dag, står i två dokument",
        "The same task, with the same owners and day, stands in two documents",
    ),
    "guide.notes.7.then": (
        "Den blir en rad, med båda källorna. Säger de olika gäller den första, så länge den finns,"
        " och dag och ansvarig från det senaste mötet.",
        "It becomes one row, with both sources. Where they differ, the first one there is counts,"
        " and the day and the owner of the latest meeting.",
    ),
    "guide.notes.8.what": ("Ett dokument kan inte läsas", "A document cannot be read"),
    "guide.notes.8.then": (
        "De andra läses. Dokumentet nämns i rapporten, och dess rader står kvar som de är.",
        "The others are read. The document is named in the report, and its rows stay as they are.",
    ),
    "guide.notes.9.what": (
        "En uppgift bockas av, eller sägs vara klar där den står",
        "A task is ticked off, or said to be done where it stands",
    ),
    "guide.notes.9.then": (
        "Raden blir klar, om ingen har satt en annan status. Tas bocken bort blir den öppen igen.",
        "The row becomes done, unless somebody set another status. If the tick is taken away, it"
        " is open again.",
    ),
    "guide.notes.10.what": (
        "Ett senare möte säger att något är klart, utgår, pågår eller skjuts upp",
        "A later meeting says that something is done, dropped, being done or put off",
    ),
    "guide.notes.10.then": (
        "Raden får den statusen eller det datumet, om ingen har satt något annat. ”lgnotes history”"
        " visar meningen. Kan den gälla flera rader, eller är den oklar, ändras ingenting: den blir"
        " ett förslag som ni svarar på i panelen eller med ”lgnotes accept”.",
        "The row gets that status or date, unless somebody set another. “lgnotes history” shows"
        " the sentence. Where it may speak of several rows, or is not plain, nothing changes: it"
        " becomes a suggestion that you answer in the panel or with “lgnotes accept”.",
    ),
    "guide.notes.11.what": (
        "Ett senare möte tar upp en öppen uppgift igen, med ny dag eller ny ansvarig",
        "A later meeting names an open task again, with a new day or owner",
    ),
    "guide.notes.11.then": (
        "Det är samma rad, med det nya. En uppgift som var klar blir en ny rad.",
        "It is the same row, with what is new. A task that was done becomes a new row.",
    ),
    "guide.register": ("I registret", "In the register"),
    "guide.register.1.what": (
        "Ni ändrar text, ansvarig eller datum",
        "You change text, owner or date",
    ),
    "guide.register.1.then": (
        "Ert värde står kvar, vad anteckningarna än säger. Säger de något nytt är det en krock: ert"
        " värde står, och rapporten nämner det. Händelsen följer registret.",
        "Your value stands, whatever the notes say. If they say something new, that is a conflict:"
        " your value stands, and the report says so. The event follows the register.",
    ),
    "guide.register.2.what": ("Ni sätter klar", "You set done"),
    "guide.register.2.then": (
        "Det står kvar. Händelsen får en bock (✔) och ligger kvar.",
        "That stands. The event gets a tick (✔) and stays.",
    ),
    "guide.register.3.what": ("Ni sätter utgår", "You set dropped"),
    "guide.register.3.then": (
        "Det står kvar. Händelsen tas bort.",
        "That stands. The event is removed.",
    ),
    "guide.register.4.what": ("Ni skriver en kommentar", "You write a comment"),
    "guide.register.4.then": (
        "Den är er. lgnotes skriver aldrig där.",
        "It is yours. lgnotes never writes there.",
    ),
    "guide.register.5.what": ("Ni tar bort en rad", "You delete a row"),
    "guide.register.5.then": (
        "Den förblir borta, och händelsen tas bort. ”lgnotes restore” återför den. Tar ett senare"
        " möte upp uppgiften igen kommer raden tillbaka, och rapporten säger det.",
        "It stays away, and the event is removed. “lgnotes restore” brings it back. If a later"
        " meeting names the task again, the row comes back, and the report says so.",
    ),
    "guide.register.6.what": (
        "Ni sorterar, filtrerar eller lägger till egna kolumner",
        "You sort, filter or add columns of your own",
    ),
    "guide.register.6.then": (
        "Allt hittas ändå, och det egna rörs inte.",
        "Everything is found all the same, and what is yours is not touched.",
    ),
    "guide.register.7.what": ("Ni skriver en egen rad", "You type a row of your own"),
    "guide.register.7.then": (
        "Den får ID, ref och händelse som alla andra. Det ni skrev står kvar.",
        "It gets an ID, a ref and an event like any other. What you wrote stands.",
    ),
    "guide.people": ("I registrets Personer", "In the register's People"),
    "guide.people.1.what": ("Ett möte har nya deltagare", "A meeting has new attendees"),
    "guide.people.1.then": (
        "De som nämns med hela sitt namn läggs till, liksom de som konfigurationen nämner. Tomma"
        " fält fylls i när anteckningarna säger mer.",
        "Those named in full are added, as are those whom the configuration names. Empty cells are"
        " filled in when the notes say more.",
    ),
    "guide.people.2.what": (
        "Ni rättar ett namn, initialer, en roll eller en e-postadress",
        "You correct a name, initials, a role or an email address",
    ),
    "guide.people.2.then": (
        "Ert värde står kvar. Nästa körning läser alla anteckningar på nytt med det: initialer som"
        " ni skrivit betyder den personen.",
        "Your value stands. The next run reads all notes anew with it: initials that you wrote mean"
        " that person.",
    ),
    "guide.people.3.what": ("Ni skriver in en person", "You type a person"),
    "guide.people.3.then": (
        "Raden får ett ID och står kvar, och nästa körning läser alla anteckningar på nytt.",
        "The row gets an ID and stands, and the next run reads all notes anew.",
    ),
    "guide.people.4.what": ("Ni tar bort en person", "You delete a person"),
    "guide.people.4.then": (
        "Raden förblir borta, vad anteckningar och konfiguration än säger. Skriv in personen igen"
        " om det blev fel.",
        "The row stays away, whatever notes and configuration say. Type the person again if that"
        " was wrong.",
    ),
    "guide.people.5.what": (
        "Ni sorterar rader, eller flyttar och döper om kolumner",
        "You sort rows, or move and rename columns",
    ),
    "guide.people.5.then": (
        "Allt hittas ändå, och inget läses på nytt.",
        "Everything is found all the same, and nothing is read anew.",
    ),
    "guide.calendar": ("I kalendern", "In the calendar"),
    "guide.calendar.1.what": ("Någon flyttar händelsen", "Somebody moves the event"),
    "guide.calendar.1.then": (
        "Registrets datum följer med, om det inte har ändrats där också; då står registrets, och"
        " rapporten nämner det.",
        "The date in the register follows, unless it was changed there as well; then the"
        " register's stands, and the report says so.",
    ),
    "guide.calendar.2.what": ("Någon tar bort händelsen", "Somebody deletes the event"),
    "guide.calendar.2.then": (
        "Den förblir borta. Uppgiften står kvar.",
        "It stays away. The task stays.",
    ),
    "guide.calendar.3.what": (
        "Någon ändrar händelsens rubrik eller beskrivning",
        "Somebody changes the event's title or description",
    ),
    "guide.calendar.3.then": ("Orden står kvar.", "The words stand."),
    "guide.calendar.4.what": (
        "Någon bockar av uppgiften i kalenderprogrammet",
        "Somebody ticks the to-do in the calendar program",
    ),
    "guide.calendar.4.then": (
        "Registrets status följer med.",
        "The status in the register follows.",
    ),
    "guide.calendar.5.what": (
        "Någon ändrar händelsens påminnelser, eller de i lgnotes.toml",
        "Somebody changes the event's reminders, or those of lgnotes.toml",
    ),
    "guide.calendar.5.then": (
        "De som händelsen har står kvar: lgnotes sätter dem när den läggs till, och aldrig mer.",
        "Those of the event stand: lgnotes sets them when it is added, and never again.",
    ),
    "guide.nights": ("Om natten", "At night"),
    "guide.nights.1.what": ("Inget är nytt sedan sist", "Nothing is new since last time"),
    "guide.nights.1.then": ("Inget skrivs.", "Nothing is written."),
    "guide.nights.2.what": ("En körning avbryts", "A run is broken off"),
    "guide.nights.2.then": (
        "Nästa körning gör klart. Inget blir dubbelt, inget går förlorat.",
        "The next run finishes. Nothing is doubled, nothing is lost.",
    ),
    "guide.nights.3.what": ("Två körningar startar samtidigt", "Two runs start at once"),
    "guide.nights.3.then": (
        "Den andra väntar, eller slutar med besked. Aldrig skriver båda.",
        "The second waits, or stops and says so. Never do both write.",
    ),
    "guide.nights.4.what": ("Kalendern går förlorad", "The calendar is lost"),
    "guide.nights.4.then": (
        "Den fylls igen ur registret.",
        "It is filled again from the register.",
    ),
}
