"""OpenDocument text and spreadsheets (.odt, .ods) from their ``content.xml``."""

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import FilePlace, LeftOut, SourceFile, Why
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.odt.body import Body
from samordna.plandoc.reading.formats.odt.margins import Margins
from samordna.plandoc.reading.formats.odt.names import office, table, text
from samordna.plandoc.reading.formats.odt.sheets import SheetReader
from samordna.plandoc.reading.formats.odt.styles import Styles
from samordna.plandoc.reading.formats.sheet_blocks import sheet_blocks
from samordna.plandoc.reading.formats.tabbed import tables_of_tabs
from samordna.plandoc.reading.formats.xml import Element, parse

MOST_ROWS = 50_000
_DEFAULT_MASTER = "Default"


def read(data: bytes, name: str) -> SourceFile:
    archive = Archive(data, name)
    body, styles, pages = opened(archive, name)
    workbook = body.find(office("spreadsheet"))
    source = (
        _text(body, styles, pages, name) if workbook is None else _workbook(workbook, styles, pages, name)
    )
    source.left_out += _embedded(archive)
    told = [words for words in source.left_out if workbook is None or words.why is not Why.HIDDEN]
    pictures = [remarks.pictures()] if any(part.startswith("Pictures/") for part in archive.names) else []
    source.notes = [*source.notes, *remarks.of(told), *pictures]
    return source


def opened(archive: Archive, name: str) -> tuple[Element, Styles, Element | None]:
    """The body of a document, the styles that are in force in it, and its pages. Raises ReadError."""
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise problems.locked(name)
    root = parse(archive.read("content.xml"))
    body = root.find(office("body"))
    if body is None:
        raise problems.damaged(name)
    pages = parse(archive.read("styles.xml")) if "styles.xml" in archive else None
    return body, Styles(root, pages), pages


def _text(root: Element, styles: Styles, pages: Element | None, name: str) -> SourceFile:
    body = Body(styles, name, root)
    margins = Margins(pages, styles)
    return SourceFile(
        name=name,
        format="odt",
        blocks=tables_of_tabs(body.blocks),
        title=body.title,
        left_out=[*body.left_out, *margins.left_out, *margins.texts.left_out],
        margins=margins.texts.blocks,
    )


def _workbook(root: Element, styles: Styles, pages: Element | None, name: str) -> SourceFile:
    source = SourceFile(name=name, format="ods", blocks=[])
    masters: set[str] = set()
    rows = 0
    for element in root.iterchildren(table("table")):
        reader = SheetReader(element, styles, name, MOST_ROWS - rows)
        rows += reader.rows_read
        masters.add(reader.style.master or _DEFAULT_MASTER)
        source.blocks += sheet_blocks(reader.sheet)
        source.left_out += reader.sheet.left_out
        source.notes += reader.notes
    margins = Margins(pages, styles, masters)
    source.margins = margins.texts.blocks
    source.left_out += [*margins.left_out, *margins.texts.left_out]
    return source


def _embedded(archive: Archive) -> list[LeftOut]:
    """The words of charts, which are files within the file."""
    return [
        LeftOut(words, FilePlace(), Why.PICTURE)
        for part in sorted(archive.names)
        if part.endswith("/content.xml")
        for paragraph in parse(archive.read(part)).iter(text("p"))
        if (words := clean("".join(map(str, paragraph.itertext()))))
    ]
