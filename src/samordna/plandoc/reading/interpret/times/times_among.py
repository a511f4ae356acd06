"""Times that stand among other words: in a cell that says more, or in a sentence that tells of a start and an end."""

import re
from collections.abc import Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.times.time_columns import DEADLINE, STARTS, Times, times_in
from samordna.plandoc.reading.interpret.times.time_phrases import phrases_in
from samordna.plandoc.reading.interpret.words.small_words import Column

_BEFORE = lazily(r"\b(?:före|innan|inför|slut)\b", re.IGNORECASE)


def times_among(text: str, column: Column, year: int | None) -> Times | None:
    """The start and the end that stand among other words of a time column."""
    found = list(_led_times(text, column, year))
    if len(found) == 1:
        return found[0][1]
    starts = [start for begins, (start, _) in found if begins and start]
    ends = [end or start for begins, (start, end) in found if not begins]
    return (next(iter(starts), None), ends[-1] if ends else None) if found else None


def both_ends_in(text: str, year: int | None = None) -> Times | None:
    """The start and the end of a text that tells each in its own words: "Det inleds i mars 2027 och är klart i maj 2027"."""
    found = [times for _, times in _led_times(text, Column.START, year)]
    starts, ends = [one for one, _ in found if one], [one for start, one in found if one and not start]
    return (starts[0], ends[-1]) if len(found) == 2 and starts and ends else None


def _led_times(text: str, column: Column, year: int | None) -> Iterator[tuple[bool, Times]]:
    """The times of a text, each with whether the words before it say that something begins; others may say that it ends."""
    for lead, words in phrases_in(text, lambda phrase: times_in(phrase, Column.TIME, year) is not None):
        said = f"{lead} {words}"
        begins = STARTS.search(said) is not None
        ends = not begins and (DEADLINE.search(said) or _BEFORE.search(said))
        kind = Column.START if begins else Column.END if ends else column
        yield begins, times_in(words, kind, year) or (None, None)
