"""Numbers in addresses and forms."""

MOST_FIGURES = 18


def whole_number(text: str) -> int | None:
    """The number that is written, None for what is none that a row or a page can have."""
    return int(text) if text.isdecimal() and len(text) <= MOST_FIGURES else None
