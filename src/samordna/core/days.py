"""Days and moments as people write them, in the language and time zone of the reader. The formats are in ``core/formats``."""

from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.timezone import is_aware, localtime

_LENGTHS = {"": "SHORT_DATE_FORMAT", "long": "DATE_FORMAT", "short": "MONTH_DAY_FORMAT"}


def day(when: date | None, length: str = "") -> str:
    """ "3 mar 2026", "3 mars 2026" with the length "long", "3 mar" with "short"; empty when there is none."""
    return _said(when, _LENGTHS[length])


def moment(when: datetime | None, length: str = "") -> str:
    """ "3 mar 2026 kl. 14.05", or "3 mars 2026 kl. 14.05" with the length "long"; empty when there is none."""
    return _said(when, "DATETIME_FORMAT" if length == "long" else "SHORT_DATETIME_FORMAT")


def span(starts: datetime, ends: datetime) -> str:
    """ "3 mar 2026 kl. 14.05–15.00"; with both days where it ends on another."""
    if localtime(starts).date() == localtime(ends).date():
        return f"{moment(starts)}–{_said(ends, 'TIME_FORMAT')}"
    return f"{moment(starts)} – {moment(ends)}"


def _said(when: date | None, form: str) -> str:
    if not when:
        return ""
    return date_format(localtime(when) if isinstance(when, datetime) and is_aware(when) else when, form)
