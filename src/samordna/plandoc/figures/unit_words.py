"""The units of Swedish statistics as people write them: a cell that is nothing else, and the end of a heading that is one."""

import re
from functools import lru_cache

from samordna.plandoc.figures.data import words_of
from samordna.plandoc.lazily import lazily

_COUNTED = (
    r"(?:inv(?:\.|ånare)?|personer|barn|elev(?:er)?|unga|ungdomar|hushåll|kvinnor|män|lärare|anställda?|år"
    r"|residents|inhabitants|capita)"
)
_PER = lazily(
    r"(?:(?:antal|andel|kr|kronor|tkr|personer|brott|anmälningar|ärenden|st|number"
    r"|kostnad)\s*)?(?:per|/|pr)\s*"
    rf"(?:\d[\d .]*(?:\s*{_COUNTED})?|miljon(?:\s*{_COUNTED})?|tusen(?:\s*{_COUNTED})?|år"
    rf"|månad|vecka|dag|dygn|timme|km2|km²|kvm|m2|person|besök|ärende|{_COUNTED})"
    r"(?:\s+(?:\d\d?\s?[–-]\s?\d\d?\s+år|i åldern .{1,20}|under ett år|och år))?"
)
_OF = lazily(
    r"(?:antal|procent|andel|%|promille)\s+(?:av\s)?[\w-]+(?:\s[\w-]+){0,2}|(?:%|procent) av .{1,40}"
)
_SCALE = lazily(
    r"(?:skala|index|poäng|betyg)\s*\d+\s*[-–]\s*\d+|(?:i\s)?(?:tusental|miljoner|tusen"
    r"|1[ .]?000-?tals?)(?:\s(?:kr|kronor|personer))?"
)
_SAYS = lazily(
    r"(?:enhet|måttenhet|mått|unit|anges i|redovisas i|belopp i|värden i|i)\s*:?\s+(?=\S)", re.IGNORECASE
)
_BRACKETS = lazily(r"\s*[(\[]([^()\[\]]*)[)\]]")
_TAIL = lazily(r"(?:,|\s[–-]|:)\s+([^,:–]+)$")
_BEFORE_PER = lazily(
    r"\s(?=(?:antal |andel |kr |kronor )?per\s)|\s?(?=/\s?\d)|\s(?=(?:antal|andel|kr|kronor|tkr|st)/)",
    re.IGNORECASE,
)
_LAST = lazily(r"\s(?:i\s)?(\S+)$")


@lru_cache(maxsize=4096)
def unit_called(text: str) -> str | None:
    """The unit that is all the text says, as it is written there; None for other words."""
    said = " ".join(text.split()).strip(" :;,")
    said = _SAYS.sub("", said, count=1)
    plain = said.casefold().rstrip(".")
    if plain in (
        "andel (%)",
        "andel %",
        "andel i procent",
        "andel i %",
        "procent (%)",
        "andel, %",
        "andel i % av",
    ):
        return "%"
    if plain in ("andel i procent", "andel procent", "andelar i procent"):
        return "procent"
    if plain in words_of("units") or _PER.fullmatch(plain) or _SCALE.fullmatch(plain):
        return lowered(said)
    return None


def lowered(unit: str) -> str:
    """A unit as it stands in running text; what is written in large letters only is kept."""
    return unit[0].lower() + unit[1:] if unit[1:2].islower() else unit


@lru_cache(maxsize=8192)
def unit_apart(text: str) -> tuple[str, str | None]:
    """What a heading says without its unit, and the unit: "Trygghet, andel (%)" is Trygghet in %."""
    for apart in (unit_in_brackets, _behind_comma, _per, _last_word):
        rest, unit = apart(text)
        if unit:
            return rest.strip(" ,;:–-"), unit
    return text, None


def unit_in_brackets(text: str) -> tuple[str, str | None]:
    """As `unit_apart`, of a unit in brackets only."""
    for found in reversed(list(_BRACKETS.finditer(text))):
        if (
            unit := unit_called(found[1])
            or (_OF.fullmatch(found[1].casefold()) and lowered(found[1]))
            or None
        ):
            rest = f"{text[: found.start()]}{text[found.end() :]}".strip()
            rest = re.sub(r"(?:^|,\s*|\s+)(?:andel|antal|procent)$", "", rest, flags=re.IGNORECASE)
            return (re.sub(r",\s*andel\b[^,]*$", "", rest) if unit == "%" else rest), unit
    return text, None


def _behind_comma(text: str) -> tuple[str, str | None]:
    tail = _TAIL.search(text)
    if tail is None:
        return text, None
    unit = unit_called(tail[1]) or (lowered(tail[1]) if _OF.fullmatch(tail[1].casefold()) else None)
    return text[: tail.start()], unit


def _per(text: str) -> tuple[str, str | None]:
    for found in _BEFORE_PER.finditer(text):
        rest = text[found.end() :]
        if unit := unit_called(f"per {rest[1:].strip()}" if rest.startswith("/") else rest):
            return text[: found.start()], unit
    return text, None


def _last_word(text: str) -> tuple[str, str | None]:
    last = _LAST.search(text)
    if last and last[1].casefold().strip(".") in words_of("units_sure"):
        return text[: last.start()], lowered(last[1].strip("."))
    return text, None


_SAME = (
    {"%", "procent", "percent", "andel"},
    {"kr", "kronor", "sek"},
    {"antal", "st", "styck", "stycken", "number", "count"},
)


def same_unit(one: str, other: str | None) -> bool:
    """Whether two units are one, however it is written."""
    first, second = one.casefold(), (other or "").casefold()
    if first == second or any(first in words and second in words for words in _SAME):
        return True
    return first == "%" and second.startswith(("%", "procent", "andel"))
