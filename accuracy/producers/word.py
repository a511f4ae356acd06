"""Word files: with styles or with bold lines for headings, merged cells, notes, struck and replaced text."""

from collections.abc import Sequence
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph as WordParagraph

from accuracy.paper import Bullets, Contents, Grid, Heading, Mark, Node, PageBreak, Paper, Paragraph, Run
from accuracy.producers.grids import placed
from accuracy.producers.word_notes import Notes


def write(paper: Paper, path: Path, styles: bool) -> None:
    document = docx.Document()
    notes = Notes(document)
    if paper.head:
        document.sections[0].header.paragraphs[0].text = paper.head
    if paper.foot:
        document.sections[0].footer.paragraphs[0].text = paper.foot.format(page=1, pages=4)
    for node in paper.nodes:
        _add(document, node, paper, styles, notes)
    notes.save()
    document.save(str(path))


def _add(document: Document, node: Node, paper: Paper, styles: bool, notes: Notes) -> None:
    match node:
        case Heading(text, level):
            if styles:
                document.add_heading(text, level)
            else:
                document.add_paragraph().add_run(text).bold = True
        case Paragraph(runs):
            _runs(document.add_paragraph(), runs, notes)
        case Bullets(items, numbered):
            for item in items:
                style = "List Number" if numbered else "List Bullet"
                _runs(document.add_paragraph(style=style), item.runs, notes)
        case Grid():
            _table(document, node, styles, notes)
            document.add_paragraph()
        case PageBreak():
            document.add_page_break()
        case Contents(heading):
            document.add_paragraph(heading)
            for number, one in enumerate(paper.headings(), 2):
                document.add_paragraph(f"{one.text}\t{number}", style=_contents_style(document))


def _contents_style(document: Document) -> str:
    """The style Word gives the lines of a list of contents; the empty document has none."""
    if "toc 1" not in document.styles:
        document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    return "toc 1"


def _table(document: Document, grid: Grid, styles: bool, notes: Notes) -> None:
    table = document.add_table(len(grid.rows), grid.width)
    if styles:
        table.style = "Table Grid"
    for row, column, cell in placed(grid):
        target = table.cell(row, column)
        if cell.across > 1 or cell.down > 1:
            target = target.merge(table.cell(row + cell.down - 1, column + cell.across - 1))
        _runs(target.paragraphs[0], cell.runs, notes)
    for row in table.rows[: grid.head] if styles else ():
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _runs(paragraph: WordParagraph, runs: Sequence[Run], notes: Notes) -> None:
    for run in runs:
        made = paragraph.add_run(run.text)
        made.bold = run.mark is Mark.BOLD or None
        made.font.strike = run.mark is Mark.STRUCK or None
        if run.mark in (Mark.DELETED, Mark.INSERTED):
            _track(made._r, deleted=run.mark is Mark.DELETED)
        if run.note:
            notes.add(paragraph, run.note)


def _track(run: BaseOxmlElement, *, deleted: bool) -> None:
    """Wrap a run as a tracked change."""
    change = OxmlElement("w:del" if deleted else "w:ins")
    change.set(qn("w:id"), "1")
    change.set(qn("w:author"), "Handläggare")
    run.addprevious(change)
    change.append(run)
    for text in run.iter(qn("w:t")) if deleted else ():
        text.tag = qn("w:delText")
