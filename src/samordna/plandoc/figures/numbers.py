"""Numbers as they stand in the cells of Swedish and English tables, and the signs that say there is none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from samordna.plandoc.figures.data import words_of
from samordna.plandoc.figures.unit_words import unit_called
from samordna.plandoc.lazily import lazily

LONGEST = 80
"""Of a cell that is one number or one period, and what little may stand beside it."""

_FEW = lazily(r"(?:<|≤|&lt;|färre än|under|mindre än|högst|max|less than)\s*\d{1,2}|[01]\s?[-–]\s?[34]")
_PLAIN = lazily(r"[-−–]?\d+(?:([.,])(\d+))?")
_MARK = lazily(
    r"(?<=[\d%\s)])\s*(?:\*{1,3}|[¹²³⁴-⁹†‡]+|\[\w{1,2}\]|\([a-zåäö]\)|\((?:prel|prel\."
    r"|preliminärt?|reviderad|rev\.?)\))$"
    r"|(?<=\d)\s+(?:\(?\d\)|prel\.?|rev\.?)$|(?<=\d)\s?[pr]$"
)
_NUMBER = lazily(
    r"(?P<sign>[-−–+])?\s?(?P<whole>\d{1,3}(?:[ '’]\d{3})+|\d{1,3}(?:\.\d{3}){2,}"
    r"|\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:\.\d{3})+(?=,)"
    r"|\d{1,3}(?:,\d{3})+(?=\.)|\d+)(?:(?P<sign_of>[.,])(?P<part>\d+))?(?:[eE](?P<power>[+-]?\d{1,3}))?"
)
_WITH_UNIT = lazily(r"(?P<number>[-−–+]?\s?\d[\d .,'’]*?)\s*(?P<unit>[^\d\s.,'’][^\d]{0,30}|per [\d ]+ \w+)?")


_DOUBTED = lazily(
    r"(?:(?:ca|cirka|c:a|omkring|ungefär|uppskattningsvis)\.?\s+"
    r"|[~≈])?(?P<number>.*?\d.*?)(?:\s*\?|\s*±.*|\s*\([^()]*\)|\s*\[[^\[\]]*\]|\s+ca)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """``sign`` parts the decimals; ``thousands`` is the same number where that sign parts thousands instead.

    ``doubted``: the cell says more than the number: "ca 128", "30?", or an interval of confidence in brackets.
    """

    value: float
    unit: str | None = None
    sign: str = ""
    thousands: float | None = None
    doubted: bool = False


@lru_cache(maxsize=65536)
def number_in(text: str) -> Number | None:
    """The number that is all a cell says, with its unit and any mark of a footnote; None for everything else."""
    if len(text) > LONGEST:
        return None
    plain = _PLAIN.fullmatch(text)
    if plain and len(text) <= 15:
        return _built(text, plain[1] or "", plain[2] or "")
    unmarked = _MARK.sub("", text.strip())
    return _number(unmarked) or _with_unit(unmarked) or _doubted(unmarked)


def _with_unit(text: str) -> Number | None:
    parts = _WITH_UNIT.fullmatch(text)
    unit = unit_called(parts["unit"]) if parts and parts["unit"] else None
    number = _number(parts["number"]) if parts and unit else None
    return replace(number, unit=unit) if number else None


def _doubted(text: str) -> Number | None:
    parts = _DOUBTED.fullmatch(text)
    inner = _MARK.sub("", parts["number"].strip()) if parts else text
    number = (_number(inner) or _with_unit(inner)) if inner != text else None
    return replace(number, doubted=True) if number else None


@lru_cache(maxsize=8192)
def is_missing(text: str) -> bool:
    """Whether a cell says that there is no number to tell."""
    plain = text[:LONGEST].strip().casefold()
    return (
        plain in words_of("missing")
        or _FEW.fullmatch(plain) is not None
        or _MARK.sub("", f"{plain} ").strip() in words_of("missing")
    )


def _number(text: str) -> Number | None:
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    whole = re.sub(r"\D", "", found["whole"])
    if len(whole) > 15:
        return None
    grouped = len(whole) < len(found["whole"])
    minus = "-" if found["sign"] in ("-", "−", "–") else ""
    power = int(found["power"] or 0)
    part = found["part"] or ""
    value = float(f"{minus}{whole}.{part or 0}e{power}")
    if grouped or found["power"]:
        return Number(value, sign=found["sign_of"] or "")
    return _built(f"{minus}{whole}{found['sign_of'] or ''}{part}", found["sign_of"] or "", part)


def _built(text: str, sign: str, part: str) -> Number:
    plain = text.replace("−", "-").replace("–", "-")
    value = float(plain.replace(",", "."))
    if not sign or len(part) != 3 or len(plain.strip("-")) > 7 or plain.strip("-").startswith("0"):
        return Number(value, sign=sign)
    return Number(value, sign=sign, thousands=float(plain.replace(sign, "")))


@dataclass(slots=True)
class Signs:
    """How a column writes its numbers: which signs part decimals for sure, and which part thousands."""

    decimals: frozenset[str] = frozenset()
    thousands: frozenset[str] = frozenset()

    @classmethod
    def of(cls, numbers: Iterable[Number]) -> "Signs":
        """A sign with three digits behind it parts thousands where the column has it nowhere else, and whole numbers beside."""
        sure, unsure, whole = set[str](), set[str](), False
        for one in numbers:
            if one.thousands is not None:
                unsure.add(one.sign)
            elif one.sign:
                sure.add(one.sign)
            else:
                whole = True
        thousands = {sign for sign in unsure - sure if whole or sure or len(unsure) > 1}
        return cls(frozenset(sure), frozenset(thousands))

    def value(self, number: Number) -> float:
        if number.thousands is not None and number.sign in self.thousands:
            return number.thousands
        return number.value
