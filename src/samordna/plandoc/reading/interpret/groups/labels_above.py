"""Lines with a label between a heading and what stands under it: "Indikator: Andel trygga" over a table."""

from collections import Counter
from collections.abc import Mapping, Sequence

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.labels.labelled import Field, labelled
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.words.small_words import Column

_HOLD = frozenset(
    {Column.RESPONSIBLE, Column.OTHERS, Column.TIME, Column.START, Column.END, Column.FOLLOW_UP}
)
"""What a line may say of all that stands under it where several lines of the file do so; once, it may be of the plan itself."""

_FEWEST = 2

Said = tuple[Field, Piece]


def labels_above(pieces: Sequence[Piece], firsts: Sequence[Piece]) -> Mapping[int, list[Said]]:
    """What lines with labels right above say of all that begins with each of ``firsts`` (by id)."""
    at = {id(piece): number for number, piece in enumerate(pieces)}
    said = {id(first): _above(pieces, at[id(first)]) for first in firsts if id(first) in at}
    often = Counter(column for told in said.values() for column in {one.column for one, _ in told})
    return {
        first: [
            (one, line)
            for one, line in told
            if one.column is Column.INDICATOR or (one.column in _HOLD and often[one.column] >= _FEWEST)
        ]
        for first, told in said.items()
    }


def give_labels(records: Sequence[Record], said: Sequence[Said]) -> None:
    """Give the records of a table or a list what the lines above say that none of them tells itself."""
    for one, line in said:
        if any(record.get(one.column) for record in records):
            continue
        row = PieceRow([line.text], list(line.spots), line.place)
        for record in records:
            record.values[one.column] = one.value
            record.given[one.column] = row


def _above(pieces: Sequence[Piece], at: int) -> list[Said]:
    """The fields of the lines between a heading and the piece ``at`` that are nothing but fields; none where no heading is."""
    found: list[Said] = []
    while at and pieces[at - 1].kind is BlockKind.PARAGRAPH:
        at -= 1
        line = labelled(pieces[at].text)
        found += [(one, pieces[at]) for one in line.fields if not line.before and one.value]
    return found if at and pieces[at - 1].kind is BlockKind.HEADING else []
