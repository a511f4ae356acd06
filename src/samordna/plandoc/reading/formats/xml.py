"""Parsing of XML parts: no entities, no network, bounded depth."""

import re
from collections.abc import Callable
from functools import lru_cache

from lxml import etree

Element = etree._Element

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")


def parse(data: bytes) -> Element:
    """The root of a part; `lxml.etree.XMLSyntaxError` where it is no XML or nested beyond reason."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(data, parser)


def namespaced(uri: str) -> Callable[[str], str]:
    """A function from a local name to the full one: ``w("p")`` → ``{…}p``. Readers call it for every element."""
    return lru_cache(maxsize=256)(lambda name: f"{{{uri}}}{name}")


def parse_office(data: bytes) -> Element:
    """A part of an Office file."""
    return parse(transitional(data))


def transitional(data: bytes) -> bytes:
    """The names of the strict dialect of Office files (ISO/IEC 29500-1) as those everybody writes."""
    return _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", data)
