"""Two columns whose headings say the same, of which one was never filled in: what stands in the other is meant, "Budget (tkr)"
beside an empty "Funding"."""

from collections.abc import Sequence, Set

from samordna.plandoc.reading.interpret.columns.contents import Contents
from samordna.plandoc.reading.interpret.columns.headings import meanings_of
from samordna.plandoc.reading.interpret.words.small_words import Column

_SURELY = 5.0


def where_filled(
    columns: Sequence[Column | None], headings: Sequence[str], contents: Sequence[Contents], other: Set[int]
) -> list[Column | None]:
    """The columns, where an empty one gives its meaning to the first filled one that has none and whose heading surely says it
    too. ``other`` are columns that hold something else, as crosses."""
    found = list(columns)
    for at, column in enumerate(columns):
        if column is None or contents[at].filled:
            continue
        meant = (
            one
            for one, cells in enumerate(contents)
            if found[one] is None
            and one not in other
            and cells.filled
            and meanings_of(headings[one]).get(column, 0.0) >= _SURELY
        )
        if (one := next(meant, None)) is not None:
            found[one], found[at] = column, None
    return found
