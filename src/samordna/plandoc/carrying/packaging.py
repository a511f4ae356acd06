"""A custom XML part put into a finished office file (ECMA-376 part 2): the part, its properties, two relations."""

import io
import zipfile
from typing import Any

from lxml import etree

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PLAIN: Any = {None: _RELATIONS}
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_MAIN_PARTS = {
    "word/document.xml": "word/_rels/document.xml.rels",
    "xl/workbook.xml": "xl/_rels/workbook.xml.rels",
}


def with_custom_part(file: bytes, part: bytes, properties: bytes) -> bytes:
    """``file`` (.docx or .xlsx) with ``part`` as a custom part of its main document."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(file)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        names = set(source.namelist())
        number = next(n for n in range(1, len(names) + 2) if f"customXml/item{n}.xml" not in names)
        relations = next(rels for main, rels in _MAIN_PARTS.items() if main in names)
        for info in source.infolist():
            content = source.read(info)
            if info.filename == relations:
                content = _related(content, f"../customXml/item{number}.xml", "customXml")
            elif info.filename == "[Content_Types].xml":
                content = _typed(content, f"/customXml/itemProps{number}.xml")
            target.writestr(info, content)
        target.writestr(f"customXml/item{number}.xml", part)
        target.writestr(f"customXml/itemProps{number}.xml", properties)
        target.writestr(
            f"customXml/_rels/item{number}.xml.rels",
            _relations_of(f"itemProps{number}.xml", "customXmlProps"),
        )
    return out.getvalue()


def _related(content: bytes, target: str, kind: str) -> bytes:
    root = etree.fromstring(content)
    taken = {relation.get("Id") for relation in root}
    name = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
    etree.SubElement(
        root, f"{{{_RELATIONS}}}Relationship", Id=name, Type=f"{_RELATION}/{kind}", Target=target
    )
    return _bytes(root)


def _relations_of(target: str, kind: str) -> bytes:
    return _related(_bytes(etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap=_PLAIN)), target, kind)


def _typed(content: bytes, part: str) -> bytes:
    root = etree.fromstring(content)
    extensions = {child.get("Extension") for child in root}
    if "xml" not in extensions:
        etree.SubElement(root, f"{{{_TYPES}}}Default", Extension="xml", ContentType="application/xml")
    etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=part, ContentType=_PROPERTIES_TYPE)
    return _bytes(root)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
