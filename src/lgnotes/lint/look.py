"""One meeting's notes, as the rules look at them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from lgnotes.document import Block, Kind
from lgnotes.extract.outline import Outline, outline
from lgnotes.extract.sentences import NO_FINDS, Sentence, sentences
from lgnotes.model import LineRange, Minutes, Task, TimeExpression


@attrs.frozen(slots=False)
class Look:
    """The notes of one meeting: what they mean, and the blocks in which they are written."""

    minutes: Minutes
    blocks: Sequence[Block]

    @property
    def first_line(self) -> int:
        """The line on which the meeting begins."""
        running = (block.line for block in self.blocks if block.kind is not Kind.MARGIN)
        return next(running, self.blocks[0].line if self.blocks else 1)

    @cached_property
    def promised(self) -> tuple[Task, ...]:
        """The tasks that somebody undertook or was given, in the order of the text."""
        tasks = self.minutes.tasks
        return tuple(task for task in tasks if task.strength == "explicit")

    @cached_property
    def needed(self) -> tuple[Task, ...]:
        """The needs that nobody has undertaken."""
        return tuple(
            task for task in self.minutes.tasks if task.strength == "implied" and not task.owners
        )

    @cached_property
    def outline(self) -> Outline:
        """The head of the notes, and what follows it."""
        return outline(self.blocks)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in which something may be promised now, without the head."""
        found = (
            sentence
            for passage in self.outline.passages
            if passage.label not in NO_FINDS and not passage.block.struck
            for sentence in sentences(passage.block, label=passage.label)
        )
        return tuple(sentence for sentence in found if sentence.label != "quote")

    @cached_property
    def busy_lines(self) -> frozenset[int]:
        """The lines on which something was found, so that they are no riddle."""
        finds: list[tuple[LineRange, ...]] = [task.lines for task in self.minutes.tasks]
        finds += [task.lines for task in self.minutes.closed_tasks]
        finds += [decision.lines for decision in self.minutes.decisions]
        finds += [miss.lines for miss in self.minutes.near_misses]
        return frozenset(line for lines in finds for line in all_lines(lines))

    @cached_property
    def times(self) -> Mapping[int, Sequence[TimeExpression]]:
        """The times of the meeting's notes by their line."""
        found = defaultdict[int, list[TimeExpression]](list)
        for time in self.minutes.dates:
            found[time.line].append(time)
        return found

    def times_on(self, lines: Iterable[LineRange]) -> Iterator[TimeExpression]:
        """Yield the times on *lines*, in the order of the text."""
        for line in sorted(all_lines(lines)):
            yield from self.times.get(line, ())


def all_lines(ranges: Iterable[LineRange]) -> frozenset[int]:
    """Return every line of *ranges*."""
    return frozenset(line for first, last in ranges for line in range(first, last + 1))
