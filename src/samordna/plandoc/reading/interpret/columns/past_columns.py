"""Columns of what was done before, beside that of what is to be done now: "Åtgärd 2026" beside "Åtgärd 2027"."""

from collections.abc import Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import meanings_of
from samordna.plandoc.reading.interpret.words.small_words import Column

_YEAR = lazily(r"\b20\d\d\b")
_PAST = lazily(r"\b(?:skulle|gjorde|förra|fjolårets|föregående|tidigare|previous)\b")


def deeds_before(headings: Sequence[str], plan_year: int | None) -> set[int]:
    """The columns whose headings call what was done before, where another is of what is to be done; none where it is alone."""
    told = {at: _YEAR.findall(heading) for at, heading in enumerate(headings) if _calls_deeds(heading)}
    now = plan_year or max((int(year) for years in told.values() for year in years), default=0)
    before = {
        at
        for at, years in told.items()
        if _PAST.search(headings[at].lower()) or (years and max(map(int, years)) < now)
    }
    return before if told.keys() - before else set()


def _calls_deeds(heading: str) -> bool:
    return Column.ACTION in meanings_of(heading)
