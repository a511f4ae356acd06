"""Laws with the dates between which they hold, and which of them a text cites."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Text

STATUTE_NUMBER = lazily(r"(?<![\d-])((?:1[89]|20)\d{2}:\d{1,4})(?![\d/])")
_OTHER_SERIES = lazily(
    r"\b(?:dir(?:ektiv)?|kommittédirektiv|ds|sou|prop|pm|dnr|skr|rapport|bet)\b[. ]*$", re.IGNORECASE
)
_HISTORIC = lazily(
    r"upphäv|upphör|ersatt|ersätt|tidigare|dåvarande|äldre|repealed|replaced|former", re.IGNORECASE
)
_SENTENCE_END = lazily(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Law:
    """A statute by its number in SFS; ``None`` where a date is not needed or has not come."""

    number: str
    name: Text
    in_force: date | None = None
    repealed: date | None = None
    successor: str | None = None
    names: tuple[str, ...] = ()


@cache
def laws() -> dict[str, Law]:
    """Every law of ``laws.toml`` by its number."""
    data = tomllib.loads(files(__package__).joinpath("laws.toml").read_text("utf-8"))
    return {entry["number"]: _law(entry) for entry in data["law"]}


def _law(entry: dict[str, object]) -> Law:
    names = entry.pop("names", [])
    return Law(
        name=Text(str(entry.pop("sv")), str(entry.pop("en"))),
        names=tuple(str(name) for name in names) if isinstance(names, list) else (),
        **entry,  # type: ignore[arg-type]
    )


def cited_numbers(text: str) -> set[str]:
    """The numbers of the statutes that ``text`` cites; directives, reports and registry numbers are not
    statutes.
    """
    return {
        match[1]
        for match in STATUTE_NUMBER.finditer(text)
        if not _OTHER_SERIES.search(text[: match.start()][-24:])
    }


def without_history(text: str) -> str:
    """Without the sentences that say that what they tell of is an earlier one."""
    if not _HISTORIC.search(text):
        return _SENTENCE_END.sub(" ", text)
    return " ".join(s for s in _SENTENCE_END.split(text) if not _HISTORIC.search(s))


def repealed_laws_cited(text: str, *, today: date) -> list[Law]:
    """The laws that ``text`` leans on although they were repealed on ``today`` or before.

    A sentence that says that the law is an earlier one is history and not a reference.
    """
    current = without_history(text)
    numbers = cited_numbers(current)
    words = current.lower()
    return [
        law
        for law in laws().values()
        if law.repealed
        and law.repealed <= today
        and (law.number in numbers or any(name in words for name in law.names))
    ]
