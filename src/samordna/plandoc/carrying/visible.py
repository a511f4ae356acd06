"""Text as a reader of a file sees it: what an office program changes on its own when it saves is no difference."""

import hashlib
import unicodedata
from collections.abc import Iterable

from samordna.plandoc.lazily import lazily

_UNSEEN = lazily("[\u00ad\u200b-\u200f\u2060\u202a-\u202e\ufeff]")
_SPACES = lazily(r"\s+")
_SPELLINGS = str.maketrans(
    {
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‘’‚‛′´`", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("•◦▪‣·", "·"),
        "…": "...",
    }
)
_PAGE_NOISE = lazily(r"[\s\-\ufffe\ufffd]+")
_LETTERS = 16
_BETWEEN_CELLS = "\x1f"


def visible(text: str) -> str:
    """``text`` on one line, without invisible signs, with one spelling of quotes and dashes."""
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", text)).translate(_SPELLINGS)
    return _SPACES.sub(" ", plain).strip()


def line_hash(cells: Iterable[str]) -> str:
    """What stands for a line, or for a row by its cells."""
    return _short(_BETWEEN_CELLS.join(visible(cell) for cell in cells))


def page_hash(text: str) -> str:
    """What stands for a page of a PDF, wherever its lines break."""
    return _short(_PAGE_NOISE.sub("", visible(text)))


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LETTERS]
