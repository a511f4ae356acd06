"""Vague dates against limits in months. A vague date is always given the benefit of the doubt."""

from datetime import date

from samordna.plandoc.dates import bounds


def earliest(edtf: str | None) -> date | None:
    """The first day ``edtf`` can mean; None when it is missing or open."""
    return bounds(edtf)[0] if edtf else None


def latest(edtf: str | None) -> date | None:
    """The last day ``edtf`` can mean; None when it is missing or open."""
    return bounds(edtf)[1] if edtf else None
