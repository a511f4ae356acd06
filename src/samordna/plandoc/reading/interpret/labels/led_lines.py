"""Lines that each begin with the name of a column, with nothing but room behind it."""

from itertools import takewhile

from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.labels.bare_parts import ACTORS, TIMES
from samordna.plandoc.reading.interpret.labels.labelled import Field, Labelled
from samordna.plandoc.reading.interpret.words.small_words import Column

_LONGEST_NAME = 3
_TYPED = frozenset({Column.RESPONSIBLE, *TIMES})


def led_lines(text: str) -> Labelled:
    """The fields of lines that each begin with the name of a column, with nothing but room behind it: "Ansvarig Hamnkapten"."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    told = list(takewhile(bool, map(_led, lines))) if len(lines) > 1 else []
    fields = [one for one in told if one]
    sure = any(one.column is Column.RESPONSIBLE or one.column in TIMES for one in fields)
    return Labelled("", fields) if sure and len(fields) == len(lines) else Labelled(text)


def _led(line: str) -> Field | None:
    words = line.split()
    for count in range(min(_LONGEST_NAME, len(words) - 1), 0, -1):
        name, value = " ".join(words[:count]), " ".join(words[count:])
        column = column_of(name) if name[:1].isupper() and names_column(name) else None
        if column is None or (column in _TYPED and not fits(column, value)):
            continue
        if value[:1].isupper() or value[:1].isdigit() or Trait.TIME in traits_of(value):
            return Field(column, name, value)
    return None


def fits(column: Column, value: str) -> bool:
    """Whether a value is of the kind that its column has: somebody who acts, or a time."""
    return bool(traits_of(value) & (ACTORS if column is Column.RESPONSIBLE else {Trait.TIME, *ACTORS}))
