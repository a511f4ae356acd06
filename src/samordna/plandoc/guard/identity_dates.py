"""A birth date and four digits behind it: whether they are a person's number (True), may be (False), or are none (None)."""

import datetime
import re
from collections.abc import Iterator

from samordna.plandoc.guard import identity_checks as checks
from samordna.plandoc.guard import identity_shapes as shapes
from samordna.plandoc.guard.identity_beside import is_alone_on_its_line, is_told_of_somebody, names_somebody
from samordna.plandoc.lazily import lazily

_LONG_AGO, _LAST_YEARS = 20, 5
"""Years, before which nothing was dated that a plan tells of, and nothing that happened of late."""
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_NEAR, _CLOSE = 24, 25
_TWO = 2
"""Digits of a year that nothing marks as one."""
_LOOSE_JOINTS = {" ", ".", ":", "/", "_"}
_GOES_ON = lazily(r"\s?[-./:]\s?(?!0(?!\d))\d\d?(?!\d)")
_LIKE_A_MOBILE = lazily(r"070[1-9]")
_YEARS_AHEAD = 10
"""So far ahead goes what is dated in a plan: a later year is of the century before, and somebody's birth."""


def date_and_serial(match: re.Match[str]) -> bool | None:
    century = (match["century"] or "")[:2]
    serial = re.sub(r"\D", "", match["serial"])
    if not checks.is_birth_date(century, match["year"], match["month"], match["day"]) or _is_phone(match):
        return None
    is_labelled = shapes.is_labelled(match)
    if not checks.has_check_digit(match["year"] + match["month"] + match["day"] + serial):
        return False if _asks_anyway(match, serial, is_labelled=is_labelled) else None
    if _GOES_ON.match(match.string, match.end()):
        return _judged_with_more(match, serial)
    return True if is_labelled else _judged(match, serial)


def _judged_with_more(match: re.Match[str], serial: str) -> bool | None:
    """ "811218-9876/2": with one more digit behind it, only what hardly anything else is written as."""
    is_clear = _is_written_as_theirs(match) and not checks.is_year_or_time(serial)
    return False if is_clear and _judged(match, serial) is not None else None


def in_cells(match: re.Match[str]) -> bool | None:
    """ "| 81 | 12 | 18 | 9876 |": it asks, since rows hold all sorts of numbers."""
    year, month, day, serial = match.group("year", "month", "day", "serial")
    if not checks.is_birth_date(match["century"] or "", year, month, day):
        return None
    is_right = checks.has_check_digit(year + month + day + serial)
    return False if is_right and (not checks.is_year_or_time(serial) or shapes.is_labelled(match)) else None


def _asks_anyway(match: re.Match[str], serial: str, *, is_labelled: bool) -> bool:
    """Whether a number with a wrong check digit is asked about: a slip of the pen tells as much of somebody."""
    before = _before(match)
    if (is_labelled or _is_written_in_full(match)) and not checks.is_year_or_time(serial):
        return True
    if _is_written_as_theirs(match) and shapes.LABELLED_HERE.search(before):
        return True
    is_theirs = _is_written_as_theirs(match) or _is_in_one_piece(match) or match["joint"] in _LOOSE_JOINTS
    is_counted = match["joint"] == " " and shapes.UNIT_BEHIND.match(match.string, match.end())
    is_said = is_theirs and not is_counted and shapes.leads_to_somebody(before)
    may_be_time = checks.is_year_or_time(serial) and not (
        _is_in_one_piece(match) and _is_long_ago(match, _LAST_YEARS)
    )
    if (is_said and not may_be_time) or (_is_told_of(match) and not checks.is_year_or_time(serial)):
        return True
    if _is_alone(match) and not checks.is_year_or_time(serial):
        return True
    is_other = shapes.OTHER_NUMBER.search(before) or shapes.LASTING.search(before)
    is_one = _is_in_one_piece(match) and not checks.is_year_or_time(serial)
    is_shaped = is_one or (_is_written_as_theirs(match) and not checks.is_year(serial))
    return is_shaped and not is_other and names_somebody(match)


