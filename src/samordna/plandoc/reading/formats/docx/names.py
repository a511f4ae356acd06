"""Names of WordprocessingML (ISO/IEC 29500)."""

from samordna.plandoc.reading.formats.xml import Element, namespaced

w = namespaced("http://schemas.openxmlformats.org/wordprocessingml/2006/main")
mc = namespaced("http://schemas.openxmlformats.org/markup-compatibility/2006")
relationships = namespaced("http://schemas.openxmlformats.org/package/2006/relationships")

STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFF = frozenset({"0", "false", "off", "none"})


def value(element: Element | None, path: str) -> str | None:
    """The ``w:val`` of a descendant, such as ``value(p, "pPr/pStyle")``."""
    found = None if element is None else element.find("/".join(w(step) for step in path.split("/")))
    return None if found is None else found.get(w("val"))


def switch(element: Element | None, name: str) -> bool | None:
    """A property that is on or off, such as bold; None where it is not stated."""
    found = None if element is None else element.find(w(name))
    return None if found is None else found.get(w("val"), "1") not in _OFF


def number(text: str | None, default: int = 0) -> int:
    try:
        return int(float(text)) if text else default
    except (ValueError, OverflowError):
        return default
