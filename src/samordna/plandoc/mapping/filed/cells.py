"""From the text of a cell to the value of a field, and back."""

import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import Any

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.mapping.filed.columns import Form, ServiceColumn
from samordna.plandoc.mapping.model import OLDEST
from samordna.plandoc.reading.interpret.words.ages import ages_in
from samordna.plandoc.vocabulary import (
    Arena,
    Function,
    Language,
    Level,
    TargetGroup,
    Text,
    WayIn,
    name_of,
)

_BETWEEN = lazily(r"\s*[;,\n/•|]+\s*|\s+(?:och|samt|and|&)\s+", re.IGNORECASE)
_BETWEEN_NAMES = lazily(r"\s*[;\n•|]+\s*")
_YEARS = lazily(r"(\d{1,3})(?:\s*(?:år|years?))?", re.IGNORECASE)
_SAYS_YEARS = lazily(r"år|year", re.IGNORECASE)
CLOSE = 0.88
"""How alike a misspelt choice is to the one that is meant (difflib's measure, 0 to 1)."""
_NOTHING = {"", "-", "–", "—", "ej relevant", "ej aktuellt", "saknas", "n/a", "inga", "ingen"}
_GROUPS = {
    "barn": (0, 12),
    "ungdomar": (13, 19),
    "tonåringar": (13, 19),
    "unga vuxna": (18, 29),
    "vuxna": (18, None),
}
_OPEN = lazily(r"(?:[>≥]\s*(?P<over>\d{1,3})|(?P<from>\d{1,3})\s*[-–—+])(?:\s*år)?")
_SPAN = lazily(r"(\d{1,3})\s*[-–—]\s*(\d{1,3})(?:\s*år)?")
_DAY = lazily(r"\d{4}-\d{2}-\d{2}.*")
_YES = {"ja", "yes", "x", "1", "true", "sant"}
_NO = {"", "nej", "no", "0", "false", "falskt"}
_FULL_DAY = len("2026-01-01")
LOWER_FIRST = Text("Den lägre åldern står först.", "The lower age comes first.")
Choices = type[StrEnum] | None

_STEMS: dict[StrEnum, str] = {
    Level.PREVENTION: "förebygg|prevent|primär|universell|generell",
    Level.INTERVENTION: "förhindr|ingrip|interven|tertiär|indik",
    Function.PREVENTIVE: "förebygg|främj|prevent",
    Function.DETECTING: "upptäck|uppsök|detect",
    Function.REMEDIAL: "åtgärd|remed",
    TargetGroup.CHILDREN: r"barn(?!familj)|child",
    TargetGroup.YOUTH: r"ungdom|unga(?!\s+vuxna)|tonår|elev|youth",
    TargetGroup.YOUNG_ADULTS: r"unga\s+vuxna|young adult",
    TargetGroup.ADULTS: r"(?<!unga\s)vuxna|(?<!young\s)adult",
    TargetGroup.FAMILIES: "famil|föräld|vårdnadshav",
    TargetGroup.RELATIVES: "anhörig|närstående|relative",
    TargetGroup.PROFESSIONALS: "yrkes|personal|professional",
    TargetGroup.ASSOCIATIONS: "förening|civilsamhäll|association",
    Arena.PLACE: "plats|lokal|in place",
    Arena.SCHOOL: "skol|school",
    Arena.INTERNET: "internet|nätet|digital|online",
    WayIn.SELF: "själv|frivillig|oneself",
    WayIn.REFERRAL: "hänvis|remi|refer",
    WayIn.DECISION: "beslut|bistånd|decision",
}
"""How others than the software write a choice."""