def _is_alone(match: re.Match[str]) -> bool:
    """ "| 20120405-9854 | pågår |": no word in its cell or on its line, of a day on which somebody may be born."""
    is_whole = bool(match["century"]) and match.group().isdigit() and "|" in match.string
    is_dashed = match["joint"].strip() in {"-", "+"} and match["serial"].isdigit()
    is_theirs = is_whole or (is_dashed and not _LIKE_A_MOBILE.match(match.group()))
    is_shaped = is_theirs and match.group()[:6].isdigit()
    return is_shaped and _is_long_ago(match, _LAST_YEARS) and is_alone_on_its_line(match)


def _is_written_in_full(match: re.Match[str]) -> bool:
    """ "19811218-9875", a slip of the pen or an example, where nothing says what else is numbered."""
    before = _before(match)
    is_shaped = bool(match["century"]) and match.group()[:8].isdigit() and _is_written_as_theirs(match)
    lasting = shapes.GOING_ON if _is_long_ago(match, _LAST_YEARS) else shapes.LASTING
    return is_shaped and not (shapes.OTHER_NUMBER.search(before) or lasting.search(before))


def _is_told_of(match: re.Match[str]) -> bool:
    """ "… 050412-2384 som går i nian": written as theirs, of a day on which they may be born, and of somebody in the sentence."""
    before = _before(match)
    return (
        (_is_written_as_theirs(match) or (bool(match["century"]) and match.group().isdigit()))
        and match.group()[:6].isdigit()
        and (bool(match["century"]) or _is_long_ago(match, _LAST_YEARS))
        and not (shapes.OTHER_NUMBER.search(before) or shapes.THING_BEFORE.search(before))
        and not shapes.THING_BEHIND.match(match.string, match.end())
        and bool(shapes.SAID_OF_SOMEBODY.search(before) or is_told_of_somebody(match))
    )


def _judged(match: re.Match[str], serial: str) -> bool | None:
    """What a number with a right check digit comes to where nothing says that it is a person's."""
    if checks.is_year_or_time(serial):
        return _judged_like_a_moment(match, serial)
    before = _before(match)
    if _is_split_oddly(match):
        return False if shapes.leads_to_somebody(before) else None
    is_other = shapes.OTHER_NUMBER.search(before) or shapes.UNIT_BEHIND.match(match.string, match.end())
    if is_other:
        return False if _is_written_as_theirs(match) else None
    return True


def _judged_like_a_moment(match: re.Match[str], serial: str) -> bool | None:
    """Four digits that may be a year or a time of day as well: a date of long ago hardly has either behind it."""
    is_close = match["joint"] in {"", "-", "+"}
    is_written_date = match.start("joint") - match.start() > len("19811218")
    said = (shapes.LASTING if checks.is_year(serial) else shapes.MOMENT).search(_before(match))
    is_said = said is not None and not shapes.leads_to_somebody(_before(match))
    if is_close and not is_written_date and not is_said:
        return match["joint"] != "" and _is_birth(match, serial)
    if _is_theirs(match) and not is_said:
        return False
    return False if _is_long_ago(match) and (not is_said or _is_written_as_theirs(match)) else None


def _is_theirs(match: re.Match[str]) -> bool:
    """Whether somebody stands right before a date on which they may be born: "Barn 1: 20101001 0708"."""
    before = _before(match)
    is_whole = bool(match["century"]) and match.group()[:8].isdigit()
    is_dashed = match.group()[:6].isdigit() and match["joint"].strip() in {"-", "+"}
    is_somebodys = is_dashed and not _may_be_span(match) and names_somebody(match)
    is_said = is_somebodys or shapes.KIN_OF.search(before) or (is_whole and shapes.leads_to_somebody(before))
    return bool(is_said) and _is_long_ago(match, _LAST_YEARS)


def _may_be_span(match: re.Match[str]) -> bool:
    """ "Gäller 120101 - 2015": what begins on a day may end in a later year."""
    serial = re.sub(r"\D", "", match["serial"])
    return checks.is_year(serial) and int(serial) >= _year(match)


def _is_long_ago(match: re.Match[str], years: int = _LONG_AGO) -> bool:
    return _year(match) < datetime.date.today().year - years


def _year(match: re.Match[str]) -> int:
    year = int((match["century"] or "20")[:2] + match["year"])
    return year if year <= datetime.date.today().year + _YEARS_AHEAD else year - 100


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - _NEAR) : match.start()]


def _is_birth(match: re.Match[str], serial: str) -> bool:
    """Whether the date is somebody's rather than of something that went on until a year, or happened at a time of day."""
    if match["century"] or 2000 + int(match["year"]) > datetime.date.today().year + _YEARS_AHEAD:
        return True
    return not checks.is_year(serial) and names_somebody(match)


