"""The preview of the panel: what its page says, by the keys that its scripts know."""

PREVIEW: dict[str, tuple[str, str]] = {
    "preview.title": (
        "Förhandsvisning av panelen i Google Dokument",
        "Preview of the panel in Google Docs",
    ),
    "preview.group": ("Ledningsgruppen", "The leadership group"),
    # What is chosen.
    "preview.choices": ("Visa", "Show"),
    "preview.document": ("Dokument", "Document"),
    "preview.person": ("Person", "Person"),
    "preview.person.secretary": ("Sekreteraren", "The secretary"),
    "preview.person.member": ("En i gruppen", "A member of the group"),
    "preview.person.stranger": ("En utanför gruppen", "Somebody outside the group"),
    "preview.consent": ("Har godkänt", "Has agreed to"),
    "preview.consent.nothing": ("Inget", "Nothing"),
    "preview.consent.account": ("Tillägget", "The add-on"),
    "preview.consent.all": ("Tillägget och filen", "The add-on and the file"),
    "preview.language": ("Språk", "Language"),
    "preview.theme": ("Färger", "Colours"),
    "preview.theme.auto": ("Som datorn", "As the computer"),
    "preview.theme.light": ("Ljust", "Light"),
    "preview.theme.dark": ("Mörkt", "Dark"),
    "preview.width": ("Panel", "Panel"),
    "preview.width.300": ("300 px, som i Dokument", "300 px, as in Docs"),
    "preview.width.360": ("360 px", "360 px"),
    "preview.sheet": ("Kalkylarket", "The sheet"),
    "preview.calendar": ("Kalendern", "The calendar"),
    # The document.
    "preview.paper": ("Dokumentet", "The document"),
    "preview.ticked": ("ikryssad", "ticked"),
    "preview.unticked": ("inte ikryssad", "not ticked"),
    # The panel.
    "preview.panel": ("Panelen lgnotes", "The panel lgnotes"),
    "preview.back": ("Tillbaka", "Back"),
    "preview.menu": ("Fler val", "More options"),
    "preview.refresh": ("Uppdatera", "Refresh"),
    "preview.loading": ("Läser in …", "Loading …"),
    "preview.more": ("Visa mer", "Show more"),
    "preview.less": ("Visa mindre", "Show less"),
    "preview.names": ("Skriv för att söka", "Type to search"),
    "preview.remove": ("Ta bort {name}", "Remove {name}"),
    "preview.no-names": ("Inget sådant namn", "No such name"),
    "preview.chosen": ("{name} vald", "{name} chosen"),
    "preview.removed": ("{name} borttagen", "{name} removed"),
    "preview.no-card": ("Panelen är tom.", "The panel is empty."),
    "preview.leads-to": ("Google skulle öppna {url}", "Google would open {url}"),
    # What Google asks.
    "preview.google": ("Google frågar", "Google asks"),
    "preview.ask.account": (
        "lgnotes vill veta vem du är och kunna be om att få läsa dokument som du öppnar panelen i.",
        "lgnotes wants to know who you are, and to be able to ask to read documents in which you"
        " open the panel.",
    ),
    "preview.ask.file": (
        "Får lgnotes läsa det här dokumentet?",
        "May lgnotes read this document?",
    ),
    "preview.allow": ("Tillåt", "Allow"),
    "preview.cancel": ("Avbryt", "Cancel"),
    # What goes wrong.
    "preview.wrong": (
        "Google skulle inte visa det här som det är tänkt:",
        "Google would not show this as it is meant:",
    ),
    "preview.unknown": (
        "{name}: förhandsvisningen kan inte visa det",
        "{name}: the preview cannot show it",
    ),
    "preview.markup": (
        "{name}: Google läser inte den märkningen i text",
        "{name}: Google does not read that markup in text",
    ),
    "preview.failed": ("Det gick inte: {why}", "That did not work: {why}"),
    "preview.away": (
        "Ingen svarar: är ”lgnotes addon --preview” igång?",
        "Nobody answers: is “lgnotes addon --preview” running?",
    ),
}
