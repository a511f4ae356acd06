"""Lines right below bullets that say only who and when, each of the bullet above it, as the end of that bullet:

• Nattvandring i parken (fritidschefen)
  Maj, juni och september
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.labels.bare_parts import ACTORS, TIMES, columns_told
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.times.time_cells import is_time_cell

_PARTS = lazily(r"\s*[,;/]\s*|\s+(?:och|samt)\s+")
_WHO_LAST = lazily(
    r"(?P<said>\S.*?)(?:,\s+|\s+[–—-]\s+|\s*\((?=[^()]+\)$))(?P<who>[^,()–—]{3,60})\)?", re.DOTALL
)
_SIGN = lazily(r"[:|·•]|\s[–—-]\s")
_FEWEST = 2
_MOST = 0.6
_MOST_LINES = 4
_LONGEST = 70


def lines_below_apart(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with such lines at the end of their bullets, where most bullets that follow each other have them."""
    found: list[Piece] = []
    at = 0
    while at < len(pieces):
        things = list(_things(pieces[at:])) if pieces[at].kind is BlockKind.BULLET else []
        after = at + sum(one.length for one in things)
        above = found[-1] if found else None
        found += _told(things, above) or pieces[at:after]
        if not things:
            found.append(pieces[at])
        at = max(after, at + 1)
    return found


@dataclass(slots=True)
class _Thing:
    """A bullet, what it says above the lines that say only who and when, these, and how many pieces they all are."""

    bullet: Piece
    said: str
    lines: list[str]
    parts: list[Piece] = field(default_factory=list)

    @property
    def length(self) -> int:
        return 1 + len(self.parts)

    @property
    def is_timed(self) -> bool:
        return any(is_when(line) or columns_told(line) & {*TIMES} for line in self.lines)


def is_when(line: str) -> bool:
    """Whether a line says nothing but when: "maj", "juni, augusti och december", "hela året"."""
    if len(line) > _LONGEST:
        return False
    parts = [part.strip(" .") for part in _PARTS.split(line.strip(" ."))]
    return is_time_cell(line.strip(" .")) or (all(parts) and all(map(is_time_cell, parts)))


def tells_only(line: str) -> bool:
    """Whether a line says nothing but who or when."""
    return len(line) <= _LONGEST and (is_when(line) or bool(columns_told(line)))


def _tells_one(line: str) -> bool:
    """Whether a line says only who or only when, without a label or a sign that tells so."""
    return (
        tells_only(line) and not _SIGN.search(line) and (is_when(line) or not columns_told(line) & {*TIMES})
    )


def _things(pieces: Sequence[Piece]) -> Iterator[_Thing]:
    """The bullets that follow each other, with nothing between them but such lines."""
    at = 0
    while at < len(pieces) and pieces[at].kind is BlockKind.BULLET:
        bullet = pieces[at]
        said, lines = _own_lines(bullet.text)
        below = list(takewhile(_tells, pieces[at + 1 : at + 1 + _MOST_LINES]))
        below = below if any(is_when(one.text) for one in below) else []
        yield _Thing(bullet, said, [*lines, *(one.text.strip() for one in below)], below)
        at += 1 + len(below)


def _own_lines(text: str) -> tuple[str, list[str]]:
    """What a bullet says, and the lines at its end that say only who or only when."""
    first, *rest = text.split("\n")
    told = list(takewhile(_tells_one, reversed(rest)))[::-1]
    return "\n".join([first, *rest[: len(rest) - len(told)]]), [line.strip() for line in told]


def _tells(piece: Piece) -> bool:
    return piece.kind is BlockKind.PARAGRAPH and tells_only(piece.text)


def _told(things: list[_Thing], above: Piece | None) -> list[Piece]:
    """The bullets with what the lines below them say; nothing where too few have such lines, or these stand over them."""
    timed = [one for one in things if one.is_timed]
    if len(timed) < max(_FEWEST, _MOST * len(things)) or not things[-1].lines:
        return []
    if above is not None and above.kind is not BlockKind.TABLE and is_when(above.text.strip(" :")):
        return []
    return [_whole(one) for one in things]


def _whole(thing: _Thing) -> Piece:
    if not thing.lines:
        return thing.bullet
    spots = list(dict.fromkeys(spot for one in (thing.bullet, *thing.parts) for spot in one.spots))
    return replace(thing.bullet, text=_joined(thing.said, thing.lines), spots=spots)


def _joined(said: str, lines: list[str]) -> str:
    """What a bullet says, and in brackets at its end who and when: who may stand last in what it says itself."""
    when = ", ".join(line for line in lines if is_when(line))
    who = ", ".join(line for line in lines if not is_when(line))
    said = said.rstrip(" .,;")
    last = _WHO_LAST.fullmatch(said) if not who else None
    if last and traits_of(last["who"]) & ACTORS and not traits_of(last["who"]) & {Trait.TIME, Trait.DEED}:
        said, who = last["said"], last["who"]
    return f"{said} ({'; '.join(filter(None, (who, when)))})"
