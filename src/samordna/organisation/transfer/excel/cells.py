"""The text of a cell, or why what Excel keeps in it is not what was meant."""

from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from samordna.organisation.transfer.columns import Column, Form
from samordna.plandoc.reading.formats.shapes import shape_of
from samordna.plandoc.reading.formats.xlsx.strings import unescaped

_AS_SHOWN = {Form.LINE, Form.TEXT, Form.REFERENCE, Form.PHONE}


def plain(cell: Any) -> str:
    return "" if cell is None or cell.value is None else str(cell.value)


def text_in(cell: Any, column: Column) -> str:
    """The text of a cell. Raises ValueError for what Excel keeps in a way that is not what was meant."""
    value = None if cell is None else cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        raise ValueError(_("The cell holds a formula. Copy it and paste it as a value."))
    if cell.data_type == "e":
        raise ValueError(_("The cell holds an error (%s). Mend it or empty the cell.") % value)
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, int | float):
        return _number(value, column, shape_of(cell.number_format)(value))
    return unescaped(str(value))


def _number(value: float, column: Column, shown: str) -> str:
    """A number as it is shown where a text is meant: a code formatted as 0000 keeps its first zero."""
    if column.form in _AS_SHOWN and shown.startswith("0"):
        return shown
    if column.form == Form.PHONE and len(str(int(value))) > 6:
        raise ValueError(
            _(
                "The telephone number is kept as a number and has lost its first zero. Write it as text: 08-508 250 00."
            )
        )
    if column.form == Form.DATE:
        raise ValueError(
            _("The cell holds the number %s, not a day. Format the cell as a date, or write 2026-01-31.")
            % f"{value:g}"
        )
    return str(int(value)) if float(value).is_integer() else f"{value:g}"
