"""The frame of a meeting: title, body, who was present, who took the notes."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from itertools import islice, takewhile

import attrs

from lgnotes.document import Block, Kind
from lgnotes.extract import labels, presenters
from lgnotes.extract.people import is_role
from lgnotes.lexicon import cues, meeting, times

_NAME = r"[A-ZÅÄÖÉ][\w'’-]+(?: [A-ZÅÄÖÉ][\w'’-]+)*"
_FULL = r"[A-ZÅÄÖÉ][\w'’-]+(?: [A-ZÅÄÖÉ][\w'’-]+)+"
_LABELLED = re.compile(r"\s*([\w ]{2,40}?)\.?\s*(?:\([^)]*\))?\s*[:/|]\s*(.*)")
_ANY_LABEL = "|".join((*meeting.PRESENT, *meeting.ABSENT, *meeting.NOTE_TAKER, *meeting.CHAIR))
_NEXT_LABEL = re.compile(rf"(?:[.,;]\s+|\s+(?=[A-ZÅÄÖ]))(?=(?i:{_ANY_LABEL})\.?\s*:)")
"""Between *Närvarande: Anna, Bo* and *Frånvarande: Cia* on one line."""

_CHOSEN = re.compile(rf"(?P<name>{_FULL}) (?:valdes|utsågs) till (?:mötes)?sekreterare")
_BODY = re.compile(
    r"\b(?!(?i:teams)\b)((?:[\wÅÄÖåäö]+- och )?"
    rf"(?i:[\w-]*(?:{'|'.join(meeting.BODY_STEMS)})(?:en|n|et)?))"
    r"(?:s\b|\b((?: [a-zåäö&-]+)*))"
)
_UNTIL_TIME = re.compile(
    rf"(?: (?!(?:{'|'.join((*times.WEEKDAYS, *times.MONTHS))})\b)[a-zåäö&-]+)*"
)
_BY_SHORT_NAME = {short: stem for stem, short in reversed(meeting.SHORT_NAMES.items())}
_SHORT = re.compile(rf"\b({'|'.join(_BY_SHORT_NAME)})\b")
_MEETING_OF = re.compile(rf"\b({'|'.join(meeting.SHORT_NAMES)})s?(?:möte|sammanträde)")
_SECRETARY = re.compile(
    rf"(?P<name>{_FULL})(?:, [a-zåäö][\w -]{{1,40}})?(?:, | \()(?:{meeting.AS_SECRETARY})\b"
)
_IN_PROSE = re.compile(
    rf"(?:{'|'.join(meeting.PRESENT)}) (?:{meeting.WERE}) (?P<names>.+)", re.IGNORECASE
)
_TAKEN_BY = re.compile(
    rf"\b(?:{'|'.join(meeting.NOTES_TAKEN_BY)}) (?P<name>{_NAME})", re.IGNORECASE
)
_BY_LINE = re.compile(rf"^(?i:{'|'.join(meeting.BY_LINES)}) (?P<name>{_NAME})\.?$")
_WROTE = re.compile(
    rf"(?P<name>{_NAME})(?:, [a-zåäö][\w -]{{1,40}}?)?(?: \([A-ZÅÄÖ]{{1,4}}\))?(?:, | \(| )"
    rf"(?:{'|'.join(meeting.WHO_WROTE)})\b"
)
_WRITES = re.compile(rf"^(?P<name>{_NAME}) (?:{meeting.WRITES})\.?$")
_SIGNED = re.compile(rf"/ ?(?P<name>[\w-]+(?: [\w-]+){{0,3}}?)(?: (?:{meeting.WROTE}))?")
_FULL_NAME = re.compile(_FULL)
_NAME_AND_ROLE = re.compile(rf"{_NAME}, [\w -]{{2,40}}(?:, [\w -]{{2,40}})?")
_QUOTES = "\"”“'’"
_FEWEST_LISTED = 3
_PAIR = 2
_MOST_SMALL_WORDS = 2
_ONE_EACH = re.compile(rf"{_NAME}(?:,| \(|$)")
_WHENCE = re.compile(rf" (?:{'|'.join(meeting.WHENCE)}) .*")
_AFTER_NAME = re.compile(r"[,;]?\s*(?:tfn|tel|telefon|ankn|e-post|mobil|\d).*")
_ACTING_BODY = re.compile(rf"\b({'|'.join(meeting.SHORT_NAMES)})(?:e?n\b|s?möte)|\b(lg)\b")


@attrs.frozen
class Header:
    """What the frame says; empty where it says nothing."""

    title: str | None
    body: str | None
    attendees: tuple[str, ...]
    absent: tuple[str, ...]
    note_taker: str | None


def read_header(head: Sequence[Block], body: Sequence[Block]) -> Header:
    """Read the frame from the blocks before the first point, and the signature after."""
    title = next((block.text for block in head if not labels.is_frame(block.text)), None)
    blocks = [*head, *body]
    wrote = _note_taker(head) or _first_named(head, (_TAKEN_BY, _WROTE, _WRITES))
    note_taker = wrote or _note_taker(body) or _secretary(blocks) or _signed(blocks)
    return Header(
        title=title,
        body=_body(head) or _acting_body(blocks),
        attendees=_persons_first([*_attendees(head)] or _listed(head)),
        absent=_persons_first(_named_under(head, meeting.ABSENT)),
        note_taker=note_taker,
    )


def _labelled(blocks: Sequence[Block]) -> Iterable[tuple[str, str, int]]:
    """Yield (label, text after it, place) of the lines of the frame."""
    for place, block in enumerate(blocks):
        if _is_pair(block):
            yield labels.frame_label(block.cells[0]) or "", block.cells[1].strip(), place
            continue
        for text in _NEXT_LABEL.split(block.text):
            match = _LABELLED.match(text)
            label = labels.frame_label(text)
            if label is not None:
                yield label, match[2].strip() if match else "", place


def _is_pair(block: Block) -> bool:
    """Tell whether a row is a label and what belongs to it: *Närvarande | Anna Berg, Bo Ek*."""
    if len(block.cells) != _PAIR:
        return False
    label, text = block.cells
    return labels.frame_label(label) is not None and labels.frame_label(text) is None


def _note_taker(blocks: Sequence[Block]) -> str | None:
    for label, text, place in _labelled(blocks):
        if label not in meeting.NOTE_TAKER:
            continue
        opens = label not in meeting.ALSO_TITLES or blocks[place].text.rstrip().endswith(":")
        below = not text and opens and place + 1 < len(blocks)
        written = blocks[place + 1].text if below else text
        names = presenters.names(_AFTER_NAME.sub("", written).lstrip("@"))
        if names and presenters.is_person(names[0]):
            return names[0]
    return None


def _secretary(blocks: Sequence[Block]) -> str | None:
    """Return who is named *sekreterare* in a list, or was chosen to be it."""
    return _first_named(blocks, (_SECRETARY, _CHOSEN, _BY_LINE))


def _first_named(blocks: Sequence[Block], patterns: Iterable[re.Pattern[str]]) -> str | None:
    for block in blocks:
        for pattern in patterns:
            if match := pattern.search(block.text):
                return match["name"]
    return None


def _signed(blocks: Sequence[Block]) -> str | None:
    """Return who signed on a line of its own: */Anna Berg*."""
    found = (_SIGNED.fullmatch(block.text) for block in blocks)
    return next((match["name"] for match in found if match), None)


def _attendees(blocks: Sequence[Block]) -> Iterable[str]:
    for block in blocks:
        if match := _IN_PROSE.match(block.text):
            yield from _present(match["names"])
    yield from _named_under(blocks, meeting.PRESENT)


def _named_under(blocks: Sequence[Block], heads: Container[str]) -> Iterable[str]:
    """Yield the names that stand under or after one of the labels *heads*."""
    yield from _in_table(blocks, heads)
    for label, text, place in _labelled(blocks):
        in_columns = blocks[place].kind is Kind.TABLE_ROW and not _is_pair(blocks[place])
        if label not in heads or in_columns:
            continue
        if text:
            more = [*takewhile(_is_next_name, blocks[place + 1 :])]
            yield from islice(_present(text), 1 if more else None)
            yield from (name for block in more for name in islice(_present(block.text), 1))
        else:
            yield from _below(blocks, place + 1)


def _listed(blocks: Sequence[Block]) -> Iterable[str]:
    """Yield the full names after the first label that nobody knows: *Runt bordet: …*."""
    for block in blocks:
        label, colon, text = block.text.partition(":")
        full = [name for name in _present(text) if _FULL_NAME.fullmatch(name)] if colon else []
        if len(full) >= _FEWEST_LISTED and labels.frame_label(f"{label}:") is None:
            return full
    return []


def _persons_first(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names, each once; beside people in full, *HR-chef* is what one of them is."""
    listed = list(dict.fromkeys(names))
    in_full = any(" " in name and not _ends_in_role(name) for name in listed)
    return tuple(name for name in listed if not (in_full and _ends_in_role(name)))


