"""Opens what the writers wrote, with other hands than theirs."""

import io

import docx
import pypdfium2
from docx.document import Document
from openpyxl import Workbook, load_workbook

from samordna.plandoc.writing import Format


def text_in(file: bytes, of: Format) -> str:
    """All text that a reader of the file sees."""
    match of:
        case Format.PDF:
            return pdf_text(file)
        case Format.DOCX:
            return docx_text(open_docx(file))
        case Format.XLSX:
            sheets = open_xlsx(file).worksheets
            return "\n".join(str(v) for sheet in sheets for row in sheet.values for v in row if v is not None)
        case Format.CSV:
            return file.decode("utf-8-sig")
        case Format.JSON:
            return file.decode()


def pdf_text(file: bytes) -> str:
    with pypdfium2.PdfDocument(file) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    return "\n".join(pages).replace("\u200b", "").replace("\ufffe", "-")


def open_docx(file: bytes) -> Document:
    return docx.Document(io.BytesIO(file))


def docx_text(word: Document) -> str:
    return "\n".join("".join(t.text or "" for t in p.iter("{*}t")) for p in word.element.body.iter("{*}p"))


def open_xlsx(file: bytes) -> Workbook:
    return load_workbook(io.BytesIO(file))
