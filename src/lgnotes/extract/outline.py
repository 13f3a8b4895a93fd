"""The agenda: which blocks are its points, and which passages belong to them.

Note-takers number points, put § before them, make them headings, or just write
them on a line of their own; a list inside a point is numbered too.  Rules in
this order: § numbers, headings, one rising series of numbers, lines that stand alone.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from lgnotes.document import Block, Kind
from lgnotes.extract import labels, presenters
from lgnotes.lexicon import meeting, verbs
from lgnotes.model import AgendaItem, Section

_NUMBER = re.compile(r"(?:\w+ )?(\d+) ?[.):–-]?")
_SUB_NUMBER = re.compile(r"(\d+)\.(\d+)[.)]?")
_WORDS = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")
_MAX_HEADING = 160
_MAX_BARE_HEADING = 70
_MAX_STARTS = 20
_MOSTLY = 0.5
_FEW_ITEMS = 5
_FEWEST_TOPICS = 3
_MOST_TOPIC_WORDS = 5
_CONFIDENCE = {"paragraph-sign": 1.0, "heading": 0.95, "number": 0.95, "bare-line": 0.7}


@attrs.frozen
class Passage:
    """A block of running text, with the point and the heading that govern it."""

    block: Block
    item: AgendaItem | None = None
    label: labels.Label | None = None
    heading: str = ""
    """The words of the heading that gave the label."""


@attrs.frozen
class Outline:
    """A meeting's blocks in order: its head, its points, the passages under them."""

    head: tuple[Block, ...]
    items: tuple[AgendaItem, ...]
    passages: tuple[Passage, ...]


def outline(blocks: Sequence[Block]) -> Outline:
    """Divide the blocks of one meeting; page feet are left out."""
    running = [block for block in blocks if block.kind is not Kind.MARGIN]
    points, rule = _points(running)
    points |= _topics(running, points, rule)
    first = min(points, default=labels.end_of_head(running))
    while first and labels.section_of(running[first - 1]) is not None:
        first -= 1
    divider = _Divider(rule)
    for index in range(first, len(running)):
        divider.take(running, index, is_point=index in points)
    return Outline(tuple(running[:first]), *divider.finish())


def _points(blocks: Sequence[Block]) -> tuple[frozenset[int], str]:
    """Return the places of the agenda's points, and the rule that found them."""
    for rule, find in (
        ("paragraph-sign", _paragraph_signs),
        ("heading", _headings),
        ("number", _numbered),
        ("bare-line", _bare_lines),
    ):
        if found := find(blocks):
            parts = _sub_points(blocks, frozenset(found)) if rule == "number" else ()
            return frozenset((*found, *parts)), rule
    return frozenset(), "none"


def _sub_points(blocks: Sequence[Block], points: frozenset[int]) -> Iterator[int]:
    """Find the points 4.1, 4.2 … under point 4."""
    major, minor = None, 0
    for i, block in enumerate(blocks):
        if i in points:
            major, minor = _number(block), 0
        elif match := _SUB_NUMBER.fullmatch(block.marker or ""):
            heads = len(block.text) <= _MAX_BARE_HEADING and not block.text.endswith((".", ";"))
            if int(match[1]) == major and int(match[2]) == minor + 1 and heads:
                minor += 1
                yield i


def _topics(blocks: Sequence[Block], points: frozenset[int], rule: str) -> frozenset[int]:
    """Find topics written as bullets with their own bullets below, under unnumbered headings.

    They are points where most bullets are; among numbered points they are details.
    """
    if rule not in ("heading", "bare-line"):
        return frozenset()
    running = range(min(points), len(blocks) - 1)
    bullets = sum(blocks[i].kind is Kind.LIST_ITEM and blocks[i].level == 0 for i in running)
    topics = frozenset(i for i in running if _is_topic(blocks[i], blocks[i + 1]))
    return topics if len(topics) >= _FEWEST_TOPICS and 2 * len(topics) >= bullets else frozenset()


def _is_topic(block: Block, below: Block) -> bool:
    """Tell whether a bullet names a topic in a few words, and bullets below speak of it."""
    words = _WORDS.findall(block.text.lower())
    return (
        block.kind is below.kind is Kind.LIST_ITEM
        and block.level == 0 < below.level
        and block.checked is None
        and not (block.marker or "")[:1].isdigit()
        and len(words) <= _MOST_TOPIC_WORDS
        and block.text[:1].isupper()
        and (verbs.TASK_WORDS - verbs.IMPERATIVES).isdisjoint(words)
    )


def _paragraph_signs(blocks: Sequence[Block]) -> list[int]:
    found = [i for i, block in enumerate(blocks) if block.marker and "§" in block.marker]
    found = [i for i in found if i not in _reviewed(blocks)]
    found = _without_earlier(found, [blocks[i].marker or "" for i in found])
    return found if len(found) > 1 else []


