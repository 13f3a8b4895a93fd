"""Every error a caller is meant to handle, with its sentence and its exit code.

::

    LgnotesError                1  some document failed
    ├── UsageError              2  wrong usage or configuration
    │   ├── NotFoundError          a path or reference that is not there
    │   ├── NotAFolderError        a file where a folder is asked for
    │   ├── NotYetError            something that this version cannot reach
    │   ├── NothingToRestoreError  an entry that is neither gone nor closed
    │   ├── DamagedError           a register or calendar that is not sound
    │   ├── UnknownValueError      a word that is none of those expected
    │   ├── UnknownGroupError      a group that the configuration does not have
    │   ├── ExistsError            a file that would have to be overwritten
    │   └── ConfigError            a configuration that is not sound, with all its problems
    ├── UnreadableError         1  a document that cannot be read
    ├── UnexpectedError         1  a fault of ours
    ├── NotAllowedError         3  no permission
    ├── UnavailableError        4  a service or a disk does not answer
    └── RefusedError            5  refused for safety
        ├── BusyError              another run is writing
        ├── NewerVersionError      written by a newer lgnotes
        └── MassStrikeError        would strike most open tasks
"""

from collections.abc import Mapping
from typing import ClassVar, NamedTuple


class LgnotesError(Exception):
    """Base of all errors here; its data are its attributes, its text one sentence.

    A subclass gives ``sentences``: a template per language, filled with the
    error's own attributes, that tells a reader who is no programmer what to do.
    """

    exit_code: ClassVar[int] = 1
    sentences: ClassVar[dict[str, str]] = {}

    def __init__(self, **data: object) -> None:
        super().__init__(*data.values())
        self.data = data

    def sentence(self, language: str = "en") -> str:
        """Return the sentence in *language* (``sv`` or ``en``)."""
        return self.sentences[language].format(**self.data)

    def sentences_in(self, language: str = "en") -> list[str]:
        """Return all there is to say in *language*, a sentence a line: mostly one."""
        return [self.sentence(language)]

    def __str__(self) -> str:
        return self.sentence()

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.data))


def _rebuild(kind: type[LgnotesError], data: dict[str, object]) -> LgnotesError:
    return kind(**data)


class UsageError(LgnotesError):
    """Wrong usage or configuration: *problem* says what, already as a sentence."""

    exit_code = 2
    sentences: ClassVar[dict[str, str]] = {"sv": "{problem}", "en": "{problem}"}


class NotFoundError(UsageError):
    """Nothing is there at *name*."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Hittar inte {name}: kontrollera stavningen och att den finns kvar.",
        "en": "Cannot find {name}: check the spelling and that it still exists.",
    }


class NotAFolderError(UsageError):
    """*name* is a file; a folder was asked for."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} är en fil: ange mappen som den ligger i.",
        "en": "{name} is a file: give the folder it is in.",
    }


class NotYetError(UsageError):
    """*name* is something that this version of lgnotes cannot reach."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} kan inte användas än: ange en mapp eller en fil på den här datorn.",
        "en": "{name} cannot be used yet: give a folder or a file on this machine.",
    }


class NothingToRestoreError(UsageError):
    """The entry *ref* was not deleted, and is neither struck nor dropped."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{ref} är varken borttagen, struken eller utgången, så det finns inget att återföra:"
        " ändra den med ”lgnotes set” om något ska bli annorlunda.",
        "en": "{ref} is neither deleted, struck nor dropped, so there is nothing to restore:"
        " edit it with “lgnotes set” if something should be different.",
    }


class UnknownValueError(UsageError):
    """*value* is none of *known*; *nearest* is the likeliest one meant."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Förstår inte ”{value}”: menade du ”{nearest}”? Det som går är: {known}.",
        "en": "Do not know “{value}”: did you mean “{nearest}”? Known are: {known}.",
    }


class UnknownGroupError(UsageError):
    """The configuration *name* has no group *value*; *known* are those it has."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Det finns ingen grupp ”{value}” i {name}: de som finns är {known}.",
        "en": "There is no group “{value}” in {name}: there are {known}.",
    }


