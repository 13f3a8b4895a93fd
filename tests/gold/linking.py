"""How well links are found, by the rules in ``followups/README.md``.

``python -m tests.gold.linking dev`` tells every difference from the gold.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime

import attrs

from lgnotes import parse
from lgnotes.register.decide import Seen, decide
from lgnotes.register.entry import Base, DocumentState, Entry, Origin, RegisterState
from lgnotes.register.mention import mentions
from lgnotes.register.wanted import wanted
from tests.gold.followups.cases import CLOSING, Case, Link, Which, cases

NOW = datetime(2030, 1, 1, tzinfo=UTC)


@attrs.frozen
class Found:
    """A link that the program makes."""

    lines: tuple[tuple[int, int], ...]
    of: int
    what: str
    due: date | None
    owners: tuple[str, ...]
    automatic: bool
    text: str

    def is_at(self, line: int) -> bool:
        return any(first <= line <= last for first, last in self.lines)


def found(case: Case) -> list[Found]:
    """Return what the program links in *case*, each line, entry and kind once."""
    links = [*_linked(case)]
    return list({(one.lines, one.of, one.what): one for one in links}.values())


def _linked(case: Case) -> Iterator[Found]:
    state, later = _state(case), case.later
    notes = parse(text=later.text, name=later.name)
    said = tuple(attrs.evolve(e, group=later.group) for e in wanted(notes, document=later.name))
    spoken = tuple(attrs.evolve(one, group=later.group) for one in mentions(notes))
    seen = Seen(readings={later.name: said}, mentions={later.name: spoken})
    plan = decide(state, seen, calendar=None, now=NOW, force=True)
    for mention in plan.mentions.get(later.name, ()):
        for uid in mention.uids:
            says = mention.says
            yield Found(
                says.lines, int(uid[2:]), says.what, says.due, says.owners, mention.sure, says.text
            )
    for uid, base in plan.register.bases.items():
        if uid in state.bases:
            for source in base.notes.sources:
                if source.document == later.name:
                    voice = base.others.get(later.name, base.notes)
                    what = "done" if voice.status == "klar" else "repeated"
                    yield Found(
                        source.lines, int(uid[2:]), what, voice.due, voice.owners, True, voice.text
                    )


def _state(case: Case) -> RegisterState:
    entries = {
        f"lg{place}": Entry(
            uid=f"lg{place}",
            ref=one.ref,
            kind=one.kind,
            text=one.text,
            owners=one.owners,
            due=one.due,
            item=one.item or "",
            group=one.group,
            meeting=one.meeting,
            sources=(Origin(document=f"{one.group} {one.meeting}", lines=((place, place),)),),
        )
        for place, one in enumerate(case.earlier)
    }
    names = {entry.sources[0].document for entry in entries.values()}
    return RegisterState(
        entries=entries,
        bases={uid: Base(notes=entry) for uid, entry in entries.items()},
        documents={name: DocumentState(id=name, name=name, version="1") for name in names},
    )


@attrs.define
class Score:
    """What was right, what not."""

    right: int = 0
    missed: list[str] = attrs.field(factory=list)
    false: list[str] = attrs.field(factory=list)
    closed: list[str] = attrs.field(factory=list)
    """Wrong automatic closings."""

    fallen: list[str] = attrs.field(factory=list)
    """Hard negatives fallen for."""

    owned: list[bool] = attrs.field(factory=list)

    @property
    def f1(self) -> float:
        whole = 2 * self.right + len(self.missed) + len(self.false)
        return 2 * self.right / whole if whole else 1.0


def measure(which: Which) -> Score:
    """Return the figures over all cases of a set."""
    score = Score()
    for case in cases(which):
        _judge(case, score)
    return score


def _judge(case: Case, score: Score) -> None:
    links = found(case)
    met: set[int] = set()
    for one in links:
        hits = [n for n, link in enumerate(case.links) if _is_there(case, one, link)]
        right = [n for n in hits if _is_right(case, one, case.links[n])]
        if any(not case.links[n].optional for n in right):
            met |= {n for n in right if not case.links[n].optional}
            score.owned += (
                set(case.links[n].owners) == set(one.owners) for n in right if case.links[n].owners
            )
        elif not (right or _is_passed_over(one, [case.links[n] for n in hits])):
            score.false.append(_told(case, one))
        _close(case, one, score)
        _fall(case, one, score)
    score.right += len(met)
    for n, link in enumerate(case.links):
        if n not in met and not link.optional:
            score.missed.append(
                f"{case.name}: {link.what} of {link.of} {link.due or ''} {link.says}"
            )


def _is_there(case: Case, one: Found, link: Link) -> bool:
    return one.is_at(case.later.line_of(link.says)) and one.of in (link.of, *link.or_of)


def _is_right(case: Case, one: Found, link: Link) -> bool:
    if one.what not in (link.what, *link.also):
        return False
    if one.what in CLOSING or one.due == link.due:
        return True
    old = case.earlier[one.of].due
    return one.due in (None, old) if link.due in (None, old) else False


def _is_passed_over(one: Found, links: list[Link]) -> bool:
    """Tell whether a link is neither right nor false: from the line of an optional one."""
    return any(
        link.optional and not (one.what in CLOSING and one.what not in (link.what, *link.also))
        for link in links
    )


def _close(case: Case, one: Found, score: Score) -> None:
    if not (one.automatic and one.what in CLOSING):
        return
    if not any(
        link.sure and one.of in (link.of, *link.or_of) and one.what in (link.what, *link.also)
        for link in case.links
    ):
        score.closed.append(_told(case, one))


def _fall(case: Case, one: Found, score: Score) -> None:
    for trap in case.traps:
        if trap.of in (None, one.of) and one.is_at(case.later.line_of(trap.says)):
            score.fallen.append(_told(case, one))


def _told(case: Case, one: Found) -> str:
    sure = "" if one.automatic else "?"
    return f"{case.name}: {one.what}{sure} of {one.of} {one.due or ''} {one.text}"


def main(which: Which) -> None:
    """Tell every difference from the gold, and the figures."""
    score = measure(which)
    for name in ("missed", "false", "closed", "fallen"):
        for line in getattr(score, name):
            sys.stdout.write(f"{name:7} {line}\n")
    sys.stdout.write(
        f"F1 {score.f1:.3f}: {score.right} right, {len(score.missed)} missed,"
        f" {len(score.false)} false; {len(score.closed)} wrongly closed,"
        f" {len(score.fallen)} fallen for; owners {sum(score.owned)}/{len(score.owned)}\n"
    )


if __name__ == "__main__":
    main("test" if sys.argv[1:] == ["test"] else "dev")
