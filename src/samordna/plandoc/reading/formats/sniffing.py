"""What a file is, by what it holds and not by what it is called."""

import io
import json
import re
import zipfile
from enum import StrEnum
from pathlib import PurePath

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.formats.archive import BROKEN
from samordna.plandoc.reading.formats.characters import decode
from samordna.plandoc.reading.formats.endings import refused_as_text
from samordna.plandoc.reading.limits import LARGEST_TEXT


class Kind(StrEnum):
    """The formats that can be read; the value is the name of the reader's module."""

    TEXT = "text"
    MARKDOWN = "markdown"
    CSV = "csv"
    DOCX = "docx"
    PDF = "pdf"
    XLSX = "xlsx"
    ODT = "odt"
    JSON = "json"


EXTENSIONS: dict[Kind, frozenset[str]] = {
    Kind.TEXT: frozenset({".txt", ".text", ""}),
    Kind.MARKDOWN: frozenset({".md", ".markdown"}),
    Kind.CSV: frozenset({".csv", ".tsv"}),
    Kind.DOCX: frozenset({".docx", ".docm", ".dotx", ".dotm"}),
    Kind.PDF: frozenset({".pdf"}),
    Kind.XLSX: frozenset({".xlsx", ".xlsm", ".xltx", ".xltm"}),
    Kind.ODT: frozenset({".odt", ".ott", ".ods", ".ots", ".fodt"}),
    Kind.JSON: frozenset({".json"}),
}
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = re.compile(rb"\s*(?:\{\\rtf|<\?xml|<!doctype|<html)", re.IGNORECASE)
_HEAD = 1024


def sniff(data: bytes, name: str, largest_text: int = LARGEST_TEXT) -> Kind:
    """The kind of a file, or `ReadError` where it is none that can be read."""
    if b"%PDF-" in data[:_HEAD]:
        return Kind.PDF
    if data.startswith(b"PK"):
        return _package(data, name)
    if data.startswith(_COMPOUND_FILE):
        raise _old_or_locked(data, name)
    if _MARKUP.match(data[:_HEAD].removeprefix(b"\xef\xbb\xbf")):
        raise problems.unknown_format(name)
    return _plain(data, name, largest_text)


def _package(data: bytes, name: str) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = set(package.namelist())
    except BROKEN:
        raise problems.damaged(name) from None
    if "word/document.xml" in parts:
        return Kind.DOCX
    if "xl/workbook.xml" in parts:
        return Kind.XLSX
    if "xl/workbook.bin" in parts:
        raise problems.old_office(name, ".xlsx")
    if "content.xml" in parts and "mimetype" in parts:
        return Kind.ODT
    if "[Content_Types].xml" in parts and any(part.startswith("word/") for part in parts):
        return Kind.DOCX
    raise problems.unknown_format(name)


def _old_or_locked(data: bytes, name: str) -> Exception:
    """Office before 2007 and locked files of today share a container; the names inside it tell them apart."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return problems.locked(name)
    if "Workbook".encode("utf-16-le") in data or PurePath(name).suffix.lower() in (".xls", ".xlt"):
        return problems.old_office(name, ".xlsx")
    return problems.old_office(name, ".docx")


def _plain(data: bytes, name: str, largest_text: int) -> Kind:
    extension = PurePath(name).suffix.lower()
    if len(data) > largest_text:
        raise problems.too_much(name)
    text = decode(data)
    if text is None:
        raise problems.not_text(name)
    is_json = _is_json(text)
    if refused := refused_as_text(name, is_json=is_json):
        raise refused
    if extension in EXTENSIONS[Kind.JSON] or is_json:
        return Kind.JSON
    if extension in EXTENSIONS[Kind.CSV]:
        return Kind.CSV
    return Kind.MARKDOWN if extension in EXTENSIONS[Kind.MARKDOWN] else Kind.TEXT


def _is_json(text: str) -> bool:
    if not text.lstrip().startswith("{"):
        return False
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False
