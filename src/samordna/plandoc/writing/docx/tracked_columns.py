"""How wide the columns of a table are in which two versions stand."""

from collections.abc import Sequence

from docx.shared import Emu, Mm

from samordna.plandoc.diff.side_by_side import LinePair, Pieces

_ROOM = 154.0
_LETTER, _SIDES, _WIDEST_WORD = 1.85, 4.0, 36.0
"""Millimetres: of the table, of a letter in it, and of what stands beside the text of a cell."""


def widths_of(pairs: Sequence[LinePair], columns: tuple[str, ...]) -> list[Emu]:
    """Each column as wide as its longest word, and what is left shared by how much they hold."""
    texts: dict[str, list[str]] = {column: [] for column in columns}
    for pair in pairs:
        for column, cells in zip(pair.columns, cells_of(pair), strict=False):
            texts[column] += ["".join(piece.text for piece in pieces) for pieces in cells]
    least = [min(_LETTER * _longest_word(told), _WIDEST_WORD) + _SIDES for told in texts.values()]
    held = [1 + max(map(len, told), default=0) ** 0.6 for told in texts.values()]
    left = max(_ROOM - sum(least), 0)
    wanted = [one + left * share / sum(held) for one, share in zip(least, held, strict=True)]
    return [Emu(int(Mm(1) * _ROOM * one / sum(wanted))) for one in wanted]


def _longest_word(texts: Sequence[str]) -> int:
    return max((len(word) for text in texts for word in text.split()), default=1)


def cells_of(pair: LinePair) -> list[tuple[Pieces, Pieces]]:
    """The words of each cell, before and now."""
    columns = max(len(pair.old), len(pair.new))
    old = [*pair.old, *((),) * (columns - len(pair.old))]
    new = [*pair.new, *((),) * (columns - len(pair.new))]
    return list(zip(old, new, strict=True))


def columns_of(pairs: Sequence[LinePair]) -> tuple[str, ...]:
    """The columns of all the rows, in the order of the row that has most."""
    longest_first = sorted(pairs, key=lambda pair: -len(pair.columns))
    return tuple(dict.fromkeys(column for pair in longest_first for column in pair.columns))
