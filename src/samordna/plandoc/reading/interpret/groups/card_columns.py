"""Cards side by side whose lines stand in rows of a table: the names in the first, and below them the same labels in every
column: "Rastvärdar | Skolbod", "Vem? | Vem?", "Rektor | Kurator". They become lines below each other, as other cards are."""

from collections.abc import Sequence
from dataclasses import dataclass

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.groups.members import SURE
from samordna.plandoc.reading.interpret.labels.labelled import Field, labelled
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.words.small_words import Column

_FEWEST_COLUMNS, _FEWEST_ROWS, _MOST_ROWS = 2, 3, 16
_FEWEST = 2
_MOST_NAME_LINES = 3
_MOST_LABEL_WORDS = 3


@dataclass(slots=True)
class _Line:
    """A field of a card, or its name where it has no column, with the rows that it stands in."""

    field: Field | None
    rows: list[PieceRow]
    words: str = ""

    def go_on(self, row: PieceRow, words: str) -> None:
        self.rows.append(row)
        self.words = f"{self.words} {words}".strip()


def card_columns_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` with such tables as the lines of their cards, one card after the other."""
    return [part for piece in pieces for part in (_lines_of(piece) or [piece])]


def _lines_of(piece: Piece) -> list[Piece]:
    """The lines of the cards that the columns of a table are; nothing where not all have the same labels, or they say neither who
    nor when."""
    rows = piece.rows if piece.kind is BlockKind.TABLE and piece.columns is None else []
    width = len(rows[0].cells) if rows else 0
    if width < _FEWEST_COLUMNS or not _FEWEST_ROWS <= len(rows) <= _MOST_ROWS:
        return []
    if any(row.held or names_column(row.cells[0]) != names_column(row.cells[-1]) for row in rows):
        return []
    cards = [_card(rows, at) for at in range(width)]
    if not all(map(_is_whole, cards)) or any(_columns(card) != _columns(cards[0]) for card in cards):
        return []
    return [_as_piece(line) for card in cards for line in card]


def _card(rows: Sequence[PieceRow], at: int) -> list[_Line]:
    """The name of a column's card, and its fields."""
    card: list[_Line] = []
    for row in rows:
        text = row.cells[at]
        last = card[-1] if card else None
        bare = last is None or last.field is None or bool(last.words)
        told = _label_of(text, bare=bare) if text else []
        card += [_Line(one, [row], one.value) for one in told]
        if text and not told and last:
            last.go_on(row, text)
        elif text and not told:
            card.append(_Line(None, [row], text))
    return card


def _columns(card: Sequence[_Line]) -> list[Column | None]:
    return [line.field.column if line.field else None for line in card]


def _label_of(line: str, *, bare: bool) -> list[Field]:
    """What a line says that begins with a label, alone on it or with its value behind: "Vem?", "Tid maj 2031". A ``bare`` label
    may have no sign behind it."""
    if names_column(line.rstrip(" ?:")) and (column := column_of(line)) is not None:
        return [Field(column, line, "")]
    found = labelled(line)
    if found.fields and not found.before:
        return found.fields
    if not bare:
        return []
    words = line.split()
    for length in range(min(_MOST_LABEL_WORDS, len(words) - 1), 0, -1):
        label, value = " ".join(words[:length]), " ".join(words[length:])
        if names_column(label.rstrip(" ?:")) and (label.endswith("?") or Trait.TIME in traits_of(value)):
            column = column_of(label)
            return [Field(column, label, value)] if column is not None else []
    return []


def _is_whole(card: Sequence[_Line]) -> bool:
    """Whether a card has a name of a few lines, and fields that say who or when, each once."""
    columns = _columns(card)
    told = {line.field.column for line in card if line.field and line.words}
    return (
        columns[:1] == [None]
        and len(card[0].rows) <= _MOST_NAME_LINES
        and len(told) >= _FEWEST
        and bool(told & SURE)
        and len({*columns}) == len(columns)
    )


def _as_piece(line: _Line) -> Piece:
    spots = [spot for row in line.rows for spot in row.spots]
    text = f"{line.field.label.rstrip(' ?:')}: {line.words}" if line.field else line.words
    return Piece(BlockKind.PARAGRAPH, text, spots=spots, place=line.rows[0].place)
