"""Cards that are made for the tests."""

from typing import Any

URL = "https://lgnotes.example/docs"
ITEMS = [{"text": f"Val {n}", "value": str(n), "selected": n == 2} for n in range(1, 4)]


def call(action: str = "find", **given: str) -> dict[str, Any]:
    parameters = [{"key": key, "value": value} for key, value in given.items()]
    return {"action": {"function": f"{URL}/{action}", "parameters": parameters}}


def card(*widgets: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "name": "gallery",
        "header": {"title": "Galleri"},
        "sections": [{"widgets": list(widgets)}],
        **more,
    }
