"""Text boxes, diagrams and pictures in a paragraph, each once though Word writes them in two ways."""

from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.formats.docx.names import chart, diagram, drawing, mc, related, vml, w
from samordna.plandoc.reading.formats.xml import Element

_ALTERNATE = ("title", "descr")


@dataclass(frozen=True, slots=True)
class Graphic:
    """A text ``box``, words written in a picture (``art``), words about one (``alternate``), or the identifier of a
    relation to a ``diagram`` or a ``chart``. ``reason`` is why it is not seen, if it is not."""

    reason: Why | None
    box: Element | None = None
    art: str = ""
    alternate: str = ""
    diagram: str = ""
    chart: str = ""


def chosen(alternatives: Element) -> Element:
    """The one of the ways in which something is written that a program of today shows."""
    found = alternatives.find(mc("Choice"))
    fallback = alternatives.find(mc("Fallback"))
    return next((way for way in (found, fallback) if way is not None), alternatives)


def graphics_of(element: Element, reason: Why | None) -> Iterator[Graphic]:
    """What the drawing holds, in order; what stands inside a text box belongs to the box."""
    if element.tag == mc("AlternateContent"):
        element = chosen(element)
    for child in element:
        if child.tag == w("txbxContent"):
            yield Graphic(reason, box=child)
            continue
        if child.tag in (drawing("docPr"), vml("shape"), vml("rect")) and (told := _alternate(child)):
            yield Graphic(reason, alternate=told)
        elif child.tag == vml("textpath"):
            yield Graphic(reason, art=child.get("string", ""))
        elif child.tag == diagram("relIds"):
            yield Graphic(reason, diagram=child.get(related("dm"), ""))
        elif child.tag == chart("chart"):
            yield Graphic(reason, chart=child.get(related("id"), ""))
        yield from graphics_of(child, reason)


def _alternate(element: Element) -> str:
    return " ".join(filter(None, (element.get(name, "") for name in (*_ALTERNATE, "alt"))))
