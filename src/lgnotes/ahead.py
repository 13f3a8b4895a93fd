"""Documents read some at a time, ahead of the one that is being understood."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from lgnotes.ports import SourceDocument

Read = Callable[[SourceDocument], bytes]


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
