"""What is written in the list of a municipality, and how two spellings of it are one."""

import re
from dataclasses import dataclass

from samordna.core.models import KnownWord

Kind = KnownWord.Kind
SHORTEST, LONGEST = 2, 200
FEWEST_DIGITS = 3
_NUMBER = re.compile(r"\+?[\d\s()\-–/.\u00a0]+")
_DOMAIN = re.compile(r"@?(?:[a-z0-9åäö](?:[a-z0-9åäö-]*[a-z0-9åäö])?\.)+[a-z]{2,}", re.IGNORECASE)
_COUNTRY = re.compile(r"^(?:\+46|0046)\(?0?\)?")


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """One line of the list: what it is, how it is shown and how it is compared."""

    kind: str
    text: str
    key: str


def entry_of(line: str) -> KnownEntry | None:
    """A line as somebody wrote it; None when it is too short or too long to be remembered."""
    text = " ".join(line.split())
    kind = kind_of(text)
    key = key_of(kind, text)
    least = FEWEST_DIGITS if kind == Kind.NUMBER else SHORTEST
    return KnownEntry(kind, text, key) if least <= len(key) and len(text) <= LONGEST else None


def kind_of(text: str) -> str:
    if _NUMBER.fullmatch(text):
        return Kind.NUMBER
    return Kind.DOMAIN if _DOMAIN.fullmatch(text) else Kind.WORD


def key_of(kind: str, text: str) -> str:
    if kind == Kind.NUMBER:
        return digits(text)
    return text.lower().removeprefix("@") if kind == Kind.DOMAIN else text.casefold()


def digits(number: str) -> str:
    """The digits of a number as it is dialled in Sweden, however it is written."""
    return re.sub(r"\D", "", _COUNTRY.sub("0", re.sub(r"[\s\u00a0-]", "", number)))
