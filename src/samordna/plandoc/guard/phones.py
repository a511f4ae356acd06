"""Phone numbers: mobile numbers that may be somebody's stop, others ask, those of functions and public ones pass.

``phonenumbers`` takes 0.1 s to import and is needed only for a number that no cheaper rule has settled, so it is
imported inside the function.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from samordna.plandoc.guard import phone_context as context
from samordna.plandoc.guard import phone_functions as functions
from samordna.plandoc.guard import phone_holders as holders
from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.wordlists import word_list
from samordna.plandoc.lazily import lazily

_GAP = r"[\s\-./()_·]{0,3}"
_SWEDEN = rf"(?:(?:\+|00){_GAP}46{_GAP}(?:\(?0\)?)?{_GAP}|\(?0)"
_MOBILE = lazily(rf"(?<!\d)(?<!\d[-./,]){_SWEDEN}{_GAP}7{_GAP}[0-689](?:{_GAP}\d){{7}}(?!\d)")
_LANDLINE = lazily(
    r"(?<![\w,+/-])(?<!\d[.:])\(?0\d{1,3}\)?[ ]?[-/. ]?[ ]?\d{2,3}(?:[ .-]?(?!0\d{1,3}[-/]\d{3})\d{2,3}){1,3}(?!\d)(?![:%])"
)
_FOREIGN = lazily(r"(?<![\w+])(?:\+|00)[1-9](?:[ \-./()]{0,2}\d){7,14}(?!\d)")
_WIDE_MOBILE = lazily(r"(?<!\d)(?<!\d[-./,])\(?07[0-689](?:[\s\-./()\[\]_·:;,|'*=~]{0,5}\d){7}(?!\d)")
_WITHOUT_ZERO = lazily(
    r"(?<![\d.,+-])(?:(?:46 ?)?7[0-689][ -]?\d{3}[ -]?\d\d[ -]?\d\d(?:[.,]0)?|7[.,][0-689]\d{5,7}[eE]\+?0?8)(?![\d-]|[.,]\d)"
)
_BRITISH_MOBILE = lazily(r"(?<![\d.,+-])07\d{3}[ -]?\d{3}[ -]?\d{3}(?![\d-])")
_EIGHT_DIGITS = lazily(r"(?<![\d.,+-])(?:[2-9]\d(?: \d\d){3}|[49]\d\d \d\d \d{3}|[2-9]\d{7})(?![\d-]| \d)")
"""As telephones are written in Denmark and Norway, and much else."""
_MOBILE_GOES_ON = rf"{_GAP}[0-689]{_GAP}\d{_GAP}\d{_GAP}\d{_GAP}\d"
_LANDLINE_GOES_ON = r"(?<![\w,+/-]0)\d{1,3}\)?[ ]?[-/. ]?[ ]?\d\d\d?[ .-]?\d\d"
_EIGHT_GO_ON = r"\d(?: \d\d \d\d \d\d|\d \d\d \d\d\d)"
BEGINS_LIKE_ONE = (
    rf"(?<=7){_MOBILE_GOES_ON}|(?<=0)(?:7\d|0[1-9]|{_LANDLINE_GOES_ON})|(?<=\+)[1-9]|(?<=[2-9]){_EIGHT_GO_ON}"
)
"""What follows a first sign in numbers that are not six digits in a row."""
_SWEDISH, _LONGEST_AT_HOME = 46, 10
_MOBILE_PREFIXES = ("070", "071", "072", "073", "074", "075", "076", "078", "079")
_DATE_OR_TIME = lazily(
    r"[0-3]\d([-./ ])[01]\d\1(?:19|20)?\d\d(?!\d|\1\d\d$)(?![ .-]\d\d[ .-]\d\d)"
    r"|(?:[01]\d|2[0-3])([.: ]?)[0-5]\d\s?-\s?(?:[01]\d|2[0-4])\2[0-5]\d(?!\d)"
    r"|[0-2]\d[.:]\d\d[ ,;-]{1,3}[0-2]\d[.:]\d\d(?!\d)"
)


def find_phones(digits_only: str, public_numbers: Iterable[str] = ()) -> Iterator[FoldedHit]:
    """Every phone number in folded text that is not public. ``public_numbers`` are a municipality's own."""
    public_prefixes = _public_prefixes(tuple(public_numbers))
    taken = set()
    for shape, maybe, judge in _SHAPES:
        for match in shape.finditer(digits_only) if maybe.search(digits_only) else ():
            place = match.end()
            if place in taken or not _may_be_somebodys(match, public_prefixes):
                continue
            blocking = judge(match)
            if blocking is not None:
                taken.add(place)
                yield FoldedHit(HitKind.PHONE, match.start(), match.end(), blocking)


