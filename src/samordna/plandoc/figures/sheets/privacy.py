"""What of a table is about persons, and so is not read: rows, columns, or all of it."""

from collections.abc import Sequence

from samordna.plandoc.figures.persons import is_identity_number, personal
from samordna.plandoc.figures.sheets.cells import Holds, holds
from samordna.plandoc.figures.sheets.over import Over
from samordna.plandoc.figures.sheets.told import Beside

_SHORTEST_NUMBER = 10


def personal_rows(rows: Sequence[tuple[int, Sequence[str]]]) -> set[int]:
    texts = {cell for _, cells in rows for cell in cells if cell and holds(cell) is Holds.TEXT}
    found = personal(texts) if texts else set()
    return {
        number
        for number, cells in rows
        if any(
            cell in found or (len(cell) >= _SHORTEST_NUMBER and is_identity_number(cell)) for cell in cells
        )
    }


def personal_columns(values: Sequence[Over]) -> set[int]:
    """Those that a person's name stands over."""
    heads = {text: over.column for over in values for text in (*over.names, over.area) if text}
    return {heads[text] for text in personal(heads)} if heads else set()


def has_personal_title(said: Beside) -> bool:
    titles = [told.name for told in (said.title, said.general) if told]
    return bool(personal([*titles, *([said.area] if said.area else [])]))


def has_personal_source(said: Beside) -> bool:
    return said.source is not None and bool(personal([said.source]))
