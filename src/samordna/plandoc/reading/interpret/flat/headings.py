"""Headings in flat text, known by their shape and their neighbours."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.words.small_words import CONNECTORS, FINITE_VERBS

NUMBERED = lazily(r"^(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?P<text>[A-ZÅÄÖ”\"].*)$")
_DATE_LIKE = lazily(
    r"\d[\d\s./–-]*$|^\d{1,2}\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)", re.IGNORECASE
)
_COUNTED = lazily(r"^(?:[A-ZÅÄÖ][a-zåäö]+\s)?(?P<number>\d{1,2}(?:[.:]\d{1,2}){1,3})")
_LONGEST = 100
_LABELLED = lazily(r":|\s[–—-]\s")
_MOST_WORDS_ALONE = 9


def heading_shape(text: str) -> bool:
    """Whether a line could be a heading by itself: begins large, no full stop, no sentence verb."""
    core = _core(text)
    speaks = any(word.lower() in FINITE_VERBS for word in core.split())
    return _short_and_open(core) and (core.endswith("?") or not speaks)


def _core(text: str) -> str:
    match = NUMBERED.match(text)
    return match["text"] if match else text


def _short_and_open(core: str) -> bool:
    words = core.split()
    return (
        3 <= len(core) <= _LONGEST
        and (core[0].isupper() or core[0] in '”"')
        and core[-1] not in ".,;:–-/("
        and not _DATE_LIKE.match(core)
        and words[-1].lower() not in CONNECTORS
        and len(words) <= 14
    )


def is_heading(lines: list[FlatLine], index: int, width: int, *, parted: bool = False) -> bool:
    """Whether line ``index`` stands alone between finished text and the beginning of other text. ``parted`` says that blank lines
    part the paragraphs of this text."""
    line = lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following and (_counts_over(line, following) or (parted and _is_alone(line, following))):
        return True
    if line.bullet or line.unfinished() or not heading_shape(line.text) or len(line.text) > 0.95 * width:
        return False
    previous = lines[index - 1] if index else None
    if following is None or (following.goes_on() and not following.bullet):
        return False
    if following.bullet and following.gap == 0 and len(line.text) > 0.6 * width:
        return False
    return previous is None or _finished(previous, line, width) or bool(NUMBERED.match(line.text))


def _is_alone(line: FlatLine, following: FlatLine) -> bool:
    """Whether a short line stands between blank lines, as a heading does that says a whole sentence: "Var vi står i dag"."""
    return (
        line.gap > 0
        and following.gap > 0
        and not line.bullet
        and not following.goes_on()
        and not _LABELLED.search(line.text)
        and len(line.text.split()) <= _MOST_WORDS_ALONE
        and _short_and_open(_core(line.text))
    )


def _counts_over(line: FlatLine, following: FlatLine) -> bool:
    """Whether a numbered line stands over lines that count on from its number: "2. Alla är trygga", "Insats 2.1 …"."""
    over, under = NUMBERED.match(line.text), _COUNTED.match(following.text)
    return bool(
        over
        and under
        and len(line.text) <= _LONGEST
        and not line.text.endswith((".", ":", ","))
        and under["number"].startswith((f"{over['number']}.", f"{over['number']}:"))
    )


def _finished(previous: FlatLine, line: FlatLine, width: int) -> bool:
    """Whether the text before a heading is at its end: a stop, or a line the next word would have fitted on."""
    if previous.unfinished():
        return False
    return previous.ended() or line.first_in_page or line.gap > 1 or fits(previous, line, width)


def fits(previous: FlatLine, line: FlatLine, width: int) -> bool:
    """Whether the first word of ``line`` would have fitted on ``previous``, so that the break was meant."""
    return len(previous.text) + 1 + len(line.text.split()[0]) <= 0.9 * width
