"""The letters of names, as parts of character classes: Latin with every mark, Greek and Cyrillic."""

_RANGES = ((0x41, 0x2B0), (0x370, 0x530), (0x1E00, 0x1F00))


def _ranges(chosen: list[int]) -> str:
    """Code points in a row as ``a-z``."""
    found: list[tuple[int, int]] = []
    for code in chosen:
        if found and found[-1][1] == code - 1:
            found[-1] = (found[-1][0], code)
        else:
            found.append((code, code))
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in found)


_EVERY = [code for first, end in _RANGES for code in range(first, end) if chr(code).isalpha()]
LETTERS = _ranges(_EVERY)
CAPITALS = _ranges([code for code in _EVERY if chr(code).isupper()])
