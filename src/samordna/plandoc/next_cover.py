"""What the cover of a plan's next version says: whose plan it is stays, what was decided of the one before does not."""

import re
from datetime import date, timedelta

from samordna.plandoc.schema import Metadata

DECIDED_ANEW = (
    "registry_number",
    "adopted",
    "approved_by",
    "first_follow_up",
    "next_revision",
    "public_version",
)
"""What a new decision brings anew."""
_COUNTED = re.compile(r"(?P<before>\D*)(?P<number>\d{1,2})(?P<after>(?:\.0)?\D*)")
_YEAR = re.compile(r"[12]\d{3}")
_LAST_YEAR = 2999
_EVERY_MONTHS_LAST = 28


def next_cover(cover: Metadata, number: int | None = None) -> Metadata:
    """``number`` is the name of a version whose forerunner has none."""
    start, end = _period_after(cover.period_start, cover.period_end)
    values = cover.model_dump(exclude={"origin", *DECIDED_ANEW})
    version = _version_after(cover.version, number)
    return Metadata.model_validate({**values, "version": version, "period_start": start, "period_end": end})


def _version_after(version: str | None, number: int | None) -> str | None:
    """ "Version 2.0" after "Version 1.0"; None where it cannot be counted, as after "2025"."""
    if not (version or "").strip():
        return str(number) if number else None
    if not (counted := _COUNTED.fullmatch(version or "")):
        return None
    return f"{counted['before']}{int(counted['number']) + 1}{counted['after']}"


def _period_after(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """The period of the same length that comes next; none where it is no number of whole years."""
    first, last = _day(start, last=False), _day(end, last=True)
    if not (start and end and first and last and first < last and last.year <= _LAST_YEAR):
        return None, None
    begins = last + timedelta(days=1)
    if (begins.month, begins.day) != (first.month, first.day) or first.day > _EVERY_MONTHS_LAST:
        return None, None
    ends = begins.replace(year=2 * begins.year - first.year) - timedelta(days=1)
    return _as(start, begins), _as(end, ends)


def _day(edtf: str | None, *, last: bool) -> date | None:
    """The day that a year or a day begins or ends with; None for what is vaguer, and for what is no day."""
    if edtf and _YEAR.fullmatch(edtf):
        return date(int(edtf), 12, 31) if last else date(int(edtf), 1, 1)
    try:
        return date.fromisoformat(edtf or "")
    except ValueError:
        return None


def _as(edtf: str, day: date) -> str:
    """``day`` written as exactly as ``edtf``."""
    return str(day.year).zfill(4) if _YEAR.fullmatch(edtf) else day.isoformat()
