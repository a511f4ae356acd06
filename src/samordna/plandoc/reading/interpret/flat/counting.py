"""Lists whose points are counted, "2. …" below "1. …", one or more lines to a point."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.flat.lines import FlatLine

_COUNTED = lazily(r"(\d{1,3})([.)])\s+\S")
_POINT = lazily(r"(?P<chapter>(?:\d{1,2}\.)*)(?P<count>\d{1,3})(?P<sign>[.)]?)\s+\S")
_FARTHEST = 8


def counts_on(before: FlatLine, line: FlatLine) -> bool:
    """Whether the line has the number after that of a line before."""
    first, second = _COUNTED.match(before.text), _COUNTED.match(line.text)
    return first is not None and second is not None and int(second[1]) == int(first[1]) + 1


def counted(lines: list[FlatLine]) -> set[int]:
    """The places of lines that count on right below each other. No heading stands so."""
    return {
        at
        for index in range(1, len(lines))
        if not lines[index].gap and counts_on(lines[index - 1], lines[index])
        for at in (index - 1, index)
    }


def points(lines: list[FlatLine]) -> set[int]:
    """The numbers of lines that count on from a point not far above, whatever stands between: its other lines, its labels."""
    found: set[int] = set()
    last: dict[tuple[str, str], tuple[int, int]] = {}
    for at, line in enumerate(lines):
        match = _POINT.match(line.text)
        if match and (match["chapter"] or match["sign"]):
            count, form = int(match["count"]), (match["chapter"], match["sign"])
            before, where = last.get(form, (0, at))
            if count == before + 1 and at - where <= _FARTHEST:
                found.add(line.number)
            last[form] = (count, at)
    return found
