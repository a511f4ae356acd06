"""A table of a file row by row: which row says what a part says, and the headings that it stands under."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cached_property

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.columns.headings import names_column
from samordna.plandoc.reading.interpret.columns.marks import with_parts_of_year
from samordna.plandoc.reading.interpret.rows.headers import Head, head_of, headings_over, is_head

COMMON = 20
"""A cell that more rows than this share tells nothing about which row is meant."""

SHORT_TABLE = 200
"""Rows of a table that are few enough to compare word by word."""

_TELLING = 3
"""Rows below one that tell whether it is a head, as when the file is read."""

_FEWEST_NAMES = 2
_TABLE = 3
"""Columns; fewer are often labels with what they say, which stand under nothing."""

_WORD = re.compile(r"\w+")


class TableRows:
    """The rows of a table by what stands in their cells, so that a part finds its row without reading the others."""

    def __init__(self, block: Block, above: list[str] | None = None) -> None:
        """``above`` are the headings that the table ends under that this one follows at once: a file breaks tables in two."""
        self._block = block
        self._rows = block.rows
        self._width = len(block.rows[0])
        self._above = above if above and _TABLE <= self._width == len(above) else None

    def shown(self, number: int) -> list[list[str]]:
        """A row under what stands over its columns; a row of headings, or above them, by itself."""
        at = bisect_right([*self._heads], number)
        if not at or number + 1 in self._heads:
            return [self._rows[number]]
        return [[*self._heads.values()][at - 1], self._rows[number]]

    def like(self, texts: list[str]) -> int:
        """The number of the row with most cells that say one of ``texts``; in a short table, with most of their words."""
        telling = [self._holding.get(_plain(text), []) for text in texts if text.strip()]
        votes = Counter(number for numbers in telling if len(numbers) <= COMMON for number in numbers)
        if votes:
            return votes.most_common(1)[0][0]
        if len(self._rows) > SHORT_TABLE:
            return 0
        words = _words(" ".join(texts))
        return max(range(len(self._rows)), key=lambda number: self._shared(number, words), default=0)

    @cached_property
    def lowest(self) -> list[str] | None:
        """The headings that rows below this table stand under, where it has any that are surely headings."""
        is_head_alone = len(self._rows) == 1 and sum(map(names_column, self._rows[0])) >= _FEWEST_NAMES
        return [*self._heads.values()][-1] if is_head_alone or self._head.depth else self._above

    @cached_property
    def _head(self) -> Head:
        return head_of(self._rows, self._block.header_rows)

    @cached_property
    def _heads(self) -> dict[int, list[str]]:
        """The headings of the columns by the first row below them. Where the reader sees none, the first row mostly is one."""
        head, above = self._head, self._above
        if above and not head.depth:
            return {0: above}
        first = head.start + head.depth if head.depth else 1
        own = self._headings(head.start, first)
        heads = {first: list(headings_over([above, own], self._width)) if above and not all(own) else own}
        for number in range(first + 1, len(self._rows)):
            row = self._rows[number]
            if row in self._rows[head.start : first] or is_head(
                row, self._rows[number + 1 : number + 1 + _TELLING]
            ):
                heads[number + 1] = self._headings(number, number + 1)
        return heads

    def _headings(self, start: int, end: int) -> list[str]:
        """The words over each column; a merged heading stands over every column that it covers."""
        rows = [list(row) for row in self._rows[start:end]]
        for span in self._block.spans:
            if start <= span.row < end:
                row, last = rows[span.row - start], span.column + span.columns
                row[span.column : last] = [cell or row[span.column] for cell in row[span.column : last]]
        return with_parts_of_year(list(headings_over(rows, self._width)))

    @cached_property
    def _holding(self) -> dict[str, list[int]]:
        holding: dict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(self._rows):
            for cell in row:
                holding[_plain(cell)].append(number)
        return holding

    def _shared(self, number: int, words: set[str]) -> int:
        return len(_words(" ".join(self._rows[number])) & words)


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))
