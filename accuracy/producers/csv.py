"""CSV files as Excel and other programs save them."""

import csv
import io
from pathlib import Path

from accuracy.paper import Grid, Paper
from accuracy.producers.grids import squared


def write(paper: Paper, path: Path, separator: str, encoding: str, announced: bool = False) -> None:
    """``announced`` writes Excel's own first line ``sep=;``."""
    stream = io.StringIO()
    rows = [row for node in paper.nodes if isinstance(node, Grid) for row in squared(node)]
    csv.writer(stream, delimiter=separator).writerows(rows)
    first = f"sep={separator}\r\n" if announced else ""
    path.write_bytes((first + stream.getvalue()).encode(encoding, "xmlcharrefreplace"))
