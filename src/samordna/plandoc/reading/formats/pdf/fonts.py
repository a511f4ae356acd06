"""Fonts that do not say which letters their shapes are: such text can be seen and not read."""

from collections import Counter

from pypdfium2 import raw

from samordna.plandoc.lazily import lazily

UNREADABLE = "\ufffd"
_LINE_ENDS = (0x09, 0x0A, 0x0D)
_HYPHEN = 0x02
_SUSPECT = 0.02
_FEWEST_WORDS = 30
_FEWEST_LIKELY = 0.4
_LIKELY = lazily(r"[^\w]*(?:[^\W_]+(?:[-–/.:'’@][^\W_]+)*|[\d.,:/()%§–-]+)[^\w]*")


def without_unmapped(text_page: object, codes: list[int]) -> list[int]:
    """The codes of a page's characters, with a sign of its own for those that stand for no letter."""
    suspects = sum(count for code, count in Counter(codes).items() if _is_suspect(code))
    if suspects <= _SUSPECT * len(codes):
        return codes
    unmapped = (raw.FPDFText_HasUnicodeMapError(text_page, index) == 1 for index in range(len(codes)))
    return [
        ord(UNREADABLE) if bad or _is_private(code) else code
        for code, bad in zip(codes, unmapped, strict=True)
    ]


def is_unreadable(token: str) -> bool:
    return token.count(UNREADABLE) * 2 > len(token)


def look_scrambled(tokens: list[str]) -> bool:
    """Whether a page's words are none: a font that gives its shapes the wrong letters."""
    likely = sum(token.isalnum() or _LIKELY.fullmatch(token) is not None for token in tokens)
    return len(tokens) >= _FEWEST_WORDS and likely < _FEWEST_LIKELY * len(tokens)


def _is_suspect(code: int) -> bool:
    control = code < 0x20 and code not in _LINE_ENDS and code != _HYPHEN
    return control or _is_private(code) or code == ord(UNREADABLE)


def _is_private(code: int) -> bool:
    return 0xE000 <= code <= 0xF8FF
