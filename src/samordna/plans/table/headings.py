"""What people call the columns: a table that is pasted with its first row tells by it which column is which."""

from samordna.plandoc.reading.interpret.columns.column_names import column_named
from samordna.plandoc.reading.interpret.columns.column_words import COLUMN_WORDS
from samordna.plandoc.taken_as import TakenAs

_SHORTER = {"others": "övriga"}
"""What says enough among the columns of activities, and not in a table of anything."""


def words_for(name: str) -> str:
    """The headings that mean the column, in lower case with a bar between; our own is not among them."""
    column = column_named(TakenAs.ACTIVITIES, name)
    known = COLUMN_WORDS.get(column, "") if column else ""
    return "|".join(filter(None, (known, _SHORTER.get(name))))
