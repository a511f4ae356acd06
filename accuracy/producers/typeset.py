"""PDF files: tagged or not, ruled, with level lines or with none, upright, landscape or in two columns."""

import datetime
import io
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium
import typst

from accuracy.paper import Bullets, Contents, Grid, Heading, Mark, Node, PageBreak, Paper, Paragraph, Run
from accuracy.producers.grids import placed

_MADE = int(datetime.datetime(2025, 4, 16, 9, 0, tzinfo=datetime.UTC).timestamp())
_STROKES = {"all": "0.5pt", "levels": "(x: none, y: 0.5pt)", "none": "none"}
_SIZES = {0: "20pt", 1: "15pt", 2: "12pt", 3: "10.5pt"}


@dataclass(frozen=True)
class Style:
    """``low`` lets a table begin far down a page, so that it breaks; ``repeat`` its header then;
    ``turned`` pages stand on their side, as from a scanner."""

    tagged: bool = True
    lines: str = "all"
    flipped: bool = False
    low: bool = False
    repeat: bool = True
    columns: int = 1
    turned: bool = False


def write(paper: Paper, path: Path, style: Style) -> None:
    body = "\n\n".join(_markup(node, style) for node in paper.nodes)
    data = typst.compile((_setup(paper, style) + body).encode(), timestamp=_MADE)
    path.write_bytes(data if style.tagged else _untagged(data, style.turned))


def _setup(paper: Paper, style: Style) -> str:
    sizes = "\n".join(
        f"#show heading.where(level: {level}): set text(size: {size})"
        for level, size in _SIZES.items()
        if level
    )
    head = f"header: {_string(paper.head)}," if paper.head else ""
    foot = f"footer: context [{_stamp(paper.foot)}],"
    flipped = "true" if style.flipped else "false"
    return (
        f'#set page(paper: "a4", margin: 2cm, flipped: {flipped}, columns: {style.columns}, {head} {foot})\n'
        '#set text(lang: "sv", size: 10.5pt, hyphenate: true, font: "Libertinus Serif")\n'
        f"{sizes}\n"
    )


def _stamp(foot: str) -> str:
    numbers = {"{page}": "here().page()", "{pages}": "counter(page).final().first()"}
    pieces = re.split(r"(\{pages?\})", foot)
    return "".join(f"#{numbers.get(piece) or _string(piece)};" for piece in pieces if piece)


def _untagged(data: bytes, turned: bool) -> bytes:
    """The pages alone: what is said of their structure stays behind."""
    source, target = pdfium.PdfDocument(data), pdfium.PdfDocument.new()
    target.import_pages(source)
    for page in target if turned else ():
        page.set_rotation(90)
    stream = io.BytesIO()
    target.save(stream)
    return stream.getvalue()


def _markup(node: Node, style: Style) -> str:
    match node:
        case Heading(text, level):
            title = f'text(size: {_SIZES[0]}, weight: "bold", {_string(text)})'
            return f"#heading(level: {level}, {_string(text)})" if level else f"#{title}"
        case Paragraph(runs):
            return _runs(runs)
        case Bullets(items, numbered):
            name = "enum" if numbered else "list"
            return f"#{name}({', '.join(f'[{_runs(item.runs)}]' for item in items)})"
        case Grid():
            return _table(node, style)
        case PageBreak():
            return "#pagebreak(weak: true)"
        case Contents(heading):
            return f"#outline(title: {_string(heading)}, depth: 2)\n#pagebreak()"


def _runs(runs: Sequence[Run]) -> str:
    return "".join(
        "#linebreak();".join(_run(replace(run, text=line)) for line in run.text.split("\n")) for run in runs
    )


def _run(run: Run) -> str:
    if "\t" in run.text:
        return "#h(2em);".join(_run(replace(run, text=part)) for part in run.text.split("\t"))
    words = f"#{_string(run.text)};"
    if run.mark is Mark.BOLD:
        words = f"#strong({_string(run.text)});"
    elif run.mark in (Mark.STRUCK, Mark.DELETED):
        words = f"#strike({_string(run.text)});"
    return words + (f"#footnote({_string(run.note)});" if run.note else "")


def _table(grid: Grid, style: Style) -> str:
    cells = [
        (row, f"table.cell(colspan: {one.across}, rowspan: {one.down}, [{_runs(one.runs)}])")
        for row, _, one in placed(grid)
    ]
    head = ", ".join(markup for row, markup in cells if row < grid.head)
    body = ", ".join(markup for row, markup in cells if row >= grid.head)
    header = f"table.header(repeat: {'true' if style.repeat else 'false'}, {head})," if grid.head else ""
    low = f"#v({'7cm' if style.flipped else '13cm'})\n" if style.low and grid.head else ""
    widths = ", ".join("2fr" if width > 40 else "1fr" for width in _widest(grid))
    return f"{low}#[#set text(size: 9pt)\n#table(columns: ({widths},), stroke: {_STROKES[style.lines]}, {header} {body})]"


def _widest(grid: Grid) -> list[int]:
    widest = [0] * grid.width
    for _, column, one in placed(grid):
        if one.across == 1:
            widest[column] = max(widest[column], len(one.text))
    return widest


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