def _is_written_as_theirs(match: re.Match[str]) -> bool:
    """ "811218-9876", which hardly anything else is written as: a word for another number beside it is no proof."""
    return match["joint"] in {"-", "+"} and match["serial"].isdigit()


def _is_in_one_piece(match: re.Match[str]) -> bool:
    """ "Eleven 1109213349", other than what may be a mobile telephone."""
    if not match.group().isdigit():
        return False
    is_no_phone = bool(match["century"]) or not match["year"].startswith("0")
    return is_no_phone or (match["year"] != "07" and names_somebody(match))


def _is_split_oddly(match: re.Match[str]) -> bool:
    """Whether the four digits are parted by other signs than the date is, as in an amount."""
    return len(match["serial"]) in {5, 6} and match["serial"][2:3] not in {" ", "-", ".", "\n"}


def _is_phone(match: re.Match[str]) -> bool:
    """``0511-12 34 56`` and ``0701740605`` are numbers of telephones."""
    if match["century"] or not match["year"].startswith("0") or shapes.is_labelled(match):
        return False
    spelled = match.group()
    parted_as_area_code = re.match(r"\d{4}[^\d\n]", spelled) is not None
    is_mobile = spelled.startswith("07") and spelled.isdigit() and int(match["day"]) > 60
    return parted_as_area_code or is_mobile


def told_serial(match: re.Match[str]) -> bool | None:
    """ "Född 2007-01-17, sista fyra 9822"."""
    dates = [date for date in _six_digits(match) if checks.is_birth_date("", date[:2], date[2:4], date[4:])]
    serial = match["serial"].replace(" ", "")
    is_close = all(len(gap) <= _CLOSE and "\n" not in gap for gap in match.group("between", "behind"))
    if _is_numbered_thing(match):
        return None
    said = match.group("joint", "between", "behind") if _begins(match) else match.group("joint", "behind")
    is_told = shapes.OF_FOUR.search("".join(said)) is not None
    if any(checks.has_check_digit(date + serial) for date in dates):
        is_clear = is_close or not checks.is_year_or_time(serial) or shapes.is_labelled(match)
        return is_told if is_clear else None
    return False if dates and is_close and is_told and not checks.is_year_or_time(serial) else None


def _is_numbered_thing(match: re.Match[str]) -> bool:
    """ "Avtal 2025-03-14 nr 2384", "avtalet slutar 2027 och börjar 250101", where nothing says that it is a person's."""
    before = _before(match)
    is_thing = shapes.NUMBERED.match(match["joint"]) and (
        shapes.THING_BEFORE.search(before) or shapes.LASTING.search(before)
    )
    is_labelled = shapes.is_labelled(match) or shapes.LABEL.search(match["between"])
    return bool(is_thing or _begins(match)) and not is_labelled


def _begins(match: re.Match[str]) -> bool:
    """ "… slutar på 9876 och börjar 811218"."""
    return match.groupdict().get("begins") is not None


def day_first(match: re.Match[str]) -> bool | None:
    """ "18 december 1981, 9876": a date as people write it, and behind it four digits that fit and are no year or time."""
    if match["short"] or match["year"] or len(match["year_word"] or "----") == _TWO:
        return None
    dates = [date for date in _six_digits(match) if checks.is_birth_date("", date[:2], date[2:4], date[4:])]
    serial = match["serial"]
    if not any(checks.has_check_digit(date + serial) for date in dates):
        return None
    is_labelled = shapes.is_labelled(match)
    if checks.is_year_or_time(serial):
        return False if is_labelled else None
    return is_labelled


def _six_digits(match: re.Match[str]) -> Iterator[str]:
    """What the date may be: of three numbers the day may stand first or last."""
    if match["short"]:
        yield match["short"].replace(match["gap"], "")
    elif match["year"]:
        yield match["year"] + match["month"] + match["day"]
    elif match["year_word"]:
        month = _MONTHS.index(match["month_word"].lower()) + 1
        yield f"{match['year_word'][-2:]}{month:02}{int(match['day_word']):02}"
    else:
        first, middle, last = match.group("day_first", "month_second", "year_last")
        yield f"{last[-2:]}{int(middle):02}{int(first):02}"
        if len(first) == len(last) == _TWO:
            yield f"{first}{int(middle):02}{last}"
