"""The parts of a Word package that carry text, found by their relations."""

import posixpath

from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.docx.names import STRICT, TRANSITIONAL, relationships
from samordna.plandoc.reading.formats.xml import Element, parse


class Package:
    def __init__(self, data: bytes, name: str) -> None:
        self.archive = Archive(data, name)
        self._main = next(iter(self._related("", "officeDocument")), "word/document.xml")

    @property
    def document(self) -> Element:
        return self._parse(self._main)

    def related(self, kind: str) -> list[Element]:
        """The parts the document relates to as ``styles``, ``footnotes``, ``header`` …"""
        return [self._parse(part) for part in self._related(self._main, kind) if part in self.archive]

    def holds(self, ending: str) -> int:
        """How many parts have a name that contains ``ending``."""
        return sum(ending in part for part in self.archive.names)

    def title(self) -> str | None:
        if "docProps/core.xml" not in self.archive:
            return None
        return self._parse("docProps/core.xml").findtext("{http://purl.org/dc/elements/1.1/}title")

    def _parse(self, part: str) -> Element:
        return parse(self.archive.read(part).replace(STRICT, TRANSITIONAL))

    def _related(self, part: str, kind: str) -> list[str]:
        folder, file = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{file}.rels")
        if relations not in self.archive:
            return []
        return [
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            for relation in parse(self.archive.read(relations)).iter(relationships("Relationship"))
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External"
        ]
