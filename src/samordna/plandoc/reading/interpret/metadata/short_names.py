"""Boards that a file writes by their letters, "SN", by their names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact
from samordna.plandoc.vocabulary import Text

_ALWAYS = {"KF": "Kommunfullmäktige", "KS": "Kommunstyrelsen"}
"""What every municipality means by its letters."""

_MOSTLY = {
    "SN": "Socialnämnden",
    "BUN": "Barn- och utbildningsnämnden",
    "KFN": "Kultur- och fritidsnämnden",
    "VON": "Vård- och omsorgsnämnden",
    "SBN": "Samhällsbyggnadsnämnden",
    "TN": "Tekniska nämnden",
    "ÄN": "Äldrenämnden",
}
"""What most mean by theirs; a person is asked."""

_LETTERS = lazily(r"[A-ZÅÄÖ]{2,5}")
_PARTS = lazily(r"[\s-]+(?:(?:och|samt|för)\s+)?|&")


def spelled_out(facts: Iterable[FoundFact], texts: Iterable[str]) -> list[FoundFact]:
    """The facts with boards by their names, where letters can mean but one of those that ``texts`` name, or mostly mean one."""
    facts = list(facts)
    short = {fact.value for fact in facts if fact.field == "board" and _LETTERS.fullmatch(fact.value)}
    named = _MOSTLY | dict(_named(short - _ALWAYS.keys(), texts)) | _ALWAYS
    return [
        replace(fact, value=named[fact.value]) if fact.field == "board" and fact.value in named else fact
        for fact in facts
    ]


def doubt_of(board: str | None, written: Iterable[FoundFact]) -> Text | None:
    """What a person is asked where a board's name is but what its letters mostly mean, and not ``written`` anywhere."""
    values = {fact.value for fact in written if fact.field == "board"}
    letters = next((one for one, name in _MOSTLY.items() if name == board and one in values), None)
    if letters is None or board in values:
        return None
    return Text(
        f"Nämnden står som {letters} och är läst som {board}. Kontrollera den.",
        f"The committee is written {letters} and was read as {board}. Check it.",
    )


def _named(short: set[str], texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The letters with the one body that ``texts`` name which has them."""
    names = {
        body.name.casefold(): body.name
        for text in (texts if short else ())
        for body in bodies_in(text)
        if not body.bare
    }
    for letters in short:
        may_be = [name for plain, name in names.items() if _has_letters(plain, letters.casefold())]
        if len(may_be) == 1:
            yield letters, may_be[0]


def _has_letters(name: str, letters: str) -> bool:
    """Whether a name is of a committee, and its words begin with all the letters but the last: "Barn- och utbildningsnämnden"."""
    parts = [part for part in _PARTS.split(name) if part]
    if "nämnd" not in name or not letters.endswith("n") or len(parts) > len(letters) - 1:
        return False
    pattern = r".*\b".join(re.escape(part[0]) for part in parts)
    inside = ".*".join(map(re.escape, letters[:-1]))
    return re.match(rf"(?={pattern}){inside}.*nämnd", name) is not None
