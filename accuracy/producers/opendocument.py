"""OpenDocument text and sheets, written as plain XML."""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from accuracy.paper import (
    Bullets,
    Cell,
    Contents,
    Grid,
    Heading,
    Mark,
    Node,
    PageBreak,
    Paper,
    Paragraph,
    Run,
)
from accuracy.producers.grids import placed

_MIME = "application/vnd.oasis.opendocument."
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in (
        *(("office", "office"), ("text", "text"), ("table", "table"), ("style", "style")),
        *(("fo", "xsl-fo-compatible"), ("manifest", "manifest")),
    )
)
_STYLES = (
    "<office:automatic-styles>"
    '<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="struck" style:family="text">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    "</office:automatic-styles>"
)


def write_text(paper: Paper, path: Path) -> None:
    body = "".join(map(_node, paper.nodes))
    _save(path, "text", f"<office:text>{body}</office:text>", paper.head)


def write_sheet(paper: Paper, path: Path) -> None:
    rows = "".join(_sheet_rows(paper))
    table = f'<table:table table:name="Plan">{rows}</table:table>'
    _save(path, "spreadsheet", f"<office:spreadsheet>{table}</office:spreadsheet>", "")


def _save(path: Path, kind: str, body: str, head: str) -> None:
    content = _document("content", f"{_STYLES}<office:body>{body}</office:body>")
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{media}"/>'
        for name, media in (("/", _MIME + kind), ("content.xml", "text/xml"), ("styles.xml", "text/xml"))
    )
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _MIME + kind, ZIP_STORED)
        archive.writestr(
            "META-INF/manifest.xml", f"<manifest:manifest {_SPACES}>{entries}</manifest:manifest>"
        )
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", _document("styles", _header(head) if head else ""))


def _document(name: str, inner: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-{name} {_SPACES} office:version="1.2">'
        f"{inner}</office:document-{name}>"
    )


def _header(head: str) -> str:
    page = '<style:page-layout style:name="page"><style:page-layout-properties/></style:page-layout>'
    return (
        f"<office:automatic-styles>{page}</office:automatic-styles><office:master-styles>"
        f'<style:master-page style:name="Standard" style:page-layout-name="page"><style:header><text:p>'
        f"{escape(head)}</text:p></style:header></style:master-page></office:master-styles>"
    )


def _node(node: Node) -> str:
    match node:
        case Heading(text, level):
            return f'<text:h text:outline-level="{max(level, 1)}">{escape(text)}</text:h>'
        case Paragraph(runs):
            return f"<text:p>{_runs(runs)}</text:p>"
        case Bullets(items):
            inner = "".join(
                f"<text:list-item><text:p>{_runs(item.runs)}</text:p></text:list-item>" for item in items
            )
            return f"<text:list>{inner}</text:list>"
        case Grid():
            return f"<table:table>{''.join(_grid(node))}</table:table><text:p/>"
        case PageBreak() | Contents():
            return ""


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    words = escape(run.text).replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")
    if run.mark in (Mark.BOLD, Mark.STRUCK, Mark.DELETED):
        style = "bold" if run.mark is Mark.BOLD else "struck"
        words = f'<text:span text:style-name="{style}">{words}</text:span>'
    if run.note:
        words += (
            '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
            f"<text:note-body><text:p>{escape(run.note)}</text:p></text:note-body></text:note>"
        )
    return words


def _grid(grid: Grid) -> Iterator[str]:
    cells = {(row, column): cell for row, column, cell in placed(grid)}
    for row in range(len(grid.rows)):
        inner = "".join(
            _cell(cells[row, column]) if (row, column) in cells else "<table:covered-table-cell/>"
            for column in range(grid.width)
        )
        line = f"<table:table-row>{inner}</table:table-row>"
        yield f"<table:table-header-rows>{line}</table:table-header-rows>" if row < grid.head == 1 else line


def _cell(cell: Cell) -> str:
    across = f' table:number-columns-spanned="{cell.across}"' if cell.across > 1 else ""
    down = f' table:number-rows-spanned="{cell.down}"' if cell.down > 1 else ""
    return f"<table:table-cell{across}{down}><text:p>{_runs(cell.runs)}</text:p></table:table-cell>"


def _sheet_rows(paper: Paper) -> Iterator[str]:
    for node in paper.nodes:
        match node:
            case Grid():
                yield from _grid(node)
                yield _line("")
            case Bullets(items):
                for item in items:
                    yield _line(item.text)
            case PageBreak() | Contents():
                pass
            case _:
                yield _line(node.text)


def _line(words: str) -> str:
    return f"<table:table-row><table:table-cell><text:p>{escape(words)}</text:p></table:table-cell></table:table-row>"
