"""Text in the drawings that Office programs share (DrawingML): shapes, diagrams, charts."""

from collections.abc import Iterator

from samordna.plandoc.reading.formats.xml import Element, namespaced

a = namespaced("http://schemas.openxmlformats.org/drawingml/2006/main")
chart = namespaced("http://schemas.openxmlformats.org/drawingml/2006/chart")


def lines_of(root: Element) -> Iterator[str]:
    """The texts of shapes, one for each of their paragraphs."""
    for paragraph in root.iter(a("p")):
        yield "".join(text.text or "" for text in paragraph.iter(a("t")))


def chart_lines(root: Element) -> Iterator[str]:
    """The titles of a chart and the names along its axes, each once."""
    titles = (" ".join(lines_of(title)) for title in root.iter(chart("title")))
    names = (name.text or "" for cache in root.iter(chart("strCache")) for name in cache.iter(chart("v")))
    yield from dict.fromkeys((*titles, *names))