def _reviewed(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the § that stand under a heading such as *Föregående protokoll*."""
    under, found = False, set[int]()
    for i, block in enumerate(blocks):
        if block.kind is Kind.HEADING and "§" not in (block.marker or ""):
            under = any(map(block.text.lower().__contains__, meeting.EARLIER_NOTES))
        elif under and "§" in (block.marker or "") and block.kind is not Kind.HEADING:
            found.add(i)
    return frozenset(found)


def _without_earlier(places: Sequence[int], markers: Sequence[str]) -> list[int]:
    """Leave out the § of an earlier meeting: *§ 4:1*, and those that break the count."""
    plain = [(i, marker) for i, marker in zip(places, markers, strict=True) if ":" not in marker]
    numbers = [int(match[0]) if (match := _DIGITS.search(marker)) else 0 for _, marker in plain]
    kept, last = [], 0
    for at, (place, _) in enumerate(plain):
        breaks = numbers[at] > last + 1 and last + 1 in numbers[at:]
        if not (last and breaks):
            kept.append(place)
            last = numbers[at]
    return kept if len(kept) > 1 else list(places)


def _headings(blocks: Sequence[Block]) -> list[int]:
    """Find the headings of the level that divides the meeting, below its title."""
    heads = [i for i, block in enumerate(blocks) if block.kind is Kind.HEADING]
    free = [i for i in heads if labels.label_of(blocks[i]) in (None, "review")]
    free = [i for i in free if not labels.is_frame(blocks[i].text)]
    if free and free[0] == 0:  # the title
        free = free[1:]
    levels = Counter(blocks[i].level for i in free)
    level = next((lv for lv in sorted(levels) if levels[lv] > 1), None)
    return [i for i in free if blocks[i].level == level]


def _numbered(blocks: Sequence[Block]) -> list[int]:
    """Find the one rising series that runs through the notes, not the lists inside it."""
    listed = _agenda_list(blocks)
    numbers = {i: n for i, block in enumerate(blocks) if i not in listed and (n := _number(block))}
    runs = list(_runs(numbers))
    chains = [_chain(runs[start:], numbers) for start in range(min(len(runs), _MAX_STARTS))]
    best = max(chains, key=lambda chain: _busy(chain, len(blocks)), default=[])
    return best if _busy(best, len(blocks)) * 2 >= len(best) else []


def _number(block: Block) -> int | None:
    """Return the whole number that opens a block that may be a heading."""
    match = _NUMBER.fullmatch(block.marker or "")
    return int(match[1]) if match and 0 < len(block.text) <= _MAX_HEADING else None


def _runs(numbers: Mapping[int, int]) -> Iterator[list[int]]:
    """Yield the places of blocks numbered one after the other with nothing between."""
    run: list[int] = []
    for i, number in numbers.items():
        if run and i == run[-1] + 1 and number == numbers[run[-1]] + 1:
            run.append(i)
        else:
            if run:
                yield run
            run = [i]
    if run:
        yield run


def _chain(runs: Sequence[list[int]], numbers: Mapping[int, int]) -> list[int]:
    """Follow the series that the first of *runs* opens; a run out of step is a list."""
    chain: list[int] = []
    for run in runs:
        if not chain or numbers[run[0]] == numbers[chain[-1]] + 1:
            chain += run
    return chain


def _busy(chain: Sequence[int], end: int) -> int:
    """Count the points of *chain* that something stands under."""
    return sum(after - here > 1 for here, after in pairwise([*chain, end]))


def _agenda_list(blocks: Sequence[Block]) -> set[int]:
    """Return the places of a list that only names the points to come."""
    found: set[int] = set()
    inside = False
    last = 0
    for i, block in enumerate(blocks):
        number = _number(block)
        if labels.words_of(block) in meeting.AGENDA and number is None:
            inside, last = True, 0
            found.add(i)
            continue
        inside = inside and block.kind is Kind.LIST_ITEM and (not block.gap or i - 1 in found)
        inside = inside and (number is None or number > last)
        if inside:
            found.add(i)
            last = number or last
    return found


def _bare_lines(blocks: Sequence[Block]) -> list[int]:
    """Find lines that stand alone as headings, with something under each."""
    listed = _agenda_list(blocks)
    start = labels.end_of_head(blocks)
    small = _begins_small(blocks)
    bare = {i for i, b in enumerate(blocks) if i >= start and _is_bare(b, small=small)} - listed
    found = _with_text(bare, blocks)
    apart = _with_text({i for i in bare if blocks[i].gap}, blocks)
    if len(apart) >= max(_FEWEST_TOPICS, _MOSTLY * len(found)):  # every heading after a gap
        found = apart
    return found if len(found) > 1 else []


def _with_text(bare: Collection[int], blocks: Sequence[Block]) -> list[int]:
    """Return the places of *bare* lines that something else stands under."""
    return [i for i in sorted(bare) if i + 1 < len(blocks) and i + 1 not in bare]


def _begins_small(blocks: Sequence[Block]) -> bool:
    """Tell whether the note-taker begins most list items with a small letter."""
    small = [block.text[:1].islower() for block in blocks if block.kind is Kind.LIST_ITEM]
    return sum(small) * 2 > len(small) >= _FEW_ITEMS


def _is_bare(block: Block, *, small: bool) -> bool:
    text = block.text
    return (
        block.kind is Kind.PARAGRAPH
        and block.line == block.end_line
        and len(text) <= _MAX_BARE_HEADING
        and (text[:1].isupper() or (small and block.gap and text[:1].islower()))
        and not labels.begins_with_date(text)
        and not text.endswith((".", "!", ":", ",", ";", "-"))
        and ": " not in text
        and labels.label_of(block) in (None, "review")
    )


class _Divider:
    """One pass over the blocks that keeps the point and the heading that govern."""

    def __init__(self, rule: str) -> None:
        self.rule = rule
        self.items: list[AgendaItem] = []
        self.by_words: dict[tuple[str, ...], int] = {}
        self.taken: list[tuple[Block, int | None, labels.Label | None, str]] = []
        self.heading: Block | None = None
        self.item: int | None = None
        self.section: Section | None = None
        self.label: labels.Label | None = None
        self.lasting = False
        self.first: Block | None = None
        """The first block under the heading that gave the label."""

    def take(self, blocks: Sequence[Block], index: int, *, is_point: bool) -> None:
        """Take the next block."""
        block = blocks[index]
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        known = self._known(block)
        if is_point and known is None:
            self._open(block)
        elif known is not None and (block.marker or block.kind is Kind.HEADING):
            self.item = known
        elif self._is_section(block, following):
            self.section = labels.section_of(block)
            self._label(labels.label_of(block), lasting=False)
        elif (label := labels.label_of(block)) is not None:
            self._label(label, lasting=block.kind is Kind.HEADING, heading=block)
        elif self.label and not self.lasting and labels.names_section(block):
            self._label(None, lasting=False)
        elif (people := presenters.presenter_line(block.text)) and self.item is not None:
            self.items[self.item] = attrs.evolve(self.items[self.item], presenters=people)
        else:
            self._passage(block)

    def _open(self, block: Block) -> None:
        heading, people = presenters.split_heading(block.text)
        number = (block.marker or "").rpartition(" ")[2].strip("§.:)–- ")
        item = AgendaItem(
            number=number if number[:1].isalnum() else None,
            heading=labels.without_day(heading),
            section=self.section,
            presenters=people,
            line=block.line,
            rule=self.rule,
            confidence=_CONFIDENCE[self.rule],
        )
        self.items.append(item)
        self.by_words.setdefault(_words(heading), len(self.items) - 1)
        self.item = len(self.items) - 1
        self._label(labels.label_of(block), lasting=True, heading=block)

    def _known(self, block: Block) -> int | None:
        """Return the point that *block* names once more, in a closing list of decisions."""
        if len(block.text) > _MAX_HEADING:
            return None
        index = self.by_words.get(_words(block.text))
        return None if index == self.item else index

    def _is_section(self, block: Block, following: Block | None) -> bool:
        if labels.section_of(block) is None or following is None:
            return False
        return following.marker is not None and _number(following) is not None

    def _label(
        self, label: labels.Label | None, *, lasting: bool, heading: Block | None = None
    ) -> None:
        self.label, self.lasting, self.first = label, lasting, None
        self.heading = heading if label else None

    def _passage(self, block: Block) -> None:
        listed = block.kind in (Kind.LIST_ITEM, Kind.TABLE_ROW)
        if self.label and not self.lasting and self.first is not None:
            of_first = self.first.kind is block.kind or labels.announces_list(self.first.text)
            apart = self.label == "task" or (self.heading is not None and self.heading.gap)
            goes_on = apart and not listed and of_first and not block.gap
            other = listed and bool(self.taken) and labels.is_other_list(self.taken[-1][0], block)
            if other or (not (listed and of_first) and not goes_on):
                self.label = None
        self.first = self.first or block
        heading = self.heading.text if self.heading and self.label else ""
        self.taken.append((block, self.item, self.label, heading))

    def finish(self) -> tuple[tuple[AgendaItem, ...], tuple[Passage, ...]]:
        """Return the points and the passages."""
        passages = (
            Passage(block, None if item is None else self.items[item], label, heading)
            for block, item, label, heading in self.taken
        )
        return tuple(self.items), tuple(passages)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(text.lower()))
