"""The conditions on which the plan was approved, and how they were answered (S2)."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.rows_read import rows_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.schema import Condition
from samordna.plandoc.taken_as import TakenAs

_HEADING = lazily(r"\bvillkor\w*|\bförbehåll\b|\bconditions\b", re.IGNORECASE)
_ANSWER = lazily(
    r"(?:^|\s*[–—-]\s+|\s+|\n)(?:Nämndens svar|Svar(?: på villkoret)?|Hantering|Answer)\s*:\s*(?P<answer>.+)$",
    re.DOTALL | re.IGNORECASE,
)
_NUMBERED = lazily(r"^\d{1,2}[.)]\s+(?=\S)")
_SAID = lazily(
    r"(?:godkän|fastställ|antog|antag|beslut)\w*[^.]*?\b(?:med|under)\s+(?:det\s+)?(?:villkor\w*|förutsättning\w*)\s+att\s+"
    r"(?P<what>[^.]+)\.",
    re.IGNORECASE,
)


def conditions_of(chapters: list[Chapter], tables: list[Table], reading: Reading) -> list[Condition]:
    """Out of a table, out of the list under a heading of conditions, or out of the sentence that approves "med villkor att"."""
    found = [
        Condition(id=row.item, text=row.text(Column.CONDITION) or "", answer=row.text(Column.ANSWER))
        for row in rows_of(tables, TakenAs.CONDITIONS, "conditions", reading)
    ]
    for chapter in chapters:
        if _HEADING.search(chapter.heading):
            _take_list(found, chapter, reading)
    return found or _said(chapters, reading)


def _take_list(found: list[Condition], chapter: Chapter, reading: Reading) -> None:
    """Bullets as conditions; an answer stands in the bullet, or in a deeper one or a paragraph below it."""
    level = 0
    latest: Condition | None = None
    for piece in chapter.paragraphs():
        answer = _ANSWER.search(piece.text)
        is_deeper = piece.kind is BlockKind.BULLET and latest is not None and piece.level > level
        if latest and ((answer and answer.start() == 0) or is_deeper):
            words = answer["answer"] if answer else piece.text
            latest.answer = f"{latest.answer}\n{words}" if latest.answer else words.strip()
            reading.origins[latest.id] += piece.spots
            reading.note(latest.id, "answer", piece.text, piece.place)
        elif piece.kind is BlockKind.BULLET or _NUMBERED.match(piece.text):
            latest, level = _add(found, piece, answer, reading), piece.level
        else:
            latest = None


def _add(found: list[Condition], piece: Piece, answer: re.Match[str] | None, reading: Reading) -> Condition:
    text = _NUMBERED.sub("", piece.text[: answer.start()] if answer else piece.text)
    condition = Condition(
        id=f"conditions-{len(found) + 1}",
        text=text.strip(),
        answer=answer["answer"].strip() if answer else None,
    )
    reading.origins[condition.id] = list(piece.spots)
    if number := _NUMBERED.match(piece.text):
        reading.note(condition.id, "text", number[0].strip(), piece.place)
    if answer:
        reading.note(condition.id, "answer", answer[0].strip(), piece.place)
    found.append(condition)
    return condition


def _said(chapters: list[Chapter], reading: Reading) -> list[Condition]:
    found: list[Condition] = []
    for chapter in chapters:
        for piece in chapter.paragraphs():
            for match in _SAID.finditer(piece.text):
                words = match["what"].strip()
                condition = Condition(id=f"conditions-{len(found) + 1}", text=words[0].upper() + words[1:])
                reading.origins[condition.id] = list(piece.spots)
                found.append(condition)
    return found
