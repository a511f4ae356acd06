"""Markdown, already parsed into nodes, as paragraphs of Word."""

from dataclasses import dataclass, replace

from docx.document import Document
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from samordna.plandoc.writing.content import Column, Table, TableRow
from samordna.plandoc.writing.docx.numbering import DEEPEST_LIST, new_numbering
from samordna.plandoc.writing.docx.styles import ACCENT
from samordna.plandoc.writing.docx.tables import add_table
from samordna.plandoc.writing.docx.xml import add_link
from samordna.plandoc.writing.markdown import Node, plain

_CODE_FONT = "Consolas"


@dataclass(frozen=True, slots=True)
class _Look:
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    linked: bool = False


_LOOKS = {"strong": "bold", "emphasis": "italic", "strike": "strike"}


def add_prose(word: Document, nodes: list[Node]) -> None:
    """Write ``nodes`` last in ``word``."""
    for node in nodes:
        _add_block(word, node, indent=0)


def _add_block(word: Document, node: Node, *, indent: int) -> None:
    match node.kind:
        case "bullets" | "numbers":
            _add_list(word, node, depth=indent)
        case "quote":
            for child in node.children:
                _add_block(word, child, indent=indent + 1)
        case "table":
            _add_grid(word, node)
        case "rule":
            word.add_paragraph()
        case "heading":
            add_inline(word.add_paragraph(), node.children, _Look(bold=True))
        case "code":
            add_inline(word.add_paragraph(), [Node("code_span", node.text)])
        case _:
            paragraph = word.add_paragraph()
            if indent:
                paragraph.paragraph_format.left_indent = Mm(8 * min(indent, DEEPEST_LIST))
            add_inline(paragraph, node.children or [node])


def _add_list(word: Document, node: Node, *, depth: int) -> None:
    numbered = node.kind == "numbers"
    numbering = new_numbering(word, node.level if numbered else None)
    for item in node.children:
        for index, child in enumerate(item.children):
            if index or child.kind != "paragraph":
                _add_block(word, child, indent=depth + 1)
                continue
            paragraph = word.add_paragraph(style="List Number" if numbered else "List Bullet")
            paragraph.paragraph_format.space_after = Pt(3)
            numbering.apply(paragraph, depth)
            add_inline(paragraph, child.children)


def _add_grid(word: Document, node: Node) -> None:
    rows = [[plain(cell.children) for cell in row.children] for row in node.children]
    add_table(
        word,
        Table(
            ", ".join(rows[0]), [Column(title) for title in rows[0]], [TableRow([*row]) for row in rows[1:]]
        ),
    )


def add_inline(paragraph: Paragraph, nodes: list[Node], look: _Look = _Look()) -> None:
    """Write inline ``nodes`` last in ``paragraph``."""
    for node in nodes:
        if node.kind == "break":
            paragraph.add_run().add_break()
        elif node.kind == "link":
            _add_address(paragraph, node, look)
        elif node.children:
            add_inline(
                paragraph,
                node.children,
                replace(look, **{_LOOKS[node.kind]: True}) if node.kind in _LOOKS else look,
            )
        elif node.text:
            _dress(paragraph.add_run(node.text), replace(look, code=look.code or node.kind == "code_span"))


def _add_address(paragraph: Paragraph, node: Node, look: _Look) -> None:
    before = len(paragraph._p)
    add_inline(paragraph, node.children, replace(look, linked=True))
    runs = list(paragraph._p)[before:]
    link = add_link(paragraph, address=node.href)
    for run in runs:
        link.append(run)


def _dress(run: Run, look: _Look) -> None:
    run.bold, run.italic, run.font.strike = look.bold or None, look.italic or None, look.strike or None
    if look.code:
        run.font.name = _CODE_FONT
    if look.linked:
        run.font.underline, run.font.color.rgb = True, ACCENT
