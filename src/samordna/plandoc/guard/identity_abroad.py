"""Identity numbers of other countries, and those of passports, permits and files of persons.

One that is called what it is stops; where its digits should tell and are wrong, it asks. One that nothing names has to be right
by its country's algorithm. With a birth date in it, it asks beside a word for somebody or for the country, and stops beside
somebody where it is long or the country is named; without one it asks where both are.
"""

import re
from collections.abc import Iterator

from samordna.plandoc.guard import identity_shapes as shapes
from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.identity_around import Around
from samordna.plandoc.guard.identity_checks import is_birth_date, is_day_first, is_valid
from samordna.plandoc.guard.identity_countries import Algorithm, algorithms_of, called
from samordna.plandoc.guard.phone_context import fills_its_cell
from samordna.plandoc.guard.word_signs import ABROAD, LONG_NUMBER, NUMBER_NAME, SOMEBODY
from samordna.plandoc.lazily import lazily

SIGNS = ABROAD | LONG_NUMBER | NUMBER_NAME | SOMEBODY
"""One of these is in every text that has such a number."""
_MAYBE = lazily(r"\d[\dA-Z ./<-]{5}")
_BEGINS = r"(?:[A-Z]{1,2}[ -]?|(?:[A-Z]{3} ){2}|[A-Z]{3} (?=\d{6}(?![ .-]?\d))|(?:PNO|PAS|IDC)[A-Z]{2}-)?"
_SPELLED = lazily(
    rf"(?<![\w@/+-])(?<!\d[.,]){_BEGINS}(?=[A-Z<]{{0,6}}\d)[A-Z0-9<]{{1,44}}"
    r"(?:[ ./-](?=[A-Z]{0,2}\d)[A-Z0-9]{1,12}){0,7}(?:[ -][A-Z])?(?![\w@+]|[.,:]\d)"
)
"""Digits and capitals, in groups."""
_GAP, _GROUP = lazily(r"[ ./-]"), lazily(r"[^ ./-]+")
_MACHINE_READ = lazily(r"[A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7}")
"""The second line of a passport: its number, whose, born when, of which sex, until when."""
_IN_CERTIFICATES = lazily(r"(?:PNO|PAS|IDC)[A-Z]{2}-\d.+")
"""As electronic identities write a number behind its kind and country (ETSI EN 319 412-1)."""
_DATE = lazily(
    r"(?:18|19|20)\d\d([-./ ]?)[01]\d\1[0-3]\d(?:[ -](?!\d{5}$)\d.*)?|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d"
    r"|(?:19|20)\d\d[-/ ](?:19|20)\d\d"
)
_PHONE_BEFORE = lazily(
    r"\b(?:tel\w*|tfn|tlf|puh\w*|mob\w*|ring|sms|nås på|whatsapp)\W{0,3}$|(?:\+|\b00)\d{1,3}[ ()./-]{1,3}$|\(0\d{0,3}\)[ -]?$"
)
_OTHER_BEFORE = lazily(r"\b(?:ean|ocr|ref\w*|gtin|beställnings\w*|order\w*|kund\w*)\W{0,3}$")
_TOLD = lazily(
    r"\b(?:(?:person|födelse|medborgar|identitets)?-?(?:nr|nummer|numret)|id|id-?nr|id-?nummer|\w*kod(?:en)?"
    r"|registrera\w* (?:\w+ ){0,2}(?:som|under|med))\W{0,3}$",
    re.IGNORECASE,
)
_LIKE_A_PHONE = lazily(r"0\d{1,3}[-/ .]\d[\d -]*|07\d{8}|00\d[\d -]*|46 ?0?7\d[\d -]*")
"""Also behind "reservnummer", which may be the telephone that is tried next."""
_DASHED = lazily(r"\d\d([. ]?)\d\d\1\d\d-\d{4}")
_OF_MIGRATION = lazily(r"(?:MIV )?[1-9]\d[- ]\d{6,7}")
"""As the Migration Agency numbers whose case it is."""
_OF_LETTERS = lazily(r"(?=(?:[A-Z]*\d){2})(?=(?:\d*[A-Z]){3})[A-Z0-9]{9,11}")
"""As papers are numbered where letters count as digits do: only behind the paper's name."""
_FEWEST_DIGITS, _SHORTEST, _LONG = 5, 8, 11
_VERY_LONG = 13
"""Hardly any number is so long and has a birth date and a check digit by chance."""
_REACH = 40

_Judged = tuple[int, int, bool] | None
"""Where it stands, and whether it stops."""


def find_abroad(text: str, lower: str) -> Iterator[FoldedHit]:
    """Every such number in folded text, ``lower`` being the same in lower case."""
    around = Around(lower)
    for match in _SPELLED.finditer(text) if _MAYBE.search(text) else ():
        spelled = match.group()
        is_enough = len(spelled) >= _SHORTEST and sum(map(str.isdigit, spelled)) >= _FEWEST_DIGITS
        if (
            (is_enough or (_OF_LETTERS.fullmatch(spelled) and around.name_of(match)))
            and not _DATE.fullmatch(spelled)
            and (found := _behind_its_name(match, around) or _judged(match, lower, around))
        ):
            yield FoldedHit(HitKind.IDENTITY_NUMBER, *found)


