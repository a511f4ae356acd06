"""Dates and times as a format shows them."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from samordna.plandoc.lazily import lazily

_WORD = lazily(r"[^\W\d_]{3,}")
_NO_WORDS = frozenset({"den"})
_BEFORE_1904 = 1462
_LAST_DAY = 2_958_465
_MINUTES_OF_DAY = 24 * 60
_NO_LEAP_DAY = 60


@dataclass(frozen=True, slots=True)
class DateParts:
    """Which parts of a date a format shows, and the words in front of it and after it."""

    year: bool = True
    month: bool = True
    day: bool = True
    clock: bool = True
    elapsed: bool = False
    before: str = ""
    after: str = ""


def date_shape(section: list[tuple[str, str]], from_1904: bool) -> Callable[[float], str]:
    parts = _parts_of(section)

    def show(value: float) -> str:
        days = value + _BEFORE_1904 if from_1904 else value
        if not 0 <= days <= _LAST_DAY:
            return ""
        return " ".join(filter(None, (parts.before, _shown(days, parts), parts.after)))

    return show


def _parts_of(section: list[tuple[str, str]]) -> DateParts:
    kinds = [(kind, text.lower()[:1], len(text)) for kind, text in section if kind in ("date", "elapsed")]
    shown = {_part(index, kinds) for index in range(len(kinds))}
    at = [index for index, (kind, _) in enumerate(section) if kind in ("date", "elapsed", "clock")]
    return DateParts(
        year="year" in shown,
        month="month" in shown,
        day="day" in shown,
        clock=bool(shown & {"hour", "minute", "second"}),
        elapsed="elapsed" in shown,
        before=_words(section[: at[0]]),
        after=_words(section[at[-1] + 1 :]),
    )


def _part(index: int, kinds: list[tuple[str, str, int]]) -> str:
    """``m`` is minutes after hours and before seconds, and months everywhere else."""
    kind, letter, length = kinds[index]
    if kind == "elapsed":
        return "elapsed"
    if letter == "m" and length <= 2:
        beside = kinds[index - 1 : index] + kinds[index + 1 : index + 2]
        after_hours = index > 0 and (beside[0][1] == "h" or beside[0][0] == "elapsed")
        before_seconds = index + 1 < len(kinds) and kinds[index + 1][1] == "s"
        return "minute" if after_hours or before_seconds else "month"
    return {"y": "year", "å": "year", "m": "month", "d": "day", "h": "hour"}.get(letter, "second")


def _words(tokens: list[tuple[str, str]]) -> str:
    text = "".join(text for _, text in tokens).strip()
    return text if _WORD.search(text) and text.lower() not in _NO_WORDS else ""


def _shown(days: float, parts: DateParts) -> str:
    minutes = round(days * _MINUTES_OF_DAY)
    if parts.elapsed:
        return f"{minutes // 60}:{minutes % 60:02}"
    if days < 1:
        return _clock(minutes) if parts.clock else ""
    shift = 1 if days < _NO_LEAP_DAY else 0
    return edtf_of(datetime.datetime(1899, 12, 30) + datetime.timedelta(days=shift, minutes=minutes), parts)


def edtf_of(moment: datetime.datetime, parts: DateParts) -> str:
    """A date in EDTF, as exactly as its format shows it; a clock only where there is one."""
    clock = _clock(moment.hour * 60 + moment.minute)
    day = moment.date().isoformat()
    if not (parts.year or parts.month or parts.day):
        return clock if parts.clock else day
    date = day if parts.day else day[:7] if parts.month else day[:4]
    return f"{date} {clock}" if parts.clock and parts.day and clock != "00:00" else date


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
