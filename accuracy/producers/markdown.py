"""Markdown."""

from pathlib import Path

from accuracy.paper import Bullets, Contents, Grid, Heading, Mark, Node, PageBreak, Paper, Paragraph
from accuracy.producers.grids import squared

_MARKS = {Mark.BOLD: "**", Mark.STRUCK: "~~", Mark.DELETED: "~~"}


def write(paper: Paper, path: Path) -> None:
    parts = filter(None, [paper.head, *map(_lines, paper.nodes)])
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _lines(node: Node) -> str:
    match node:
        case Heading(text, level):
            return f"{'#' * max(level, 1)} {text}"
        case Paragraph():
            return _runs(node)
        case Bullets(items, numbered):
            return "\n".join(
                f"{f'{n}.' if numbered else '-'} {_runs(item)}" for n, item in enumerate(items, 1)
            )
        case Grid():
            return _table(squared(node))
        case PageBreak() | Contents():
            return ""


def _runs(paragraph: Paragraph) -> str:
    parts = []
    for run in paragraph.runs:
        mark, words = _MARKS.get(run.mark, ""), run.text.rstrip()
        parts.append(f"{mark}{words}{mark}{run.text[len(words) :]}")
    return "".join(parts).replace("\n", "  \n")


def _table(rows: list[list[str]]) -> str:
    first, *others = rows
    rule = ["---"] * len(first)
    return "\n".join(f"| {' | '.join(row)} |" for row in (first, rule, *others))
