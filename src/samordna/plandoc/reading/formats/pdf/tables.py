"""The tables of a page: those with level lines or shaded rows, those ruled all through, those with no lines at all."""

from collections.abc import Sequence

from samordna.plandoc.reading.formats.pdf.bare import bare_tables
from samordna.plandoc.reading.formats.pdf.found_table import FoundTable
from samordna.plandoc.reading.formats.pdf.level_tables import level_tables
from samordna.plandoc.reading.formats.pdf.pages import Page
from samordna.plandoc.reading.formats.pdf.ruled import ruled_tables
from samordna.plandoc.reading.formats.pdf.words import Word


def tables_of(page: Page, words: list[Word], known: Sequence[float]) -> tuple[list[FoundTable], list[Word]]:
    """The tables of a page from the top, and the words that stand in none of them.

    ``known`` is where the columns began of a table at the foot of the page before, which may go on here.
    """
    if not words:
        return [], []
    level, words = level_tables(page, words, known)
    ruled, words = ruled_tables(page, words)
    bare, words = bare_tables(page, words, known)
    return sorted([*level, *ruled, *bare], key=lambda table: table.box[1]), words
