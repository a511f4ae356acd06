"""Plain text as it is sent in a mail: lines of eighty signs, tables with tabs."""

from pathlib import Path
from textwrap import fill

from accuracy.paper import Bullets, Grid, Heading, Node, PageBreak, Paper, Paragraph
from accuracy.producers.grids import squared


def write(paper: Paper, path: Path) -> None:
    path.write_text("\n\n".join(filter(None, map(_lines, paper.nodes))) + "\n", encoding="utf-8")


def _lines(node: Node) -> str:
    match node:
        case Heading(text, level):
            return text.upper() if level == 0 else text
        case Paragraph():
            return fill(node.text, 80, break_on_hyphens=False)
        case Bullets(items, numbered):
            return "\n".join(f"{f'{n}.' if numbered else '-'} {item.text}" for n, item in enumerate(items, 1))
        case Grid():
            return "\n".join("\t".join(row) for row in squared(node))
        case PageBreak():
            return ""