class Unreadable(Exception):
    """A cell's text is no value of its column. ``text`` says how one is written."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.sv)
        self.text = text


def value_in(column: ServiceColumn, cell: str) -> Any:
    """The value that the cell states. Raises Unreadable."""
    return _READERS[column.form](cell.strip(), column.choices)


def says_nothing(cell: str) -> bool:
    return " ".join(cell.split()).casefold() in _NOTHING


def text_of(column: ServiceColumn, value: Any, language: Language = "sv") -> str:
    """The value as a file says it. References are names."""
    if value is None or value == "":
        return ""
    if column.form is Form.YES_NO:
        return {"sv": ("nej", "ja"), "en": ("no", "yes")}[language][bool(value)]
    if column.choices is not None:
        among = column.choices
        several = value if isinstance(value, list | tuple | frozenset) else [value]
        return ", ".join(name_of(one, language) for one in among if one in several)
    return "; ".join(value) if isinstance(value, list | tuple) else str(value)


def _choice(text: str, among: Choices) -> str:
    chosen = _choices(text, among)
    return chosen[0] if chosen else ""


def _choices(text: str, among: Choices) -> list[str]:
    return _chosen(among, text) if among and text else []


def _chosen(among: type[StrEnum], text: str) -> list[str]:
    """Each of the choices that is named, by its name or as others write it; a piece that names none is refused."""
    named = _names(among)
    pieces = [text] if text.casefold() in named else [one for one in _BETWEEN.split(text) if one]
    chosen: dict[str, None] = {}
    for piece in pieces:
        if piece.casefold() in named:
            chosen[named[piece.casefold()]] = None
            continue
        if near := get_close_matches(piece.casefold(), named, n=1, cutoff=CLOSE):
            chosen[named[near[0]]] = None
            continue
        by_stem = [one for one in among if one in _STEMS and re.search(_STEMS[one], piece, re.IGNORECASE)]
        if not by_stem:
            raise Unreadable(_unknown(among, piece))
        chosen.update(dict.fromkeys(one.value for one in by_stem))
    return list(chosen)


@cache
def _names(among: type[StrEnum]) -> dict[str, str]:
    both = {name_of(one, language).casefold(): one.value for one in among for language in ("sv", "en")}
    return both | {one.value: one.value for one in among}


def _unknown(among: type[StrEnum], text: str) -> Text:
    said = {language: [name_of(one, language) for one in among] for language in ("sv", "en")}
    near = get_close_matches(text, said["sv"] + said["en"], n=1)
    if near:
        return Text(
            f"”{text}” är inget av valen. Menas {near[0]}?",
            f"“{text}” is none of the choices. Is {near[0]} meant?",
        )
    return Text(
        f"”{text}” är inget av valen. Skriv {', '.join(said['sv'])}.",
        f"“{text}” is none of the choices. Write {', '.join(said['en'])}.",
    )


def _age(text: str) -> int | None:
    if not text:
        return None
    if (years := _YEARS.fullmatch(text)) and int(years[1]) <= OLDEST:
        return int(years[1])
    raise Unreadable(
        Text(
            f"”{text}” är ingen ålder. Skriv hela år, 0–120.",
            f"“{text}” is no age. Write whole years, 0–120.",
        )
    )


def _ages(text: str) -> tuple[int | None, int | None]:
    """Both ends at once: "13–20", "från 18 år", "upp till 21"."""
    if not text or text.casefold() in {"alla", "alla åldrar", "all ages"}:
        return None, None
    if text.casefold() in _GROUPS:
        return _GROUPS[text.casefold()]
    if opened := _OPEN.fullmatch(text):
        return int(opened["over"]) + 1 if opened["over"] and text[0] == ">" else int(
            opened["over"] or opened["from"]
        ), None
    if _DAY.fullmatch(text):
        raise Unreadable(
            Text(
                f"Excel har gjort om åldern till en dag ({text}). Skriv den med ett tankstreck, som 6–12, i en cell som är text.",
                f"Excel has turned the age into a day ({text}). Write it with a dash, such as 6–12, in a cell that is text.",
            )
        )
    if (span := _SPAN.fullmatch(text)) and int(span[1]) > int(span[2]):
        raise Unreadable(LOWER_FIRST)
    told = ages_in(text if _SAYS_YEARS.search(text) else f"{text} år", bare=True)
    if len(told) == 1:
        return told[0]
    raise Unreadable(
        Text(
            f"”{text}” går inte att läsa som en ålder. Skriv 13–20, från 18 eller till 21.",
            f"“{text}” cannot be read as an age. Write 13–20, from 18 or to 21.",
        )
    )


def _names_in(text: str) -> list[str]:
    between = _BETWEEN_NAMES if ";" in text or "\n" in text else re.compile(r"\s*,\s*")
    return list(dict.fromkeys(one.strip() for one in between.split(text) if one.strip()))


def _yes_no(text: str) -> bool:
    if text.casefold() in _YES | _NO:
        return text.casefold() in _YES
    raise Unreadable(Text(f"”{text}” är varken ja eller nej.", f"“{text}” is neither yes nor no."))


def _day(text: str) -> str | None:
    if not text:
        return None
    told = parse_swedish(text) or ""
    if len(told) == _FULL_DAY:
        return date.fromisoformat(told).isoformat()
    raise Unreadable(
        Text(
            f"”{text}” är ingen dag. Skriv den som 2027-01-31.",
            f"“{text}” is no day. Write it as 2027-01-31.",
        )
    )


def _plainly(reader: Callable[[str], Any]) -> Callable[[str, Choices], Any]:
    return lambda text, _among: reader(text)


_READERS: dict[Form, Callable[[str, Choices], Any]] = {
    Form.LINE: _plainly(lambda text: " ".join(text.split())),
    Form.TEXT: _plainly(str),
    Form.CHOICE: _choice,
    Form.CHOICES: _choices,
    Form.AGE: _plainly(_age),
    Form.AGES: _plainly(_ages),
    Form.NAMES: _plainly(_names_in),
    Form.YES_NO: _plainly(_yes_no),
    Form.DAY: _plainly(_day),
}
