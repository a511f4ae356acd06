"""A file that carries its own plan: that plan, with what somebody has changed in the file since it was written."""

from pathlib import Path
from typing import TYPE_CHECKING

from samordna.plandoc.reading.blocks import Flag, SourceFile
from samordna.plandoc.reading.files import contents_of, load
from samordna.plandoc.reading.formats.sniffing import Kind
from samordna.plandoc.reading.interpret.guarding import guard_hits
from samordna.plandoc.reading.interpret.sources import source_of
from samordna.plandoc.reading.result import GuardHit, ReadResult
from samordna.plandoc.schema import PlanDocument

if TYPE_CHECKING:
    from samordna.plandoc.carrying.restoring import Restored

_CARRYING = frozenset({Kind.DOCX, Kind.XLSX, Kind.PDF})


def read_carried(path: Path) -> tuple[ReadResult | None, list[Flag]]:
    """The plan that a file carries, or none, and what a person should know of a carrier that cannot be used.

    A carrier comes from outside like any other file: whatever is wrong with it, the file is read as it looks instead.
    """
    from samordna.plandoc.carrying import remarks, restoring

    data, kind = contents_of(path)
    carrier, flags = restoring.carrier_in(data, kind) if kind in _CARRYING else (None, [])
    if carrier is None:
        return None, flags
    if kind is Kind.PDF:
        if not restoring.pdf_as_written(data, carrier):
            return None, [remarks.changed_pdf()]
        source = source_of(carrier.plan, path.name)
        return ReadResult(carrier.plan, source, guard=guard_hits(source), base=carrier.plan), []
    source = load(path)
    try:
        found = restoring.restored(carrier, source, kind)
    except Exception:
        return None, [remarks.broken()]
    return _result(found, source, path.name), []


def _result(found: "Restored", source: SourceFile, name: str) -> ReadResult:
    return ReadResult(
        found.document,
        source,
        source.notes + found.flags,
        _guarded(found.document, source, name),
        found.origins,
        source.left_out,
        base=found.base,
        changes=found.changes,
    )


def _guarded(document: PlanDocument, source: SourceFile, name: str) -> list[GuardHit]:
    """What the guard finds in the file, and in what it carries without showing it."""
    seen = guard_hits(source)
    shown = {found.hit.text for found in seen}
    return seen + [found for found in guard_hits(source_of(document, name)) if found.hit.text not in shown]
