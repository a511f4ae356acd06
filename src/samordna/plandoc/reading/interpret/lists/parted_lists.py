"""Lists whose bullets a sign parts into cells, as a table without lines: "Utbilda ledare → Fritidschef → maj 2026".

What stands in each place is known by what all of it is like, as the columns of a table are.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.contents import contents_of
from samordna.plandoc.reading.interpret.columns.kind_columns import KIND_COLUMNS
from samordna.plandoc.reading.interpret.columns.matching import match
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.labels.bare_parts import field_as
from samordna.plandoc.reading.interpret.labels.labelled import Labelled
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs

_PICTURES = "\U0001f300-\U0001faff⌀-⏿☀-➿⬀-⯿"
_SIGNS = tuple(
    lazily(sign)
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
_ALLOWED = KIND_COLUMNS[TakenAs.ACTIVITIES] - {Column.COMMENT, Column.NUMBER, Column.PROBLEM, Column.GOAL}
_TIMES = frozenset({Column.START, Column.END, Column.TIME})
_FEWEST = 2
_MOST_PARTS = 6
_MOST = 0.6
_LEAST = 4.0


@dataclass(frozen=True, slots=True)
class Way:
    """How a sign parts bullets, and what stands in each place; one place at most means nothing to us."""

    sign: re.Pattern[str]
    columns: tuple[Column | None, ...]

    def read(self, text: str) -> Labelled | None:
        """What a bullet says; None where it is not parted so."""
        parts = _parts(text, self.sign)
        fits = len(parts) == len(self.columns) and all(
            Trait.TIME in traits_of(part)
            for column, part in zip(self.columns, parts, strict=True)
            if column in _TIMES
        )
        return _labelled(parts, self.columns) if fits else None


def all_parted(lists: Sequence[Sequence[str]]) -> list[list[Labelled | None]]:
    """What the bullets of each list say; a list too short to show its places has those of a list that does."""
    ways = [_way_of(texts) if len(texts) > 1 else None for texts in lists]
    shown = list(filter(None, ways))
    return [
        _parted(texts, way) if way else _as_another(texts, shown)
        for texts, way in zip(lists, ways, strict=True)
    ]


def _as_another(texts: Sequence[str], ways: Sequence[Way]) -> list[Labelled | None]:
    told = ([way.read(text) for text in texts] for way in ways)
    return next((one for one in told if all(one)), [None] * len(texts))


def _way_of(texts: Sequence[str]) -> Way | None:
    """The way that parts most of the bullets and says most of them."""
    found = [one for sign in _SIGNS if (one := _way(texts, sign))]
    return max(
        found, key=lambda one: sum(len(said.fields) for said in _parted(texts, one) if said), default=None
    )


def _parted(texts: Sequence[str], way: Way) -> list[Labelled | None]:
    """What each bullet says in the places that a sign parts; None for those that are not parted as most are."""
    return [
        _labelled(parts, way.columns) if len(parts) == len(way.columns) else None
        for parts in (_parts(text, way.sign) for text in texts)
    ]


def _parts(text: str, sign: re.Pattern[str]) -> list[str]:
    lines = text.strip().rstrip(".").split("\n")
    return [part for line in lines for part in sign.split(line) if part.strip()]


def _way(texts: Sequence[str], sign: re.Pattern[str]) -> Way | None:
    rows = [_parts(text, sign) for text in texts]
    width, times = Counter(map(len, rows)).most_common(1)[0]
    if not 1 < width <= _MOST_PARTS or times < max(_FEWEST, _MOST * len(texts)):
        return None
    whole = [row for row in rows if len(row) == width]
    found = match(
        [""] * width,
        [contents_of(row[at] for row in whole) for at in range(width)],
        _ALLOWED,
        needs=(Column.ACTION,),
    )
    columns = _with_name(found.columns)
    return Way(sign, columns) if found.weight >= _LEAST and _says_enough(columns) else None


def _with_name(columns: tuple[Column | None, ...]) -> tuple[Column | None, ...]:
    """The places, the first that of what is done, where it alone means nothing to us and the others say who and when."""
    told = Column.RESPONSIBLE in columns and _TIMES & set(columns)
    nameless = columns[0] is None and None not in columns[1:] and Column.ACTION not in columns
    return (Column.ACTION, *columns[1:]) if told and nameless else columns


def _says_enough(columns: Sequence[Column | None]) -> bool:
    """Whether what is done has a place, and who or when; where one place means nothing to us, both."""
    who, when = Column.RESPONSIBLE in columns, bool(_TIMES & set(columns))
    strange = columns.count(None)
    return Column.ACTION in columns and (who and when if strange else who or when) and strange <= 1


def _labelled(row: list[str], columns: Sequence[Column | None]) -> Labelled:
    at = columns.index(Column.ACTION)
    told = [
        (column, part.strip()) for column, part in zip(columns, row, strict=True) if column != columns[at]
    ]
    return Labelled(
        row[at].strip(),
        [field_as(column, part) for column, part in told if column],
        [("", part) for column, part in told if not column],
    )
