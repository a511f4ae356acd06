"""Boards that a file writes by their letters, "SN", by the name that it writes them with elsewhere."""

import re
from collections.abc import Iterable
from dataclasses import replace

from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact

_ALWAYS = {"KF": "Kommunfullmäktige", "KS": "Kommunstyrelsen"}
"""What every municipality means by its letters."""

_LETTERS = re.compile(r"[A-ZÅÄÖ]{2,5}")
_PARTS = re.compile(r"[\s-]+(?:(?:och|samt|för)\s+)?|&")


def spelled_out(facts: Iterable[FoundFact], texts: Iterable[str]) -> list[FoundFact]:
    """The facts with boards by their names, where letters can mean but one of those that ``texts`` name."""
    facts = list(facts)
    short = {fact.value for fact in facts if fact.field == "board" and _LETTERS.fullmatch(fact.value)}
    named = {letters: _ALWAYS[letters] for letters in short & _ALWAYS.keys()}
    if rest := short - named.keys():
        names = {
            body.name.casefold(): body.name for text in texts for body in bodies_in(text) if not body.bare
        }
        for letters in rest:
            may_be = [name for plain, name in names.items() if _has_letters(plain, letters.casefold())]
            named |= {letters: may_be[0]} if len(may_be) == 1 else {}
    return [
        replace(fact, value=named[fact.value]) if fact.field == "board" and fact.value in named else fact
        for fact in facts
    ]


def _has_letters(name: str, letters: str) -> bool:
    """Whether a name is of a committee, and its words begin with all the letters but the last: "Barn- och utbildningsnämnden"."""
    parts = [part for part in _PARTS.split(name) if part]
    if "nämnd" not in name or not letters.endswith("n") or len(parts) > len(letters) - 1:
        return False
    pattern = r".*\b".join(re.escape(part[0]) for part in parts)
    inside = ".*".join(map(re.escape, letters[:-1]))
    return re.match(rf"(?={pattern}){inside}.*nämnd", name) is not None
