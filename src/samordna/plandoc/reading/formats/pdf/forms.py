"""What has been filled in on a form: the values of its fields stand in no text of the page."""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from samordna.plandoc.reading.formats.pdf.view import View
from samordna.plandoc.reading.formats.pdf.words import Word

_TEXT_FIELDS = (raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)
_TICKS = (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON)
_TICKED = "☒"
_LARGEST, _OF_HEIGHT, _OF_LETTER = 10.0, 0.7, 0.5


def has_form(document: pdfium.PdfDocument) -> bool:
    """Also makes the fields readable; must be asked before any page is opened."""
    if document.get_formtype() == raw.FORMTYPE_NONE:
        return False
    document.init_forms()
    return document.formenv is not None


def values_of(page: pdfium.PdfPage, view: View) -> list[Word]:
    """The filled fields of a page as words where the fields stand."""
    words: list[Word] = []
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        try:
            if raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_WIDGET:
                words.extend(_words(_value(page, annotation), _box(annotation, view)))
        finally:
            raw.FPDFPage_CloseAnnot(annotation)
    return words


def _value(page: pdfium.PdfPage, annotation: object) -> str:
    form = page.formenv
    kind = raw.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in _TICKS:
        return _TICKED if raw.FPDFAnnot_IsChecked(form, annotation) else ""
    if kind not in _TEXT_FIELDS:
        return ""
    length = raw.FPDFAnnot_GetFormFieldValue(form, annotation, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    raw.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, length)
    return bytes(buffer)[: max(0, length - 2)].decode("utf-16-le", "replace")


def _box(annotation: object, view: View) -> tuple[float, float, float, float]:
    rectangle = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(annotation, rectangle)
    return view.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)


def _words(value: str, box: tuple[float, float, float, float]) -> Iterator[Word]:
    x0, _, top, bottom = box
    lines = value.splitlines()
    for number, line in enumerate(lines):
        height = (bottom - top) / len(lines)
        size = min(_LARGEST, height * _OF_HEIGHT)
        low = top + (number + 0.5) * height + size / 2
        x = x0
        for text in line.split():
            end = x + len(text) * size * _OF_LETTER
            yield Word(text, x, end, low - size, low, size, spaced=True)
            x = end + size * _OF_LETTER / 2
