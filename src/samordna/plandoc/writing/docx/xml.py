"""The pieces of WordprocessingML that python-docx has no words for."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph


def element(tag: str, /, **attributes: str) -> Any:
    """``element("w:shd", fill="EEEEEE")``; attributes are in Word's namespace."""
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add_field(paragraph: Paragraph, code: str, shown: str) -> None:
    """A field such as PAGE; ``shown`` stands there until Word has worked it out."""
    field = element("w:fldSimple", instr=f" {code} ")
    run = element("w:r")
    text = element("w:t")
    text.text = shown
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def begin_field(paragraph: Paragraph, code: str) -> None:
    """Open a field that spans paragraphs; Word works it out when the file is opened."""
    _mark(paragraph, "begin", dirty="true")
    instruction = element("w:instrText")
    instruction.text = f" {code} "
    paragraph.add_run()._r.append(instruction)
    _mark(paragraph, "separate")


def end_field(paragraph: Paragraph) -> None:
    _mark(paragraph, "end")


def _mark(paragraph: Paragraph, kind: str, **attributes: str) -> None:
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType=kind, **attributes))


def add_bookmark(paragraph: Paragraph, number: int, name: str) -> None:
    """Put a bookmark round the whole paragraph."""
    start = element("w:bookmarkStart", id=str(number), name=name)
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))


def add_link(paragraph: Paragraph, *, address: str = "", anchor: str = "") -> Any:
    """An empty hyperlink to an address or to a bookmark; put runs into it."""
    link = element("w:hyperlink")
    if address:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        link.set(qn("r:id"), paragraph.part.relate_to(address, kind, is_external=True))
    else:
        link.set(qn("w:anchor"), anchor)
    paragraph._p.append(link)
    return link


def repeat_as_header(row: Any) -> None:
    """Let a table's row be its header: repeated on each page, and known as such to a screen reader."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader", val="true"))


def keep_together(row: Any) -> None:
    row._tr.get_or_add_trPr().append(element("w:cantSplit", val="true"))


def describe(table: Any, text: str) -> None:
    """Alternative text of a table."""
    table._tbl.tblPr.append(element("w:tblDescription", val=text))


def shade(cell: Any, colour: str) -> None:
    cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=colour))
