"""Parsing of XML parts: no entities, no network, bounded depth."""

from collections.abc import Callable

from lxml import etree

Element = etree._Element


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
    """A function from a local name to the full one: ``w("p")`` → ``{…}p``."""
    return lambda name: f"{{{uri}}}{name}"
