"""What the tables, lists and labelled groups of a file are: first as each reads by itself, then by what explains most."""

from collections.abc import Set

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.goals.above import above_each
from samordna.plandoc.reading.interpret.groups.gathering import groups_of, in_groups
from samordna.plandoc.reading.interpret.groups.members import Member
from samordna.plandoc.reading.interpret.groups.repeated_blocks import repeated_blocks, told_in
from samordna.plandoc.reading.interpret.labels.meanings import learn
from samordna.plandoc.reading.interpret.lists.assignments import assignments_of
from samordna.plandoc.reading.interpret.lists.bounds import lists_of
from samordna.plandoc.reading.interpret.lists.list_forms import forms_of
from samordna.plandoc.reading.interpret.metadata.labelled_lines import label_groups
from samordna.plandoc.reading.interpret.metadata.stated import is_about_plan
from samordna.plandoc.reading.interpret.pieces.notes import notes_in
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.recognition.found_parts import FoundParts, firsts_of
from samordna.plandoc.reading.interpret.recognition.front_lines import front_lines
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.sentences.prose import prose_of
from samordna.plandoc.reading.interpret.sentences.told_in_turn import paragraphs_in_turn
from samordna.plandoc.reading.interpret.tables.understood_tables import understood


def find(every: list[Piece]) -> FoundParts:
    notes = notes_in(every)
    pieces = [piece for piece in every if id(piece) not in notes]
    about = {id(piece) for piece in pieces if piece.kind is BlockKind.TABLE and is_about_plan(piece)}
    about |= front_lines(pieces)
    found = _find(pieces, [], about)
    of_plan = about | {id(piece) for group in label_groups(pieces) for piece in group}
    blocks = [
        one
        for one in repeated_blocks(pieces, above_each(pieces))
        if _tells_more(one, found)
        and not any(id(piece) in of_plan for member in one for piece in member.pieces)
    ]
    return _find(pieces, [member for members in blocks for member in members], about) if blocks else found


def _find(pieces: list[Piece], blocks: list[Member], about: Set[int]) -> FoundParts:
    """What the pieces are, where some are ``blocks`` of one shape and some (by id) are ``about`` the plan itself."""
    of_blocks = {id(piece) for member in blocks for piece in member.pieces}
    for piece in pieces:
        piece.structural = False
    tables = understood(pieces, about)
    labels = learn(pieces)
    in_turn = paragraphs_in_turn(pieces)
    formed = forms_of([piece for piece in pieces if id(piece) not in in_turn])
    groups = groups_of(pieces, labels, formed.keys() | of_blocks | in_turn, about)
    groups += in_groups(blocks, pieces)
    taken = {id(piece) for group in groups for piece in group.pieces}
    tables = [table for table in tables if id(table.piece) not in taken]
    assigned = assignments_of(pieces, taken)
    given = {id(piece) for piece, _ in assigned}
    lists = lists_of(pieces, taken | given | about, labels, formed)
    return FoundParts(pieces, tables, groups, lists, prose_of(pieces, taken, assigned))


def _tells_more(blocks: list[Member], found: FoundParts) -> bool:
    """Whether blocks tell more of who and when than what their pieces are otherwise."""
    own = {id(piece) for member in blocks for piece in member.pieces}
    others = [
        record
        for source in found.activities()
        if not isinstance(source, Table)
        for piece, records in firsts_of(source)
        if id(piece) in own
        for record in records
    ]
    return told_in([member.record for member in blocks]) > told_in(others)
