"""What stands in a cell: a text is no formula, has no sign that a workbook cannot hold, and is no longer than a cell may be."""

from datetime import date, datetime
from typing import Any

from samordna.plandoc.plain import plain

Value = str | int | float | date | None
MOST_LETTERS = 32_767
"""What a cell of Excel can hold."""
_FORMULA = ("=", "+", "-", "@")
_CUT = " …"


def cell_text(text: str, cut: str = _CUT) -> str:
    """What a cell can hold of a text; ``cut`` says that there was more."""
    whole = plain(text)
    return whole if len(whole) <= MOST_LETTERS else whole[: MOST_LETTERS - len(cut)] + cut


def fill(cell: Any, value: Value, cut: str = _CUT) -> None:
    """Put a value into a cell. Days and moments are real ones, and a text is a text whatever it begins with."""
    if isinstance(value, date):
        cell.value = value
        cell.number_format = "yyyy-mm-dd hh:mm" if isinstance(value, datetime) else "yyyy-mm-dd"
    elif isinstance(value, str):
        cell.value = cell_text(value, cut) or None
        if value:
            cell.data_type = "s"
            cell.quotePrefix = value.startswith(_FORMULA)
    else:
        cell.value = value