def _ends_in_role(name: str) -> bool:
    return is_role(name.rsplit(None, 1)[-1].lower())


def _below(blocks: Sequence[Block], first: int) -> Iterable[str]:
    """Yield the names in the lines below a label; of a line for each, what it begins with."""
    listed = list(takewhile(_goes_on, blocks[first:]))
    one_each = len(listed) > 1 and all(_ONE_EACH.match(block.text) for block in listed)
    for block in listed:
        yield from islice(_present(block.text), 1 if one_each else None)


def _is_next_name(block: Block) -> bool:
    """Tell whether a line goes on with the names of the line before: one, and what they are."""
    return not block.gap and _goes_on(block) and bool(_NAME_AND_ROLE.fullmatch(block.text))


def _goes_on(block: Block) -> bool:
    return labels.frame_label(block.text) is None and block.kind is not Kind.HEADING


def _in_table(blocks: Sequence[Block], labelled: Container[str]) -> Iterable[str]:
    """Yield the names in the column *Närvarande*, or another one *labelled* so, of a table."""
    column: int | None = None
    for block in blocks:
        heads = [labels.frame_label(cell) for cell in block.cells]
        present = [place for place, head in enumerate(heads) if head in labelled]
        if present and not _is_pair(block):
            column = present[0]
        elif column is not None and column < len(block.cells):
            yield from _present(block.cells[column])


