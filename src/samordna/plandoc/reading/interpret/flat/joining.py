"""Lines to paragraphs, and the hyphens that line breaks leave behind."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.joining import has_own_hyphen
from samordna.plandoc.reading.interpret.flat.lines import FlatLine

_INNER_HYPHEN = lazily(r"\b([a-zåäöA-ZÅÄÖ]\w{2,})-([a-zåäö]{3,}\w*)\b")
_WORD = lazily(r"[\w-]+")


class Joiner:
    """Joins lines of one document; words that stand elsewhere in it decide which hyphens are real."""

    def __init__(self, lines: list[FlatLine]) -> None:
        texts = [line.text for line in lines]
        self._words = {word.lower() for text in texts for word in _WORD.findall(text)}

    def join(self, texts: list[str]) -> str:
        joined = ""
        for text in texts:
            joined = self._glue(joined, text.strip()) if joined else text.strip()
        return self._without_stray_hyphens(" ".join(joined.split()))

    def _glue(self, left: str, right: str) -> str:
        if not left.endswith("-") or left.endswith((" -", "--")) or not right[:1].islower():
            return f"{left} {right}"
        following = right.split(maxsplit=1)[0].strip(",.")
        if following in ("och", "eller", "samt", "respektive", "and", "or"):
            return f"{left} {right}"
        preceding = left.rsplit(maxsplit=1)[-1][:-1]
        if has_own_hyphen(left) or f"{preceding}-{following}".lower() in self._words:
            return f"{left}{right}"
        return f"{left[:-1]}{right}"

    def _without_stray_hyphens(self, text: str) -> str:
        """ "social-tjänst" becomes "socialtjänst" where the document itself writes it so elsewhere."""

        def closed(match: re.Match[str]) -> str:
            whole = match[1] + match[2]
            return whole if whole.lower() in self._words else match[0]

        return _INNER_HYPHEN.sub(closed, text)
