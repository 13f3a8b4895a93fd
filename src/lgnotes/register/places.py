"""Where each meeting stands in its group's series: what its notes are to be read by.

A document that does not settle its day gets it where exactly one announced
meeting fits what it tells, and no other document could be that meeting's.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

import attrs

from lgnotes.model import Clue, MeetingDate, Setting
from lgnotes.register.series import Habit, Series, Source, Statement, series
from lgnotes.register.told import Tellings, Told

_ROUNDS = 50
"""Documents that may place one another in turn, at most."""

Place = tuple[str, int]
"""A document's id, and the number of the meeting in it, from 0."""


def settings(
    documents: Iterable[Tellings], *, habit: Habit | None = None, one_group: bool = False
) -> dict[str, tuple[Setting, ...]]:
    """Return by which settings each document is to be read, by its id.

    With *one_group* the documents are one group's, which may write its name in
    short and in full.  What they tell is as they were read
    last: where that was by other settings, they are to be read again, and then
    this is to be asked again.
    """
    given = [*documents]
    told = [one for document in given for one in document.told]
    keys = _groups(told) if one_group else {one.group: one.group for one in told}
    groups = defaultdict[str, dict[Place, Source]](dict)
    for document in given:
        for number, one in enumerate(document.told):
            source = Source(document=document.id, name=document.name, told=one)
            groups[keys[one.group]][document.id, number] = source
    found: dict[Place, Setting] = {}
    for sources in groups.values():
        found |= _of_group(sources, habit)
    return {d.id: tuple(found[d.id, n] for n in range(len(d.told))) for d in given}


def _groups(told: Iterable[Told]) -> dict[str, str]:
    """Return which group each way of writing one means, where all of a kind are the same.

    Two that are each told apart, *styrgrupp bygg* and *styrgrupp skola*, are not.
    """
    kinds = defaultdict[str, set[str]](set)
    for one in told:
        kinds[one.group.split(" ")[0]].add(one.group)
    return {
        name: kind if len(names - {kind}) == 1 else name
        for kind, names in kinds.items()
        for name in names
    }


def _of_group(sources: Mapping[Place, Source], habit: Habit | None) -> dict[Place, Setting]:
    places = _placed(sources, habit)
    valid = {
        place: source
        for place, source in sources.items()
        if source.told.day or not source.told.placed or _is_there(source.told, places.get(place))
    }
    known = series(valid.values(), habit)
    found = {}
    for place, source in sources.items():
        day = source.told.day or (places[place].value if place in places else None)
        follows = known.next_after(day) if day else None
        found[place] = Setting(date=places.get(place), next_meeting=follows)
    return found


def _is_there(told: Told, place: MeetingDate | None) -> bool:
    """Tell whether notes were read with the day that they are now placed on."""
    return place is not None and told.placed == place.value


def _placed(sources: Mapping[Place, Source], habit: Habit | None) -> dict[Place, MeetingDate]:
    """Return when the meetings were held whose own notes do not settle it.

    What places one may place another: from those that settle it themselves on.
    """
    places: dict[Place, MeetingDate] = {}
    while True:
        sure = {
            place: source
            for place, source in sources.items()
            if source.told.day or _is_there(source.told, places.get(place))
        }
        known = series(sure.values(), habit)
        taken = {place.value for place in places.values()}
        fits = {
            place: found
            for place, source in sources.items()
            if not source.told.day
            and place not in places
            and (found := _only_fit(place, sources, known))
            and found.value not in taken
        }
        claims = Counter(found.value for found in fits.values())
        new = {place: found for place, found in fits.items() if claims[found.value] == 1}
        if not new:
            return places
        places |= new


def _only_fit(place: Place, sources: Mapping[Place, Source], known: Series) -> MeetingDate | None:
    """Return the only announced meeting that the one at *place* can be."""
    told = sources[place].told
    earliest, latest = _between(place, sources)
    if told.clue is None and not (earliest and latest):
        return None
    last = told.own_next.start if told.own_next else None
    fitting = [
        (day, statement)
        for day, statement in known.coming.items()
        if statement.source.document != place[0]
        and _fits(told.clue or Clue(), day)
        and (earliest or date.min) < day < min(latest or date.max, last or date.max)
    ]
    if len(fitting) != 1:
        return None
    ((day, statement),) = fitting
    return MeetingDate(value=day, end=statement.announced.end, why=_why(statement, told.clue))


def _why(statement: Statement, clue: Clue | None) -> str:
    return statement.why("placed", words=clue.words) if clue else statement.why("between")


def _fits(clue: Clue, day: date) -> bool:
    pairs = ((clue.month, day.month), (clue.number, day.day), (clue.weekday, day.weekday()))
    between = (clue.earliest or date.min) <= day <= (clue.latest or date.max)
    return between and all(told in (None, is_) for told, is_ in pairs)


def _between(place: Place, sources: Mapping[Place, Source]) -> tuple[date | None, date | None]:
    """Return the days of the meetings before and after in the same document, in their order."""
    document, number = place
    around = [sources.get((document, other)) for other in (number - 1, number + 1)]
    days = [source.told.day for source in around if source and source.told.day]
    return (min(days), max(days)) if len(days) == len(around) else (None, None)


def settle(
    documents: Iterable[Tellings],
    again: Callable[[str, tuple[Setting, ...]], tuple[Told, ...] | None],
    *,
    habit: Habit | None = None,
    one_group: bool = False,
) -> dict[str, tuple[Setting, ...]]:
    """Have documents read again until each is read by what the others tell of it.

    *again* is given a document's id and its settings, and returns what it tells
    when read by them; None where it cannot be read now.  Returned are the
    settings of all, by id; the others are for `settings`.
    """
    known = {document.id: document for document in documents}
    closed: set[str] = set()
    for _ in range(_ROUNDS):
        given = settings(known.values(), habit=habit, one_group=one_group)
        stale = [
            i for i, d in known.items() if i not in closed and not is_read_by(d.told, given[i])
        ]
        for id_ in stale:
            tells = again(id_, given[id_])
            if tells is None:
                closed.add(id_)
            else:
                known[id_] = attrs.evolve(known[id_], told=tells)
        if not stale:
            break
    return given


def is_read_by(told: Sequence[Told], given: Sequence[Setting]) -> bool:
    """Tell whether notes that tell *told* were read by settings that come to those *given*."""
    pairs = zip(told, given, strict=True)
    return all(_is_read_by(one, setting) for one, setting in pairs)


def _is_read_by(told: Told, setting: Setting) -> bool:
    day = setting.date.value if setting.date else None
    return told.placed == day and (not told.waits or told.next_day == _next_day(told, setting))


def _next_day(told: Told, setting: Setting) -> date | None:
    if setting.next_meeting:
        return setting.next_meeting.value
    own = told.own_next
    return own.start if own and not own.week else None
