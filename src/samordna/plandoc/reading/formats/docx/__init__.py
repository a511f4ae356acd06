"""Word (.docx, .docm) from its XML directly: tracked changes, content controls and text boxes are text to a reader
of the plan, and libraries for writing Word files pass them over. Macros are never run."""

import re

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import Block, BlockKind, Flag, SourceFile
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.docx.body import Body, Notes
from samordna.plandoc.reading.formats.docx.names import w
from samordna.plandoc.reading.formats.docx.package import Package
from samordna.plandoc.reading.formats.docx.paragraphs import read_paragraph
from samordna.plandoc.reading.formats.docx.styles import Styles
from samordna.plandoc.reading.formats.stamps import is_page_stamp

MOST_BLOCKS = 50_000


def read(data: bytes, name: str) -> SourceFile:
    package = Package(data, name)
    styles = Styles(next(iter(package.related("styles")), None))
    document = package.document
    pages_known = next(document.iter(w("lastRenderedPageBreak")), None) is not None
    body = Body(styles, _notes(package, styles), pages_known)
    root = document.find(w("body"))
    if root is None:
        raise problems.damaged(name)
    body.walk(root)
    blocks = _margins(package, styles) + body.blocks
    if len(blocks) > MOST_BLOCKS:
        raise problems.too_much(name)
    title = body.title or clean(package.title() or "") or None
    return SourceFile(name=name, format="docx", blocks=blocks, title=title, notes=_flags(package, body))


def _margins(package: Package, styles: Styles) -> list[Block]:
    """What the headers and footers say (often the dnr), each thing once, without page numbers."""
    pieces = [
        clean(piece)
        for kind in ("header", "footer")
        for part in package.related(kind)
        for paragraph in part.iter(w("p"))
        for piece in re.split(r"[\t\n]", read_paragraph(paragraph, styles).raw)
    ]
    texts = dict.fromkeys(piece for piece in pieces if piece and not is_page_stamp(piece))
    return [Block(BlockKind.PARAGRAPH, text) for text in texts]


def _notes(package: Package, styles: Styles) -> Notes:
    found: Notes = {}
    for kind in ("footnotes", "endnotes"):
        for part in package.related(kind):
            for note in part:
                texts = [read_paragraph(paragraph, styles).text for paragraph in note.iter(w("p"))]
                found[kind, note.get(w("id"), "")] = " ".join(filter(None, texts))
    return found


def _flags(package: Package, body: Body) -> list[Flag]:
    seen = (
        (package.holds("vbaProject.bin"), remarks.macros),
        (body.hidden, remarks.hidden_text),
        (body.deleted, remarks.tracked_changes),
        (package.holds("word/comments.xml"), remarks.comments),
        (package.holds("word/media/"), remarks.pictures),
    )
    return [remark() for found, remark in seen if found]