class ExistsError(UsageError):
    """*name* is there already, and is not overwritten."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} finns redan och skrivs inte över: ändra den, eller ange ett annat namn.",
        "en": "{name} is there already and is not overwritten: edit it, or give another name.",
    }


class Problem(NamedTuple):
    """One thing that is wrong in a configuration."""

    kind: str
    """A key of `lgnotes.texts.problems`, without its ``problem.``; *data* fills the text."""

    line: int | None = None
    data: Mapping[str, str | tuple[str, str]] = {}
    """Values; a pair is Swedish and English."""


class ConfigError(UsageError):
    """The configuration *name* has *problems*: a tuple of `Problem`, in the file's order."""

    def __init__(self, *, name: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(name=name, problems=problems)
        self.name = name
        self.problems = problems

    def sentences_in(self, language: str = "en") -> list[str]:
        """Return a sentence for each problem, with its line."""
        return [self._told(problem, language) for problem in self.problems]

    def sentence(self, language: str = "en") -> str:
        """Return the sentences in *language* (``sv`` or ``en``), one after the other."""
        return " ".join(self.sentences_in(language))

    def _told(self, problem: Problem, language: str) -> str:
        from lgnotes.texts import LANGUAGES, say

        number = LANGUAGES.index(language)
        data = {k: v[number] if isinstance(v, tuple) else v for k, v in problem.data.items()}
        place = f", {say('word.line', language, lines=problem.line)}" if problem.line else ""
        return f"{self.name}{place}: {say(f'problem.{problem.kind}', language, **data)}"


class UnexpectedError(LgnotesError):
    """A fault of ours, of the *kind* that its ``__cause__`` is."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Oväntat fel ({kind}), inget mer gjordes: kör igen med --debug och visa texten för"
        " den som sköter lgnotes.",
        "en": "Unexpected error ({kind}), nothing more was done: run again with --debug and show"
        " the text to whoever looks after lgnotes.",
    }


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


class NotAllowedError(LgnotesError):
    """No permission to write *name*."""

    exit_code = 3
    sentences: ClassVar[dict[str, str]] = {
        "sv": "Får inte skriva till {name}: be om skrivrätt eller välj en annan plats.",
        "en": "May not write to {name}: ask for permission to write or choose another place.",
    }


class UnavailableError(LgnotesError):
    """The disk or service that holds *name* does not answer; nothing was changed."""

    exit_code = 4
    sentences: ClassVar[dict[str, str]] = {
        "sv": "Kan inte skriva {name} ({detail}): frigör plats och kör igen; inget går förlorat.",
        "en": "Cannot write {name} ({detail}): free some space and run again; nothing is lost.",
    }


class DamagedError(UsageError):
    """The register or calendar *name* is not one of lgnotes', or is damaged.

    *kind* is a key of ``KINDS``.
    """

    KINDS: ClassVar[dict[str, dict[str, str]]] = {
        "register": {"sv": "ett helt register", "en": "a sound register"},
        "calendar": {"sv": "en hel kalenderfil", "en": "a sound calendar file"},
        "JSON": {"sv": "en hel JSON-fil", "en": "a sound JSON file"},
    }
    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} är inte {what}: välj en annan fil eller återställ en säkerhetskopia.",
        "en": "{name} is not {what}: choose another file or restore a backup.",
    }

    def __init__(self, *, name: str, kind: str) -> None:
        super().__init__(name=name, kind=kind)

    def sentence(self, language: str = "en") -> str:
        """Return the sentence in *language* (``sv`` or ``en``)."""
        what = self.KINDS[str(self.data["kind"])][language]
        return self.sentences[language].format(name=self.data["name"], what=what)


class RefusedError(LgnotesError):
    """Stopped for safety."""

    exit_code = 5


class BusyError(RefusedError):
    """Another run is writing to *name*."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} används av en annan körning: vänta tills den är klar och kör igen.",
        "en": "{name} is in use by another run: wait until it is done and run again.",
    }


class NewerVersionError(RefusedError):
    """*name* was written by a newer lgnotes."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} är skriven av en nyare lgnotes: uppgradera lgnotes och kör igen.",
        "en": "{name} was written by a newer lgnotes: upgrade lgnotes and run again.",
    }


class MassStrikeError(RefusedError):
    """The run would strike *count* of *total* open tasks."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Körningen skulle stryka {count} av {total} öppna uppgifter: kontrollera att"
        " anteckningarna finns kvar, eller kör med --force om det stämmer.",
        "en": "The run would strike {count} of {total} open tasks: check that the notes"
        " are still there, or run with --force if that is right.",
    }
