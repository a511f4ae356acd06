"""Moments and lengths of time as people say them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from samordna.plandoc.alarm.afterwards import labels
from samordna.plandoc.dates import to_swedish
from samordna.plandoc.vocabulary import Language

SWEDEN = ZoneInfo("Europe/Stockholm")


def moment(at: datetime, language: Language) -> str:
    """Day and time of the day in Sweden."""
    local = at.astimezone(SWEDEN)
    clock = f"{local:%H:%M}" if language == "en" else f"{local:%H.%M}"
    return f"{to_swedish(local.date().isoformat(), language)} {clock}"


def lasted(seconds: int, language: Language) -> str:
    """Such as “40 s”, “12 min” or “2 h 5 min”."""
    if seconds < 60:
        return labels.SECONDS.in_(language).format(seconds)
    minutes = round(seconds / 60)
    if minutes < 60:
        return labels.MINUTES.in_(language).format(minutes)
    return labels.HOURS.in_(language).format(minutes // 60, minutes % 60)
