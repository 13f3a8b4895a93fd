"""calendarList: which calendars a person has in their list, and how they look there."""

from lgnotes.testing.call import ApiError, Call
from lgnotes.testing.diary.diary import Diary, etag, not_found, packed, unpacked
from lgnotes.testing.diary.rules import patched
from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.refusals import bad, unserved

OWN = (
    *("backgroundColor", "colorId", "defaultReminders", "foregroundColor", "hidden"),
    *("notificationSettings", "selected", "summaryOverride"),
)
"""What of an entry its person may write."""
_PALETTE = {"14": ("#9fe1e7", "#000000"), "1": ("#ac725e", "#1d1d1d"), "2": ("#d06b64", "#1d1d1d")}
_PAGE = 100


class ListEntries:
    """The calendar lists of everybody."""

    def __init__(self, diaries: dict[str, Diary]) -> None:
        self._diaries = diaries
        self._own: dict[tuple[str, str], Json] = {}

    def add(self, user: str, calendar_id: str) -> None:
        """Put a calendar into somebody's list."""
        self._own.setdefault((user, calendar_id), {"colorId": "14", "defaultReminders": []})

    def forget(self, calendar_id: str) -> None:
        """Take a calendar out of every list."""
        self._own = {key: own for key, own in self._own.items() if key[1] != calendar_id}

    def handle(self, method: str, call: Call, calendar_id: str) -> JsonMap:
        """Answer a calendarList call."""
        match method:
            case "list":
                return self._list(call)
            case "insert":
                return self._insert(call)
            case "get":
                return self._node(call.user, calendar_id)
            case "patch" | "update":
                return self._rewrite(method, call, calendar_id)
            case "delete":
                self._find(call.user, calendar_id)
                del self._own[call.user, calendar_id]
                return {}
        raise unserved(call.method)

    def _find(self, user: str, calendar_id: str) -> Json:
        if (user, calendar_id) not in self._own:
            raise not_found()
        return self._own[user, calendar_id]

    def _node(self, user: str, calendar_id: str) -> Json:
        own, diary = self._find(user, calendar_id), self._diaries[calendar_id]
        back, front = _PALETTE.get(own["colorId"], _PALETTE["14"])
        node: Json = {
            "kind": "calendar#calendarListEntry",
            "etag": etag(diary.tag),
            "id": calendar_id,
            **diary.properties,
            "backgroundColor": back,
            "foregroundColor": front,
            **own,
            "accessRole": diary.roles[user],
        }
        return {**node, "primary": True} if diary.primary and user == calendar_id else node

    def _list(self, call: Call) -> JsonMap:
        ids = sorted(calendar for user, calendar in self._own if user == call.user)
        token = call.params.get("pageToken")
        start = unpacked(token, "page")["from"] if token else 0
        end = start + min(call.params.get("maxResults", _PAGE), 250)
        items = [self._node(call.user, calendar_id) for calendar_id in ids[start:end]]
        answer: Json = {"kind": "calendar#calendarList", "items": items}
        if end < len(ids):
            return {**answer, "nextPageToken": packed({"kind": "page", "from": end})}
        return answer

    def _insert(self, call: Call) -> JsonMap:
        calendar_id = call.body.get("id", "")
        if calendar_id not in self._diaries:
            raise not_found()
        self._diaries[calendar_id].allow(call.user, "freeBusyReader")
        self.add(call.user, calendar_id)
        return self._rewrite("patch", call, calendar_id)

    def _rewrite(self, method: str, call: Call, calendar_id: str) -> JsonMap:
        given = {name: call.body[name] for name in OWN if name in call.body}
        colours = {"backgroundColor", "foregroundColor"} & given.keys()
        if colours and not call.params.get("colorRgbFormat"):
            raise bad("backgroundColor and foregroundColor need colorRgbFormat=true.", "invalid")
        old = self._find(call.user, calendar_id)
        base = old if method == "patch" else {"colorId": "14", "defaultReminders": []}
        new = patched(base, given)
        if "colorId" not in new or not new["colorId"].isdecimal():
            raise ApiError(400, "invalid", "Invalid color ID.")
        self._own[call.user, calendar_id] = new
        return self._node(call.user, calendar_id)


def colors() -> Json:
    """Return the Colors resource, as far as anybody asks for it."""

    def entry(back: str, front: str) -> Json:
        return {"background": back, "foreground": front}

    return {
        "kind": "calendar#colors",
        "calendar": {number: entry(*pair) for number, pair in _PALETTE.items()},
        "event": {str(number): entry("#a4bdfc", "#1d1d1d") for number in range(1, 12)},
    }
