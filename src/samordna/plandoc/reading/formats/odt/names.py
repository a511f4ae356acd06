"""Names of OpenDocument (ISO/IEC 26300)."""

from samordna.plandoc.reading.formats.xml import Element, namespaced

_OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
text = namespaced(f"{_OPEN}text:1.0")
table = namespaced(f"{_OPEN}table:1.0")
office = namespaced(f"{_OPEN}office:1.0")
style = namespaced(f"{_OPEN}style:1.0")
fo = namespaced(f"{_OPEN}xsl-fo-compatible:1.0")
draw = namespaced(f"{_OPEN}drawing:1.0")
svg = namespaced(f"{_OPEN}svg-compatible:1.0")
number = namespaced(f"{_OPEN}datastyle:1.0")

_LARGEST_COUNT = 8


def count(element: Element, name: str) -> int:
    """An attribute of a table's element that counts, such as ``number-columns-repeated``; 1 where there is none."""
    digits = element.get(table(name))
    if digits is None or not digits.isdigit() or len(digits) > _LARGEST_COUNT:
        return 1
    return max(1, int(digits))
