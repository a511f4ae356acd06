"""Word files: with heading styles, or with headings that are only bold."""

import datetime
from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.table import Table
from lxml import etree

from samordna.plandoc.reading.blocks import Block, BlockKind
from test_documents.source import Source, split_note

_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="16"/></w:rPr>'
_MADE = datetime.datetime(2025, 4, 16, 9, 0, tzinfo=datetime.UTC)


def write(source: Source, path: Path, *, bold_headings: bool = False, header: str | None = None) -> None:
    document = Document()
    document.core_properties.created = document.core_properties.modified = _MADE
    document.core_properties.title = source.blocks[0].text
    if header:
        document.sections[0].header.paragraphs[0].text = f"Ekdala kommun\t{header}"
        _page_stamp(document)
    notes: list[str] = []
    for block in source.blocks:
        _add(document, block, notes, bold_headings)
    if notes:
        _add_footnotes(document, notes)
    document.save(str(path))


def _add(document: WordDocument, block: Block, notes: list[str], bold_headings: bool) -> None:
    match block.kind:
        case BlockKind.HEADING if bold_headings:
            document.add_paragraph().add_run(block.text).bold = True
        case BlockKind.HEADING:
            document.add_heading(block.text, level=block.level)
        case BlockKind.BULLET:
            document.add_paragraph(block.text, style="List Bullet")
        case BlockKind.TABLE:
            _add_table(document, block.rows)
        case _:
            before, note, after = split_note(block.text)
            paragraph = document.add_paragraph(before)
            if note:
                notes.append(note)
                etree.ElementBase.append(paragraph.add_run()._r, _reference(len(notes)))
                paragraph.add_run(after)


def _add_table(document: WordDocument, rows: list[list[str]]) -> None:
    """Neighbouring cells of the first column that say the same are merged downwards, as people do by hand."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for index, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(index, column).text = text
    _merge_equal(table, rows)
    document.add_paragraph()


def _merge_equal(table: Table, rows: list[list[str]]) -> None:
    start = 1
    for index in range(2, len(rows) + 1):
        if index < len(rows) and rows[index][0] == rows[start][0]:
            table.cell(index, 0).text = ""
            continue
        if index - start > 1:
            merged = table.cell(start, 0).merge(table.cell(index - 1, 0))
            merged.text = rows[start][0]
        start = index


def _page_stamp(document: WordDocument) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.text = "Sida "
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _reference(number: int) -> etree._Element:
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    return reference


def _add_footnotes(document: WordDocument, notes: list[str]) -> None:
    text = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r>{_RAISED}<w:footnoteRef/></w:r><w:r><w:rPr><w:sz w:val="16"/></w:rPr>'
        f'<w:t xml:space="preserve"> {escape(note)}</w:t></w:r></w:p></w:footnote>'
        for number, note in enumerate(notes, start=1)
    )
    xml = f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:footnotes {nsdecls('w')}>{text}</w:footnotes>"
    part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, xml.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
