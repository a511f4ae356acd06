"""Comma-, semicolon- and tab-separated tables."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from samordna.plandoc.formulas import restore
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import FilePlace, LeftOut, SourceFile, Why
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.characters import clean, clean_lines, decode
from samordna.plandoc.reading.formats.sheet_blocks import Sheet, blocks_of

MOST_ROWS = 50_000
MOST_COLUMNS = 200
_SEPARATORS = ";\t|,"
_SAMPLE_ROWS = 50
_SAMPLE = 100_000
_DECIMALS = lazily(r"(?<=\d),(?=\d)")


def read(data: bytes, name: str) -> SourceFile:
    sheet = sheet_of(data, name)
    return SourceFile(
        name=name,
        format="csv",
        blocks=blocks_of(sheet),
        left_out=sheet.left_out,
        notes=[remarks.too_wide(None, MOST_COLUMNS)] if is_too_wide(sheet) else [],
    )


def sheet_of(data: bytes, name: str, most_rows: int = MOST_ROWS) -> Sheet:
    """The rows with something in them, by their numbers."""
    text = decode(data)
    if text is None:
        raise problems.not_text(name)
    declared, text = _declared(text.replace("\0", ""))
    sheet = Sheet("")
    if declared:
        sheet.left_out.append(LeftOut(f"sep={declared}", FilePlace(line=1), Why.NOTHING))
    try:
        _fill(sheet, text, declared or _separator(text), name, most_rows)
    except csv.Error:
        raise problems.damaged(name) from None
    return sheet


def is_too_wide(sheet: Sheet) -> bool:
    """Whether columns were left out."""
    return any(words.place.column for words in sheet.left_out)


def _fill(sheet: Sheet, text: str, separator: str, name: str, most_rows: int) -> None:
    """The rows by their number among all rows, empty ones too. ``sep=;`` is the first row to a spreadsheet as well."""
    first = 1 + len(sheet.left_out)
    for number, row in enumerate(_rows(text, separator), first):
        cells = [clean_lines(restore(cell)) for cell in row]
        if any(cells):
            sheet.rows.append((number, cells[:MOST_COLUMNS]))
        sheet.left_out += [
            LeftOut(clean(cell), FilePlace(row=number, column=column), Why.NOTHING)
            for column, cell in enumerate(cells[MOST_COLUMNS:], MOST_COLUMNS + 1)
            if cell
        ]
        if len(sheet.rows) > most_rows:
            raise problems.too_much(name)


def _declared(text: str) -> tuple[str, str]:
    """The separator that a first line such as ``sep=;`` names, which only Excel reads, and the text after it."""
    first, _, rest = text.partition("\n")
    line = first.strip(" \r\"'\ufeff")
    return (line[4], rest) if len(line) == 5 and line.lower().startswith("sep=") else ("", text)


def _separator(text: str) -> str:
    """The sign that parts most of the filled rows into as many cells as each other, then into the most cells.

    Commas stand in running text and in numbers, so that a sign is not right for being there often.
    """
    without_decimals = _DECIMALS.sub(".", text[:_SAMPLE])
    return max(_SEPARATORS, key=lambda sign: _evenness(without_decimals if sign == "," else text, sign))


def _evenness(text: str, separator: str) -> tuple[float, int]:
    try:
        rows = list(islice(_rows(text, separator), _SAMPLE_ROWS))
    except csv.Error:
        return 0.0, 0
    lengths = [len(row) for row in rows if any(cell.strip() for cell in row)]
    parted = Counter(length for length in lengths if length > 1)
    length, count = parted.most_common(1)[0] if parted else (0, 0)
    return count / max(1, len(lengths)), length


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    """A quotation mark that is never closed is a sign as any other: it would swallow the rest of the file."""
    lines = io.StringIO(text, newline="")
    if '"' in text and not _closes(text, separator):
        return csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)
    return csv.reader(lines, delimiter=separator)


def _closes(text: str, separator: str) -> bool:
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            pass
    except csv.Error as error:
        return "unexpected end of data" not in str(error)
    return True
