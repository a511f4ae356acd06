"""The lists of a document: where each begins and ends, and what it stands under."""

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.kind_columns import KIND_COLUMNS
from samordna.plandoc.reading.interpret.columns.table_kinds import Context
from samordna.plandoc.reading.interpret.labels.labelled import Labelled
from samordna.plandoc.reading.interpret.labels.meanings import Labels
from samordna.plandoc.reading.interpret.labels.settling import ask_of_guessed, settle
from samordna.plandoc.reading.interpret.lists.bullet_lists import BulletList
from samordna.plandoc.reading.interpret.lists.list_records import only_fields
from samordna.plandoc.reading.interpret.lists.numbered_deeds import numbered_deeds
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.promises.promised_lists import listed_below, promises_of
from samordna.plandoc.reading.interpret.rows.bands import labelled_band
from samordna.plandoc.taken_as import TakenAs


def lists_of(
    pieces: list[Piece], taken: set[int], labels: Labels, formed: dict[int, Labelled]
) -> list[BulletList]:
    """The lists of a document but those whose pieces (by id) are ``taken``; ``formed`` is what the forms of lists say."""
    found: list[BulletList] = []
    headings: list[Piece] = []
    open_list: BulletList | None = None
    lead: Piece | None = None
    numbered = listed_below(pieces) | numbered_deeds(pieces)
    for piece in pieces:
        if id(piece) in taken or piece.kind in (BlockKind.HEADING, BlockKind.TABLE):
            open_list = lead = None
        if piece.kind is BlockKind.HEADING and id(piece) not in taken:
            headings = [*(one for one in headings if 0 < one.level < piece.level), piece]
        if id(piece) in taken or piece.kind not in (BlockKind.BULLET, BlockKind.PARAGRAPH):
            continue
        if piece.kind is BlockKind.BULLET or id(piece) in numbered or id(piece) in formed:
            if open_list is None:
                open_list = BulletList(
                    [], lead, next(iter(headings[-1:]), None), Context([one.text for one in headings])
                )
                found.append(open_list)
            open_list.take(piece, labels, formed.get(id(piece)))
        elif open_list and not labelled_band(piece.text) and only_fields(piece, labels):
            open_list.take(piece, labels, None)
        else:
            open_list, lead = None, piece
    for one in found:
        one.give_heads()
        one.promises = promises_of((one.lead, one.heading), one.records, listed=one.listed or one.is_dated)
        settle(one.records, KIND_COLUMNS[TakenAs.ACTIVITIES])
        ask_of_guessed(one.records, labels)
    return found
