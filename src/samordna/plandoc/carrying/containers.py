"""Where a carrier lies in a file: a custom XML part of Word and Excel, an attachment of a PDF."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from samordna.plandoc.carrying.carrier import LARGEST, Carrier, CarrierError, unpacked

NAMESPACE = "urn:samordna:plan"
ATTACHMENT = "plan.samordna.json"
_PLAIN: Any = {None: NAMESPACE}
_ITEM = f"{{{NAMESPACE}}}plan"
_ID = "{7C6F6C6E-5361-6D6F-7264-6E61504C414E}"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_MOST_ATTACHMENTS = 50
_BROKEN = (zipfile.BadZipFile, etree.XMLSyntaxError, OSError, ValueError, RuntimeError)


def as_part(data: bytes) -> bytes:
    """The custom XML part that holds a carrier."""
    root = etree.Element(_ITEM, nsmap=_PLAIN)
    root.text = data.decode("ascii")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def part_properties() -> bytes:
    """What Office wants to know of a custom part: an id and its namespace."""
    root = etree.Element(f"{{{_PROPERTIES}}}datastoreItem", nsmap={"ds": _PROPERTIES})
    root.set(f"{{{_PROPERTIES}}}itemID", _ID)
    refs = etree.SubElement(root, f"{{{_PROPERTIES}}}schemaRefs")
    etree.SubElement(refs, f"{{{_PROPERTIES}}}schemaRef").set(f"{{{_PROPERTIES}}}uri", NAMESPACE)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=False)


def drop_carried(word: Any) -> bool:
    """Let an opened Word file (of python-docx) carry no plan; whether it did."""
    relations = word.part.rels
    ours = [
        name
        for name, relation in relations.items()
        if relation.reltype.endswith("/customXml")
        and not relation.is_external
        and NAMESPACE.encode() in relation.target_part.blob[:2000]
    ]
    for name in ours:
        relations.pop(name)
    return bool(ours)


def in_package(data: bytes) -> Carrier | None:
    """The carrier of a Word or Excel file, if it has one. Raises CarrierError when it cannot be used."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for part in _custom_parts(package):
                root = etree.fromstring(part, _parser())
                if root.tag == _ITEM:
                    return unpacked((root.text or "").encode("utf-8"))
    except _BROKEN as error:
        raise CarrierError from error
    return None


def _custom_parts(package: zipfile.ZipFile) -> Iterator[bytes]:
    """Only those that name us: other programs keep things of their own there."""
    for info in package.infolist():
        if info.filename.lower().startswith("customxml/item") and info.file_size <= LARGEST * 2:
            part = package.read(info)
            if NAMESPACE.encode() in part[:2000]:
                yield part


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def in_pdf(data: bytes) -> Carrier | None:
    """The carrier attached to a PDF, if it has one. Raises CarrierError when it cannot be used."""
    import pypdfium2 as pdfium

    try:
        with pdfium.PdfDocument(data) as pdf:
            for number in range(min(pdf.count_attachments(), _MOST_ATTACHMENTS)):
                attachment = pdf.get_attachment(number)
                if attachment.get_name() == ATTACHMENT:
                    return unpacked(bytes(attachment.get_data()))
    except pdfium.PdfiumError as error:
        raise CarrierError from error
    return None


def pages_of(data: bytes) -> list[str]:
    """The text of each page of a PDF."""
    import pypdfium2 as pdfium

    with pdfium.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]
