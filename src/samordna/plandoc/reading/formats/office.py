"""What Word and Excel packages share: relations between parts, and the properties of the file."""

import posixpath
from dataclasses import dataclass, field

from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.xml import namespaced, parse

_relationships = namespaced("http://schemas.openxmlformats.org/package/2006/relationships")
_PROPERTIES = "docProps/core.xml"


@dataclass(slots=True)
class Relations:
    """The parts that one part relates to, by the identifier of the relation and by its kind."""

    by_id: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    def of_kind(self, kind: str) -> list[str]:
        """The parts related to as ``styles``, ``header`` …, each once."""
        return list(dict.fromkeys(part for name, part in self.by_id.items() if self.kinds[name] == kind))


def relations_of(archive: Archive, part: str) -> Relations:
    """What ``part`` relates to inside the package; ``""`` stands for the package itself."""
    folder, file = posixpath.split(part)
    described = posixpath.join(folder, "_rels", f"{file}.rels")
    found = Relations()
    if described not in archive:
        return found
    for number, relation in enumerate(parse(archive.read(described)).iter(_relationships("Relationship"))):
        if relation.get("TargetMode") == "External":
            continue
        name = relation.get("Id", str(number))
        target = posixpath.join("/", folder, relation.get("Target", ""))
        found.by_id[name] = posixpath.normpath(target).lstrip("/")
        found.kinds[name] = relation.get("Type", "").rpartition("/")[2]
    return found


def core_title(archive: Archive) -> str | None:
    if _PROPERTIES not in archive:
        return None
    return parse(archive.read(_PROPERTIES)).findtext("{http://purl.org/dc/elements/1.1/}title")
