"""A column of a table: its headings, and what stands below them."""

from collections import Counter
from dataclasses import dataclass, field

from samordna.plandoc.figures.labels import unmarked
from samordna.plandoc.figures.sheets.cells import Holds
from samordna.plandoc.figures.sheets.words import Role
from samordna.plandoc.figures.unit_words import unit_called
from samordna.plandoc.lazily import lazily

NUMBERED_GROUPS = {"årskurs", "åk", "klass", "ålder", "grade", "age"}
"""What is divided by numbers: they are no figures."""

_FIRST_DAY = lazily(r"(?:19|20)\d\d-\d\d-01")
_ENDS = {
    "from": lazily(r"(?:fr\.?\s?o\.?\s?m|från(?: och med)?|startdatum|from|start date)"),
    "to": lazily(r"(?:t\.?\s?o\.?\s?m|till(?: och med)?|slutdatum|to|end date)"),
}
_PARTS = {
    "mån": "månad",
    "month": "månad",
    "kv": "kvartal",
    "quarter": "kvartal",
    "tertial": "tertial",
    "halvår": "halvår",
    "vecka": "vecka",
    "week": "vecka",
}


@dataclass(slots=True)
class Column:
    """``at`` counts from the table's first column; ``heads`` are its headings from the top down."""

    at: int
    heads: list[str]
    kinds: Counter[Holds] = field(default_factory=Counter)
    texts: list[str] = field(default_factory=list)
    """Some of what stands in it, each once."""
    role: Role | None = None

    @property
    def heading(self) -> str:
        return next((head for head in reversed(self.heads) if head), "")

    @property
    def count(self) -> int:
        return sum(self.kinds.values())

    def share(self, *kinds: Holds) -> float:
        return sum(self.kinds[kind] for kind in kinds) / self.count if self.count else 0.0


def divided_by(column: Column) -> str:
    """What a number or a letter alone stands for in a column that divides what is counted."""
    plain = unmarked(column.heading).casefold()
    return "kön" if plain in ("kön", "gender", "sex") else plain if plain in NUMBERED_GROUPS else ""


def part_of_year(column: Column) -> str:
    """What numbers alone stand for in a column of time: the months of "Månad", the quarters of "Kvartal".

    Dates that are all the first of a month stand for the months. "from" and "to" are the ends of a period.
    """
    heading = unmarked(column.heading).casefold().strip(" .:")
    if end := next((end for end, words in _ENDS.items() if words.fullmatch(heading)), ""):
        return end
    if len(column.texts) > 2 and all(_FIRST_DAY.fullmatch(text) for text in column.texts):
        return "first day"
    return next((part for word, part in _PARTS.items() if heading.startswith(word)), "")


def is_time_column(column: Column) -> bool:
    return column.share(Holds.PERIOD, Holds.YEAR) >= 0.7


def are_units(column: Column) -> bool:
    return (
        bool(column.texts)
        and sum(unit_called(text) is not None for text in column.texts) > len(column.texts) / 2
    )
