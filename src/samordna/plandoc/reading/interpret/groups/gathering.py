"""Labelled groups: activities and services written as lines below each other, each line with a label before its value.

Åtgärd 1.2 Utbilda fritidsledare
Ansvarig: Fritidschef
Tid: våren 2025
"""

from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass
from itertools import takewhile

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.kind_columns import KIND_COLUMNS
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.goals.above import above_each
from samordna.plandoc.reading.interpret.grammar.infinitives import begins_deed
from samordna.plandoc.reading.interpret.groups.group_scan import Scan
from samordna.plandoc.reading.interpret.groups.label_headings import chapter_headings, label_headings
from samordna.plandoc.reading.interpret.groups.members import KEYS, Member
from samordna.plandoc.reading.interpret.groups.named_sections import named_alike, named_outright
from samordna.plandoc.reading.interpret.groups.over_labels import below_names, over_labels
from samordna.plandoc.reading.interpret.groups.plausible_groups import plausible
from samordna.plandoc.reading.interpret.groups.promised_cells import tells_of_duties
from samordna.plandoc.reading.interpret.labels.meanings import Labels
from samordna.plandoc.reading.interpret.labels.settling import ask_of_guessed, settle
from samordna.plandoc.reading.interpret.lists.list_runs import lines_together
from samordna.plandoc.reading.interpret.metadata.labelled_lines import label_groups
from samordna.plandoc.reading.interpret.pieces.headings_over import title_of_chapters
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.promises.promised_areas import over_promises
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.sentences.named_paragraphs import Named, named_in
from samordna.plandoc.reading.interpret.words.measure_headings import says_activities
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs


@dataclass(slots=True)
class Group:
    """Labelled groups that follow each other under the same heading."""

    members: list[Member]

    @property
    def taken_as(self) -> TakenAs:
        return KEYS[self.members[0].key]

    @property
    def records(self) -> list[Record]:
        return [member.record for member in self.members]

    @property
    def pieces(self) -> list[Piece]:
        return [piece for member in self.members for piece in member.pieces]


def groups_of(every: list[Piece], labels: Labels, others_are: Set[int], about: Set[int]) -> list[Group]:
    """The labelled groups of a document but those that ``others_are`` (by id), in order; ``about`` are those about the plan.

    Lines that tell of the plan itself or of duties are none, and part those around them.
    """
    pieces = [piece for piece in every if id(piece) not in others_are]
    others = {id(piece) for group in label_groups(pieces) for piece in group} | _duties(pieces) | about
    title, outright = title_of_chapters(pieces), named_outright(pieces)
    scan = Scan(
        labels,
        label_headings(pieces),
        chapter_headings(pieces),
        outright | _named_together(pieces),
        over_labels(pieces, labels),
        below_names(pieces, labels),
        title,
    )
    for piece in pieces:
        if id(piece) in others:
            scan.part()
        else:
            scan.see(piece)
    found = scan.found()
    over = above_each(pieces) if found else {}
    for member in found:
        above = over.get(id(member.pieces[0]))
        member.listed = above is not None and any(
            says_activities(one.text) for one in above.headings if one is not title
        )
    members = [
        one for one in plausible(found) if not (_leads_to_deeds(one, every) or _is_over_all(one, every))
    ]
    told = [one.pieces[0] for one in members if one.told and id(one.pieces[0]) not in outright]
    areas = over_promises(told, every)
    members = [one for one in members if id(one.pieces[0]) not in areas]
    for key, taken_as in KEYS.items():
        records = [member.record for member in members if member.key is key]
        settle(records, KIND_COLUMNS[taken_as])
        ask_of_guessed(records, labels)
    return in_groups(members, pieces)


def in_groups(members: list[Member], pieces: list[Piece]) -> list[Group]:
    """Members as groups, those of one kind that no heading or table parts together."""
    starts: dict[int, list[Member]] = defaultdict(list)
    for member in members:
        starts[id(member.pieces[0])].append(member)
    inside = {id(piece) for member in members for piece in member.pieces}
    groups: list[Group] = []
    parted = True
    for piece in pieces:
        for member in starts.get(id(piece), []):
            if parted or groups[-1].members[0].key is not member.key:
                groups.append(Group([]))
            groups[-1].members.append(member)
            parted = False
        piece.structural = piece.kind is BlockKind.HEADING and (piece.structural or id(piece) in inside)
        if piece.kind in (BlockKind.HEADING, BlockKind.TABLE) and id(piece) not in inside:
            parted = True
    return groups


def _leads_to_deeds(member: Member, pieces: list[Piece]) -> bool:
    """Whether labels below a heading tell of all the deeds listed right below them, and the heading is what these are for."""
    if member.pieces[0].kind is not BlockKind.HEADING or member.key is not Column.ACTION:
        return False
    last = next(at for at, piece in enumerate(pieces) if piece is member.pieces[-1])
    below = takewhile(lambda piece: piece.kind is BlockKind.BULLET, pieces[last + 1 :])
    deeds = [begins_deed(piece.text) or Trait.DEED in traits_of(piece.text) for piece in below]
    return bool(deeds) and all(deeds)


def _is_over_all(member: Member, pieces: list[Piece]) -> bool:
    """Whether a group begins with the heading of the whole file: the first and highest, over chapters that are no part of it."""
    first = member.pieces[0]
    headings = [piece for piece in pieces if piece.kind is BlockKind.HEADING]
    highest = first is headings[0] and first.level > 0 if headings else False
    return (
        highest
        and len(headings) > 1
        and all(
            one.level > first.level and all(one is not part for part in member.pieces) for one in headings[1:]
        )
    )


def _named_together(pieces: list[Piece]) -> dict[int, Named]:
    """What the paragraphs (by id) name that follow each other and each name a measure with who and when, whatever they stand
    under."""
    runs = [run for run in lines_together(pieces) if all(named_in(piece.text) for piece in run)]
    together = {id(piece) for run in runs for piece in run} | named_alike(pieces)
    known = ((id(piece), named_in(piece.text, known=True)) for piece in pieces if id(piece) in together)
    return {at: named for at, named in known if named}


def _duties(pieces: list[Piece]) -> set[int]:
    """The tables (by id) that tell what somebody always has to do."""
    headings: list[Piece] = []
    found: set[int] = set()
    for piece in pieces:
        if piece.kind is BlockKind.HEADING:
            headings = [*(one for one in headings if 0 < one.level < piece.level), piece]
        elif piece.kind is BlockKind.TABLE and tells_of_duties(piece, [one.text for one in headings]):
            found.add(id(piece))
    return found
