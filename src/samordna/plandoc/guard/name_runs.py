"""Words and initials with capitals in a row, which may be somebody's name."""

import re
from collections.abc import Iterator

from samordna.plandoc.guard.name_letters import CAPITALS, LETTERS
from samordna.plandoc.guard.name_parts import INITIAL, INITIAL_GOES_ON, PARTICLE, WORD, WORD_GOES_ON
from samordna.plandoc.lazily import lazily

_NICKNAME = rf"(?: [\"“”„»«'’(][{LETTERS}]{{1,20}}[\"”“«»'’)])?"
_GAP = rf"{_NICKNAME}[*_]{{0,3}}(?:[ ]{{1,12}}|[ ]{{0,3}}(?:\t|\r?\n)[ ]{{0,12}})[*_]{{0,3}}"
_GOES_ON = rf"(?:{_GAP}(?:{PARTICLE})?(?:{WORD}|{INITIAL})){{1,7}}"
_RUN = lazily(rf"(?<![{LETTERS}\d_@./&-])(?:{WORD}|{INITIAL}){_GOES_ON}")
_PLAIN_RUN = lazily(rf"[{CAPITALS}](?<![{LETTERS}\d_@./&-].)(?:{WORD_GOES_ON}|{INITIAL_GOES_ON}){_GOES_ON}")
"""The same where no word has an article before its capital: begins with one, which is quickly looked for."""


def runs_in(text: str) -> Iterator[re.Match[str]]:
    is_with_article = "l-" in text or "d'" in text or "d’" in text
    return (_RUN if is_with_article else _PLAIN_RUN).finditer(text)
