"""Whether a file carries a plan. Everything that a file without one does not need is imported later."""

from samordna.plandoc.carrying.carrier import Carrier, CarrierError
from samordna.plandoc.carrying.containers import in_package, in_pdf, pages_of
from samordna.plandoc.carrying.visible import page_hash

_FINDERS = {"docx": in_package, "xlsx": in_package, "pdf": in_pdf}
CARRYING = frozenset(_FINDERS)


def carrier_in(data: bytes, kind: str) -> Carrier | None:
    """What a file of a kind in ``CARRYING`` carries, if anything. Raises CarrierError when it cannot be used."""
    try:
        return _FINDERS[kind](data)
    except CarrierError:
        raise
    except Exception as error:
        raise CarrierError from error


def pdf_as_written(data: bytes, carrier: Carrier) -> bool:
    """Whether the pages of a PDF say what they said when it was written."""
    return carrier.pages == [page_hash(page) for page in pages_of(data)]
