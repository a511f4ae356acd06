"""Comma-, semicolon- and tab-separated tables."""

import csv
import io

from samordna.plandoc.formulas import restore
from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import SourceFile
from samordna.plandoc.reading.formats.characters import clean_lines, decode
from samordna.plandoc.reading.formats.sheet_blocks import Row, blocks_of

MOST_ROWS = 50_000
MOST_COLUMNS = 200
_DELIMITERS = ";,\t|"
_SAMPLE_LINES = 20


def read(data: bytes, name: str) -> SourceFile:
    text = decode(data)
    if text is None:
        raise problems.not_text(name)
    rows = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=_delimiter(text))
    numbered: list[Row] = []
    try:
        for row in rows:
            if len(numbered) >= MOST_ROWS:
                raise problems.too_much(name)
            cells = [clean_lines(restore(cell)) for cell in row[:MOST_COLUMNS]]
            numbered.append((rows.line_num, cells))
    except csv.Error:
        raise problems.damaged(name) from None
    return SourceFile(name=name, format="csv", blocks=list(blocks_of(numbered)))


def _delimiter(text: str) -> str:
    """The sign that parts the sample's rows into the most cells, in as many of the rows as possible."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        return first[4]
    sample = [first, *rest.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES]]
    return max(_DELIMITERS, key=lambda sign: sum(min(line.count(sign), MOST_COLUMNS) for line in sample))
