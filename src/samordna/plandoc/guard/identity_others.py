"""Numbers in other shapes: spread out, a spreadsheet's, interim ones, and those of the neighbours."""

import re

from samordna.plandoc.guard import identity_checks as checks
from samordna.plandoc.guard import identity_shapes as shapes

_LABEL_BEHIND = 40


def spread(match: re.Match[str]) -> bool | None:
    digits = re.sub(r"\D", "", match.group())
    if len(digits) not in {10, 12}:
        return None
    return checks.is_number(digits) or None


def scientific(match: re.Match[str]) -> bool | None:
    """A spreadsheet's ``2.00701179822E+11``; one that it has rounded asks."""
    if len(match["rest"]) == 11:
        return checks.is_number(match["first"] + match["rest"]) or None
    digits = (match["first"] + match["rest"]).ljust(12, "0")
    is_date = digits[:2] in {"19", "20"} and checks.is_birth_date(
        digits[:2], digits[2:4], digits[4:6], digits[6:8]
    )
    return (checks.is_number(digits) and len(match["rest"]) >= 9) if is_date else None


def without_zero(match: re.Match[str]) -> bool | None:
    """Only a label tells nine digits, which may stand behind: "509232880 ska läsas som personnummer"."""
    is_labelled = shapes.is_labelled(match, behind=_LABEL_BEHIND)
    return True if is_labelled and checks.is_number("0" + match.group()) else None


def interim(match: re.Match[str]) -> bool | None:
    if not checks.is_birth_date(match["century"] or "", match["year"], match["month"], match["day"]):
        return None
    return shapes.is_labelled(match)


def norwegian(match: re.Match[str]) -> bool | None:
    digits = match["date"] + match["serial"].replace(" ", "")
    if not checks.is_day_first(match["date"]) or not checks.is_norwegian(digits):
        return None
    return shapes.is_labelled(match)


def danish(match: re.Match[str]) -> bool | None:
    """Danish numbers have no check digit, so that only a label tells them."""
    return True if shapes.is_labelled(match) and checks.is_day_first(match["date"]) else None


def finnish(match: re.Match[str]) -> bool | None:
    if not checks.is_day_first(match["date"]):
        return None
    if not checks.is_finnish(match["date"], match["serial"], match["check"]):
        return None
    return True if match["check"].isalpha() or shapes.is_labelled(match) else None
