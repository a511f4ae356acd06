"""Lines with no label before a value: the name of an activity, words between it and its labels, or sentences about it."""

import re
from collections.abc import Set

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.columns.openers import Opener, opener_of, without_number
from samordna.plandoc.reading.interpret.groups.group_starts import (
    HEADS,
    Start,
    could_open,
    is_plain,
)
from samordna.plandoc.reading.interpret.groups.members import PARTNERS, SURE, Member
from samordna.plandoc.reading.interpret.groups.open_group import OpenGroup
from samordna.plandoc.reading.interpret.labels.labelled import Field, unknown_label
from samordna.plandoc.reading.interpret.labels.meanings import Labels
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.sentences.told_fields import told_below
from samordna.plandoc.reading.interpret.words.small_words import Column

_MOST_CONTEXTS = 2
_WE_SHALL = lazily(r"(?:vi|kommunen|nämnden|förvaltningen)\s+(?:ska|skall)\s+\w", re.IGNORECASE)
_SO = lazily(r"(?:så|hur)\s+\w+(?:\s+\w+){0,2}\??", re.IGNORECASE)


class PlainLines:
    """What lines without labels are to the group that is open or may begin. ``chapters`` are the headings that come but once,
    ``below`` the paragraphs that tell of what the heading above them names."""

    def __init__(self, labels: Labels, group: OpenGroup, chapters: Set[int], below: Set[int]) -> None:
        self._labels = labels
        self._group = group
        self._chapters = chapters
        self._below = below

    def bare_label(self, piece: Piece) -> Field | None:
        """A label alone on its line, whose value stands on the next: "Ansvarig", "Fritidschef"; it may ask for it."""
        first = self._group.first
        asked = piece.text.endswith("?") and self._labels.meaning(piece.text)
        named = names_column(piece.text) or self._goes_on_naming(piece)
        if first is None or not (asked or named):
            return None
        below = first.kind is BlockKind.HEADING and piece.level > first.level
        inside = piece.kind is BlockKind.HEADING and below and id(piece) not in self._chapters
        meaning = asked or column_of(piece.text)
        column = meaning if inside or piece.kind is BlockKind.PARAGRAPH else None
        return Field(column, piece.text, "") if column in PARTNERS else None

    def _goes_on_naming(self, piece: Piece) -> bool:
        """Whether a few words such as "Så mäter vi" stand where labels have told who or when."""
        told = self._group.open.record.labels if self._group.open and not self._group.waiting else {}
        return bool(told.keys() & SURE) and _SO.fullmatch(piece.text.strip()) is not None

    def see(self, piece: Piece, *, listed: bool, within: bool) -> None:
        """``listed`` says that the heading above says that activities stand below it, ``within`` that one further out does."""
        group = self._group
        unknown = unknown_label(piece.text) if group.open and piece.kind is BlockKind.PARAGRAPH else None
        if unknown and group.open:
            group.open.record.extra.append(unknown)
            group.open.add(piece, piece)
            return
        if piece.kind is BlockKind.PARAGRAPH and self._see_told(piece, listed=listed, within=within):
            return
        is_heading = piece.kind is BlockKind.HEADING
        opener = opener_of(piece.text, begun=is_heading and bool(group.found or group.open))
        alone = opener is not None and opener.sure and not (group.start and group.start.opener.sure)
        plain = listed and opener is not None and is_plain(piece) and self._may_replace()
        said = _WE_SHALL.match(piece.text) is not None and is_plain(piece) and self._may_say(piece)
        opener = Opener(piece.text, "", sure=True) if said else opener
        opener = None if id(piece) in self._below else opener
        if opener and (said or is_heading or alone or plain or could_open(piece, opener)):
            group.close()
            group.start = Start(piece, opener, group.heads)
            group.heads = {} if is_heading else group.heads
        elif group.open and self._is_context(piece, group.open):
            group.put(Field(Column.COMMENT, "", ""), piece, piece.text)
        elif group.start and len(group.start.contexts) < _MOST_CONTEXTS and not group.open:
            group.start.contexts.append(piece)
        else:
            group.part()

    def _may_say(self, piece: Piece) -> bool:
        """Whether nothing above names itself what is done, so that a sentence of what we shall do names it."""
        start, opened = self._group.start, self._group.open
        named = start is not None and (start.opener.sure and start.piece.kind is BlockKind.HEADING)
        return not named and (opened is None or bool(opened.partners & SURE))

    def _may_replace(self) -> bool:
        """Whether nothing above says more surely what is done than a plain sentence does."""
        group = self._group
        ended = group.open is None or bool(group.open.partners & SURE)
        return ended and not (group.start and group.start.opener.sure)

    def _see_told(self, piece: Piece, *, listed: bool, within: bool) -> bool:
        """Whether sentences below the name of a measure tell who or when; they stay beside what they tell. Below a heading that
        may be one, or a numbered line of a chapter of activities, they tell both. What is numbered tells of itself."""
        group = self._group
        if without_number(piece.text)[1]:
            return False
        if group.open:
            named = group.open.told or (group.open.sure and not group.open.partners)
        else:
            named = group.start is not None and group.start.opener.sure
        start = group.start if not group.open else None
        counted = listed and start is not None and bool(start.opener.label)
        may_name = start is not None and (counted or start.piece.kind is BlockKind.HEADING)
        told = told_below(piece.text) if named or may_name else None
        outright = (
            told
            and told.who
            and (told.says_when if within or counted else told.outright and (told.starts or told.ends))
        )
        if told and not named and not outright:
            return False
        if told is None or not group.ready(piece) or group.open is None:
            return False
        group.open.tell(told, piece, piece.text)
        return True

    def _is_context(self, piece: Piece, member: Member) -> bool:
        """Whether a paragraph stands between an activity that its label names and the other labels."""
        told = member.record.values
        said = told.get(Column.COMMENT, "").count("\n") + 1 if Column.COMMENT in told else 0
        alone = set(told) <= {Column.ACTION, Column.SERVICE, Column.COMMENT, *HEADS}
        return piece.kind is BlockKind.PARAGRAPH and alone and said < _MOST_CONTEXTS
