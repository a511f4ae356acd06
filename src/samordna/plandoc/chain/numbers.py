"""Numbers as a plan's texts write them, and as pages show them."""

from decimal import Decimal

from samordna.plandoc.lazily import lazily

_THOUSANDS = r"\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)"
_NUMBER = lazily(rf"(?<![\w,.])[-−]?(?:{_THOUSANDS}|\d+)(?:[.,]\d+)?")
_YEAR = lazily(r"(?:19|20)\d\d")


def number_in(text: str | None) -> Decimal | None:
    """The one number of a text ("40 procent (2024)"), of which a year is none. None where there is no number, or several."""
    found = [match[0] for match in _NUMBER.finditer(text or "") if not _YEAR.fullmatch(match[0])]
    if len(found) != 1:
        return None
    return Decimal("".join(found[0].split()).replace(",", ".").replace("−", "-"))


def figure(value: Decimal) -> str:
    """ "12,5", "1200"."""
    return f"{value.normalize():f}".replace(".", ",")
