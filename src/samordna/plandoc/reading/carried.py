"""A file that carries its own plan: that plan, with what somebody has changed in the file since it was written."""

from typing import TYPE_CHECKING

from samordna.plandoc.carrying import remarks
from samordna.plandoc.carrying.carrier import Carrier, CarrierError
from samordna.plandoc.carrying.finding import CARRYING, carrier_in, pdf_as_written
from samordna.plandoc.reading.blocks import Flag, SourceFile
from samordna.plandoc.reading.files import load
from samordna.plandoc.reading.formats.sniffing import Kind
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.reading.sources import source_of

if TYPE_CHECKING:
    from samordna.plandoc.carrying.restoring import Restored


def read_carried(file: IncomingFile) -> tuple[ReadResult | None, list[Flag]]:
    """The plan that a file carries, or none, and what a person should know of a carrier that cannot be used.

    A carrier comes from outside like any other file: whatever is wrong with it, the file is read as it looks instead.
    """
    try:
        carrier = carrier_in(file.data, file.kind) if file.kind in CARRYING else None
    except CarrierError as error:
        return None, [remarks.newer() if error.newer else remarks.broken()]
    if carrier is None:
        return None, []
    if file.kind is Kind.PDF:
        return (
            _from_pdf(carrier, file.name)
            if pdf_as_written(file.data, carrier)
            else (None, [remarks.changed_pdf()])
        )
    return _from_office(carrier, file)


def _from_pdf(carrier: Carrier, name: str) -> tuple[ReadResult, list[Flag]]:
    source = source_of(carrier.plan, name)
    return ReadResult(carrier.plan, source, base=carrier.plan), []


def _from_office(carrier: Carrier, file: IncomingFile) -> tuple[ReadResult | None, list[Flag]]:
    from samordna.plandoc.carrying.restoring import restored

    source = load(file)
    try:
        found = restored(carrier, source, file.kind)
    except Exception:
        return None, [remarks.broken()]
    return _result(found, source), []


def _result(found: "Restored", source: SourceFile) -> ReadResult:
    return ReadResult(
        found.document,
        source,
        source.notes + found.flags,
        found.origins,
        source.left_out,
        base=found.base,
        changes=found.changes,
    )
