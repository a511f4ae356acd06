"""A workbook's sheets and what they share."""

from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.office import Relations, relations_of
from samordna.plandoc.reading.formats.xlsx.names import is_on, related, s
from samordna.plandoc.reading.formats.xlsx.strings import shared_strings
from samordna.plandoc.reading.formats.xlsx.styles import Styles
from samordna.plandoc.reading.formats.xml import Element, parse_office

_WHOLE_ROWS = lazily(r"\$?(\d{1,7}):\$?(\d{1,7})$")


@dataclass(frozen=True, slots=True)
class Tab:
    """A sheet: its name, its part, and the rows it prints on every page (from and to), if there are any."""

    name: str
    part: str
    hidden: bool
    repeated: tuple[int, int] | None


class Workbook:
    """``exactly``: numbers are given with all their decimals, whatever of them is shown."""

    def __init__(self, archive: Archive, *, exactly: bool = False) -> None:
        self.archive = archive
        main = next(iter(relations_of(archive, "").of_kind("officeDocument")), "xl/workbook.xml")
        root = parse_office(archive.read(main))
        relations = relations_of(archive, main)
        from_1904 = is_on(root.find(s("workbookPr")), "date1904")
        self.styles = Styles(archive, next(iter(relations.of_kind("styles")), None), from_1904, exactly)
        self.strings = shared_strings(archive, next(iter(relations.of_kind("sharedStrings")), None))
        self.tabs = list(_tabs(root, relations, archive))


def _tabs(root: Element, relations: Relations, archive: Archive) -> list[Tab]:
    repeated = dict(_repeated(root))
    tabs: list[Tab] = []
    for number, sheet in enumerate(root.iter(s("sheet"))):
        identifier = sheet.get(related("id"), "")
        part = relations.by_id.get(identifier, "")
        if relations.kinds.get(identifier) == "worksheet" and part in archive:
            hidden = sheet.get("state", "visible") != "visible"
            tabs.append(Tab(clean(sheet.get("name", "")), part, hidden, repeated.get(number)))
    return tabs


def _repeated(root: Element) -> list[tuple[int, tuple[int, int]]]:
    """The rows that are printed on every page, by the number of the sheet."""
    found: list[tuple[int, tuple[int, int]]] = []
    for name in root.iter(s("definedName")):
        rows = _WHOLE_ROWS.search(name.text or "")
        if name.get("name") == "_xlnm.Print_Titles" and rows and name.get("localSheetId", "").isdigit():
            found.append((int(name.get("localSheetId", "")), (int(rows[1]), int(rows[2]))))
    return found
