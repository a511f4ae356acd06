"""Whether a PDF only shows pages: no scripts, no actions that reach out of it, no files within it, nothing that is encrypted.

Two programs must open it, for what one takes for damage another could run. Every object is gone through, also those that lie
compressed in others; then the bytes themselves, for what no table of contents names.
"""

import logging
import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from samordna.plandoc.harmless import words
from samordna.plandoc.harmless.names import KEYS, SAYS_KIND, VALUES
from samordna.plandoc.harmless.words import Harm
from samordna.plandoc.reading.result import ReadError

MOST_PAGES = 300
MOST_OBJECTS = 200_000
_SAID = re.compile(rb"/(?:S|Subtype|Type)\s*/([A-Za-z0-9]+)|/(JavaScript|EmbeddedFiles?|XFA)\s*[\[(<0-9]")
"""A kind and a key as bytes say them; what only looks so, such as an address that ends with a name, is none."""
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


def pages_of_harmless(data: bytes, name: str) -> int:
    """How many pages the PDF has. Raises ReadError for one that does more than show them."""
    if not data.startswith(b"%PDF-"):
        raise words.no_pdf(name)
    before, end, after = data.rpartition(b"%%EOF")
    if not end or not before:
        raise words.not_gone_through(name)
    if after.strip(b"\r\n\t \0"):
        raise words.more_than_it_seems(name)
    pages = _opened(data, name)
    _go_through(data, name)
    return pages


def _opened(data: bytes, name: str) -> int:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise words.locked(name) from None
        raise words.not_gone_through(name) from None
    with document:
        if raw.FPDF_GetSecurityHandlerRevision(document) != -1:
            raise words.locked(name)
        if raw.FPDFDoc_GetJavaScriptActionCount(document) > 0:
            raise words.harmful(name, Harm.SCRIPT)
        if document.count_attachments():
            raise words.harmful(name, Harm.ATTACHMENT)
        return _counted(document, name)


def _counted(document: pdfium.PdfDocument, name: str) -> int:
    pages = len(document)
    if pages > MOST_PAGES:
        raise words.too_many_pages(name, MOST_PAGES)
    try:
        document[0].close()
    except pdfium.PdfiumError:
        raise words.not_gone_through(name) from None
    return pages


def _go_through(data: bytes, name: str) -> None:
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        harm = next(_harms(data, name), None)
    except ReadError:
        raise
    except Exception:
        raise words.not_gone_through(name) from None
    if harm:
        raise words.harmful(name, harm)


def _harms(data: bytes, name: str) -> Iterator[Harm]:
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import PDFStream

    document = PDFDocument(PDFParser(BytesIO(data)), fallback=False)
    if document.encryption:
        raise words.locked(name)
    numbers = sorted({number for xref in document.xrefs for number in xref.get_objids()})
    if len(numbers) > MOST_OBJECTS:
        raise words.not_gone_through(name)
    yield from _in_bytes(data)
    for trailer in (xref.get_trailer() for xref in document.xrefs):
        yield from _in_object(trailer)
    for number in numbers:
        one = document.getobj(number)
        yield from _in_object(one)
        if isinstance(one, PDFStream) and _plain(one.attrs.get("Type")) == "ObjStm":
            yield from _in_bytes(one.get_data())


def _in_object(one: Any) -> Iterator[Harm]:
    """Through dictionaries and lists, however deep; what they refer to is an object of its own."""
    left = [one]
    while left:
        it = left.pop()
        attributes = getattr(it, "attrs", it)
        if isinstance(attributes, dict):
            yield from _in_names(attributes)
            left += attributes.values()
        elif isinstance(it, list):
            left += it


def _in_names(attributes: dict[str, Any]) -> Iterator[Harm]:
    yield from (KEYS[key] for key in attributes if key in KEYS)
    yield from _known(_plain(attributes.get(kind)) for kind in SAYS_KIND)


def _known(names: Iterable[str]) -> Iterator[Harm]:
    return (VALUES[name] for name in names if name in VALUES)


def _plain(value: Any) -> str:
    name = getattr(value, "name", "")
    return name.decode("latin-1") if isinstance(name, bytes) else str(name)


def _in_bytes(data: bytes) -> Iterator[Harm]:
    written = _ESCAPED.sub(lambda code: bytes([int(code[1], 16)]), data)
    for match in _SAID.finditer(written):
        told = VALUES.get(match[1].decode()) if match[1] else KEYS[match[2].decode()]
        if told:
            yield told
