"""What is said of how the words were understood, beside the answers."""

import re

from samordna.plandoc.finding.hearing import LONGEST, Heard
from samordna.plandoc.finding.index import Index
from samordna.plandoc.finding.model import Asked
from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Text

_NUMBERS = frozenset(
    {HitKind.IDENTITY_NUMBER, HitKind.PHONE, HitKind.EMAIL, HitKind.HANDLE, HitKind.PROFILE_LINK}
)
_NUMBER = lazily(r"\d{4,}")
_LIKE_NUMBER = lazily(r"\b(?:19|20)?\d{6}[-+ ]?\d{4}\b")
_COMMON = frozenset(
    {"ale", "berg", "boden", "ed", "kil", "lund", "mark", "mora", "sala", "vara", "åre", "hjo"}
)
"""Names of municipalities that are words too, where they have a small letter."""
NO_PERSONS = Text(
    "Skriv inga namn eller nummer. Inget av det du skrev sparas.",
    "Write no names or numbers. Nothing of what you wrote is kept.",
)
POLICE = Text(
    "Polisen når du på 112 när det är bråttom, annars på 114 14.",
    "Call the police on 112 when it is urgent, otherwise on 114 14.",
)
_OF_POLICE = frozenset({"polis", "polisen", "poliser", "police"})
_MOST_OF_POLICE = 4
"""In a longer question the police are a part of what has happened."""
CUT = Text(
    f"Texten är lång. Bara de första {LONGEST} tecknen är lästa.",
    f"The text is long. Only its first {LONGEST} signs are read.",
)


def names_somebody(text: str) -> bool:
    """Whether it holds a number of somebody, or a name and a number."""
    kinds = {hit.kind for hit in scan(text[:LONGEST])}
    is_named = HitKind.NAME in kinds and bool(_NUMBER.search(text))
    return bool(kinds & _NUMBERS) or is_named or bool(_LIKE_NUMBER.search(text))


def notes(asked: Asked, one: Heard, index: Index) -> tuple[Text, ...]:
    """The age and place that were heard in the words, another municipality, and what was not read."""
    years = [f"{one.ages[0]} år"] if one.ages and one.is_exact_age and asked.age is None else []
    heard = [*years, *([place] if (place := index.place_in(one)) and not asked.place else [])]
    told = (
        [Text(f"Så är orden förstådda: {', '.join(heard)}.", f"Understood: {', '.join(heard)}.")]
        if heard
        else []
    )
    if other := elsewhere_in(asked.words, index.elsewhere):
        told.append(
            Text(
                f"Orden nämner {other}. Svaren gäller bara den här kommunen; ring kommunen där.",
                f"The words name {other}. The answers are for this municipality only; call the one there.",
            )
        )
    if len(one.tokens) <= _MOST_OF_POLICE and any(token.word in _OF_POLICE for token in one.tokens):
        told.append(POLICE)
    if len(asked.words) > LONGEST:
        told.append(CUT)
    return tuple(told)


def elsewhere_in(text: str, names: tuple[str, ...]) -> str:
    """The other municipality that the words name; empty for none."""
    small = text.casefold()
    for name in (one for one in names if one.casefold() in small):
        found = re.search(
            rf"\b(?:i|från|till|på)\s+{re.escape(name)}\b|\b{re.escape(name)}s? kommun\b", text, re.IGNORECASE
        )
        if found and (name.casefold() not in _COMMON or name in found[0]):
            return name
    return ""
