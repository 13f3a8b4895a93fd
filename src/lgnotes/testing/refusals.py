"""Refusals that both Sheets and Calendar use."""

from lgnotes.testing.call import ApiError


def bad(message: str, reason: str = "badRequest") -> ApiError:
    """Return the refusal of a request that makes no sense."""
    return ApiError(400, reason, message)


def unserved(method: str) -> ApiError:
    """Return the refusal of a method that the emulator does not have."""
    return bad(f"lgnotes.testing does not serve {method}.")
