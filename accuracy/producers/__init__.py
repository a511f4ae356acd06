"""The programs plans are written with: each turns a paper into a file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from accuracy.paper import Paper
from accuracy.producers import csv, flat, markdown, opendocument, sheets, typeset, word, word_controls


@dataclass(frozen=True)
class Producer:
    """``whole`` is false for sheets, which hold a table and at most a line above it."""

    ending: str
    write: Callable[[Paper, Path], None]
    whole: bool = True


def _typst(**style: object) -> Producer:
    return Producer("pdf", partial(typeset.write, style=typeset.Style(**style)))  # type: ignore[arg-type]


PRODUCERS: dict[str, Producer] = {
    "word": Producer("docx", partial(word.write, styles=True)),
    "word bold": Producer("docx", partial(word.write, styles=False)),
    "word controls": Producer("docx", partial(word_controls.write, box=False)),
    "word box": Producer("docx", partial(word_controls.write, box=True)),
    "odt": Producer("odt", opendocument.write_text),
    "xlsx": Producer("xlsx", sheets.write, whole=False),
    "xlsx dates": Producer("xlsx", partial(sheets.write, dates=True), whole=False),
    "xlsx sheets": Producer("xlsx", partial(sheets.write, parted=True), whole=False),
    "ods": Producer("ods", opendocument.write_sheet, whole=False),
    "csv": Producer("csv", partial(csv.write, separator=";", encoding="cp1252"), whole=False),
    "csv tab": Producer("csv", partial(csv.write, separator="\t", encoding="utf-16"), whole=False),
    "csv comma": Producer("csv", partial(csv.write, separator=",", encoding="utf-8"), whole=False),
    "csv sep": Producer(
        "csv", partial(csv.write, separator=";", encoding="utf-8-sig", announced=True), whole=False
    ),
    "text": Producer("txt", flat.write),
    "text columns": Producer("txt", partial(flat.write, columns=True)),
    "markdown": Producer("md", markdown.write),
    "pdf tagged": _typst(),
    "pdf tagged levels": _typst(lines="levels"),
    "pdf tagged landscape": _typst(flipped=True, low=True),
    "pdf ruled": _typst(tagged=False),
    "pdf levels": _typst(tagged=False, lines="levels"),
    "pdf bare": _typst(tagged=False, lines="none"),
    "pdf landscape": _typst(tagged=False, flipped=True, low=True),
    "pdf once": _typst(tagged=False, low=True, repeat=False),
    "pdf turned": _typst(tagged=False, flipped=True, turned=True),
    "pdf columns": _typst(tagged=False, columns=2),
}
