"""Documents read some at a time, ahead of the one that is being understood, and kept."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from zlib import compress, decompress

import attrs

from lgnotes.errors import UnreadableError
from lgnotes.ports import SourceDocument

Read = Callable[[SourceDocument], bytes]


@attrs.frozen
class Kept:
    """What was read, for a second look in the same run: nothing is fetched twice."""

    _read: Read
    _contents: dict[str, bytes] = attrs.field(factory=dict, init=False)
    """Packed: a thousand documents as the API gives them would else take much memory."""

    _errors: dict[str, UnreadableError] = attrs.field(factory=dict, init=False)

    def read(self, document: SourceDocument) -> bytes:
        """Return the content of *document*, or raise what reading it raised."""
        if error := self._errors.get(document.id):
            raise error
        if packed := self._contents.get(document.id):
            return decompress(packed)
        try:
            content = self._read(document)
        except UnreadableError as error:
            self._errors[document.id] = error
            raise
        self._contents[document.id] = compress(content, 1)
        return content


@contextmanager
def reading(documents: Sequence[SourceDocument], *, readers: int) -> Iterator[Read]:
    """Give what returns the content of a document.

    Those of *documents*, which are asked for in their order, are read ahead,
    *readers* at once; no more of them is kept than is soon needed.
    """
    if readers < 2 or len(documents) < 2:
        yield lambda document: document.read()
        return
    waiting = deque(documents)
    begun: dict[str, Future[bytes]] = {}
    with ThreadPoolExecutor(readers) as pool:

        def begin() -> None:
            while waiting and len(begun) < 2 * readers:
                document = waiting.popleft()
                begun[document.id] = pool.submit(document.read)

        def read(document: SourceDocument) -> bytes:
            begin()
            future = begun.pop(document.id, None)
            content = future.result() if future else document.read()
            begin()
            return content

        try:
            yield read
        finally:
            pool.shutdown(cancel_futures=True)
