"""Columns that name areas, "Område", which are the goal of their rows only where nothing above them names one."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.pieces.doubt_texts import named_areas
from samordna.plandoc.reading.interpret.rows.bands import Band
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.words.cell_words import AIM
from samordna.plandoc.reading.interpret.words.small_words import Column

_FEWEST_WORDS = 4
_AIM = lazily(AIM, re.IGNORECASE)


def give_way(table: Table, band: Band) -> None:
    """Let a column of areas say only what its rows are about, where a band above them calls itself a goal or states one."""
    if band.column is not Column.GOAL or not (band.label or _states(band.text)):
        return
    for at, (heading, column) in enumerate(zip(table.headings, table.columns, strict=False)):
        if column is Column.GOAL and (asked := named_areas(heading)) in table.asked:
            table.columns[at] = None
            table.asked.remove(asked)


def _states(text: str) -> bool:
    """Whether words say how things are to be: "Unga ska få stöd i tid"."""
    return len(text.split()) >= _FEWEST_WORDS and _AIM.match(text) is not None
