"""Several columns of how things stand, one for each time somebody looked: the last is how they stand now."""

from collections.abc import Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.contents import Contents
from samordna.plandoc.reading.interpret.columns.headings import meanings_of
from samordna.plandoc.reading.interpret.columns.traits import Trait
from samordna.plandoc.reading.interpret.times.time_cells import is_part_of_year
from samordna.plandoc.reading.interpret.words.small_words import Column

_MOST = 0.6
"""How many of a column's cells at least are words for how something stands."""
_NUMBER = lazily(r"\d+")
_BEFORE = lazily(r"\b(?:förra|föregående|tidigare|ursprunglig\w*|senast rapporterad\w*|previous|earlier)\b")


def overtaken(
    columns: Sequence[Column | None], headings: Sequence[str], contents: Sequence[Contents]
) -> tuple[list[Column | None], set[int]]:
    """The columns with the last status as the status, and those whose words for it have been overtaken.

    Which is last the headings say by their numbers ("Läge T1", "T2"; "Status 2026", "Status 2025"), else their order.
    """
    told = [at for at in range(len(columns)) if _tells_status(columns[at], headings[at], contents[at])]
    if len(told) < 2 or Column.STATUS not in (columns[at] for at in told):
        return list(columns), set()
    numbers = {at: _numbers(headings[at]) for at in told}
    counted = all(numbers.values())
    last = max(
        told, key=lambda at: (not _BEFORE.search(headings[at].lower()), numbers[at] if counted else [], at)
    )
    earlier = set(told) - {last}
    return [
        Column.STATUS if at == last else None if at in earlier else column
        for at, column in enumerate(columns)
    ], earlier


def _tells_status(column: Column | None, heading: str, cells: Contents) -> bool:
    named = column in (Column.STATUS, None) and (
        Column.STATUS in meanings_of(heading) or is_part_of_year(heading)
    )
    return named and cells.share(Trait.STATUS) >= _MOST


def _numbers(heading: str) -> list[int]:
    """The year before the part of it, whichever a heading names first: "T1 2026", "2026 delår 1"."""
    return sorted(map(int, _NUMBER.findall(heading)), reverse=True)
