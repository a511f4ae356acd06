"""Word (.docx, .docm) from its XML directly: tracked changes, content controls and text boxes are text to a reader
of the plan, and libraries for writing Word files pass them over. Macros are never run."""

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import Flag, SourceFile
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.docx.body import Body
from samordna.plandoc.reading.formats.docx.margins import Margins
from samordna.plandoc.reading.formats.docx.names import w
from samordna.plandoc.reading.formats.docx.notes import Notes
from samordna.plandoc.reading.formats.docx.numbering import Numbering
from samordna.plandoc.reading.formats.docx.package import Package
from samordna.plandoc.reading.formats.docx.styles import Styles
from samordna.plandoc.reading.formats.docx.walking import Context
from samordna.plandoc.reading.formats.tabbed import tables_of_tabs

MOST_BLOCKS = 50_000


def read(data: bytes, name: str) -> SourceFile:
    package = Package(data, name)
    context = Context(
        package,
        Styles(next(iter(package.related("styles")), None)),
        Numbering(next(iter(package.related("numbering")), None)),
    )
    root = package.document.find(w("body"))
    if root is None:
        raise problems.damaged(name)
    body = Body(context, Notes(context), root)
    if len(body.blocks) > MOST_BLOCKS:
        raise problems.too_much(name)
    margins = Margins(context)
    source = SourceFile(
        name=name,
        format="docx",
        blocks=tables_of_tabs(body.blocks),
        title=body.title or clean(package.title() or "") or None,
        left_out=[*body.left_out, *margins.left_out, *margins.texts.left_out],
        margins=margins.texts.blocks,
    )
    source.notes = _flags(package, source)
    return source


def _flags(package: Package, source: SourceFile) -> list[Flag]:
    macros = [remarks.macros()] if package.holds("vbaProject.bin") else []
    foreign = [remarks.foreign_part()] if package.has_foreign_parts else []
    pictures = [remarks.pictures()] if package.holds("word/media/") else []
    return [*macros, *remarks.of(source.left_out), *foreign, *pictures]
