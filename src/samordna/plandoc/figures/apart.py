"""Reads figures in a process of its own, which a strange file can neither fill nor hold up for long.

It is given a line of JSON with the file's name, then the file; it writes what was read as JSON, briefly, since there may be a
hundred thousand: the names of series and areas once, the figures by their numbers. Or ``{"error": [sv, en]}``. A series is
``doubted`` where its table says to be of shares and has a column that cannot be.
"""

import json
import sys
from collections.abc import Sequence
from typing import IO, Any

from samordna.plandoc.figures import words
from samordna.plandoc.figures.model import Figure, FiguresRead
from samordna.plandoc.figures.reading import incoming_figures, read_figures
from samordna.plandoc.reading.limits import bounded
from samordna.plandoc.reading.result import ReadError


def main(given: IO[bytes], made: IO[bytes]) -> None:
    name = json.loads(given.readline())
    made.write(json.dumps(_told(name, given.read()), ensure_ascii=False).encode())


def _told(name: str, data: bytes) -> dict[str, Any]:
    try:
        with bounded(name=name):
            return briefly(read_figures(incoming_figures(data, name)))
    except ReadError as error:
        return {"error": list(error.message)}


def briefly(read: FiguresRead) -> dict[str, Any]:
    """A series has its unit and its source from its first figure; figures without an area are of the whole municipality."""
    series: dict[tuple[str, str], int] = {}
    areas: dict[str, int] = {}
    first: list[Figure] = []
    figures: list[Sequence[Any]] = []
    for one in read.series:
        key = one.name, one.unit or ""
        if key not in series:
            series[key] = len(series)
            first.append(one)
        area = areas.setdefault(one.area or "", len(areas))
        figures.append((series[key], area, one.period, one.value))
    doubted = {flag.where.sheet for flag in read.flags if flag.what == words.NO_SHARE}
    return {
        "series": [
            {
                "name": one.name,
                "unit": one.unit or "",
                "source": one.source or "",
                "doubted": one.where.sheet in doubted,
            }
            for one in first
        ],
        "areas": list(areas),
        "figures": figures,
        "flags": [[one.where.in_("sv"), one.where.in_("en"), one.what.sv, one.what.en] for one in read.flags],
    }


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
