"""One bullet of a list as a record, with the labels in it and below it."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.columns.kind_columns import KIND_COLUMNS
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.labels.detail_lines import details_in
from samordna.plandoc.reading.interpret.labels.labelled import Labelled
from samordna.plandoc.reading.interpret.labels.meanings import Labels
from samordna.plandoc.reading.interpret.metadata.labels import is_sure
from samordna.plandoc.reading.interpret.pieces.doubt_texts import TOLD_ONCE
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs

_BOX = lazily(r"(?P<box>\[[ xX]\]|[☐⬜☑☒✅✔✓])\ufe0f?\s+")


def only_fields(piece: Piece, labels: Labels) -> bool:
    """Whether a bullet or a line holds nothing but labels with their values, and these are not the plan's own."""
    text = details_in(piece.text, labels)
    if not text.fields or text.before or text.fields[0].column is Column.ACTION:
        return False
    return not is_sure(text.fields[0].label)


def without_box(text: str) -> tuple[str, str]:
    """The box before a bullet, crossed or not, and its text: "[x] Utbilda ledare"."""
    match = _BOX.match(text)
    if not match:
        return "", text
    crossed = match["box"].lower() in ("[x]", "☑", "☒", "✅", "✔", "✓")
    return "☑" if crossed else "☐", text[match.end() :]


def record_of(piece: Piece, text: Labelled) -> Record:
    record = Record({}, list(piece.spots), piece.place)
    action, number = without_number(text.before)
    action = action.rstrip(" ,;")
    if action:
        record.values[Column.ACTION] = action
    if number:
        record.left.append(LeftOut(number, piece.place, Why.NUMBERING))
    take_fields(record, text, piece)
    return record


def give_fields(record: Record, text: Labelled, piece: Piece) -> None:
    """What is told once below several bullets, to one of them."""
    for one in text.fields:
        if one.value and one.column not in record.values:
            record.values[one.column] = one.value
            record.given[one.column] = PieceRow([piece.text], list(piece.spots), piece.place)
    record.doubts = [TOLD_ONCE]


def take_fields(record: Record, text: Labelled, piece: Piece) -> None:
    record.extra += [one for one in text.unknown if one[1]]
    for one in text.fields:
        if one.label:
            record.left.append(LeftOut(one.label, piece.place, Why.LABEL))
        if one.value and one.column not in KIND_COLUMNS[TakenAs.ACTIVITIES]:
            record.extra.append((one.label, one.value))
        elif one.value:
            known = record.values.get(one.column)
            record.values[one.column] = f"{known}\n{one.value}" if known else one.value
            record.places[one.column] = piece.place
            record.labels.setdefault(one.column, one.label)
