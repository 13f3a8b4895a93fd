"""What a request works on."""

from collections.abc import Callable

import attrs

from lgnotes.testing.jsons import Json
from lgnotes.testing.spreadsheet.book import Area, Book


@attrs.frozen
class Edit:
    """A draft of a workbook, and who changes it."""

    book: Book
    user: str

    def area(self, grid_range: Json) -> Area:
        """Return cells that the user may write into."""
        area = self.book.area(grid_range)
        self.book.guard(area, self.user)
        return area


Handler = Callable[[Edit, Json], Json | None]
"""Does one request; what it returns is the reply under the request's name."""
