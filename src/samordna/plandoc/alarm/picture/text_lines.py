"""Text in lines for a picture, where no browser wraps it: widths are reckoned for common sans-serif faces, rather too wide."""

from samordna.plandoc.lazily import lazily

_NARROW, _WIDE = frozenset("iljtfrI.,:;'’|!()[] -"), frozenset("mwMW%@—…")
_NO_XML = lazily("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def lines_of(text: str, width: float, size: float) -> list[str]:
    """``text`` in lines no wider than ``width``; a word that is wider itself goes on in the next with a hyphen."""
    lines: list[str] = []
    line = ""
    for word in drawable(text).split():
        joined = f"{line} {word}" if line else word
        if wide(joined, size) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width, size)
        lines += full
    return [*lines, line] if line else lines


def drawable(text: str) -> str:
    """Without the signs that a picture cannot hold."""
    return _NO_XML.sub("", text)


def wide(text: str, size: float) -> float:
    return size * sum(map(_em, text))


def _em(sign: str) -> float:
    if sign in _NARROW:
        return 0.34
    return 0.92 if sign in _WIDE else 0.72 if sign.isupper() or ord(sign) > 0x2E7F else 0.58


def _pieces(word: str, width: float, size: float) -> list[str]:
    pieces, piece = [], ""
    for sign in word:
        if piece and wide(f"{piece}{sign}-", size) > width and wide(word, size) > width:
            pieces.append(piece if piece.endswith("-") else f"{piece}-")
            piece = ""
        piece += sign
    return [*pieces, piece]