def _present(text: str) -> Iterable[str]:
    """Yield the names in a list of those present, guests too, without roles and organisations."""
    bare = re.sub(r"\([^()]*\)", "", text)
    for sentence in re.split(r"(?<=[a-zåäö)])\.\s+", bare):
        label, colon, guests = sentence.partition(":")
        absent = not meeting.AWAY.isdisjoint(sentence.lower().split())
        if absent or labels.frame_label(sentence) in meeting.ABSENT:
            continue
        for name in presenters.names(guests if colon and _is_present(label) else sentence):
            _, _, after_organisation = name.rpartition(": ")
            person = _bare(_WHENCE.sub("", after_organisation).strip().lstrip("@"))
            if _is_name(person) or (text.islower() and _is_small_name(person)):
                yield person


def _is_name(text: str) -> bool:
    """Tell whether every word is written as in a name; *Se närvarolista* points elsewhere."""
    words = [word for word in text.split() if word not in {*meeting.NAME_PARTICLES, *cues.AND}]
    return (
        bool(words)
        and all(w.lstrip(_QUOTES)[:1].isupper() for w in words)
        and not text.startswith(meeting.SEE)
    )


def _bare(person: str) -> str:
    """Return *Åsa Blomdahl* of *Åsa Blomdahl verksamhetschef* and of *tf rektor Åsa Blomdahl*."""
    words = person.split()
    while len(words) > 1 and words[0].islower() and _is_title(words[0].rstrip(".")):
        del words[0]
    person = " ".join(words)
    name = _FULL_NAME.match(person)
    return name[0] if name and is_role(person.rsplit(None, 1)[-1].lower()) else person


def _is_title(word: str) -> bool:
    return word in meeting.QUALIFIERS or is_role(word)


def _is_small_name(text: str) -> bool:
    """Tell whether *text* may be a name where the note-taker uses no capitals: *annika b*."""
    words = text.split()
    return 0 < len(words) <= _MOST_SMALL_WORDS and all(word.isalpha() for word in words)


def _is_present(label: str) -> bool:
    return label.strip().lower() in meeting.PRESENT


def _body(head: Sequence[Block]) -> str | None:
    """Return the group that the frame names, by the noun for a body or its short name."""
    for block in head:
        if labels.frame_label(block.text) is not None:
            continue
        if match := _BODY.search(block.text):
            tail = _UNTIL_TIME.match(match[2] or "")
            return match[1][:1].upper() + match[1][1:] + (tail[0].rstrip() if tail else "")
        if match := _MEETING_OF.search(block.text.lower()):
            return _named(match[1])
        if match := _SHORT.search(block.text):
            return _named(_BY_SHORT_NAME[match[1]])
    return None


def _named(stem: str) -> str:
    """Return the name of the group whose noun has *stem*, in the definite form."""
    ending = next((end for last, end in meeting.DEFINITE.items() if stem.endswith(last)), "en")
    return f"{stem}{ending}".capitalize()


def _acting_body(blocks: Sequence[Block]) -> str | None:
    """Return the group that is named most in the text, where the frame names none."""
    found = (match for block in blocks for match in _ACTING_BODY.finditer(block.text.lower()))
    named = Counter(match[1] or "ledningsgrupp" for match in found)
    stem = max(meeting.SHORT_NAMES, key=lambda word: named[word])
    return _named(stem) if named[stem] else None
