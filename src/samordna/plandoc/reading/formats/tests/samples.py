"""Files for the tests: the repository's own documents, and small packages built from pieces of XML."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from samordna.plandoc.reading import files
from samordna.plandoc.reading.blocks import SourceFile
from samordna.plandoc.reading.incoming import IncomingFile

DOCUMENTS = Path(__file__).parents[6] / "tests" / "documents"

_OPEN_XML = "http://schemas.openxmlformats.org"
_WORD = " ".join(
    f'xmlns:{prefix}="{_OPEN_XML}/{name}"'
    for prefix, name in {
        "w": "wordprocessingml/2006/main",
        "mc": "markup-compatibility/2006",
        "m": "officeDocument/2006/math",
        "wp": "drawingml/2006/wordprocessingDrawing",
    }.items()
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns:"


def load(path: Path) -> SourceFile:
    return files.load(IncomingFile.at(path))


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def word(
    body: str, *, styles: str = "", more: Mapping[str, str | bytes] | None = None, prefix: str = ""
) -> bytes:
    """A Word file of a body and its styles. ``more`` are related parts by name, such as ``header1.xml``."""
    parts = {"styles.xml": f"<w:styles {_WORD}>{styles}</w:styles>", **(more or {})}
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{name.rstrip("0123456789.xml")}" Target="{name}"/>'
        for number, name in enumerate(parts)
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"{prefix}<w:document {_WORD}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>',
            **{f"word/{name}": content for name, content in parts.items()},
        }
    )


def part(name: str, content: str) -> str:
    """The XML of a part of a Word file, such as its header."""
    return f"<w:{name} {_WORD}>{content}</w:{name}>"


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def opendocument(body: str, kind: str = "text", automatic: str = "") -> bytes:
    spaces = " ".join(
        f'xmlns:{prefix}="{_OPEN}{name}:1.0"'
        for prefix, name in {
            "office": "office",
            "text": "text",
            "table": "table",
            "style": "style",
            "draw": "drawing",
            "fo": "xsl-fo-compatible",
            "number": "datastyle",
            "svg": "svg-compatible",
        }.items()
    )
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    return zipped({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": content})


def headings_of_source(name: str) -> list[str]:
    """The headings that the Markdown source of a test document has."""
    lines = (DOCUMENTS / "sources" / f"{name}.md").read_text(encoding="utf-8").splitlines()
    return [line.lstrip("# ") for line in lines if line.startswith("#")]
