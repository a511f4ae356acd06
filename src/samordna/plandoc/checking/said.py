"""What a plan says in running text where no field or list of it holds the same: most small municipalities write prose."""

import re
from collections.abc import Iterator

from samordna.plandoc.checking.calendar import earliest
from samordna.plandoc.checking.case import Case
from samordna.plandoc.checking.nearby import has_near, stretches, with_near, words
from samordna.plandoc.checking.occasions import OccasionKind, resolve
from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.dates.words import MONTH_NUMBERS, SEASON_CODES
from samordna.plandoc.vocabulary import SectionKind

_MONTHS = "|".join(sorted(map(re.escape, MONTH_NUMBERS), key=len, reverse=True))
_SEASONS = "|".join(map(re.escape, SEASON_CODES))
_DATE = words(
    rf"\b(?:20\d\d-\d\d(?:-\d\d)?|(?:\d{{1,2}} )?(?:{_MONTHS}) 20\d\d|(?:{_SEASONS}) 20\d\d)(?![\d/])"
)
_TO_COME = words(r"\bska\b|\bskall\b|kommer att|varje år|årligen|senast (?:i|den|under|hösten|våren)|will\b")

_REPORTED = (words(r"rapporter|redovisa|informera|reported"), words(r"fullmäktige|municipal council"))
_DECIDED_PICTURE = (
    words(r"lägesbild|kommunens bild|situation picture"),
    words(
        r"beslut|antagen|antogs|fastställ|godkän|daterad|uppdatera|togs fram|tagits fram|är från|decided|dated"
    ),
)
_POLICE = (words(r"polis"), words(r"underlag|bidrag|bild|rapport|statistik|bedöm|uppgifter"))
_AGREEMENT = words(r"överenskommelse|samverkansavtal|agreement")
_PURPOSE = words(r"syft|mål(?:et|en)?\b|\bför att\b|purpose|aim")
_AREAS = words(r"omfatta|områden|gäller (?!från|till|20)|avser|covers|areas")

_FOLLOWED_UP = words(
    r"följ(?:er|s|a|as)? (?:\w+ ){0,2}upp|uppfölj(?!d)|(?:åter|av)?rapporter(?:ar|as?|ing\w*)\b|redovis(?:ar|as?|ning\w*)\b"
    r"|stäm(?:s|mer|mas)? (?:\w+ )?av\b|avstäm|follow(?:s|ed)?[ -]up|report(?:s|ed)?\b"
)
_SO_TOO = words(
    r"^\W*(?:det|detta|den) (?:görs|sker)\b|gå(?:r|s)? (?:\w+ ){0,2}igenom|genomgång|utvärder|granskas|sammanställ"
    r"|rapport(?:en)?\b"
)
"""What tells of it in the chapter on following up alone; elsewhere a report or a review is of something else."""
_OF_THE_PLAN = words(
    r"\b(?:handlings|åtgärds|aktivitets)?plan(?:en|ens)?\b|åtgärd|aktivitet|insats|activit|measure"
)
_NOT_SO = words(
    r"\bkostnad|\binte\b|\binge[nt]\b|vid behov|bestäms? senare|\b(?:förra|tidigare|föregående)\b|följdes|redovisades"
    r"|rapporterades"
    r"|\bnot\b|if needed|previous|last plan"
)
_REVISED = words(r"revider|uppdater|revise|update")
_ELSEWHERE_TOO = frozenset(
    {OccasionKind.ORDINARY, OccasionKind.FORUM, OccasionKind.RHYTHM, OccasionKind.DATE}
)
"""What sentences name that tell of no follow-up: “verksamhetsplan”, “nämnden”, “varje år”, “2027”. A report is named for
nothing else.
"""


def council_report(case: Case) -> str | None:
    return _last_day(case, _REPORTED)


def picture_date(case: Case) -> str | None:
    return _last_day(case, _DECIDED_PICTURE)


def police_date(case: Case) -> str | None:
    return _last_day(case, _POLICE)


def names_an_agreement(case: Case) -> bool:
    return any(_AGREEMENT.search(one.text) for one in case.passages)


def describes_an_agreement(case: Case) -> bool:
    """Whether a text says what an agreement is for and what it is about."""
    wanted = (_AGREEMENT, _PURPOSE, _AREAS)
    return any(has_near(one.text, 3, wanted) for one in case.passages)


def follow_up_occasion(case: Case) -> bool:
    """Whether the plan says when what it sets out to do is followed up, for all of it together."""
    if resolve(case.document.metadata.first_follow_up):
        return True
    return any(
        _tells_when(sentence, chapter=section.kind is SectionKind.FOLLOW_UP)
        for section in case.document.sections
        for sentence in stretches(section.text, 1)
    )


def _tells_when(sentence: str, *, chapter: bool) -> bool:
    """Whether the sentence says when the plan is followed up; one in the chapter on that need not say what it tells of."""
    occasion = None if _NOT_SO.search(sentence) else resolve(sentence)
    if occasion is None:
        return False
    told = bool(_FOLLOWED_UP.search(sentence))
    if not chapter:
        return told and bool(_OF_THE_PLAN.search(sentence))
    named = occasion.kind not in _ELSEWHERE_TOO and not _REVISED.search(sentence)
    return told or named or bool(_SO_TOO.search(sentence))


def _last_day(case: Case, wanted: tuple[re.Pattern[str], ...]) -> str | None:
    """The last of the days that have been, in sentences that hold all that is ``wanted`` and tell of no time to come."""
    been = ((earliest(day), day) for day in _days(case, wanted) if not case.lies_ahead(day))
    return max((told for told in been if told[0]), default=(None, None))[1]


def _days(case: Case, wanted: tuple[re.Pattern[str], ...]) -> Iterator[str]:
    for passage in case.passages:
        for sentence in with_near(passage.text, 1, wanted):
            if not _TO_COME.search(sentence):
                yield from filter(None, (parse_swedish(match[0]) for match in _DATE.finditer(sentence)))
