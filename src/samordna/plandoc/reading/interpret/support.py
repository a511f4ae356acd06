"""Training, briefings, guides, changes and collaboration: what a plan says of its supporting work."""

import re

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces import Chapter, Reading
from samordna.plandoc.reading.interpret.services import functions_in
from samordna.plandoc.reading.interpret.tables import Table, records_of
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.schema import Agreement, Briefing, ChangeNote, Guide, PreventionCouncil, TrainingNeed
from samordna.plandoc.vocabulary import SectionKind

_CONTACT = re.compile(r"(?:kontakta|kontakt|ring|contact|call)\b[: ]+(?P<text>[^.\n]+)", re.IGNORECASE)
_URGENT = re.compile(r"[^.\n]*\b(?:akut\w*|112|omedelbar fara|emergency|999)\b[^.\n]*", re.IGNORECASE)
_REPORT = re.compile(r"[^.\n]*\b(?:polisanmäl\w*|tipsa\w*|orosanmäl\w*|report)\b[^.\n]*", re.IGNORECASE)
_COUNCIL = re.compile(
    r"\b(?P<name>(?:lokala )?(?:brottsförebyggande rådet|brottsförebyggande råd|trygghetsrådet))\b",
    re.IGNORECASE,
)
_LED_BY = re.compile(r"råd\w*[^.]{0,40}\bleds av\s+(?P<who>[^.,]+)", re.IGNORECASE)
_AGREEMENT = re.compile(
    r"\b(?:samverkans)?överenskommelse\w*\b[^.]{0,80}?\bmellan\s+(?P<parties>[^.]+)", re.IGNORECASE
)


def training_of(tables: list[Table], reading: Reading) -> list[TrainingNeed]:
    needs: list[TrainingNeed] = []
    for table in tables:
        if not (table.has(Column.TRAINING) and table.has(Column.TARGET_GROUP, Column.FUNCTION)) or table.has(
            Column.ACTION
        ):
            continue
        for record in records_of(table):
            function = record.get(Column.FUNCTION) or ""
            need = TrainingNeed(
                id=f"training-{len(needs) + 1}",
                group=record.get(Column.TARGET_GROUP) or function,
                function=next(iter(functions_in(function)), None),
                content=record.get(Column.TRAINING),
                planned=parse_swedish(record.get(Column.PLANNED) or record.get(Column.TIME) or ""),
                carried_out=parse_swedish(record.get(Column.CARRIED_OUT) or ""),
            )
            reading.origins[need.id] = record.spots
            needs.append(need)
    return needs


def briefings_of(tables: list[Table], reading: Reading) -> list[Briefing]:
    briefings: list[Briefing] = []
    for table in tables:
        for record in (
            records_of(table) if table.has(Column.BRIEFING) and not table.has(Column.ACTION) else []
        ):
            briefing = Briefing(
                id=f"briefings-{len(briefings) + 1}",
                name=record.get(Column.BRIEFING) or "",
                source=record.get(Column.SOURCE),
                audience=record.get(Column.TARGET_GROUP),
                rhythm=record.get(Column.RHYTHM),
                owner=record.get(Column.RESPONSIBLE),
            )
            reading.origins[briefing.id] = record.spots
            briefings.append(briefing)
    return briefings


def guides_of(chapters: list[Chapter], reading: Reading) -> list[Guide]:
    guides: list[Guide] = []
    for chapter in chapters:
        if chapter.kind is not SectionKind.GUIDE or not chapter.pieces:
            continue
        text = "\n\n".join(piece.text for piece in chapter.paragraphs())
        contact, urgent, report = _CONTACT.search(text), _URGENT.search(text), _REPORT.search(text)
        guide = Guide(
            id=f"guides-{len(guides) + 1}",
            title=chapter.heading,
            text=text,
            contact=contact["text"].strip() if contact else None,
            urgent=urgent[0].strip() if urgent else None,
            report=report[0].strip() if report else None,
        )
        reading.origins[guide.id] = [spot for piece in chapter.pieces for spot in piece.spots]
        guides.append(guide)
    return guides


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


def council_of(chapters: list[Chapter]) -> PreventionCouncil | None:
    texts = [piece.text for chapter in chapters for piece in chapter.paragraphs()]
    name = next((match["name"] for text in texts if (match := _COUNCIL.search(text))), None)
    if name is None:
        return None
    led_by = next((match["who"].strip() for text in texts if (match := _LED_BY.search(text))), None)
    return PreventionCouncil(name=name[0].upper() + name[1:], led_by=led_by)


def agreements_of(chapters: list[Chapter], reading: Reading) -> list[Agreement]:
    agreements: list[Agreement] = []
    for chapter in chapters:
        for piece in chapter.paragraphs():
            match = _AGREEMENT.search(piece.text)
            if match:
                agreement = Agreement(
                    id=f"agreements-{len(agreements) + 1}", parties=match["parties"].strip()
                )
                reading.origins[agreement.id] = list(piece.spots)
                agreements.append(agreement)
    return agreements
