"""The parts of a Word package that carry text, found by their relations."""

from collections.abc import Iterator

from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.office import Relations, core_title, relations_of
from samordna.plandoc.reading.formats.xml import Element, parse_office


class Package:
    def __init__(self, data: bytes, name: str) -> None:
        self.archive = Archive(data, name)
        main = next(iter(relations_of(self.archive, "").of_kind("officeDocument")), "word/document.xml")
        self.document = parse_office(self.archive.read(main))
        self._relations: Relations = relations_of(self.archive, main)

    def related(self, kind: str) -> list[Element]:
        """The parts the document relates to as ``styles``, ``footnotes``, ``comments`` …"""
        return [self._parse(part) for part in self._relations.of_kind(kind) if part in self.archive]

    def called(self, kind: str) -> Iterator[tuple[str, Element]]:
        """As `related`, each part with an identifier by which the document calls it."""
        seen: set[str] = set()
        for identifier, part in self._relations.by_id.items():
            if self._relations.kinds[identifier] == kind and part in self.archive and part not in seen:
                seen.add(part)
                yield identifier, self._parse(part)

    def part(self, identifier: str) -> Element | None:
        """The part the document calls by this identifier of a relation."""
        part = self._relations.by_id.get(identifier)
        return None if part is None or part not in self.archive else self._parse(part)

    @property
    def has_foreign_parts(self) -> bool:
        """Whether it embeds whole files of other kinds for Word to turn into text when it opens them."""
        return bool(self._relations.of_kind("aFChunk"))

    def holds(self, ending: str) -> int:
        """How many parts have a name that contains ``ending``."""
        return sum(ending in part for part in self.archive.names)

    def title(self) -> str | None:
        return core_title(self.archive)

    def _parse(self, part: str) -> Element:
        return parse_office(self.archive.read(part))
