"""What a person is told about a file of ours."""

from textwrap import shorten
from typing import TYPE_CHECKING

from samordna.plandoc.labels import FIELDS
from samordna.plandoc.reading.blocks import Flag
from samordna.plandoc.vocabulary import Text

if TYPE_CHECKING:
    from samordna.plandoc.carrying.seen import Seen

_QUOTED = 80
_VALUE = Text("Värde", "Value")


def broken() -> Flag:
    return Flag(
        "Filen bär planen som data, men den är skadad. Filen lästes som vilken fil som helst.",
        english="The file carries the plan as data, but it is damaged. The file was read like any other.",
    )


def newer() -> Flag:
    return Flag(
        "Filen är skriven av en nyare version av Samordna. Den lästes som vilken fil som helst.",
        english="The file was written by a later version of Samordna. It was read like any other.",
    )


def changed_pdf() -> Flag:
    return Flag(
        "Texten i PDF-filen har ändrats sedan den skrevs. Den lästes som den ser ut nu.",
        english="The text of the PDF has been changed since it was written. It was read as it looks now.",
    )


def unreadable_value(seen: "Seen", field: str, text: str, item: str | None = None) -> Flag:
    quoted, name = shorten(text, _QUOTED, placeholder="…"), FIELDS.get(field, _VALUE)
    return Flag(
        f"{name.sv}: ”{quoted}” går inte att tolka och togs inte med.",
        seen.place,
        item,
        f"{name.en}: “{quoted}” cannot be understood and was not taken.",
    )


def not_taken(seen: "Seen") -> Flag:
    quoted = shorten(" | ".join(cell for cell in seen.cells if cell), _QUOTED, placeholder="…")
    return Flag(
        f"”{quoted}” står där filen visar något som räknas ut, och togs inte med.",
        seen.place,
        english=f"“{quoted}” stands where the file shows something that is worked out, and was not taken.",
    )
