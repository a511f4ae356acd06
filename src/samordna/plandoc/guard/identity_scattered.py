"""Identity numbers with signs between digits where nobody expects them: "19 8 1 12 1 8 - 9 8 7 6", "8/1/1/2/1/8/9/8/7/6".

Tables hold rows of digits too, and one row in a hundred and fifty passes the check of ten: so it stops where a label or somebody
stands beside it or the whole is told by its dash, asks where hardly anything else is written so, and passes what may be counted.
"""

import re

from samordna.plandoc.guard import identity_checks as checks
from samordna.plandoc.guard import identity_shapes as shapes
from samordna.plandoc.guard.identity_beside import is_told_of_somebody, names_somebody
from samordna.plandoc.lazily import lazily

_SIGN = r"[\dOoIl]"
_GAP = r"[\W_]{0,5}"
SCATTERED = lazily(
    rf"(?<![^\W_])(?<!\d[\W_])(?<!\d[\W_]{{2}}){_SIGN}(?:{_GAP}{_SIGN}){{9}}(?:(?:{_GAP}{_SIGN}){{2}})?(?![^\W_])(?![\W_]{{1,2}}\d)"
)
SCATTERED_MAYBE = lazily(rf"(?:\d|\b[OlI](?=[\W_]{{1,5}}\d)){_GAP}{_SIGN}(?:{_GAP}{_SIGN}){{8}}")
_PLAIN = str.maketrans("OoIl", "0011")
_DIGITS = lazily(rf"{_SIGN}+")
_TEN, _DATE, _SERIAL, _NEAR, _MOST_LETTERS = 10, 6, 4, 24, 6
_FEWEST_SINGLE = 6
_PHONE_OR_MONTHS = lazily(
    r"\(?0\d{1,3}(?:\)[ ./-]{0,3}|[ ./-]{1,3})\d{2,3}(?:[ .-]?\d{2,3}){1,3}"
    r"|(?:19|20)\d\d[-./ ]?\d\d\W+(?:19|20)\d\d[-./ ]?\d\d"
)
_MANY_GROUPS = 6
_GAPS_OF_TABLES = frozenset(" .-\n")
_EDGES_OF_CELLS = frozenset(",;|\t")
_BY_THOUSANDS = lazily(r"\d{1,3}(?:[ .,]\d{3})+")


def scattered(match: re.Match[str]) -> bool | None:
    groups = _DIGITS.findall(match.group())
    digits = "".join(groups).translate(_PLAIN)
    is_one = len(groups) > 1 and _is_date(digits) and not shapes.DATE_AND_SERIAL.fullmatch(match.group())
    if not is_one or _is_counted(match):
        return None
    is_dashed = _is_told_by_its_dash(match.group(), len(digits))
    is_single = _singles(groups) >= _FEWEST_SINGLE
    if not checks.is_number(digits):
        return False if is_dashed and is_single else None
    return (
        True
        if shapes.is_labelled(match)
        else _judged(match, groups, is_dashed=is_dashed, is_single=is_single)
    )


def _judged(match: re.Match[str], groups: list[str], *, is_dashed: bool, is_single: bool) -> bool | None:
    """Of a number with a right check digit that nothing calls one."""
    if _PHONE_OR_MONTHS.fullmatch(match.group()):
        return None
    if is_dashed and (is_single or _is_said(match)):
        return True
    return False if is_dashed or _is_written_as_nothing_else(match, groups) else None


def _is_counted(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    is_other = shapes.UNIT_BEHIND.match(match.string, match.end()) or shapes.OTHER_NUMBER.search(before)
    return is_other is not None or sum(sign.isalpha() for sign in match.group()) > _MOST_LETTERS


def _is_written_as_nothing_else(match: re.Match[str], groups: list[str]) -> bool:
    """Of digits that no dash parts: amounts, telephones and rows of a table need somebody beside them."""
    is_whole = sum(map(len, groups)) > _TEN
    if _BY_THOUSANDS.fullmatch(match.group()):
        return is_whole and _is_said(match)
    if _is_of_dashes(match.group()):
        return True
    is_table = not _EDGES_OF_CELLS.isdisjoint(match.group()) and _singles(groups) < len(groups)
    return (is_whole and not is_table) or _is_of_one_sign(match.group(), groups) or _is_said(match)


def _is_of_dashes(spelled: str) -> bool:
    """ "811-218-9876": where no date ends."""
    return set(_gaps(spelled)) == {"", "-"}


def _is_of_one_sign(spelled: str, groups: list[str]) -> bool:
    """Many digits, or groups of a date, all parted alike, but maybe the last four: not so "12/1 9/12 8/10"."""
    gaps = _gaps(spelled)
    joint = _TEN - _SERIAL - 1
    signs = {gap.strip() for place, gap in enumerate(gaps) if gap and place != joint}
    is_table = not _EDGES_OF_CELLS.isdisjoint(spelled)
    is_odd = len(groups) >= _MANY_GROUPS or bool(
        gaps[joint] and not _GAPS_OF_TABLES.issuperset("".join(signs))
    )
    return len(signs) == 1 and is_odd and not is_table


def _is_said(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    return shapes.leads_to_somebody(before) or names_somebody(match) or is_told_of_somebody(match)


def _singles(groups: list[str]) -> int:
    return sum(len(group) == 1 for group in groups)


def _is_told_by_its_dash(spelled: str, count: int) -> bool:
    """Whether one stands before the last four digits, and none elsewhere."""
    dashed = [place for place, gap in enumerate(_gaps(spelled)) if {"-", "+"} & set(gap)]
    return dashed == [count - _SERIAL - 1]


def _gaps(spelled: str) -> list[str]:
    """What stands between each two digits."""
    return re.split(_SIGN, spelled)[1:-1]


def _is_date(digits: str) -> bool:
    date = digits[:-_SERIAL]
    return checks.is_birth_date(date[:-_DATE], date[-_DATE:-4], date[-4:-2], date[-2:])
