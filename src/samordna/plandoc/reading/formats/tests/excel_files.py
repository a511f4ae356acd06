"""Workbooks for the tests, written as Excel writes them."""

from collections.abc import Mapping

from samordna.plandoc.reading.blocks import SourceFile
from samordna.plandoc.reading.formats.tests.samples import zipped
from samordna.plandoc.reading.formats.xlsx import read

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def cell(place: str, text: str, style: int = 0) -> str:
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t>{text}</t></is></c>'


def number(place: str, value: float, style: int = 0) -> str:
    return f'<c r="{place}" s="{style}"><v>{value}</v></c>'


def row(index: int, *cells: str, marks: str = "") -> str:
    return f'<row r="{index}" {marks}>{"".join(cells)}</row>'


def text_row(index: int, *texts: str, marks: str = "") -> str:
    """A row of texts from column A on; an empty text is no cell."""
    cells = (cell(f"{chr(65 + column)}{index}", text) for column, text in enumerate(texts) if text)
    return row(index, *cells, marks=marks)


def styles(*codes: str, struck: int | None = None) -> str:
    """Styles 1, 2 … for the number formats; ``struck`` is the number of one more whose words are struck."""
    shapes = "".join(f'<numFmt numFmtId="{170 + at}" formatCode="{code}"/>' for at, code in enumerate(codes))
    looks = "".join(f'<xf numFmtId="{170 + at}" fontId="0"/>' for at in range(len(codes)))
    line = '<xf numFmtId="0" fontId="1"/>' if struck is not None else ""
    return (
        f"<styleSheet {_MAIN}><numFmts>{shapes}</numFmts><fonts><font/><font><strike/></font></fonts>"
        f'<cellXfs><xf numFmtId="0" fontId="0"/>{looks}{line}</cellXfs></styleSheet>'
    )


def workbook(
    rows: str,
    *,
    before: str = "",
    after: str = "",
    look: str = "",
    strings: str = "",
    related: Mapping[str, tuple[str, str]] | None = None,
    names: str = "",
    state: str = "visible",
) -> bytes:
    """One sheet, *Blad 1*. ``related`` are parts of the sheet by name: their kind of relation, and their XML."""
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind}" Target="/xl/{name}"/>'
        for at, (name, (kind, _)) in enumerate((related or {}).items())
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets><sheet name="Blad 1" sheetId="1" '
            f'state="{state}" r:id="s"/></sheets><definedNames>{names}</definedNames></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships {_PACKAGE}><Relationship Id="s" Type="{_OFFICE}/worksheet" '
            f'Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="{_OFFICE}/styles" Target="styles.xml"/>'
            f'<Relationship Id="u" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f"<worksheet {_MAIN}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>",
            "xl/worksheets/_rels/sheet1.xml.rels": f"<Relationships {_PACKAGE}>{relations}</Relationships>",
            "xl/styles.xml": look or styles(),
            "xl/sharedStrings.xml": f"<sst {_MAIN}>{strings}</sst>",
            **{f"xl/{name}": xml for name, (_, xml) in (related or {}).items()},
        }
    )


def part(name: str, content: str) -> str:
    return f"<{name} {_MAIN}>{content}</{name}>"


def source_of(rows: str, **parts: object) -> SourceFile:
    return read(workbook(rows, **parts), "plan.xlsx")  # type: ignore[arg-type]
