"""Signs from the symbol fonts of Word as signs that every font has."""

_SIGNS = {
    0xF0FC: "✓",
    0xF0FB: "✗",
    0xF0FE: "☒",
    0xF0FD: "☒",
    0xF0A8: "☐",
    0xF06F: "☐",
    0xF0E0: "→",
    0xF0B3: "≥",
    0xF0A3: "≤",
}


def symbol(code: str) -> str:
    """The sign of a ``w:sym``, by its code in hexadecimal digits; nothing where it is none."""
    try:
        sign = int(code, 16)
        return _SIGNS.get(sign) or chr(sign)
    except (ValueError, OverflowError):
        return ""
