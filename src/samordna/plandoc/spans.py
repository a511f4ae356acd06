"""What begins and ends: wherever both are told, the end is not before the start."""

from collections.abc import Iterator
from typing import Any

from samordna.plandoc.dates import widest
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.vocabulary import Language, Text

SPANS = (("period_start", "period_end"), ("starts", "ends"))
"""The fields of a start and its end, in whatever they stand."""
ENDS_FIRST = Text("Slutet är före starten. Rätta det ena.", "The end is before the start. Mend one of them.")


def stated_end(ends: str | None, language: Language, *, ongoing: bool) -> str:
    """The end of an activity as the plan states it, as EDTF: of what goes on without one, the word for that."""
    return FIELDS["ongoing"].in_(language) if ongoing and not ends else ends or ""


def ends_first(start: str | None, end: str | None) -> bool:
    """Whether ``end`` is over before ``start`` can begin, whatever is meant by either."""
    begins, over = widest(start)[0] if start else None, widest(end)[1] if end else None
    return bool(begins and over and over < begins)


def wrong_ends(part: Any) -> Iterator[str]:
    """The fields of ``part`` that hold an end before its start."""
    for start, end in SPANS:
        if ends_first(getattr(part, start, None), getattr(part, end, None)):
            yield end
