"""What the tests of the emulator ask with."""

from typing import Any

import pytest
from googleapiclient.errors import HttpError

GOOGLE_DOCUMENT = "application/vnd.google-apps.document"
GOOGLE_FOLDER = "application/vnd.google-apps.folder"


def refused(request: Any, status: int, *words: str) -> HttpError:
    """Send *request*; it must fail with *status* and an answer that has *words*."""
    with pytest.raises(HttpError) as caught:
        request.execute()
    answer = caught.value.content.decode()
    assert (caught.value.status_code, [w for w in words if w not in answer]) == (status, [])
    return caught.value


def names(answer: Any) -> list[str]:
    return [file["name"] for file in answer["files"]]
