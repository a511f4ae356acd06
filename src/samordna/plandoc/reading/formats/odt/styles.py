"""What styles make of paragraphs, words and cells: bold, struck, hidden, and how dates show."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.formats.odt.names import fo, number, style, table, text
from samordna.plandoc.reading.formats.shown_dates import DateParts
from samordna.plandoc.reading.formats.xml import Element

_DEEPEST_CHAIN = 20
_NOT_BOLD = frozenset({"normal", "100", "200", "300", "400", "500"})


@dataclass(frozen=True, slots=True)
class Style:
    """The sum of a style and those it is based on; None where none of them says."""

    names: frozenset[str] = frozenset()
    bold: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None
    displayed: bool = True
    master: str = ""
    dates: str = ""

    @property
    def reason(self) -> Why | None:
        """Why words in this style are not seen."""
        return Why.HIDDEN if self.hidden else Why.STRUCK if self.struck else None


class Styles:
    """Styles by family (``paragraph``, ``text``, ``table-cell`` …) and name."""

    def __init__(self, *roots: Element | None) -> None:
        known = [root for root in roots if root is not None]
        self._elements: dict[tuple[str, str], Element] = {}
        for found in (each for root in known for each in root.iter(style("style"))):
            self._elements.setdefault((found.get(style("family"), ""), found.get(style("name"), "")), found)
        self._dates = {
            found.get(style("name"), ""): _date_parts(found)
            for root in known
            for found in root.iter(number("date-style"))
        }
        self._known: dict[tuple[str, str], Style] = {}

    def of(self, family: str, name: str | None) -> Style:
        key = (family, name or "")
        if key not in self._known:
            self._known[key] = self._resolved(family, name or "")
        return self._known[key]

    def dates(self, cell: Style) -> DateParts:
        return self._dates.get(cell.dates, DateParts())

    def _resolved(self, family: str, name: str) -> Style:
        result = Style()
        for element in reversed(list(self._chain(family, name))):
            result = _with(element, result)
        return result

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        """The style and those it is based on, nearest first."""
        for _ in range(_DEEPEST_CHAIN):
            element = self._elements.get((family, name), self._elements.get(("", name)))
            if element is None:
                return
            yield element
            name = element.get(style("parent-style-name"), "")


def _with(element: Element, below: Style) -> Style:
    result = replace(
        below,
        names=below.names | {element.get(style("name"), "")},
        master=element.get(style("master-page-name"), below.master),
        dates=element.get(style("data-style-name"), below.dates),
    )
    for properties in element.iter(style("text-properties")):
        weight = properties.get(fo("font-weight"))
        display = properties.get(text("display"))
        result = replace(
            result,
            bold=result.bold if weight is None else weight not in _NOT_BOLD,
            struck=_line(properties, result.struck),
            hidden=result.hidden if display is None else display == "none",
        )
    for properties in element.iter(style("table-properties")):
        result = replace(result, displayed=properties.get(table("display"), "true") != "false")
    return result


def _line(properties: Element, below: bool | None) -> bool | None:
    lines = [properties.get(style(f"text-line-through-{name}")) for name in ("style", "type")]
    stated = [line for line in lines if line is not None]
    return all(line != "none" for line in stated) if stated else below


def _date_parts(element: Element) -> DateParts:
    shown = {child.tag for child in element}
    return DateParts(
        year=number("year") in shown,
        month=number("month") in shown,
        day=number("day") in shown,
        clock=number("hours") in shown,
    )
