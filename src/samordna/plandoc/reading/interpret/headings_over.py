"""The headings that what is being walked through stands under, and whether they say that activities follow."""

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.measure_headings import says_activities
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.section_kinds import kind_of
from samordna.plandoc.vocabulary import SectionKind


class HeadingsOver:
    """``listed`` says that the nearest heading says that activities stand below it, ``within`` that one further out does."""

    def __init__(self) -> None:
        self.listed = self.within = False
        self._over: list[Piece] = []
        self._below = False
        self._last: Piece | None = None

    def see(self, piece: Piece) -> None:
        last, self._last = self._last, piece
        if piece.kind is not BlockKind.HEADING:
            return
        self._over = [one for one in self._over if 0 < one.level < piece.level]
        self._below = self._is_below(piece, last)
        self.within = self._below or any(says_activities(one.text) for one in self._over)
        self._over.append(piece)
        self.listed = says_activities(piece.text)

    def _is_below(self, piece: Piece, last: Piece | None) -> bool:
        """Whether a heading without a level of its own stands below one that says that activities follow, with no text between,
        or goes on with those that do."""
        plain = not piece.level and kind_of(piece.text) is SectionKind.OTHER
        heading = last is not None and last.kind is BlockKind.HEADING and not last.level
        return plain and (self._below or bool(last and heading and says_activities(last.text)))
