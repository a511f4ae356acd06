"""Lists whose bullets a sign parts into cells, as a table without lines: "Utbilda ledare → Fritidschef → maj 2026".

What stands in each place is known by what all of it is like, as the columns of a table are.
"""

import re
from collections import Counter
from collections.abc import Sequence

from samordna.plandoc.reading.interpret.contents import contents_of
from samordna.plandoc.reading.interpret.kind_columns import COLUMNS
from samordna.plandoc.reading.interpret.labelled import Field, Labelled
from samordna.plandoc.reading.interpret.matching import match
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.reading.takes import TakenAs

_PICTURES = "\U0001f300-\U0001faff⌀-⏿☀-➿⬀-⯿"
_SIGNS = tuple(
    re.compile(sign)
    for sign in (
        r"\s*\t\s*",
        r"\s+[–—]\s+",
        r"\s+-\s+",
        r"\s*[|•·]\s*",
        r"\s*;\s+",
        r"\s+/\s+",
        r"\s*(?:→|⇒|=>|->|>>)\s*",
        rf"\s*[{_PICTURES}]\ufe0f?\s*",
        r"\s*[\[\]()]\s*",
        r",\s+",
    )
)
_ALLOWED = COLUMNS[TakenAs.ACTIVITIES] - {Column.COMMENT, Column.NUMBER, Column.PROBLEM, Column.GOAL}
_TIMES = frozenset({Column.START, Column.END, Column.TIME})
_FEWEST = 2
_MOST_PARTS = 6
_MOST = 0.6
_LEAST = 4.0


def parted(texts: Sequence[str]) -> list[Labelled | None]:
    """What each bullet says in the places that a sign parts; None for those that are not parted as most are."""
    ways = [way for sign in _SIGNS if (way := _way(texts, sign))]
    return max(ways, key=_says, default=[None] * len(texts))


def _says(way: list[Labelled | None]) -> int:
    return sum(len(one.fields) for one in way if one)


def _way(texts: Sequence[str], sign: re.Pattern[str]) -> list[Labelled | None]:
    rows = [[part for part in sign.split(text.strip().rstrip(".")) if part.strip()] for text in texts]
    width, times = Counter(map(len, rows)).most_common(1)[0]
    if not 1 < width <= _MOST_PARTS or times < max(_FEWEST, _MOST * len(texts)):
        return []
    whole = [row for row in rows if len(row) == width]
    found = match(
        [""] * width,
        [contents_of(row[at] for row in whole) for at in range(width)],
        _ALLOWED,
        needs=(Column.ACTION,),
    )
    told = set(found.columns)
    surely = Column.ACTION in told and None not in told and bool(told & (_TIMES | {Column.RESPONSIBLE}))
    if not surely or found.weight < _LEAST:
        return []
    return [_labelled(row, found.columns) if len(row) == width else None for row in rows]


def _labelled(row: list[str], columns: Sequence[Column | None]) -> Labelled:
    at = columns.index(Column.ACTION)
    fields = [
        Field(column, "", part.strip())
        for column, part in zip(columns, row, strict=True)
        if column and column != columns[at]
    ]
    return Labelled(row[at].strip(), fields)
