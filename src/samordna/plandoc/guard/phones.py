"""Phone numbers: mobile numbers stop, others ask, public ones pass.

``phonenumbers`` takes 0.1 s to import and is needed only for a number that no cheaper rule has settled, so it is
imported inside the function.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from samordna.plandoc.guard.hits import Found, HitKind
from samordna.plandoc.guard.identity import with_plain_digits
from samordna.plandoc.guard.wordlists import word_list

_GAP = r"[\s\-./()]{0,3}"
_SWEDEN = rf"(?:(?:\+|00){_GAP}46{_GAP}(?:\(?0\)?)?{_GAP}|\(?0)"
_MOBILE = re.compile(rf"(?<!\d)(?<!\d[-./,]){_SWEDEN}7[0-689](?:{_GAP}\d){{7}}(?!\d)")
_SPREAD_MOBILE = re.compile(rf"(?<!\d)(?<!\d[-./,]){_SWEDEN}{_GAP}7{_GAP}[0-689](?:{_GAP}\d){{7}}(?!\d)")
_LANDLINE = re.compile(
    r"(?<![\w.,:/+-])\(?0\d{1,3}\)?[ ]?[-/. ]?[ ]?\d{2,3}(?:[ .-]?(?!0\d{1,3}[-/])\d{2,3}){1,3}(?!\d)(?![:%])"
)
_FOREIGN = re.compile(r"(?<![\w+])(?:\+|00)[1-9](?:[ \-./()]{0,2}\d){7,14}(?!\d)")
_DATE_OR_TIME = re.compile(
    r"\d\d([-./ ])\d\d\1(?:19|20)?\d\d(?!\d)|[01]?\d[.: ]?[0-5]\d\s?-\s?[0-2]\d[.: ]?[0-5]\d(?!\d)"
)
_NOT_A_PHONE_BEFORE = re.compile(
    r"(?:dnr|diarie(?:nummer|nr)|ärende(?:nummer|nr)?|isbn|issn|kod(?:en)?|giro|bg|pg|artikel"
    r"|löpnr)[ .:]{0,3}\S{0,12}$"
)
_FUNCTION_BEFORE = re.compile(
    r"(?:växel|jour|kundtjänst|kontaktcenter|reception|medborgarkontor|mottagning|stödtelefon"
    r"|stödlinje|hjälplinje"
    r"|orostelefon|tipstelefon|polisen|säkerhetspolisen|kommunen|upplysning|switchboard|helpline|duty desk)"
    r"[a-zåäö]{0,6}\b[^\n.;@]{0,40}$"
)


def find_phones(text: str, extra_public_numbers: Iterable[str] = ()) -> Iterator[Found]:
    """Every phone number in folded text that is not public. ``extra_public_numbers`` are a municipality's own."""
    digits_only = with_plain_digits(text)
    public_prefixes = _public_prefixes(tuple(extra_public_numbers))
    taken = set()
    for shape in (_MOBILE, _SPREAD_MOBILE):
        for match in shape.finditer(digits_only):
            if match.start() in taken or _DATE_OR_TIME.match(match.group()):
                continue
            if not national_digits(match.group()).startswith(public_prefixes):
                taken.add(match.start())
                yield Found(HitKind.PHONE, match.start(), match.end(), blocking=True)
    for shape in (_LANDLINE, _FOREIGN):
        for match in shape.finditer(digits_only):
            if match.start() not in taken and _is_private_number(match, public_prefixes):
                yield Found(HitKind.PHONE, match.start(), match.end())


def national_digits(number: str) -> str:
    """``+46 (0)8-123 45 67`` → ``081234567``; a foreign number keeps its ``+``."""
    plain = re.sub(r"[^\d+]", "", re.sub(r"\(0\)", "", number))
    plain = re.sub(r"^00", "+", plain)
    return re.sub(r"^\+460?", "0", plain)


@lru_cache
def _public_prefixes(extra: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(national_digits(entry.lower()) for entry in {*word_list("public_numbers"), *extra})


def _is_private_number(match: re.Match[str], public_prefixes: tuple[str, ...]) -> bool:
    number = match.group()
    before = match.string[max(0, match.start() - 70) : match.start()].lower()
    if _DATE_OR_TIME.match(number) or _NOT_A_PHONE_BEFORE.search(before) or _FUNCTION_BEFORE.search(before):
        return False
    national = national_digits(number)
    if national.startswith(public_prefixes) or not 8 <= len(national) <= 16:
        return False
    return _is_valid(number)


def _is_valid(number: str) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number.replace("(0)", ""), "SE"))
    except phonenumbers.NumberParseException:
        return False
