"""Names of WordprocessingML and what stands in it (ISO/IEC 29500)."""

from functools import lru_cache

from samordna.plandoc.reading.formats.xml import Element, namespaced

_OPEN_XML = "http://schemas.openxmlformats.org"
w = namespaced(f"{_OPEN_XML}/wordprocessingml/2006/main")
mc = namespaced(f"{_OPEN_XML}/markup-compatibility/2006")
math = namespaced(f"{_OPEN_XML}/officeDocument/2006/math")
drawing = namespaced(f"{_OPEN_XML}/drawingml/2006/wordprocessingDrawing")
chart = namespaced(f"{_OPEN_XML}/drawingml/2006/chart")
diagram = namespaced(f"{_OPEN_XML}/drawingml/2006/diagram")
related = namespaced(f"{_OPEN_XML}/officeDocument/2006/relationships")
vml = namespaced("urn:schemas-microsoft-com:vml")

_OFF = frozenset({"0", "false", "off", "none"})


def value(element: Element | None, path: str) -> str | None:
    """The ``w:val`` of a descendant, such as ``value(p, "pPr/pStyle")``."""
    found = None if element is None else element.find(_full(path))
    return None if found is None else found.get(w("val"))


@lru_cache(maxsize=256)
def _full(path: str) -> str:
    return "/".join(w(step) for step in path.split("/"))


def switch(element: Element | None, name: str) -> bool | None:
    """A property that is on or off, such as bold; None where it is not stated."""
    found = None if element is None else element.find(w(name))
    return None if found is None else found.get(w("val"), "1") not in _OFF


def number(text: str | None, default: int = 0) -> int:
    try:
        return int(float(text)) if text else default
    except (ValueError, OverflowError):
        return default
