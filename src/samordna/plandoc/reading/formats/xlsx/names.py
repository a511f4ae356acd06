"""Names of SpreadsheetML and what stands in it (ISO/IEC 29500)."""

from samordna.plandoc.reading.formats.sheet_blocks import Area
from samordna.plandoc.reading.formats.xml import Element, namespaced

_OPEN_XML = "http://schemas.openxmlformats.org"
s = namespaced(f"{_OPEN_XML}/spreadsheetml/2006/main")
a = namespaced(f"{_OPEN_XML}/drawingml/2006/main")
drawn = namespaced(f"{_OPEN_XML}/drawingml/2006/spreadsheetDrawing")
related = namespaced(f"{_OPEN_XML}/officeDocument/2006/relationships")

STREAMED = "xl/worksheets/"
"""Where the parts are that may be larger than one should hold in memory at once."""

_OFF = frozenset({"0", "false"})


def is_on(element: Element | None, name: str = "val", default: str = "0") -> bool:
    """An attribute that says yes or no."""
    return element is not None and element.get(name, default) not in _OFF


def column_of(reference: str) -> int:
    """The column, from 1, of a reference such as ``AB12``; 0 where it names none."""
    column = 0
    for letter in reference:
        if not letter.isalpha():
            break
        column = column * 26 + ord(letter.upper()) - 64
    return column


def row_of(reference: str) -> int:
    digits = reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    return int(digits) if digits.isdigit() and len(digits) < 9 else 0


def area_of(reference: str) -> Area | None:
    """The area of a reference such as ``A2:C4``; None where it is none."""
    first, _, last = reference.replace("$", "").partition(":")
    last = last or first
    area = Area(row_of(first), column_of(first), row_of(last), column_of(last))
    return area if 0 < area.top <= area.bottom and 0 < area.left <= area.right else None
