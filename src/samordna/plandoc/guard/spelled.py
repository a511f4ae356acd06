"""Numbers of which some digits are written as words: "noll sju noll 174 06 34", "åttioett tolv arton nittioåtta sjuttiosex".

Also with the month by its name, and with what is said between the date and its four digits: "streck", "sista fyra".
"""

import re
from collections.abc import Iterator

from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.identity_checks import is_number
from samordna.plandoc.lazily import lazily

_UNITS = {
    "noll": 0, "nolla": 0, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9,
    "zero": 0, "oh": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "null": 0, "nul": 0, "en": 1, "to": 2, "fire": 4, "seks": 6, "syv": 7, "åtte": 8, "otte": 8, "ni": 9,
}  # fmt: skip
_TEENS = {
    "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18,
    "nitton": 19,
}  # fmt: skip
_TENS = {
    "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90,
}  # fmt: skip
_CENTURIES = {"artonhundra": "18", "nittonhundra": "19", "tjugohundra": "20", "tvåtusen": "20"}
_BELOW_HUNDRED = {
    **_TEENS,
    **_TENS,
    **{ten + unit: tens + digit for ten, tens in _TENS.items() for unit, digit in _UNITS.items() if digit},
}
_DIGITS_OF = {
    **{word: str(digit) for word, digit in _UNITS.items()},
    **{word: str(number) for word, number in _BELOW_HUNDRED.items()},
    **{zero + word: f"0{digit}" for zero in ("noll", "nolla") for word, digit in _UNITS.items()},
    **_CENTURIES,
    **{
        century + word: f"{digits}{number:02}"
        for century, digits in _CENTURIES.items()
        for word, number in {**_UNITS, **_BELOW_HUNDRED}.items()
    },
}
_MONTHS = {
    month: f"{number:02}"
    for number, month in enumerate(
        (
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december",
        ),
        1,
    )
}
_ORDINALS = {
    ordinal: str(number)
    for number, ordinal in enumerate(
        (
            *(
                "första",
                "andra",
                "tredje",
                "fjärde",
                "femte",
                "sjätte",
                "sjunde",
                "åttonde",
                "nionde",
                "tionde",
                "elfte",
            ),
            *(
                "tolfte",
                "trettonde",
                "fjortonde",
                "femtonde",
                "sextonde",
                "sjuttonde",
                "artonde",
                "nittonde",
                "tjugonde",
            ),
            *(
                "tjugoförsta",
                "tjugoandra",
                "tjugotredje",
                "tjugofjärde",
                "tjugofemte",
                "tjugosjätte",
                "tjugosjunde",
            ),
            *("tjugoåttonde", "tjugonionde", "trettionde", "trettioförsta"),
        ),
        1,
    )
}
_MAYBE = lazily(
    "n(?:oll|io |ull? )|N(?:oll|io |ull? )|t(?:olv|io(?!n))|Tolv|e(?:lva|tt [ntfsåe])|E(?:lva|tt [ntfsåe])|zero|Zero|arton"
    r"|\d[\s,.-]{1,3}(?:(?:binde)?streck |minus )?(?:två|tre|fyra|fem|sex|sju|åtta)[\s,.-]{1,3}"
    r"(?:ett|två|tre|fyra|fem|sex|sju|åtta)\b"
)
"""One of these is in every number that is written so. Each begins with a letter, which is quickly looked for."""
_PART = lazily(r"[^\W\d_]+|\d+")
_SAID_BETWEEN = lazily(
    r"\b(?:(?:binde|sned)?streck|minus|(?:och )?(?:de )?(?:sista fyra|fyra sista)(?: siffrorna)?(?: är)?)\b",
    re.IGNORECASE,
)
_NOTHING = "\0"
"""No text that was folded has it."""
_GAP = lazily(rf"[\s,./|;:·•_-]{{1,3}}|[\s,.-]{{0,3}}{_NOTHING}{{5,40}}[\s,.:-]{{0,3}}")
_SPLIT_TENS = lazily(r"([2-9])0 ([1-9])(?= |$)")
_PHONE = lazily(r"0[1-9]\d{6,9}")
_FEWEST, _DATE, _SERIAL = 4, 6, 4


def find_spelled(text: str) -> Iterator[FoldedHit]:
    """People's numbers and telephones that are spelled so."""
    if not _MAYBE.search(text):
        return
    for run in _runs(_SAID_BETWEEN.sub(lambda said: _NOTHING * len(said[0]), text)):
        parts = " ".join(_digits_of(run))
        joined = _SPLIT_TENS.sub(r"\1\2", parts)
        readings = [reading.replace(" ", "") for reading in (joined, parts)]
        start, end = run[0].start(), run[-1].end()
        if any(map(_is_identity, readings)):
            yield FoldedHit(HitKind.IDENTITY_NUMBER, start, end, blocking=True)
        if any(map(_PHONE.fullmatch, readings)):
            yield FoldedHit(HitKind.PHONE, start, end)


def _is_identity(digits: str) -> bool:
    return len(digits) in {10, 12} and is_number(digits)


def _digits_of(run: list[re.Match[str]]) -> list[str]:
    """The year first, also where the month is in the middle."""
    words = [part[0].lower() for part in run]
    digits = [_DIGITS_OF.get(word, word) for word in words]
    if words[1] not in _MONTHS:
        return digits
    behind = "".join(digits[2:])
    day = _ORDINALS.get(words[0], digits[0])
    return [behind[:-_SERIAL], _MONTHS[words[1]], f"{int(day):02}", behind[-_SERIAL:]]


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Numbers in words or figures, one right behind the other, not all of them figures."""
    run: list[re.Match[str]] = []
    before: re.Match[str] | None = None
    for part in _PART.finditer(text):
        word = part[0].lower()
        if word in _MONTHS and before and (before[0].lower() in _ORDINALS or run == [before]):
            run = [before, part]
        elif part[0].isdigit() or word in _DIGITS_OF:
            if run and not _is_close(text, run[-1], part):
                yield from _worth_reading(run)
                run = []
            run.append(part)
        else:
            yield from _worth_reading(run)
            run = []
        before = part
    yield from _worth_reading(run)


def _is_close(text: str, before: re.Match[str], part: re.Match[str]) -> bool:
    return _GAP.fullmatch(text, before.end(), part.start()) is not None


def _worth_reading(run: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Few parts only where one is a whole date in figures."""
    figures = [part[0].isdigit() for part in run]
    has_date = any(
        is_figures and len(part[0]) >= _DATE for part, is_figures in zip(run, figures, strict=True)
    )
    if (len(run) >= _FEWEST or (has_date and len(run) > 1)) and not all(figures):
        yield run
