"""Lines of flat text that tell a part of the year over or before what is done in it: no other line goes on with them."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.times.calendars import ends_with_who, led_by_time
from samordna.plandoc.reading.interpret.times.time_cells import is_part_of_year

_FEWEST_HEADS = 2
_FEWEST_LED = 3


class CalendarLines:
    """The lines (by number) that are nothing but a part of the year, with a bullet or who does something below, and those that
    begin with one; ``led`` are also the lines below, each of which says who."""

    def __init__(self, lines: list[FlatLine]) -> None:
        heads = [at for at, (line, below) in enumerate(pairwise(lines)) if _heads(line, below)]
        heads = heads if len(heads) >= _FEWEST_HEADS else []
        led = [line.number for line in lines if line.kind is BlockKind.PARAGRAPH and led_by_time(line.text)]
        self.heads = {lines[at].number for at in heads}
        self.led = set(led if len(led) >= _FEWEST_LED else []) | {
            number for at in heads for number in _tasks(lines[at + 1 :])
        }

    def begins(self, line: FlatLine) -> bool:
        return line.number in self.heads or line.number in self.led


def _heads(line: FlatLine, below: FlatLine) -> bool:
    plain = line.kind is BlockKind.PARAGRAPH and not line.bullet
    return plain and (below.bullet > 0 or _says_who(below)) and is_part_of_year(line.text)


def _tasks(lines: list[FlatLine]) -> Iterator[int]:
    """The lines below a part of the year, down to the first that says no more who does something."""
    yield from (line.number for line in takewhile(_says_who, lines))


def _says_who(line: FlatLine) -> bool:
    return line.kind is BlockKind.PARAGRAPH and not line.bullet and ends_with_who(line.text)
