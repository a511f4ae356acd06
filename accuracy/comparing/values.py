"""When two values are the same to a careful reader."""

import re
from collections.abc import Callable
from typing import Any

from accuracy.truth import ANY, Value
from samordna.plandoc.dates import bounds, is_edtf

_LABEL = re.compile(
    r"^(?:(?:del|effekt|inriktnings)?mål(?:område)? ?)?\d+(?:[.:]\d+)*[.:)]?\s*[–—-]?\s*", re.IGNORECASE
)


def plain(value: Any) -> str:
    """A text as it is compared: no emphasis, no soft hyphens, one space, no full stop, small letters."""
    words = re.sub(r"\\(?=\W)|\*\*|\u00ad", "", str(value or ""))
    return re.sub(r"\s+", " ", words).strip(" .*_").casefold()


def unlabelled(words: Any) -> str:
    """A heading or goal without its number: "Mål 2: …", "3.1 …"."""
    return plain(_LABEL.sub("", str(words or "").strip()))


def listed(expected: Value) -> list[Any]:
    return expected if isinstance(expected, list) else [expected]


def meets(expected: Value, fits: Callable[[Any], bool]) -> bool:
    return expected == ANY or any(fits(one) for one in listed(expected))


def same_text(expected: Value, got: Any) -> bool:
    return meets(expected, lambda one: plain(one) == plain(got))


def same_date(one: str | None, other: str | None) -> bool:
    """The same notation or the same days."""
    if one == other or not one or not other:
        return one == other
    return is_edtf(one) and is_edtf(other) and bounds(one) == bounds(other)
