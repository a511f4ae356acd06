"""What stands over each piece of a file: its headings, and the goal and the year told in lines since."""

import re
from dataclasses import dataclass, replace
from itertools import zip_longest

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.grammar.subjects import doer_in
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.promises.promised_lists import promised_in
from samordna.plandoc.reading.interpret.rows.bands import Band, labelled_band, numbers_goal, promised_band
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column

_YEAR = lazily(r"(?:år(?:et)?\s+)?20\d\d:?", re.IGNORECASE)
_TO_BE = lazily(r"(?!.*\b(?:planen|åtgärd\w*|insats\w*|aktivitet\w*)\b)[A-ZÅÄÖ][^:;]{4,}?\s(?:ska|skall)\s")
_SAYS_MORE = lazily(r"[.:;](?:\s|$)|\(")
_LONGEST_GOAL = 200
_KINDS = (Column.ACTION, Column.INDICATOR)


@dataclass(frozen=True, slots=True)
class Above:
    """What stands over a piece of the file: the headings from the outermost, the goal told in a line below them with how many of
    them it is ``told_below``, the year told in a line since, and the one sentence right below the nearest heading that says how
    things are to be."""

    headings: tuple[Piece, ...] = ()
    told: tuple[Band, Piece] | None = None
    told_below: int = 0
    year: Piece | None = None
    aim: Piece | None = None

    @property
    def family(self) -> tuple[int, int]:
        """What the nearest heading has in common with its siblings: the heading above it and its level."""
        if not self.headings:
            return (0, 0)
        return id(self.headings[-2]) if len(self.headings) > 1 else 0, self.headings[-1].level


def above_each(pieces: list[Piece]) -> dict[int, Above]:
    """For each piece (by id) what stands over it. Headings that are a part of something else are no headings here."""
    found: dict[int, Above] = {}
    now = Above()
    before: Piece | None = None
    for piece, following in zip_longest(pieces, pieces[1:]):
        found[id(piece)] = now
        if piece.kind is BlockKind.HEADING and not piece.structural:
            outer = _outer(now.headings, piece, before)
            goes_on = _names_kind(piece) and outer[-1:] == _without_kinds(now.headings)[-1:]
            told = now.told if goes_on or _is_within(now, outer) else None
            now = Above((*outer, piece), told, now.told_below, now.year if now.year is before else None)
        elif piece.kind is BlockKind.PARAGRAPH and (
            band := labelled_band(piece.text)
            or _promised_above(piece, following)
            or _numbered_above(piece, before)
        ):
            now = Above(now.headings, (band, piece), len(now.headings), now.year)
        elif piece.kind is BlockKind.PARAGRAPH and _YEAR.fullmatch(piece.text.strip()):
            now = replace(now, year=piece)
        elif before is not None and before.kind is BlockKind.HEADING and _is_aim(piece):
            now = replace(now, aim=piece)
        before = piece
    return found


def _numbered_above(piece: Piece, before: Piece | None) -> Band | None:
    """The goal that a sentence says right below a heading that only numbers it, or below a line that does, which stays text."""
    if before is None or before.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return None
    numbered = numbers_goal(before.text) and len(piece.text) <= _LONGEST_GOAL
    if not numbered or len(sentences_of(piece.text)) != 1 or piece.text.endswith(":"):
        return None
    label = before.text if before.kind is BlockKind.HEADING else ""
    return Band(Column.GOAL, piece.text.rstrip("."), label)


def _promised_above(piece: Piece, following: Piece | None) -> Band | None:
    """The promise that a line names over what is done to keep it; one of several that follow each other, or that says more, is
    itself what is done."""
    band = promised_band(piece.text)
    again = following is not None and promised_band(following.text)
    return None if again or band is None or _SAYS_MORE.search(band.text) else band


def _is_aim(piece: Piece) -> bool:
    """Whether a paragraph is one sentence that says how things are to be, and nobody's deed: "Alla ska känna sig trygga."."""
    text = piece.text
    one = piece.kind is BlockKind.PARAGRAPH and len(text) <= _LONGEST_GOAL and len(sentences_of(text)) == 1
    return one and text.endswith(".") and _TO_BE.match(text) is not None and doer_in(text) is None


def _outer(headings: tuple[Piece, ...], piece: Piece, before: Piece | None) -> tuple[Piece, ...]:
    """The headings that a new one stands under. Where levels are not known, one stands under that right above it."""
    if piece.level:
        depth = _depth(piece)
        return tuple(one for one in headings if one.level and _depth(one) < depth)
    if before is not None and headings and before is headings[-1]:
        return headings[-1:]
    return headings[:-1]


def _depth(heading: Piece) -> tuple[int, bool]:
    """How deep a heading stands. "Polisen kommer att:" stands under one that looks like it and says what is promised."""
    return heading.level, promised_in(heading) is not None


def _is_within(now: Above, outer: tuple[Piece, ...]) -> bool:
    """Whether what stands under ``outer`` still stands under the heading that the goal is told below."""
    return 0 < now.told_below <= len(outer) and outer[: now.told_below] == now.headings[: now.told_below]


def _names_kind(heading: Piece) -> bool:
    """Whether a heading only says of what kind that is which stands below it, as the heading of a column does: "Aktiviteter"."""
    return names_column(heading.text) and column_of(heading.text) in _KINDS


def _without_kinds(headings: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The headings down to the innermost that says what things are about."""
    return headings[:-1] if len(headings) > 1 and _names_kind(headings[-1]) else headings


def past_kinds(above: Above) -> Above:
    """What stands over something, but a heading that only says of what kind it is."""
    return replace(above, headings=_without_kinds(above.headings))
