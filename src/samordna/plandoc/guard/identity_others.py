"""Numbers in other shapes: spread out, a spreadsheet's, interim ones, and those of the neighbours."""

import re

from samordna.plandoc.guard import identity_checks as checks
from samordna.plandoc.guard import identity_shapes as shapes
from samordna.plandoc.guard.identity_beside import names_somebody
from samordna.plandoc.guard.phone_context import is_said_to_be_phone
from samordna.plandoc.lazily import lazily

_LABEL_BEHIND, _ZERO_NEAR, _FINLAND_NEAR = 40, 60, 80
_FINLAND = lazily(
    r"\b(?:fins(?:k|ke|ka|kt)|finländ\w*|finland\w*|suom\w*|helsing(?:fors|issä|istä)|helsinki|esbo|espoo|åbo|turku|tammerfors|tampere"
    r"|uleåborg|oulu|vanda|vantaa|torneå|tornio|haparanda|vasa|vaasa|jakobstad|karleby|borgå|lahtis|kuopio|rovaniemi|mariehamn|åland)\b"
)


def spread(match: re.Match[str]) -> bool | None:
    digits = re.sub(r"\D", "", match.group())
    if len(digits) not in {10, 12} or shapes.UNIT_BEHIND.match(match.string, match.end()):
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
    """A label tells nine digits, which may stand behind: "509232880 ska läsas som personnummer", or what is said of the zero."""
    if not checks.is_number("0" + match.group()):
        return None
    if shapes.is_labelled(match, behind=_LABEL_BEHIND):
        return True
    return False if _is_said_to_lack_zero(match) else None


def _is_said_to_lack_zero(match: re.Match[str]) -> bool:
    """Telephones and accounts lose theirs as well."""
    before = match.string[max(0, match.start() - _ZERO_NEAR) : match.start()]
    is_other = shapes.OTHER_NUMBER.search(before) or shapes.UNIT_BEHIND.match(match.string, match.end())
    if is_other or is_said_to_be_phone(match.string, match.start()):
        return False
    behind = match.string[match.end() : match.end() + _ZERO_NEAR]
    return shapes.ZERO_SAID.search(f"{before}#{behind}") is not None


def interim(match: re.Match[str]) -> bool | None:
    if not checks.is_birth_date(match["century"] or "", match["year"], match["month"], match["day"]):
        return None
    return shapes.is_labelled(match)


def norwegian(match: re.Match[str]) -> bool | None:
    digits = re.sub(r"\D", "", match.group())
    if not checks.is_day_first(digits) or not checks.is_norwegian(digits):
        return None
    return shapes.is_labelled(match)


def danish(match: re.Match[str]) -> bool | None:
    """Danish numbers have no check digit, so that only a label tells them."""
    return True if shapes.is_labelled(match) and checks.is_day_first(match["date"]) else None


def finnish(match: re.Match[str]) -> bool | None:
    if not checks.is_day_first(match["date"]):
        return None
    is_labelled = shapes.is_labelled(match)
    has_letter = match["sign"].strip(" -+").isalpha()
    if not checks.is_finnish(match["date"], match["serial"], match["check"]):
        is_meant = has_letter and _is_of_finland(match)
        return False if is_meant or (is_labelled and (has_letter or match["check"].isalpha())) else None
    is_in_one = match["sign"] in {"-", "+"} or (has_letter and len(match["sign"]) == 1)
    if is_labelled or (is_in_one and match["check"].isalpha()):
        return True
    is_near = names_somebody(match) or _is_of_finland(match)
    is_shaped = has_letter or (not is_in_one and match["check"].isalpha())
    return False if (is_near and (is_in_one or is_shaped)) or (is_in_one and has_letter) else None


def _is_of_finland(match: re.Match[str]) -> bool:
    start, end = max(0, match.start() - _FINLAND_NEAR), match.end() + _FINLAND_NEAR
    return _FINLAND.search(match.string[start:end].lower()) is not None
