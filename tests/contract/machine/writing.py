"""Rules: what becomes of the notes."""

from datetime import date
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from tests.contract.machine.notes import DAYS, ENDINGS, OWNERS, PHRASES, Line
from tests.contract.machine.world import PICK, World

MOST_PAGES = 6


def can_write(world: World) -> bool:
    return bool(world.archive.readable()) and world.archive.things < len(PHRASES)


def has_lines(world: World) -> bool:
    return world.archive.has_lines()


def has_pages(world: World) -> bool:
    return bool(world.archive.pages)


def has_room(world: World) -> bool:
    return len(world.archive.pages) < MOST_PAGES


class Writing(World):
    """What becomes of the notes."""

    @initialize(pages=st.integers(1, 4), lines=st.integers(0, 10))
    def begin(self, pages: int, lines: int) -> None:
        for _ in range(pages):
            self.archive.new_page()
        for n in range(lines):
            owners, due = OWNERS[n % len(OWNERS)], DAYS[n // 2 % len(DAYS)]
            self.write_line(pick=n, owners=owners, due=due, decided=n % 5 == 4, point=n % 2)

    @precondition(has_room)
    @rule()
    def new_document(self) -> None:
        self.archive.new_page()

    @precondition(can_write)
    @rule(
        pick=PICK,
        owners=st.sampled_from(OWNERS),
        due=st.sampled_from(DAYS),
        decided=st.sampled_from([False, False, False, True]),
        point=st.integers(0, 1),
    )
    def write_line(
        self, pick: int, owners: tuple[str, ...], due: date | None, decided: bool, point: int
    ) -> None:
        pages = self.archive.readable()
        _, page = pages[pick % len(pages)]
        line = Line(self.archive.things, () if decided else owners, due, "", decided, point)
        page.lines.append(attrs.evolve(line, due=None) if decided else line)
        self.archive.things += 1

    @precondition(has_lines)
    @rule(pick=PICK, ending=st.sampled_from(ENDINGS))
    def reword_line(self, pick: int, ending: str) -> None:
        self._edit(pick, ending=ending)

    @precondition(has_lines)
    @rule(pick=PICK, owners=st.sampled_from(OWNERS))
    def change_owner(self, pick: int, owners: tuple[str, ...]) -> None:
        self._edit(pick, owners=owners)

    @precondition(has_lines)
    @rule(pick=PICK, due=st.sampled_from(DAYS))
    def change_day(self, pick: int, due: date | None) -> None:
        self._edit(pick, due=due)

    @precondition(has_lines)
    @rule(pick=PICK)
    def move_to_other_point(self, pick: int) -> None:
        name, index = self.archive.place(pick)
        self._edit(pick, point=1 - self.archive.pages[name].lines[index].point)

    def _edit(self, pick: int, **values: Any) -> None:
        name, index = self.archive.place(pick)
        line = self.archive.pages[name].lines[index]
        if line.decided:
            values = {n: v for n, v in values.items() if n not in ("owners", "due")}
        self.archive.edit(name, line.thing, **values)

    @precondition(has_pages)
    @rule(pick=PICK, number=st.integers(2, 4), shuffle=st.randoms(use_true_random=False))
    def renumber_and_shuffle(self, pick: int, number: int, shuffle: Any) -> None:
        page = self._page(pick)
        page.number = number
        shuffle.shuffle(page.lines)

    @precondition(has_lines)
    @rule(pick=PICK)
    def take_out_line(self, pick: int) -> None:
        name, index = self.archive.place(pick)
        page, line = self.archive.pages[name], self.archive.pages[name].lines[index]
        page.lines = [x for x in page.lines if x.thing != line.thing]
        self.archive.taken_out.append((name, line))

    @precondition(lambda self: self.archive.taken_out)
    @rule(pick=PICK)
    def put_back_line(self, pick: int) -> None:
        name, line = self.archive.taken_out.pop(pick % len(self.archive.taken_out))
        self._copy(line, name)

    @precondition(has_lines)
    @rule(pick=PICK, to=PICK)
    def say_it_in_another_document(self, pick: int, to: int) -> None:
        name, index = self.archive.place(pick)
        self._copy(self.archive.pages[name].lines[index], list(self.archive.pages)[to % self._n()])

    def _copy(self, line: Line, name: str) -> None:
        page = self.archive.pages.get(name)
        if page and page.readable and all(x.thing != line.thing for x in page.lines):
            page.lines.append(line)

    @precondition(has_lines)
    @rule(pick=PICK)
    def say_it_twice(self, pick: int) -> None:
        name, index = self.archive.place(pick)
        page = self.archive.pages[name]
        page.lines.append(page.lines[index])

    @precondition(lambda self: has_pages(self) and has_room(self))
    @rule(pick=PICK, at=st.integers(0, 3))
    def split_document(self, pick: int, at: int) -> None:
        page, name = self._page(pick), self.archive.new_name()
        things = {line.thing for line in page.lines[at:]}
        rest = [line for line in page.lines if line.thing in things]
        page.lines = [line for line in page.lines if line.thing not in things]
        self.archive.pages[name] = attrs.evolve(page, lines=rest)

    @precondition(has_pages)
    @rule(pick=PICK)
    def rename_document(self, pick: int) -> None:
        name = self._name(pick)
        self.archive.pages[self.archive.new_name()] = self.archive.pages.pop(name)

    @precondition(has_pages)
    @rule(pick=PICK)
    def trash_document(self, pick: int) -> None:
        name = self._name(pick)
        self.archive.trash[name] = self.archive.pages.pop(name)

    @precondition(lambda self: self.archive.trash)
    @rule()
    def bring_document_back(self) -> None:
        name, page = self.archive.trash.popitem()
        self.archive.pages[name] = page

    @precondition(has_pages)
    @rule(pick=PICK)
    def spoil_or_mend_document(self, pick: int) -> None:
        page = self._page(pick)
        page.readable = not page.readable

    def _n(self) -> int:
        return len(self.archive.pages)

    def _name(self, pick: int) -> str:
        return list(self.archive.pages)[pick % self._n()]

    def _page(self, pick: int) -> Any:
        return self.archive.pages[self._name(pick)]
