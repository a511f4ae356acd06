"""Chapters that say they hold what is to be done, and in which nothing was found: a person is told where to look."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.table_kinds import Context
from samordna.plandoc.reading.interpret.metadata.title_signs import names_plan
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.words.measure_headings import says_activities
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words.voices import tells_of_others
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import SectionKind, Text

_NOT_SURELY = lazily(r"åtgärdande|^genomförande$", re.IGNORECASE)
_ANYWHERE = ("sections", "references", "decisions")
"""What every file may have: one with nothing else may have been misread as a whole."""

_NONE = Text(
    "Inga aktiviteter hittades i filen. Läs igenom texten.",
    "No activities were found in the file. Read the text through.",
)
_MAY_HOLD = (SectionKind.ACTIVITIES, SectionKind.OTHER, SectionKind.PREVENTION)


def tell_of_unread(pieces: list[Piece], document: PlanDocument, reading: Reading) -> None:
    """Tell of each chapter of activities whose words became no activity, this year's or last's."""
    became = {
        spot[0]
        for item in (*document.activities, *document.previous_activities)
        for spot in reading.origins.get(item.id, [])
    }
    told = False
    for heading, below in _chapters(pieces):
        if (
            below
            and _promises(heading)
            and not any(spot[0] in became for one in below for spot in _spots(one))
        ):
            reading.doubt(_nothing_found(heading.text), heading.place)
            told = True
    if not told and all(name in _ANYWHERE for name, _ in document.items()):
        reading.doubt(_NONE)


def _promises(heading: Piece) -> bool:
    text = heading.text
    told = Context([text])
    return (
        not heading.structural
        and says_activities(text)
        and kind_of(text) in _MAY_HOLD
        and not names_plan(text)
        and not _NOT_SURELY.search(text)
        and not told.tells_of_the_past
        and not tells_of_others(text)
    )


def _chapters(pieces: list[Piece]) -> list[tuple[Piece, list[Piece]]]:
    """Each heading with the text, lists and tables below it and below the headings under it."""
    found: list[tuple[Piece, list[Piece]]] = []
    open_: list[tuple[Piece, list[Piece]]] = []
    for piece in pieces:
        if piece.kind is BlockKind.HEADING:
            open_ = [one for one in open_ if 0 < one[0].level < piece.level]
            open_.append((piece, []))
            found.append(open_[-1])
        elif piece.kind is not BlockKind.FOOTNOTE:
            for _, below in open_:
                below.append(piece)
    return found


def _spots(piece: Piece) -> list[tuple[int, int | None]]:
    return [*piece.spots, *(spot for row in piece.rows for spot in row.spots)]


def _nothing_found(heading: str) -> Text:
    return Text(
        f"Under rubriken ”{heading}” hittades inga aktiviteter. Läs igenom texten.",
        f"No activities were found under the heading “{heading}”. Read the text through.",
    )
