"""Measures written as short lines below each other: a name, perhaps some text, and last lines that say only who and when.

Belysa skolvägen
Gatuchef, oktober 2026
"""

from collections.abc import Iterator
from itertools import groupby

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.flat.fields import begins_field
from samordna.plandoc.reading.interpret.flat.headings import heading_shape
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.labels.bare_parts import TIMES, columns_told
from samordna.plandoc.reading.interpret.words.measure_headings import says_activities
from samordna.plandoc.reading.interpret.words.small_words import Column

_FEWEST = 2


class ToldLines:
    """The lines (by number) that say nothing but who and when, and those that name what they tell of."""

    def __init__(self, lines: list[FlatLine]) -> None:
        runs = list(_runs(lines))
        told = {at for run in runs for at in run}
        named = [(name, run) for run in runs if (name := _name_above(lines, run[0], told)) is not None]
        several = named if len(named) >= _FEWEST else []
        self.told = {lines[at].number for _, run in several for at in run}
        self.names = {lines[name].number: _length(lines, name, run[0]) for name, run in several}
        """How many lines each name takes."""


def _runs(lines: list[FlatLine]) -> Iterator[list[int]]:
    """The places of lines right below each other that together say who and when, and nothing else."""
    columns = {at: told for at in range(1, len(lines)) if (told := _columns(lines, at))}
    for _, group in groupby(enumerate(columns), lambda pair: pair[1] - pair[0]):
        run = [at for _, at in group]
        said = {column for at in run for column in columns[at]}
        if Column.RESPONSIBLE in said and said & {*TIMES}:
            yield run


def _columns(lines: list[FlatLine], at: int) -> frozenset[Column]:
    line, above = lines[at], lines[at - 1]
    plain = line.kind is above.kind is BlockKind.PARAGRAPH and not (line.bullet or above.bullet or line.gap)
    plain = plain and not above.unfinished() and not begins_field(line.text)
    told = columns_told(line.text) if plain else frozenset[Column]()
    return told if told & {*TIMES} or not line.goes_on() else frozenset()


def _length(lines: list[FlatLine], name: int, told: int) -> int:
    end = name + 1
    while end < told and lines[end].goes_on():
        end += 1
    return end - name


def _name_above(lines: list[FlatLine], at: int, told: set[int]) -> int | None:
    """The first line of those that stand close together above a line, after a heading or what was told before."""
    first = at
    while first and first - 1 not in told and lines[first].gap == 0:
        first -= 1
    if says_activities(lines[first].text) and first + 1 < at:
        first += 1
    name = " ".join(line.text for line in lines[first : first + _length(lines, first, at)])
    return first if first < at and heading_shape(name) else None
