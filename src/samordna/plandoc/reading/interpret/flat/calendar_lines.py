"""Lines of flat text that tell a part of the year over or before what is done in it: no other line goes on with them."""

from itertools import pairwise

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.times.calendars import led_by_time
from samordna.plandoc.reading.interpret.times.time_cells import is_part_of_year

_FEWEST_HEADS = 2
_FEWEST_LED = 3


class CalendarLines:
    """The lines (by number) that are nothing but a part of the year with a bullet below, and those that begin with one."""

    def __init__(self, lines: list[FlatLine]) -> None:
        heads = [line.number for line, below in pairwise(lines) if _heads(line, below)]
        led = [line.number for line in lines if line.kind is BlockKind.PARAGRAPH and led_by_time(line.text)]
        self.heads = set(heads if len(heads) >= _FEWEST_HEADS else [])
        self.led = set(led if len(led) >= _FEWEST_LED else [])

    def begins(self, line: FlatLine) -> bool:
        return line.number in self.heads or line.number in self.led


def _heads(line: FlatLine, below: FlatLine) -> bool:
    plain = line.kind is BlockKind.PARAGRAPH and not line.bullet and below.bullet > 0
    return plain and is_part_of_year(line.text)
