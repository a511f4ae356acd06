"""Places in the text of a section where structured parts of the plan are shown, so that nothing is said twice.

A place is a line of its own, ``{{activities}}`` or ``{{activities-2}}``: the parts of that list whose ``place`` is its name stand
there. A part whose ``place`` is :data:`TOLD` is told by the words of its section and is shown nowhere else; one without place,
or whose place is gone, stands where its kind usually does.
"""

import re
from dataclasses import dataclass

from samordna.plandoc.labels import PART_TITLES
from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Language, Text

TOLD = "text"

_MARK = lazily(r"^[ ]{0,3}\{\{(?P<name>(?P<kind>[a-z]+(?:_[a-z]+)*)(?:-\d+)?)\}\}[ ]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Shown:
    """A place: ``kind`` is the list whose parts stand there, ``name`` what they call it."""

    kind: str
    name: str


def mark(name: str) -> str:
    """The line that is the place called ``name``."""
    return f"{{{{{name}}}}}"


def pieces_of(text: str) -> list[str | Shown]:
    """A section's text, its words and its places in order. Empty stretches are left out."""
    pieces: list[str | Shown] = []
    at = 0
    for match in _MARK.finditer(text):
        pieces += [before] if (before := text[at : match.start()].strip("\n")) else []
        pieces.append(Shown(match["kind"], match["name"]))
        at = match.end()
    return pieces + ([after] if (after := text[at:].strip("\n")) else [])


def places_in(text: str) -> list[Shown]:
    return [piece for piece in pieces_of(text) if isinstance(piece, Shown)]


def without_places(text: str) -> str:
    """The words of a section alone."""
    return "\n\n".join(piece for piece in pieces_of(text) if isinstance(piece, str))


def in_words(text: str, language: Language = "sv") -> str:
    """A section's text where nothing but its words can be shown: each place as a line that says what stands there."""
    return _MARK.sub(lambda match: said_of(match["kind"]).in_(language), text)


def said_of(kind: str) -> Text:
    """What is said where a place stands and nothing of a plan can be shown, such as "(Här visas: Aktiviteter)"."""
    name = PART_TITLES.get(kind, Text("okänd del", "unknown part"))
    return Text(f"(Här visas: {name.sv})", f"(Shown here: {name.en})")
