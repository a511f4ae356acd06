"""For how long the plan holds, as a line says it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from samordna.plandoc.dates import is_edtf, parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.moments import DAY, MOMENT, PART, YEAR

_PLAN = (
    r"(?:(?:den(?:na)?|detta|dessa|den här|det här)\s+)?"
    r"\w*(?:planen|plan|programmet|strategin|dokumentet|överenskommelsen|avtalet|löftet|löftena|löften|policyn|riktlinjen|"
    r"riktlinjerna|åtagandena)\s+"
)
_VALID = (
    r"(?:gäller|gällande|giltig(?:het(?:stid)?|t)?|avser|sträcker sig|löper|är giltig|"
    r"(?:ska (?:vara aktuell|gälla)|att gälla)|omfattar|valid)"
)
_YEAR_WORD = r"(?:kalender|verksamhets|budget|val)år(?:et)?"
_SPAN = rf"(?:{_YEAR_WORD}|(?:plan|mandat|giltighets|tids|verksamhets|avtals|program)?period(?:en)?|åren|år|tiden|giltighetstid)"
LEAD = (
    rf"(?:(?:{_PLAN}|(?:den|och)\s+)?{_VALID}\s*:?\s+(?:(?:för|under|över|i)\s+)?(?:hela\s+)?(?:{_SPAN}\s*:?\s+)?|"
    rf"(?:(?:för|under)\s+)?{_SPAN}\s*:?\s+)"
)
_FROM = r"(?:från\s+och\s+med|fr\.?\s?o\.?\s?m\.?|från|from)\s+(?:den\s+)?"
_TO = r"(?:till\s+och\s+med|t\.?\s?o\.?\s?m\.?|fram\s+till|längst\s+till|till|until|through|to)\s+(?:den\s+)?"
_TURN_OF_YEAR = "årsskiftet"
_END_OF = r"(?:(?:utgången|slutet)\s+av\s+)?"
_LONGEST = r"(?:som\s+)?längst\s+"
_CEASES = (
    r"(?:upphör(?:\s+att\s+gälla)?|slutar\s+(?:att\s+)?gälla|löper\s+ut|går\s+ut|(?:gäller|löper)\s+ut|"
    r"(?:giltighet(?:en|stiden|stid)?)\s+(?:upphör|löper\s+ut|går\s+ut))"
)
_AT = r"(?:(?:vid|i|den|med|efter)\s+)?"
_TURN = rf"{_TURN_OF_YEAR}\s+{YEAR}\s?[/–-]\s?(?:20)?\d\d"
_BEGINS = r"(?:(?:börjar?|börjat)\s+(?:att\s+)?gälla|träder\s+i\s?kraft|gäller\s+sedan)"
_SURELY_TO = (
    r"(?:till\s+och\s+med|t\.?\s?o\.?\s?m\.?|fram\s+till\s+och\s+med|längst\s+till|until)\s+(?:den\s+)?"
)
_SURELY_FROM = r"(?:från\s+och\s+med|fr\.?\s?o\.?\s?m\.?)\s+(?:den\s+)?"
_ON = r"(?:,?\s+(?:och\s+)?tills\s+vidare)?"
_BETWEEN = rf"(?:\s*(?:--?|–|—|−)\s*|,?\s+(?:och\s+)?{_TO})"
_RANGE = (
    rf"(?:{_FROM})?(?P<first>{PART}){_BETWEEN}(?P<last>{MOMENT})|(?P<years>{YEAR}\s?[-–/]\s?\d\d)(?![\d-])|"
    rf"(?:mellan|between)\s+(?P<between>{PART})\s+(?:och|and)\s+(?P<and>{MOMENT})|"
    rf"(?P<year1>{YEAR})\s*/\s*(?P<year2>(?:19|20)\d\d(?!:?\d))|(?P<y1>{YEAR})\s+och\s+(?P<y2>{YEAR})|"
    rf"(?:läsåret|läsår|verksamhetsåret)\s+(?P<s1>{YEAR})\s?[/–-]\s?(?P<s2>20\d\d|\d\d)(?![\d-])"
)
_AND = lazily(r",?\s*(?:och|samt|,)\s+")
_ANY_YEAR = lazily(r"(?:19|20)\d\d|/\d{1,2}\s?-\s?\d\d")
_SHAPES = tuple(
    lazily(rf"(?<!\w){shape}", re.IGNORECASE)
    for shape in (
        rf"(?P<lead>{LEAD}){_TO}(?P<until>{_TURN})",
        rf"(?:(?P<lead>{LEAD}))?(?:{_RANGE})",
        rf"(?P<lead>{LEAD})(?:{_LONGEST})?{_TO}{_END_OF}(?P<until>{MOMENT})",
        rf"(?P<lead>{LEAD})?{_SURELY_TO}{_END_OF}(?P<until>{MOMENT})",
        rf"(?P<lead>{LEAD}{_LONGEST})(?P<until>{MOMENT})",
        rf"(?P<lead>(?:{_PLAN})?{_CEASES}\s*:?\s+){_AT}{_END_OF}(?P<until>{_TURN}|{MOMENT})",
        rf"(?P<lead>{LEAD}[^.]{{5,40}},\s+dock\s+(?:längst|senast)\s+)(?:{_TO})?(?P<until>{MOMENT})",
        rf"(?P<lead>{LEAD})?{_SURELY_FROM}(?P<since>{MOMENT}){_ON}",
        rf"(?P<lead>{LEAD}){_FROM}(?P<since>{MOMENT}){_ON}",
        rf"(?P<lead>(?:{_PLAN})?{_BEGINS}\s+)(?:från\s+(?:och\s+med\s+)?)?{_AT}(?P<since>{MOMENT})",
        rf"(?P<lead>{LEAD})?(?P<since>{DAY}),?\s+(?:och\s+)?tills\s+vidare",
        rf"(?P<lead>{LEAD})(?P<one>{MOMENT})(?![-–/\d])",
    )
)


@dataclass(frozen=True, slots=True)
class Period:
    """``led`` when the words say that it is a period ("gäller", "planperiod")."""

    start: str | None
    end: str | None
    begins: int
    ends: int
    led: bool

    @property
    def edtf(self) -> str:
        return f"{self.start or '..'}/{self.end or '..'}"


def periods_in(text: str) -> Iterator[Period]:
    """The periods of a line, in order; of those that overlap the one that says more."""
    if not _ANY_YEAR.search(text):
        return
    taken: list[tuple[int, int]] = []
    found: list[Period] = []
    for shape in _SHAPES:
        for match in shape.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if (bounds := _bounds(match)) is not None:
                taken.append(match.span())
                found.append(Period(*bounds, match.start(), match.end(), bool(match["lead"])))
    yield from sorted(found, key=lambda period: period.begins)


def _bounds(match: re.Match[str]) -> tuple[str | None, str | None] | None:
    said = match.groupdict()
    if last := said.get("until"):
        end = parse_swedish(last)
        turn = end is not None and last.lower().startswith(_TURN_OF_YEAR)
        return (None, f"{end[:4]}-12-31" if turn else _last(end)) if end else None
    if since := said.get("since"):
        start = parse_swedish(since)
        return (_first(start), None) if start else None
    if one := said.get("one"):
        whole = parse_swedish(one)
        return (whole, whole) if whole and re.fullmatch(r"\d{4}", whole) else None
    return _between(said)


def _between(said: dict[str, str | None]) -> tuple[str, str] | None:
    if years := said.get("years"):
        start, end = years[:4], years[:2] + years[-2:]
    elif first := said.get("year1") or said.get("y1") or said.get("s1"):
        behind = str(said["year2"] or said["y2"] or said["s2"])
        start, end = first, first[: -len(behind)] + behind
    else:
        first, last = said.get("first") or said["between"], said["last"] or said["and"]
        whole = parse_swedish(f"{first} – {last}")
        if not whole or "/" not in whole:
            return None
        start, _, end = whole.partition("/")
    return (start, end) if is_edtf(f"{start}/{end}") and start[:4] <= end[:4] else None


def period_of(value: str) -> Period | None:
    """The period that the value of a label is. Of several that begin alike the one told to the day, else school years that
    follow each other as one: "läsåren 2026/27 och 2027/28 (1 aug 2026 – 30 juni 2028)"."""
    found = list(periods_in(value))
    if found:
        first, *more = found
        exact = (one for one in found if _is_to_the_day(one) and _year(one.start) == _year(first.start))
        return next(exact, None) or _together(first, more, value)
    edtf = parse_swedish(value)
    if not edtf:
        return None
    start, slash, end = edtf.partition("/")
    whole = not slash and re.fullmatch(r"\d{4}", start)
    return Period(_open(start), _open(end) or (start if whole else None), 0, len(value), led=True)


def _is_to_the_day(period: Period) -> bool:
    return all(edge is not None and len(edge) == len("2026-08-01") for edge in (period.start, period.end))


def _year(edge: str | None) -> str:
    return (edge or "")[:4]


def _together(first: Period, more: Sequence[Period], value: str) -> Period:
    for one in more:
        if first.end != one.start or not _AND.fullmatch(value, first.ends, one.begins):
            break
        first = replace(first, end=one.end, ends=one.ends)
    return first


def _open(end: str) -> str | None:
    return None if end in ("", "..") else end


def _first(edtf: str) -> str:
    return edtf.partition("/")[0]


def _last(edtf: str) -> str:
    return edtf.rpartition("/")[2]
