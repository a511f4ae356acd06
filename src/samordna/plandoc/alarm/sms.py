"""How many text messages some words become: 160 signs, or 70 where a sign is not of the alphabet of telephones (GSM 03.38)."""

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_ESCAPED = frozenset("\f^{}\\[~]|€")
"""Two signs each, which no border between two messages may part."""
_ALONE, _JOINED = 160, 153
_ALONE_WIDE, _JOINED_WIDE = 70, 67


_SHORTEST_NUMBER = 7


def takes_sms(number: str) -> bool:
    """Whether a text message could arrive: 112 and other short numbers take none."""
    return sum(sign.isdecimal() for sign in number) >= _SHORTEST_NUMBER


def sms_parts(text: str) -> int:
    """As a telephone counts them; 0 of nothing."""
    if all(sign in _BASIC or sign in _ESCAPED for sign in text):
        return _parts([2 if sign in _ESCAPED else 1 for sign in text], _ALONE, _JOINED)
    return _parts([len(sign.encode("utf-16-be")) // 2 for sign in text], _ALONE_WIDE, _JOINED_WIDE)


def _parts(widths: list[int], alone: int, joined: int) -> int:
    if sum(widths) <= alone:
        return 1 if widths else 0
    parts, used = 1, 0
    for width in widths:
        if used + width > joined:
            parts, used = parts + 1, 0
        used += width
    return parts
