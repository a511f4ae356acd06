"""Plain text as it is sent in a mail: lines of eighty signs, tables with tabs."""

from pathlib import Path
from textwrap import fill

from accuracy.paper import Bullets, Contents, Grid, Heading, Node, PageBreak, Paper, Paragraph
from accuracy.producers.grids import squared


def write(paper: Paper, path: Path) -> None:
    parts = filter(None, [paper.head, *(_lines(node, paper) for node in paper.nodes)])
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _lines(node: Node, paper: Paper) -> str:
    match node:
        case Contents(heading):
            return "\n".join(
                [heading, *(f"{one.text} {'.' * 20} {n}" for n, one in enumerate(paper.headings(), 2))]
            )
        case Heading(text, level):
            return text.upper() if level == 0 else text
        case Paragraph():
            lines = node.text.split("\n")
            return "\n".join(fill(line, 80, break_on_hyphens=False) for line in lines)
        case Bullets(items, numbered):
            return "\n".join(f"{f'{n}.' if numbered else '-'} {item.text}" for n, item in enumerate(items, 1))
        case Grid():
            return "\n".join("\t".join(row) for row in squared(node))
        case PageBreak():
            return ""
