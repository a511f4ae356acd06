"""A file of figures read, whatever of the known formats it has. Only `ReadError` comes out."""

from pathlib import Path, PurePath

from samordna.plandoc.figures import problems, words
from samordna.plandoc.figures.gathering import Gathering
from samordna.plandoc.figures.limits import LARGEST_TEXT, MOST_ROWS
from samordna.plandoc.figures.model import FigurePlace, FiguresRead
from samordna.plandoc.figures.pcaxis import is_pcaxis, read_pcaxis
from samordna.plandoc.figures.sheets import opendocument
from samordna.plandoc.figures.sheets.contents import contents_of
from samordna.plandoc.figures.sheets.documents import sheet_of
from samordna.plandoc.figures.sheets.reading import read_sheet
from samordna.plandoc.figures.sheets.workbooks import WholeSheet, sheets_of
from samordna.plandoc.reading.blocks import Flag
from samordna.plandoc.reading.files import load
from samordna.plandoc.reading.formats import csv
from samordna.plandoc.reading.formats.characters import decode
from samordna.plandoc.reading.formats.remarks import too_wide
from samordna.plandoc.reading.formats.sniffing import Kind
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.limits import uncollected
from samordna.plandoc.reading.problems import damaged, too_much
from samordna.plandoc.reading.result import ReadError, WrongFormat


def incoming_figures(data: bytes, name: str) -> IncomingFile:
    """What somebody sent under a name. Raises ReadError."""
    try:
        return IncomingFile.of(data, name, largest_text=LARGEST_TEXT)
    except WrongFormat:
        raise problems.unknown_format(name) from None


def read_figures(file: Path | IncomingFile) -> FiguresRead:
    """The figures in a file at a path, or as it came in. Raises ReadError where it cannot be read."""
    name = file.name
    gathering = Gathering(lambda: problems.too_many(name))
    try:
        with uncollected():
            incoming = (
                file if isinstance(file, IncomingFile) else IncomingFile.at(file, largest_text=LARGEST_TEXT)
            )
            _read(incoming, gathering)
            return gathering.done()
    except WrongFormat:
        raise problems.unknown_format(name) from None
    except ReadError as error:
        raise problems.too_much(name) if error.message == too_much(name).message else error from None
    except MemoryError:
        raise
    except Exception as error:
        raise damaged(name) from error


def _read(file: IncomingFile, gathering: Gathering) -> None:
    stem = PurePath(file.name).stem
    match file.kind:
        case Kind.XLSX:
            readers = list(sheets_of(file.data, file.name))
            contents = contents_of([one.sheet for one in readers])
            for one in readers:
                _tell_of(one, one.rows_hidden, one.columns_hidden, gathering)
                read_sheet(one.sheet, stem, gathering, contents)
        case Kind.ODT:
            for exact in opendocument.sheets_of(file.data, file.name):
                _tell_of(exact, exact.rows_hidden, [], gathering)
                read_sheet(exact.sheet, stem, gathering)
        case Kind.DOCX:
            read_sheet(sheet_of(load(file).blocks), stem, gathering)
            if gathering.lacks_areas:
                gathering.flag(FigurePlace(), words.NO_AREA)
        case Kind.TEXT if is_pcaxis(text := decode(file.data) or ""):
            read_pcaxis(text, gathering)
        case Kind.CSV | Kind.TEXT:
            sheet = csv.sheet_of(file.data, file.name, MOST_ROWS)
            if csv.is_too_wide(sheet):
                gathering.flag(FigurePlace(), words.said_by_reader(too_wide(None, csv.MOST_COLUMNS)))
            read_sheet(sheet, stem, gathering)
        case Kind.JSON:
            from samordna.plandoc.figures.json.reading import read_json

            read_json(file, gathering)
        case _:
            raise problems.unknown_format(file.name)


def _tell(note: Flag, gathering: Gathering) -> None:
    place = FigurePlace(note.place.sheet, note.place.row, note.place.column)
    gathering.flag(place, words.said_by_reader(note))


def _tell_of(
    one: WholeSheet | opendocument.ExactSheet,
    rows_hidden: list[int],
    columns_hidden: list[int],
    gathering: Gathering,
) -> None:
    """What a person should know of a sheet: what was hidden, and formulas without a value."""
    for note in one.notes:
        _tell(note, gathering)
    if rows_hidden or columns_hidden:
        first = FigurePlace(one.sheet.name, next(iter(rows_hidden), None), next(iter(columns_hidden), None))
        gathering.flag(first, words.hidden(rows_hidden, columns_hidden))
