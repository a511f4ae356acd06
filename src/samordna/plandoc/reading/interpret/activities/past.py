"""What became of last year's plan: its activities with their status, and what has changed since."""

import re

from samordna.plandoc.labels import FIELDS
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.activities.answers import answered, is_answer, told_with
from samordna.plandoc.reading.interpret.columns.table_kinds import Context
from samordna.plandoc.reading.interpret.pieces.doubts import Doubts
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.rows_read import ItemRow, rows_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.interpret.words.status_signs import (
    Key,
    is_light,
    says_no_status,
    status_beside,
    status_by,
    status_explained,
    status_of,
)
from samordna.plandoc.schema import ChangeNote, PreviousActivity
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import SectionKind

_TOLD = {
    Column.FOLLOW_UP: "follow_up",
    Column.RESPONSIBLE: "responsible",
    Column.OTHERS: "others",
    Column.START: "starts",
    Column.END: "ends",
    Column.GOAL: "goal",
    Column.PROBLEM: "problem",
    Column.INDICATOR: "indicator",
    Column.COST: "cost",
}
"""Columns that last year's activities have no field for, with the field whose name goes before their words in the comment."""
_STATUS_LAST = lazily(r"^(?P<action>.{8,}?)\s*(?:[–—:]\s|\s-\s|\()(?P<status>[^–—:()]{3,40}?)\)?\.?$")


def previous_activities_of(
    chapters: list[Chapter], tables: list[Table], key: Key, reading: Reading
) -> list[PreviousActivity]:
    """Out of tables; without them, out of bullets that end in a status under a heading of the past. ``key`` is what colours and
    signs mean."""
    doubts = Doubts()
    found = [
        _of_row(row, key, doubts)
        for row in rows_of(tables, TakenAs.PREVIOUS_ACTIVITIES, "previous_activities", reading)
    ]
    doubts.tell(reading)
    return found or [
        activity
        for number, piece in enumerate(_listed(chapters), start=1)
        if (activity := _of_bullet(piece, number, reading))
    ]


def _of_row(row: ItemRow, key: Key, doubts: Doubts) -> PreviousActivity:
    words = row.text(Column.STATUS) or ""
    heading = row.record.labels.get(Column.STATUS, "")
    answers = is_answer(words) and not status_explained(words, key)
    status = answered(words, heading) if answers else status_by(words, key)
    is_told = status is not None or says_no_status(words)
    comments = [told_with(heading, words) if answers else words] if words and not is_told else []
    if is_told:
        row.note("status", words)
    elif is_light(words):
        status = status_beside(row.text(Column.COMMENT) or "")
        doubts.add_colour(words, row.record.place)
    comments += [text for column in (Column.COMMENT, Column.TIME) if (text := row.text(column))]
    comments += [f"{FIELDS[name].sv}: {text}" for column, name in _TOLD.items() if (text := row.text(column))]
    comments += [f"{heading}: {text}" if heading else text for heading, text in row.record.extra]
    return PreviousActivity(
        id=row.item,
        action=row.text(Column.ACTION) or "",
        status=status,
        comment="\n".join(comments) or None,
    )


def _listed(chapters: list[Chapter]) -> list[Piece]:
    return [
        piece
        for chapter in chapters
        if Context([chapter.heading]).tells_of_the_past
        for piece in chapter.pieces
        if piece.kind is BlockKind.BULLET and _status_in(piece.text)
    ]


def _status_in(text: str) -> re.Match[str] | None:
    match = _STATUS_LAST.match(text.strip())
    return match if match and status_of(match["status"]) else None


def _of_bullet(piece: Piece, number: int, reading: Reading) -> PreviousActivity | None:
    match = _status_in(piece.text)
    if not match:
        return None
    item = f"previous_activities-{number}"
    reading.origins[item] = list(piece.spots)
    reading.note(item, "status", match["status"], piece.place)
    return PreviousActivity(id=item, action=match["action"].strip(), status=status_of(match["status"]))


def changes_of(chapters: list[Chapter], reading: Reading) -> list[ChangeNote]:
    notes: list[ChangeNote] = []
    for chapter in chapters:
        pieces = chapter.paragraphs() if chapter.kind is SectionKind.CHANGES else []
        bullets = [piece for piece in pieces if piece.kind is BlockKind.BULLET]
        for piece in bullets or pieces:
            note = ChangeNote(id=f"changes-{len(notes) + 1}", text=piece.text)
            reading.origins[note.id] = list(piece.spots)
            notes.append(note)
    return notes
