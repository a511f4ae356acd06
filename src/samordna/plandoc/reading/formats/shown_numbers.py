"""Numbers as a format shows them: decimals, thousands, per cent, and the words around."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

_PLACES = frozenset("0#?")
_LARGEST = 1e15


def general(value: float) -> str:
    """A number without a format: as many decimals as it has, six at the most."""
    return str(int(value)) if float(value).is_integer() else f"{value:.6f}".rstrip("0").rstrip(".")


def exact(value: float) -> str:
    """A number with all its decimals behind a comma, however many the cell shows; never three, which might be thousands."""
    whole, _, part = f"{Decimal(f'{value:.15g}'):f}".partition(".")
    return f"{whole},{part}{'0' * (len(part) == 3)}" if part else whole


def number_shape(section: list[tuple[str, str]], *, exactly: bool = False) -> Callable[[float], str]:
    """How one section of a format shows a number; as `general` where it is a fraction or a pattern of its own.

    ``exactly``: with all its decimals, and a number also where the format shows a sign or nothing instead of it.
    """
    places = [index for index, (kind, text) in enumerate(section) if kind == "other" and text in _PLACES]
    if not places and exactly:
        return exact
    if not places:
        words = "".join(text for _, text in section)
        return lambda _value: words.strip()
    before, middle, after = (
        section[: places[0]],
        section[places[0] : places[-1] + 1],
        section[places[-1] + 1 :],
    )
    digits = "".join("," if text.isspace() else text for _, text in middle)
    scale = len(after)
    after = _without_commas(after)
    scale -= len(after)
    percent = ("other", "%") in [*before, *after]
    prefix, suffix = (_words(tokens) for tokens in (before, after))
    show = exact if exactly else _digits_shape(digits)
    factor = (100.0 if percent else 1.0) / 1000.0**scale
    return lambda value: f"{prefix}{show(value * factor)}{suffix}".strip()


def _without_commas(tokens: list[tuple[str, str]]) -> list[tuple[str, str]]:
    while tokens and tokens[0] == ("other", ","):
        tokens = tokens[1:]
    return tokens


def _words(tokens: list[tuple[str, str]]) -> str:
    return "".join(" %" if token == ("other", "%") else token[1] for token in tokens)


def _digits_shape(digits: str) -> Callable[[float], str]:
    whole, _, part = digits.partition(".")
    if set(digits) - _PLACES - {",", "."} or "," in part:
        return general
    least, most = part.count("0"), len(part)
    width, thousands = whole.count("0"), "," in whole

    def show(value: float) -> str:
        if abs(value) >= _LARGEST:
            return general(value)
        rounded = Decimal(repr(value)).quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP)
        units, _, decimals = f"{abs(rounded):f}".partition(".")
        while len(decimals) > least and decimals.endswith("0"):
            decimals = decimals[:-1]
        units = units.zfill(width) if width else units.lstrip("0")
        units = f"{int(units):,}".replace(",", " ") if thousands and units else units
        return ("-" if rounded < 0 else "") + (f"{units or 0}.{decimals}" if decimals else units or "0")

    return show
