"""A calendar that lgnotes made: the only one it may touch by the narrowest permission.

By that permission calendars cannot be listed, so that nothing but its id leads to it.
"""

from lgnotes.adapters.google.door import Door, LostAnswerError
from lgnotes.errors import GoogleAccessError, GoogleUnavailableError


def make(door: Door, *, title: str, description: str, timezone: str) -> str:
    """Make a calendar and return its id.

    Raises:
        GoogleUnavailableError: No answer came, so that it may have been made.
        GoogleAccessError: Google does not allow it.
    """
    body = {"summary": title, "description": description, "timeZone": timezone}
    request = door.service("calendar").calendars().insert(body=body)
    try:
        return str(door.execute(request, name=title, repeatable=False)["id"])
    except LostAnswerError as error:
        raise GoogleUnavailableError(name=title, reason="perhaps-made") from error
    except GoogleAccessError as error:
        if error.data["reason"] not in ("not-shared", "read-only"):
            raise
        detail = str(error.data["detail"])  # there was nothing yet to share
        account = door.account
        raise GoogleAccessError(
            name=title, reason="refused", account=account, detail=detail
        ) from error


def title_of(door: Door, calendar: str, *, name: str) -> str:
    """Return what the calendar is called, which *name* names on the command line.

    Raises GoogleAccessError where it is gone, or was not made by lgnotes and this account.
    """
    request = door.service("calendar").calendars().get(calendarId=calendar, fields="summary")
    return str(door.execute(request, name=name)["summary"])
