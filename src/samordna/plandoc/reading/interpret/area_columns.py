"""Columns that name areas, "Område", which are the goal of their rows only where nothing above them names one."""

from samordna.plandoc.reading.interpret.bands import Band
from samordna.plandoc.reading.interpret.doubt_texts import named_areas
from samordna.plandoc.reading.interpret.tables import Table
from samordna.plandoc.reading.interpret.words import Column


def give_way(table: Table, band: Band) -> None:
    """Let a column of areas say only what its rows are about, where a band above them calls itself a goal."""
    if band.column is not Column.GOAL or not band.label:
        return
    for at, (heading, column) in enumerate(zip(table.headings, table.columns, strict=False)):
        if column is Column.GOAL and (asked := named_areas(heading)) in table.asked:
            table.columns[at] = None
            table.asked.remove(asked)
