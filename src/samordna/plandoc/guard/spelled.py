"""Numbers of which some digits are written as words: "noll sju noll 174 06 34"."""

import re
from collections.abc import Iterator

_WORDS = {
    "noll": "0", "nolla": "0", "ett": "1", "två": "2", "tre": "3", "fyra": "4", "fem": "5", "sex": "6", "sju": "7", "åtta": "8",
    "nio": "9", "sjuttio": "70", "sjuttiotvå": "72", "sjuttiotre": "73", "sjuttiosex": "76", "sjuttionio": "79",
}  # fmt: skip
_ANY_WORD = re.compile("[Nn]oll")
_DIGIT = rf"(?:\b(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b|\d)"
_RUN = re.compile(rf"{_DIGIT}(?:[\s,.-]{{0,3}}{_DIGIT}){{5,12}}", re.IGNORECASE)
_EACH = re.compile(_DIGIT, re.IGNORECASE)
_PHONE = re.compile(r"0[1-9]\d{6,9}")


def spelled_phones(text: str) -> Iterator[tuple[int, int]]:
    """Where telephones stand that are spelled so."""
    if not _ANY_WORD.search(text):
        return
    for run in _RUN.finditer(text):
        digits = "".join(_WORDS.get(part.lower(), part) for part in _EACH.findall(run.group()))
        if _PHONE.fullmatch(digits) and any(character.isalpha() for character in run.group()):
            yield run.span()
