"""The headings that what is being walked through stands under, and whether they say that activities follow."""

from collections.abc import Sequence

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.measure_headings import says_activities
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.vocabulary import SectionKind


def title_of_chapters(pieces: Sequence[Piece]) -> Piece | None:
    """The heading of the whole file, where a chapter below it says that activities stand there: what the plan is called says
    nothing of the other chapters ("Överenskommelse med medborgarlöften")."""
    headings = [piece for piece in pieces if piece.kind is BlockKind.HEADING and piece.level]
    if not headings or any(one.level <= headings[0].level for one in headings[1:]):
        return None
    return headings[0] if any(says_activities(one.text) for one in headings[1:]) else None


class HeadingsOver:
    """``listed`` says that the nearest heading says that activities stand below it, ``within`` that one further out does, other
    than the ``title`` of the chapters."""

    def __init__(self, title: Piece | None = None) -> None:
        self.listed = self.within = False
        self._title = title
        self._over: list[Piece] = []
        self._below = False
        self._level = 0
        self._first: Piece | None = None
        self._last: Piece | None = None

    def see(self, piece: Piece) -> None:
        last, self._last = self._last, piece
        if piece.kind is not BlockKind.HEADING:
            return
        self._over = [one for one in self._over if 0 < one.level < piece.level]
        self._first = self._first or piece
        self._below, self._level = self._is_below(piece, last), piece.level
        self.within = self._below or any(
            says_activities(one.text) for one in self._over if one is not self._title
        )
        self._over.append(piece)
        self.listed = says_activities(piece.text)

    def _is_below(self, piece: Piece, last: Piece | None) -> bool:
        """Whether a heading stands below one without a level of its own that says that activities follow, with no text between,
        or goes on with those that do: it has no level either, or one that its number gives it."""
        named = (
            last is not None
            and last.kind is BlockKind.HEADING
            and not last.level
            and says_activities(last.text)
        )
        if piece.level:
            goes_on = self._below and piece.level == self._level
            begins = named and last is not self._first
            return goes_on or (begins and kind_of(piece.text) is not SectionKind.INTRODUCTION)
        return kind_of(piece.text) is SectionKind.OTHER and (self._below or named)