def national_digits(number: str) -> str:
    """``+46 (0)8-123 45 67`` → ``081234567``; a foreign number keeps its ``+``."""
    plain = re.sub(r"[^\d+]", "", re.sub(r"\(0\)", "", number))
    plain = re.sub(r"^00", "+", plain)
    return re.sub(r"^\+460?", "0", plain)


@lru_cache
def _public_prefixes(extra: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(national_digits(entry.lower()) for entry in {*word_list("public_numbers"), *extra})


def _may_be_somebodys(match: re.Match[str], public_prefixes: tuple[str, ...]) -> bool:
    if _DATE_OR_TIME.match(match.group()):
        return False
    if context.is_of_something_else(match.string, match.start(), match.end()):
        return False
    national = national_digits(match.group())
    is_public = len(national) <= _LONGEST_AT_HOME and national.startswith(public_prefixes)
    is_mobile = national.startswith(_MOBILE_PREFIXES)
    return not is_public and not functions.is_functions(match.string, *match.span(), carried=is_mobile)


def _judged_mobile(match: re.Match[str]) -> bool:
    """It stops where somebody seems to have it, or nothing says who does."""
    text, (start, end) = match.string, match.span()
    if functions.is_at_work(text, start, end):
        return False
    return holders.is_somebodys(text, start, end) or holders.nobody_is_said(text, start, end)


def _judged_wide(match: re.Match[str]) -> bool:
    """Parted by signs that also part columns and sentences, so that it only asks."""
    return False


def _judged_other(match: re.Match[str]) -> bool | None:
    if functions.is_a_units(match.string, *match.span()):
        return None
    if not 8 <= len(national_digits(match.group())) <= 16:
        return None
    is_neighbours = context.is_said_to_be_neighbours(match.string, match.start())
    return False if is_neighbours or _is_valid(match.group()) else None


def _judged_without_zero(match: re.Match[str]) -> bool | None:
    """Digits of a spreadsheet that took the first zero for nothing: only where they stand alone or are said to be a phone."""
    string, start, end = match.string, match.start(), match.end()
    is_phone = context.is_said_to_be_phone(string, start) or context.fills_its_cell(string, start, end)
    return False if is_phone else None


def _judged_of_eight(match: re.Match[str]) -> bool | None:
    return False if context.is_said_to_be_phone(match.string, match.start()) else None


def _is_valid(number: str) -> bool:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number.replace("(0)", ""), "SE")
    except phonenumbers.NumberParseException:
        return False
    # What is in use abroad changes more often than the tables do.
    is_foreign = parsed.country_code != _SWEDISH
    return phonenumbers.is_possible_number(parsed) if is_foreign else phonenumbers.is_valid_number(parsed)


_SHAPES = (
    (_MOBILE, lazily(rf"7{_MOBILE_GOES_ON}"), _judged_mobile),
    (_WIDE_MOBILE, lazily(r"07[0-689]"), _judged_wide),
    (_LANDLINE, lazily(rf"0{_LANDLINE_GOES_ON}"), _judged_other),
    (_FOREIGN, lazily(r"\+[1-9]|00[1-9]"), _judged_other),
    (
        _WITHOUT_ZERO,
        lazily(r"7(?:[0-689][ -]?\d\d\d[ -]?\d\d|[.,][0-689]\d\d\d\d\d)"),
        _judged_without_zero,
    ),
    (_BRITISH_MOBILE, lazily(r"07\d\d\d"), _judged_wide),
    (_EIGHT_DIGITS, lazily(rf"[2-9](?:{_EIGHT_GO_ON}|\d\d\d\d\d\d\d)"), _judged_of_eight),
)
"""Each with what is in every number of its shape, and in few other texts; it begins with a digit, which is quickly looked for."""
