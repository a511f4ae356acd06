"""The signs that begin an item of a list."""

import re

from samordna.plandoc.lazily import lazily

_GLYPHS = "\uf0b7\uf0a7\uf0d8\uf0fc\uf0be\uf02d•‣◦▪▫●○■□◆➢►▸▹❖➤➔➜✓·*–—-"
_ARROWS = "->|=>|>|→|⇒|↳|»"
"""What leads from one line to what is said of it."""

_BULLET = lazily(
    rf"^\s*(?P<glyph>[{re.escape(_GLYPHS)}]|o|{_ARROWS})(?:[ \t\u00a0\u2000-\u200a]+)(?P<text>\S.*)$",
    re.DOTALL,
)
_KEY = lazily(r"\s[●○■□◐◯◑▲▼◆✓✔✗✘]\s")
"""A sign among the words of a line: what signs mean is told there, each with its own."""

_AROUND = frozenset("·*–—-")
"""What also stands on both sides of a motto: "– tryggt i hela kommunen –"."""

_SECOND = frozenset("o◦○")
_THIRD = frozenset("\uf0a7▪▫■□")


def split_bullet(line: str) -> tuple[int, str] | None:
    """The nesting (from 1, guessed from the sign) and the text of a line that begins with a bullet."""
    match = _BULLET.match(line)
    if match is None or _KEY.search(match["text"]):
        return None
    glyph = match["glyph"]
    if glyph in _AROUND and match["text"].rstrip().endswith(f" {glyph}"):
        return None
    return 2 if glyph in _SECOND or re.fullmatch(_ARROWS, glyph) else 3 if glyph in _THIRD else 1, match[
        "text"
    ]
