"""Texts of a file of figures that hold personal data: such rows are no figures of areas."""

from bisect import bisect_right
from collections.abc import Iterable

from samordna.plandoc.guard import HitKind, identity_looks, scan
from samordna.plandoc.lazily import lazily

_KINDS = {
    HitKind.IDENTITY_NUMBER,
    HitKind.NAME,
    HitKind.PHONE,
    HitKind.EMAIL,
    HitKind.HANDLE,
    HitKind.PROFILE_LINK,
}
"""Addresses are places, and places are what figures are about."""

_BETWEEN = "\n. \n"
_DIGITS = lazily(r"\d+")
_FEW_DIGITS = 5
"""No telephone and no identity number has so few."""

_NUMBER = lazily(r"(?:19|20)?\d{6}[-+ ]?\d{4}")


def personal(texts: Iterable[str]) -> set[str]:
    """Those of the texts that hold personal data. Scanned in one go; texts that differ only in small numbers are as one."""
    alike: dict[str, list[str]] = {}
    for text in texts:
        alike.setdefault(_shape(text.replace("\n", " ")), []).append(text)
    known = list(alike)
    starts, length = [], 0
    for text in known:
        starts.append(length)
        length += len(text) + len(_BETWEEN)
    hits = [hit for hit in scan(_BETWEEN.join(known)) if hit.kind in _KINDS]
    return {text for hit in hits for text in alike[known[bisect_right(starts, hit.start) - 1]]}


def _shape(text: str) -> str:
    return _DIGITS.sub("0", text) if sum(map(str.isdecimal, text)) <= _FEW_DIGITS else text


def is_identity_number(text: str) -> bool:
    """Whether a number is one of those that stand for a person, whatever its check digit."""
    return len(text) >= 10 and _NUMBER.fullmatch(text) is not None and bool(identity_looks(text))