def _behind_its_name(match: re.Match[str], around: Around) -> _Judged:
    """ "PK 161175-19997", where what it is called looks like letters of its own."""
    name = around.name_into(match) if match.group()[0].isalpha() else None
    rest = _SPELLED.match(match.string, name.end() + 1) if name else None
    if not (name and rest):
        return None
    is_name = name["number"] or (name.start() < match.start() and len(rest.group()) >= _SHORTEST)
    return _as_named(rest, called(name["number"] or "")) if is_name else None


def _judged(match: re.Match[str], lower: str, around: Around) -> _Judged:
    if _MACHINE_READ.search(_plain(match.group())) or _IN_CERTIFICATES.fullmatch(match.group()):
        return *match.span(), True
    before = lower[max(0, match.start() - _REACH) : match.start()]
    if shapes.UNIT_BEHIND.match(lower, match.end()) or _PHONE_BEFORE.search(before):
        return None
    if name := around.name_of(match):
        is_phone = (
            not name["number"]
            and _LIKE_A_PHONE.fullmatch(match.group())
            and len(_plain(match.group())) < _LONG
        )
        return None if is_phone else _as_named(match, called(name["number"] or ""))
    is_other = shapes.OTHER_NUMBER.search(before) or _OTHER_BEFORE.search(before)
    if not is_other and _OF_MIGRATION.fullmatch(match.group()) and around.is_of_migration(match):
        return *match.span(), False
    if is_other or _LIKE_A_PHONE.fullmatch(match.group()):
        return None
    return _by_itself(match, around)


def _as_named(match: re.Match[str], algorithms: tuple[Algorithm, ...]) -> _Judged:
    """Behind a name there may be more digits than the number's: of its groups the first are it."""
    if not algorithms:
        return *match.span(), True
    for group in reversed(list(_GROUP.finditer(match.group()))):
        if any(_is_right(match.group()[: group.end()], algorithm) for algorithm in algorithms):
            return match.start(), match.start() + group.end(), True
    has_length = any(len(_plain(match.group())) in algorithm.lengths for algorithm in algorithms)
    return (*match.span(), False) if has_length else None


def _by_itself(match: re.Match[str], around: Around) -> _Judged:
    """The whole, or one of its groups."""
    groups = (group.span() for group in _GROUP.finditer(match.string, *match.span()))
    for start, end in dict.fromkeys((match.span(), *groups)):
        spelled = match.string[start:end]
        if possible := algorithms_of(len(_plain(spelled))):
            abroad, is_somebodys = around.countries_of(match), around.is_of_somebody(match)
            answers = {
                _alone(
                    spelled,
                    algorithm,
                    is_abroad=country in abroad,
                    is_somebodys=is_somebodys
                    or (not algorithm.has_date and fills_its_cell(match.string, start, end)),
                )
                for country, algorithm in possible
            }
            if answers != {None}:
                return start, end, True in answers
            if is_somebodys and not abroad.isdisjoint(country for country, _ in possible) and _is_told(match):
                return start, end, False
    return None


def _is_told(match: re.Match[str]) -> bool:
    """Whether it is said to be their number, so that a slip of the pen asks too: "Den polske pojken, nr …"."""
    return _TOLD.search(match.string, max(0, match.start() - _REACH), match.start()) is not None


def _alone(spelled: str, algorithm: Algorithm, *, is_abroad: bool, is_somebodys: bool) -> bool | None:
    """Whether a number that nothing names stops, asks, or is none. ``is_abroad`` says that its country is named."""
    is_certain = algorithm.has_date and algorithm.has_check
    if is_certain:
        is_meant = is_somebodys and not _may_be_phone(spelled)
        is_long = len(_plain(spelled)) >= _VERY_LONG
        may_be = is_abroad or is_meant or is_long or any(map(str.isalpha, spelled))
    elif algorithm.has_date:
        may_be = is_abroad or (is_somebodys and _is_written_as_theirs(spelled))
    else:
        may_be = is_abroad and is_somebodys
    if not (may_be and _is_right(spelled, algorithm) and _has_its_date(spelled, algorithm)):
        return None
    return is_certain and is_somebodys and (is_abroad or len(_plain(spelled)) >= _LONG)


def _is_written_as_theirs(spelled: str) -> bool:
    """ "110399-1478", and no date of ours with four digits behind it."""
    plain = _plain(spelled)
    return _DASHED.fullmatch(spelled) is not None and not is_birth_date("", plain[:2], plain[2:4], plain[4:6])


def _has_its_date(spelled: str, algorithm: Algorithm) -> bool:
    begins = algorithm.date_at
    return begins is None or is_day_first(_plain(spelled)[begins : begins + 6])


def _may_be_phone(spelled: str) -> bool:
    return spelled.startswith("0") and len(_plain(spelled)) < _LONG


def _is_right(spelled: str, algorithm: Algorithm) -> bool:
    plain = _plain(spelled)
    return len(plain) in algorithm.lengths and is_valid(algorithm.module, plain)


def _plain(spelled: str) -> str:
    return _GAP.sub("", spelled)
