"""Documents that cannot be read."""

from typing import ClassVar

from lgnotes.errors.base import LgnotesError


class UnreadableError(LgnotesError):
    """The document *name* cannot be read, because of *reason* (a key of ``REASONS``)."""

    sentences: ClassVar[dict[str, str]] = {"sv": "{name}: {why}", "en": "{name}: {why}"}

    REASONS: ClassVar[dict[str, dict[str, str]]] = {
        "empty": {
            "sv": "filen är tom; kontrollera att rätt fil är sparad.",
            "en": "the file is empty; check that the right file was saved.",
        },
        "binary": {
            "sv": "filen är inte text; spara om den som text, Markdown eller i sitt rätta format.",
            "en": "the file is not text; save it again as text, Markdown or in its right format.",
        },
        "format": {
            "sv": "formatet kan inte läsas; spara om filen som Word (.docx), .odt eller text.",
            "en": "the format cannot be read; save the file as Word (.docx), .odt or text.",
        },
        "doc": {
            "sv": "filen är i gamla Words format (.doc); öppna den och spara om den som .docx.",
            "en": "the file is in the format of old Word (.doc); open it and save it as .docx.",
        },
        "apple": {
            "sv": "filen är från Apple; exportera den till Word (.docx) och läs den filen.",
            "en": "the file is Apple's; export it to Word (.docx) and read that file.",
        },
        "spreadsheet": {
            "sv": "filen är ett kalkylblad; lägg anteckningarna i ett dokument (.docx).",
            "en": "the file is a spreadsheet; put the notes into a document (.docx).",
        },
        "presentation": {
            "sv": "filen är en presentation; lägg anteckningarna i ett dokument (.docx).",
            "en": "the file is a presentation; put the notes into a document (.docx).",
        },
        "archive": {
            "sv": "filen är ett zip-arkiv och inget dokument; packa upp den och läs det som är i.",
            "en": "the file is a zip archive and no document; unpack it and read what is in it.",
        },
        "damaged": {
            "sv": "filen är skadad eller avbruten; hämta den på nytt eller spara om den.",
            "en": "the file is damaged or cut short; fetch it anew or save it again.",
        },
        "limits": {
            "sv": "innehållet går över gränserna (50 MB uppackat, 3 miljoner element, 1 miljon"
            " taggar i en webbsida, 500 000 sammanslagna celler, 60 nivåer i varandra); dela upp"
            " filen eller spara den som text.",
            "en": "the content goes beyond the limits (50 MB unpacked, 3 million elements,"
            " 1 million tags of a web page, 500,000 merged cells, 60 levels inside one another);"
            " split the file or save it as text.",
        },
        "unsafe": {
            "sv": "filen hänvisar till något utanför sig själv (DOCTYPE); öppna den och spara om"
            " den.",
            "en": "the file refers to something outside itself (DOCTYPE); open it and save it"
            " again.",
        },
        "gdoc": {
            "sv": "filen är inte ett helt Google-dokument; hämta det på nytt som JSON"
            " (documents.get med includeTabsContent).",
            "en": "the file is not a whole Google document; fetch it again as JSON"
            " (documents.get with includeTabsContent).",
        },
        "shortcut": {
            "sv": "filen är bara en genväg till ett Google-dokument; öppna det och välj"
            " Arkiv > Ladda ned, som .docx eller .txt.",
            "en": "the file is only a shortcut to a Google document; open it and choose"
            " File > Download, as .docx or .txt.",
        },
        "encrypted": {
            "sv": "filen är låst med lösenord; öppna den och spara den igen utan lösenord.",
            "en": "the file is locked with a password; open it and save it again without one.",
        },
        "scanned": {
            "sv": "sidorna är bara bilder; kör textigenkänning (OCR) på dem eller be om"
            " originaldokumentet.",
            "en": "the pages are only pictures; run text recognition (OCR) on them or ask for"
            " the original document.",
        },
        "pdf": {
            "sv": "filen är ingen hel PDF; ladda ned eller spara den på nytt.",
            "en": "the file is not a whole PDF; download or save it again.",
        },
        "pdf-limits": {
            "sv": "filen går över gränserna för PDF (2 000 sidor, 3 miljoner tecken,"
            " 200 000 ritade delar på en sida, en minut); dela upp den.",
            "en": "the file goes beyond the limits for PDF (2,000 pages, 3 million characters,"
            " 200,000 drawn parts on a page, a minute); split it.",
        },
        "permission": {
            "sv": "filen får inte läsas; be ägaren om läsrätt.",
            "en": "the file may not be read; ask its owner for permission to read it.",
        },
        "consent": {
            "sv": "lgnotes får inte läsa dokumentet åt dig; stäng panelen, öppna den igen och"
            " godkänn det som efterfrågas.",
            "en": "lgnotes may not read the document for you; close the panel, open it again and"
            " allow what is asked for.",
        },
        "missing": {
            "sv": "filen finns inte längre; kontrollera sökvägen.",
            "en": "the file is not there any more; check the path.",
        },
        "unexpected": {
            "sv": "lgnotes kunde inte tolka filen; visa den för den som sköter lgnotes.",
            "en": "lgnotes could not make out the file; show it to whoever looks after lgnotes.",
        },
        "size": {
            "sv": "filen är större än 20 MB; dela upp den.",
            "en": "the file is larger than 20 MB; split it.",
        },
        "lines": {
            "sv": "filen har fler än 500 000 rader; dela upp den.",
            "en": "the file has more than 500,000 lines; split it.",
        },
        "export": {
            "sv": "Google lämnar inte ut det som visar vilka rutor som är avbockade; låt kontot"
            " ladda ned dokumentet, eller dela upp det om det är större än 10 MB.",
            "en": "Google does not hand out what shows which boxes are ticked; let the account"
            " download the document, or split it if it is larger than 10 MB.",
        },
        "no-answer": {
            "sv": "Google svarar inte om dokumentet; kör igen om en stund.",
            "en": "Google does not answer about the document; run again in a while.",
        },
        "disk": {
            "sv": "disken svarar inte; kontrollera den och försök igen.",
            "en": "the disk does not answer; check it and try again.",
        },
    }

    def __init__(self, *, name: str, reason: str) -> None:
        super().__init__(name=name, reason=reason)

    def sentence(self, language: str = "en") -> str:
        """Return the sentence in *language* (``sv`` or ``en``)."""
        reason = str(self.data["reason"])
        return f"{self.data['name']}: {self.REASONS[reason][language]}"
