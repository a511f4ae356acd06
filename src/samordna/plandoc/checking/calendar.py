"""Vague dates against limits in months. A vague date is always given the benefit of the doubt."""

from calendar import monthrange
from datetime import date

from samordna.plandoc.dates import bounds


def earliest(edtf: str | None) -> date | None:
    """The first day ``edtf`` can mean; None when it is missing or open."""
    return bounds(edtf)[0] if edtf else None


def latest(edtf: str | None) -> date | None:
    """The last day ``edtf`` can mean; None when it is missing or open."""
    return bounds(edtf)[1] if edtf else None


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    year, month = divmod(min(day.year * 12 + day.month - 1 + months, date.max.year * 12 + 11), 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
