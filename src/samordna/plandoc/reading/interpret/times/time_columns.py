"""What the time columns of an activity say: when it starts and ends, and whether it goes on."""

import re
from functools import lru_cache
from itertools import pairwise

from samordna.plandoc.dates import bounds, parse_swedish
from samordna.plandoc.dates.moments import moment
from samordna.plandoc.dates.notation import Bounds
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.times.period_years import PeriodYear
from samordna.plandoc.reading.interpret.times.time_doubts import Times
from samordna.plandoc.reading.interpret.times.time_names import THIRDS
from samordna.plandoc.reading.interpret.times.time_words import said_of
from samordna.plandoc.reading.interpret.times.title_years import SchoolYear
from samordna.plandoc.reading.interpret.words.small_words import ONGOING, UNTIL_FURTHER, Column

_ONGOING = lazily(rf"\b(?:{ONGOING})\b", re.IGNORECASE)
_NO_END = lazily(rf"\b(?:{UNTIL_FURTHER})(?!\w)|^t\.? ?v\.?$", re.IGNORECASE)
RECURRING = lazily(
    r"\b(?:årlig(?:en|t)?|varje (?:år|(?:höst|vår)?termin|läsår|skolår|månad|vecka|kvartal|tertial|vår|sommar|höst|"
    r"vinter|halvår)|(?:(?:minst|högst|cirka|ca\.?|ungefär) )?(?:en|två|tre|fyra|fem|sex|åtta|tio|tolv|\d+) "
    r"(?:gång(?:er)?|ggr) (?:per|om|i|under|/) ?"
    r"(?:(?:läs|skol|halv)?år(?:et)?|termin(?:en)?|månad(?:en)?|kvartal(?:et)?|tertial(?:et)?)|"
    r"(?:en|två|tre|fyra|\d+) ?(?:ggr|gång(?:er)?|g|x) ?(?:/|per|om) ?(?:år|läsår|halvår|termin|tertial|kvartal|månad|mån)|"
    r"(?<![\d/])\d ?/ ?(?:år|läsår|halvår|termin|tertial|kvartal|månad|mån|vecka)|"
    r"(?:halvårs|kvartals|månads|termins|läsårs|tertial|vecko)vis|"
    r"(?:första|andra|tredje|fjärde|sista) (?:mån|tis|ons|tors|fre|lör|sön)dagen (?:i |varje ){1,2}månad(?:en)?|"
    r"(?:(?:minst|högst|cirka|ca\.?|ungefär) )?(?:en|ett|två|tre|fyra|fem|sex|åtta|tio|tolv|\d+) (?:[a-zåäö-]+ ){1,2}"
    r"(?:per|om|i|varje) (?:år(?:et)?|termin(?:en)?|månad(?:en)?|kvartal(?:et)?)|"
    r"vid behov|annually|quarterly|monthly|yearly)\b",
    re.IGNORECASE,
)
_OFTEN = lazily(
    r"(?:varje|varannan|alla) (?:(?:skol|arbets|var)?dag(?:ar)?|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:ar|skväll)?|"
    r"rast(?:er)?|helg(?:er)?|vecka|månad)|dagligen|veckovis|(?:en|två|tre|\d) (?:gång(?:er)?|ggr) ?(?:i|per|/) ?(?:veckan?|v)|"
    r"var(?:annan|t ?annat|je| (?:\d{1,2}:[ea]|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|fjortonde)) "
    r"(?:dag|vecka|v|mån|månad|kvartal|termin|halvår|år)",
    re.IGNORECASE,
)
"""How often something is done that is no plan in a sentence: nothing else may stand beside it."""

DEADLINE = lazily(
    r"senast|\bklart?\b|färdig|till och med|t\.?\s?o\.?\s?m\b|slutför|avslut|deadline|\bby\b|until|no later",
    re.IGNORECASE,
)
_AT_LATEST = lazily(r"(?:(?:är|ska vara)\s+)?(?:klart?|färdigt?)?\s*senast\s", re.IGNORECASE)
_ONLY_ENDS = lazily(
    r"(?:(?:är|ska vara) )?(?:klart?|färdigt?|avsluta[ds]|slutför[st]|slut)(?: (?:till|i|under|vid|den|av))* "
)
_DURING = lazily(r"(?:under|hela|inom)\s", re.IGNORECASE)
_EITHER = lazily(r"[^\W\d]\.?/[^\W\d]")
"""A time by two beside each other, of which either may be meant: "mars/april"."""

