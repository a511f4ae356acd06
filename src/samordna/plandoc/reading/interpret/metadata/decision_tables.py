"""A table of decisions: a row for each, with the body, the date, the paragraph and what was decided."""

from samordna.plandoc.reading.interpret.metadata.facts import Fact, value_of
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.segments import Segment
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.words.small_words import words_of

_BODY = words_of(
    "beslutad fastställd antagen godkänd instans beslutsinstans nämnd beslutsfattare body committee"
) | {
    *("beslutad av", "fastställd av", "antagen av", "godkänd av", "beslutat av", "beslut av"),
    *("beslutande organ", "beslutande instans", "nämnd/styrelse"),
}
_WHEN = words_of("datum beslutsdatum sammanträde sammanträdesdatum date")
_SECTION = words_of("§ paragraf protokollsparagraf section")
_OTHER = words_of(
    "version utgåva revision ändring ändringar kommentar beskrivning beslut beslutet utfall ärende dnr diarienummer diarienr "
    "outcome decision"
) | {"beslut i korthet"}

Told = list[tuple[PieceRow, str, list[Fact]]]
"""Rows with the words they say in one line and the facts in these."""


def names_who_decides(heading: str) -> bool:
    return " ".join(heading.lower().split()).strip(" :.") in _BODY


def decisions_told(piece: Piece) -> Told:
    """What each row of a table of decisions tells; nothing when the table is of something else."""
    head, *rows = piece.rows
    names = [" ".join(cell.lower().split()).strip(" :.") for cell in head.cells]
    if not (_BODY & set(names) and (_WHEN | _SECTION) & set(names)) or any(
        name and name not in _BODY | _WHEN | _SECTION | _OTHER for name in names
    ):
        return []
    told: Told = [(head, " ".join(head.cells), [Fact(Label.HEADINGS, "", 0, len(" ".join(head.cells)))])]
    for row in rows:
        text = ", ".join(
            _said(name, cell) for name, cell in zip(names, row.cells, strict=False) if cell.strip()
        )
        facts = list(value_of(Label.DECISION, Segment(text, 0, Label.DECISION, "beslut")))
        if any(fact.decided for fact in facts):
            told.append((row, text, facts))
    return told if len(told) > 1 else []


def _said(name: str, cell: str) -> str:
    words = " ".join(cell.split())
    if name in _SECTION and "§" not in words:
        return f"§ {words}"
    return f"dnr {words}" if name in ("dnr", "diarienummer", "diarienr") else words
