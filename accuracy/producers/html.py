"""Web pages, for a browser to print."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from accuracy.paper import Bullets, Contents, Grid, Heading, Mark, Node, PageBreak, Paper, Paragraph, Run

_TAGS = {Mark.BOLD: "strong", Mark.STRUCK: "s", Mark.DELETED: "del", Mark.INSERTED: "ins"}
_STYLE = (
    "body{font:11pt Carlito,sans-serif}table{border-collapse:collapse;width:100%}"
    "td,th{border:1px solid #777;padding:3px 5px;text-align:left;vertical-align:top}"
)


def write(paper: Paper, path: Path) -> None:
    body = "".join(map(_node, paper.nodes))
    head = f"<p>{escape(paper.head)}</p>" if paper.head else ""
    path.write_text(
        f'<!doctype html><html lang="sv"><meta charset="utf-8"><title>{path.stem}</title>'
        f"<style>{_STYLE}</style><body>{head}{body}</body></html>",
        encoding="utf-8",
    )


def _node(node: Node) -> str:
    match node:
        case Heading(text, level):
            return f"<h{level + 1}>{escape(text)}</h{level + 1}>"
        case Paragraph(runs):
            return f"<p>{_runs(runs)}</p>"
        case Bullets(items):
            return f"<ul>{''.join(f'<li>{_runs(item.runs)}</li>' for item in items)}</ul>"
        case Grid():
            return f"<table>{''.join(_rows(node))}</table>"
        case PageBreak() | Contents():
            return ""


def _rows(grid: Grid) -> Iterator[str]:
    for number, cells in enumerate(grid.rows):
        name = "th" if number < grid.head else "td"
        inner = "".join(
            f'<{name} colspan="{one.across}" rowspan="{one.down}">{_runs(one.runs)}</{name}>' for one in cells
        )
        row = f"<tr>{inner}</tr>"
        yield f"<thead>{row}</thead>" if number < grid.head == 1 else row


def _runs(runs: Sequence[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    words = escape(run.text).replace("\n", "<br>")
    tag = _TAGS.get(run.mark)
    return f"<{tag}>{words}</{tag}>" if tag else words