_LONE = lazily(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?")
"""A day or a month, by which a thing is done; a year or a season is how long it takes."""

STARTS = lazily(r"start(?!en)|börja|inled|öppna|tidigast|\bfrån\b|fr\.?\s?o\.?\s?m", re.IGNORECASE)
_ONLY_STARTS = lazily(
    r"(?:start(?:ar?)?|börjar|påbörjas|inleds|inleder|öppnar|öppnas)(?:\s+(?:i|under|med))?\s+"
)
_ANY_YEAR = 2020
"""One with 53 weeks, for times that name none."""

_MONTH = lazily(r"\d{4}-(\d\d)")
_WHOLE_SCHOOL_YEAR = lazily(r"(?:under |hela )*(?:läs|skol)året\.?", re.IGNORECASE)
_SPRING = (*range(1, 7), 21)
"""The months of the second half of a school year, and the season."""

_AUTUMN_AND_SPRING = ["23", "21"]
_CLOSE = 62
"""How many days may lie between times that are told together and are one: an autumn and the winter after it."""

_PARTS = lazily(r"[;\n]|,\s+|\s+(?:och|o\.?(?! ?m\b)|samt|and|&|resp\.?|respektive)\s+|\.\s+")


def is_whole_year(text: str) -> bool:
    """Whether a time only says the school year, which something goes on for: "löpande under läsåret" tells of no start."""
    return _WHOLE_SCHOOL_YEAR.fullmatch(text) is not None


def is_recurring(text: str) -> bool:
    return RECURRING.search(text) is not None or _OFTEN.fullmatch(text.strip(" .")) is not None


def ongoing_in(text: str) -> str | None:
    """The word of a text that says that something goes on."""
    match = _ONGOING.search(text)
    return match[0] if match else None


def without_ongoing(text: str) -> tuple[str, bool]:
    """What a time says besides that something goes on, and whether it says that."""
    rest = _ONGOING.sub("", _NO_END.sub("", text)).strip(" ,;()/–-.") if _goes_on(text) else text
    return rest, rest is not text


def is_ongoing(text: str) -> bool:
    """Whether a text says no more than that something goes on."""
    return without_ongoing(text) == ("", True)


def _goes_on(text: str) -> bool:
    return _ONGOING.search(text) is not None or has_no_end(text)


def has_no_end(text: str) -> bool:
    """Whether a time says that something goes on until somebody ends it: what else it says is when that begins."""
    return _NO_END.search(text.strip()) is not None


@lru_cache(maxsize=16384, typed=True)
def times_in(text: str, column: Column, year: int | None = None) -> Times | None:
    """The start and the end that a text of a time column states; None when it is no time."""
    said = said_of(text)
    edtf = _edtf(said.words, year)
    if not edtf:
        return _of_parts(text, column, year)
    if said.until:
        return None, edtf.removeprefix("../")
    if said.since:
        return edtf.removesuffix("/.."), None
    if said.onward:
        return edtf.partition("/")[0], None
    if column is Column.TIME and ".." not in edtf and not STARTS.search(text) and not DEADLINE.search(text):
        return (None, edtf) if _LONE.fullmatch(edtf) else (edtf.partition("/")[0], edtf.rpartition("/")[2])
    return _ends_of(said.words, column, edtf)


def _edtf(words: str, year: int | None) -> str | None:
    """The EDTF of words in ``year`` where they name none: of a school year the one that their month is of, of a period the one
    that lies within it."""
    edtf = parse_swedish(words) or (_in_year(words, year) if year else None)
    if isinstance(year, SchoolYear) and is_whole_year(words):
        return f"{year:d}-08/{year + 1:d}-06"
    if isinstance(year, PeriodYear) and year.is_school_year and is_whole_year(words):
        return f"{year.first}/{year.last}"
    if isinstance(year, SchoolYear) and edtf and (month := _MONTH.match(edtf)) and int(month[1]) in _SPRING:
        return parse_swedish(words, default_year=year + 1)
    return edtf


def _in_year(words: str, year: int) -> str | None:
    if not isinstance(year, PeriodYear):
        return parse_swedish(words, default_year=year)
    return year.meant(lambda one: (parse_swedish(words, default_year=one), None))[0]


def _of_parts(text: str, column: Column, year: int | None) -> Times | None:
    """The first start and the last end of a text that tells several times: "Start maj 2025, klart juni 2026"."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    if len(parts) < 2:
        return None
    found = [_part(part.strip(" ."), column, year) for part in parts]
    known = [one for one in found if one]
    if len(known) < len(parts):
        return None
    starts = [start for start, _ in known if start]
    ends = [end for _, end in known if end] or (starts[1:] if len(starts) > 1 else [])
    first, last = (starts[0] if starts else None), (ends[-1] if ends else None)
    if first and last and "/" in f"{first}{last}":
        return first.partition("/")[0], last.rpartition("/")[2]
    return first, last


def tells_several(text: str, year: int | None) -> bool:
    """Whether a text tells of times that stand well apart, each by itself: "mars 2026 och mars 2027"."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    if len(parts) < 2 or STARTS.search(text) or DEADLINE.search(text):
        return False
    last = _edtf(said_of(parts[-1]).words, year)
    shared = bounds(last)[1] if last else None
    edtfs = [_edtf(said_of(part).words, shared.year if shared else None) for part in parts]
    edges = [bounds(edtf) for edtf in edtfs if edtf]
    terms = [one[5:] for one in edtfs if one] == _AUTUMN_AND_SPRING
    return len(edges) == len(parts) and not terms and any(_apart(*both) for both in pairwise(edges))


def _apart(one: Bounds, other: Bounds) -> bool:
    return one[1] is not None and other[0] is not None and (other[0] - one[1]).days > _CLOSE


def _part(text: str, column: Column, year: int | None) -> Times | None:
    """A moment among others begins what the last of them ends."""
    words = said_of(text).words
    edtf = _edtf(words, year)
    return _ends_of(words, column, edtf) if edtf else None


def _tells_start(text: str, column: Column) -> bool:
    """Whether a text says no more than in which week, term or third of a year something begins: "Startar ht 2027", "v. 38" where
    starts stand."""
    if column is Column.START and text.partition(" ")[0] in THIRDS:
        return True
    words = " ".join(text.lower().split()).strip(" .")
    begins = _ONLY_STARTS.match(words)
    return _tells_moment(words[begins.end() :] if begins else words if column is Column.START else "")


def _tells_end(words: str) -> bool:
    """Whether words say no more than in which week or term something is done: "klart vt-28"."""
    ends = _ONLY_ENDS.match(words)
    return ends is not None and _tells_moment(words[ends.end() :])


def _tells_moment(text: str) -> bool:
    """Whether words are one time, with a year or without, rather than a period between two."""
    words = " ".join(text.lower().split()).strip(" .")
    return moment(words) is not None or moment(words, _ANY_YEAR) is not None


def _ends_of(text: str, column: Column, edtf: str) -> Times:
    start, slash, end = edtf.partition("/")
    words = " ".join(text.lower().split()).strip(" .")
    if slash and (_AT_LATEST.match(text) or _tells_end(words)):
        return None, end
    one = moment(words) or (column is Column.END and (_tells_moment(words) or _EITHER.search(words)))
    if slash and not one and ".." not in edtf:
        return start, (None if _tells_start(text, column) else end)
    if slash and end == ".." and column is Column.END:
        return start, None
    if column is Column.END or (column is Column.TIME and DEADLINE.search(text)):
        return None, edtf.removeprefix("../")
    if start in ("..", ""):
        return None, end
    first = edtf.removesuffix("/..")
    return first, (first if _DURING.match(text) and ".." not in edtf else None)
