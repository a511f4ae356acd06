"""The words that head the columns of tables of figures, and what they say that a column holds."""

import tomllib
from enum import StrEnum
from functools import lru_cache

from samordna.plandoc.figures.data import DATA
from samordna.plandoc.figures.labels import unmarked
from samordna.plandoc.lazily import lazily


class Role(StrEnum):
    """What a column is to the figures of its rows."""

    AREA = "area"
    TIME = "time"
    MEASURE = "measure"
    GROUP = "group"
    UNIT = "unit"
    SOURCE = "source"
    CODE = "code"
    NOTE = "note"
    VALUE = "value"


_HEADINGS: dict[str, list[str]] = tomllib.loads((DATA / "headings.toml").read_text(encoding="utf-8"))
_ROLES = [(Role(role), lazily("|".join(words))) for role, words in _HEADINGS.items()]
AREA_WORD = lazily(rf"\b(?:{'|'.join(_HEADINGS['area'])})\b")

_CODES = lazily(r"(?:.*(?:kod|nr|nummer|[ -]id)|id[ -].*)")
_BOUNDS = lazily(
    r".*(?:konfidens|felmarginal|standardfel|nedre gräns|övre gräns|undre gräns"
    r"|lägre gräns|högre gräns).*|(?:nedre|övre|undre|lower|upper)(?: \S+)?(?: ki)?"
)


@lru_cache(maxsize=4096)
def role_called(heading: str) -> Role | None:
    """The role of a column by its heading alone; None where the heading says what is counted, or nothing that is known."""
    plain = unmarked(heading).casefold().strip(" :;*").replace("_", " ")
    found = next((role for role, words in _ROLES if words.fullmatch(plain)), None)
    if found is None and _BOUNDS.fullmatch(plain):
        return Role.NOTE
    return Role.CODE if found is None and _CODES.fullmatch(plain) else found


_PERSONS = lazily(
    r"(?:för|efter)?namn|elev(?:ens namn)?|personnummer|pnr|person-?nr|personnr"
    r"|samordningsnummer|barnets namn|namn på \w+|födelsedatum|klient|brukare|anmälare"
    r"|gärningsperson"
)


def is_of_persons(heading: str) -> bool:
    """Whether a column is headed as one of persons."""
    return _PERSONS.fullmatch(unmarked(heading).casefold()) is not None
