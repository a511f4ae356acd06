"""A file that carries its plan, read: the plan itself, or with exactly what somebody has changed in the file since."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from samordna.plandoc.carrying.aligning import Match, aligned
from samordna.plandoc.carrying.carrier import CarriedLine, Carrier
from samordna.plandoc.carrying.changes import changes_between
from samordna.plandoc.carrying.lines import lines_of
from samordna.plandoc.carrying.seen import Seen, seen_in
from samordna.plandoc.carrying.sheets import sheet_lines
from samordna.plandoc.carrying.taking import taken
from samordna.plandoc.reading.blocks import Flag, SourceFile
from samordna.plandoc.reading.formats.sniffing import Kind
from samordna.plandoc.reading.result import SeenChange
from samordna.plandoc.schema import PlanDocument


@dataclass(slots=True)
class Restored:
    """``base`` is the carried plan, ``document`` what the file shows now; ``origins`` the spots of items, by their ids."""

    base: PlanDocument
    document: PlanDocument
    changes: list[SeenChange] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    origins: dict[str, list[tuple[int, int | None]]] = field(default_factory=dict)


def restored(carrier: Carrier, source: SourceFile, kind: Kind) -> Restored:
    """The plan of a file whose ``source`` shows what its pages or sheets say now."""
    base, seen = carrier.plan, seen_in(source)
    if [line.hash for line in carrier.lines] == [line.hash for line in seen]:
        return Restored(base, base, origins=_origins(carrier.lines, _as_they_were(seen)))
    expected = sheet_lines(base, carrier.language) if kind is Kind.XLSX else lines_of(base, carrier.language)
    known = {line.key: line for line in expected if line.key}
    written = [line if line.key in known else CarriedLine(hash=line.hash) for line in carrier.lines]
    matches = aligned(written, seen, known)
    outcome = taken(base, written, matches, expected)
    changes = changes_between(base, outcome.document, outcome.spots)
    return Restored(base, outcome.document, changes, outcome.flags, _origins(written, matches))


def _as_they_were(seen: Sequence[Seen]) -> list[Match]:
    return [Match(line, number, same=True) for number, line in enumerate(seen)]


def _origins(
    written: Sequence[CarriedLine], matches: Sequence[Match]
) -> dict[str, list[tuple[int, int | None]]]:
    origins: dict[str, list[tuple[int, int | None]]] = {}
    for match in matches:
        parts = written[match.written].key.split("/") if match.written is not None else []
        if len(parts) > 1 and parts[0] not in ("columns", "chapters", "metadata", "situation", "council"):
            origins.setdefault(parts[1], []).append((match.seen.block, match.seen.row))
    return origins
