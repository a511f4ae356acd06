"""Training, briefings and lessons: the tables of a plan's supporting work."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.parts.service_words import functions_in
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Reading
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.rows_read import rows_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.schema import Briefing, Lesson, TrainingNeed
from samordna.plandoc.taken_as import TakenAs

_LESSONS = lazily(r"(?:lärdomar|erfarenheter från övning|lessons)\b", re.IGNORECASE)
_SHARE = lazily(r"(?P<number>\d{1,3}(?:[.,]\d+)?)\s*(?P<per_cent>%|procent)?")


def training_of(tables: list[Table], reading: Reading) -> list[TrainingNeed]:
    needs: list[TrainingNeed] = []
    for row in rows_of(tables, TakenAs.TRAINING, "training", reading):
        function = row.text(Column.FUNCTION) or ""
        functions = functions_in(function)
        if functions:
            row.note("function", function)
        needs.append(
            TrainingNeed(
                id=row.item,
                group=row.text(Column.TARGET_GROUP) or function,
                function=next(iter(functions), None),
                content=row.text(Column.TRAINING),
                planned=row.date("planned", Column.PLANNED, Column.TIME),
                carried_out=row.date("carried_out", Column.CARRIED_OUT),
                share_trained=_share(row.text(Column.SHARE)),
            )
        )
        share = row.text(Column.SHARE)
        if share and needs[-1].share_trained is not None:
            row.note("share_trained", share)
        else:
            row.unread("share_trained", share)
    return needs


def _share(words: str | None) -> float | None:
    match = _SHARE.fullmatch(words.strip()) if words else None
    if not match:
        return None
    number = float(match["number"].replace(",", "."))
    share = number / 100 if match["per_cent"] else number
    return share if 0 <= share <= 1 else None


def briefings_of(tables: list[Table], reading: Reading) -> list[Briefing]:
    return [
        Briefing(
            id=row.item,
            name=row.text(Column.BRIEFING, Column.NAME) or "",
            source=row.text(Column.SOURCE),
            audience=row.text(Column.TARGET_GROUP),
            rhythm=row.text(Column.RHYTHM),
            owner=row.text(Column.RESPONSIBLE),
        )
        for row in rows_of(tables, TakenAs.BRIEFINGS, "briefings", reading)
    ]


def lessons_of(chapters: list[Chapter], tables: list[Table], reading: Reading) -> list[Lesson]:
    """Out of a table, and out of the bullets under a heading of lessons."""
    found = [
        Lesson(id=row.item, text=row.text(Column.LESSON) or "", activity=row.text(Column.ACTION))
        for row in rows_of(tables, TakenAs.LESSONS, "lessons", reading)
    ]
    for chapter in chapters:
        for piece in chapter.pieces if _LESSONS.match(chapter.heading) else []:
            if piece.kind is BlockKind.BULLET:
                lesson = Lesson(id=f"lessons-{len(found) + 1}", text=piece.text)
                reading.origins[lesson.id] = list(piece.spots)
                found.append(lesson)
    return found
