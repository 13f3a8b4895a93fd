"""What JSON is to the type checker: objects whose values are looked at where they are used."""

from collections.abc import Mapping
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
"""A JSON object that may be changed."""

JsonMap: TypeAlias = Mapping[str, Any]
"""A JSON object that is only read."""

JsonValue: TypeAlias = Any
"""Any JSON value."""
