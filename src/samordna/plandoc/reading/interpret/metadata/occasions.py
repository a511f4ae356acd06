"""When the plan is revised and first followed up: a date, or an occasion of the ordinary steering."""

import re
from collections.abc import Iterator

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.moments import MOMENT
from samordna.plandoc.reading.interpret.words import neighbours
from samordna.plandoc.reading.interpret.words.occasion_words import OCCASION
from samordna.plandoc.reading.interpret.words.plan_words import THE_PLAN

_NEW_PLAN = (
    r"(?:(?:en\s+)?ny(?:tt)?|nästa)\s+(?:\w*plan|\w*program|\w*strategi)\b(?:\s+(?:ska|skall))?\s+"
    r"(?:(?:tas|arbetas)\s+fram|tas|antas|beslutas|fastställs|behandlas|beslutar|skrivs|(?:vara|finnas|ligga)\s+(?:klar|klart|framme|på\s+plats|beslutad|beslutat|antagen|antaget))|"
    r"nästa\s+(?:\w*plan|\w*program|\w*strategi),?\s+som\s+\w+\s+(?:behandlar|antar|beslutar\s+om|tar\s+ställning\s+till)|"
    r"(?:ta|tar|besluta|beslutar|fatta\s+beslut|fattar\s+beslut)\s+(?:ställning\s+till|om)\s+(?:en\s+ny|ett\s+nytt|nästa)\s+(?:\w*plan|\w*program|\w*strategi)\b"
)
"""That there will be another plan instead of this: "En ny plan tas fram under hösten 2031"."""

_REVISED = (
    r"(?:(?:planen|programmet|strategin|dokumentet|den|the plan)\s+)?"
    r"(?:ska\s+|skall\s+|kommer att\s+|(?:will|to|shall|must) be\s+)?"
    r"(?:revideras|skrivs\s+om|skrivas\s+om|görs\s+om|göras\s+om|arbetas\s+om|förnyas|uppdateras|ses\s+över|aktualitetsprövas|aktualiseras|omarbetas|revideres|oppdateres|opdateres|rulleres|reviewed|revised)|"
    r"(?:ser\s+över|reviderar|uppdaterar)\s+(?:den|planen|programmet|strategin|dokumentet)\b|"
    rf"{THE_PLAN}\b[^.]{{0,60}}?\b(?:omprövas|prövas\s+(?:om|på\s+nytt))|"
    r"(?:en|ny)\s+(?:[a-zåäö]{2,}\s+)?(?:översyn|revidering|uppdatering|aktualisering)\s+(?:av\s+planen\s+)?"
    r"(?:görs|ska\s+göras|genomförs|ska\s+genomföras|sker|planeras)|"
    rf"{_NEW_PLAN}|"
    r"nästa\s+(?:revidering|översyn|uppdatering|revision|omprövning|aktualitetsprövning|aktualisering|genomgång(?:\s+av\s+planen)?)|revidering(?:en)?(?:\s+av\s+(?:hand\w+planen|planen))?|"
    rf"revision(?:en)?(?=\s+(?:senast|sker)\b)|next\s+(?:revision|review)|{'|'.join(neighbours.NEXT_REVISION)}"
)
_NEXT = lazily(
    rf"\b(?:{_REVISED})\b(?P<rest>[^.]{{0,120}}?)(?P<when>{{WHEN}})".replace(
        "{WHEN}", rf"{OCCASION}|{MOMENT}"
    ),
    re.IGNORECASE,
)
_NEXT_TIME = lazily(
    rf"\b(?:{_REVISED})\b[^.]{{0,80}}?\bnästa\s+gång\s+(?:är\s+|blir\s+)?(?:i\s+|under\s+)?(?P<when>{OCCASION}|{MOMENT})",
    re.IGNORECASE,
)
"""After how often, when the next time is: "revideras årligen, nästa gång i juni 2027"."""

_THEN = lazily(
    rf"(?P<when>{MOMENT})[,\s]+(?:och\s+)?då\s+(?:ska\s+|skall\s+)?(?:revideras|uppdateras|ses\s+över|omarbetas|skrivs\s+om)\s+"
    rf"(?:också\s+|även\s+)?{THE_PLAN}\b",
    re.IGNORECASE,
)
"""When something else is done, and this with it: "En lägesbild tas fram hösten 2027 och då revideras också planen"."""

_BEFORE_IT = lazily(
    rf"(?P<when>{MOMENT})(?:(?!20\d\d)[^.]){{0,60}}?\b(?:inför|som\s+underlag\s+(?:för|till)|innan|före)\s+(?:att\s+)?"
    r"(?:(?:planen|programmet|strategin|dokumentet|överenskommelsen|avtalet|den|det)\s+(?:ska\s+)?(?:revideras|ses\s+över|uppdateras|"
    r"förnyas|skrivs\s+om|omarbetas)|(?:en\s+)?revidering(?:en)?\b(?:\s+av\s+\w*(?:planen|programmet|strategin|överenskommelsen))?)",
    re.IGNORECASE,
)
"""When something is done that this is revised after: "En utvärdering görs 2029 inför att programmet revideras"."""

_AT_ITS_TIME = lazily(
    rf"\b(?:{_REVISED})\b[^.\d]{{0,40}}?\b(?:(?:i\s+samband|samtidigt|i\s+anslutning|tillsammans)\s+(?:med|till)\s+"
    r"(?:det|detta|den|denna)\b|då\b|samtidigt\b|inför\s+det(?:ta)?\b)|"
    r"^(?:I\s+samband\s+med\s+det(?:ta)?|Då|Samtidigt)\s+(?:ska\s+)?(?:revideras|uppdateras|ses\s+över|omarbetas|förnyas)\b",
    re.IGNORECASE,
)
"""That this is revised when what the sentence before told of is done: "Planen revideras i samband med det"."""

_FIRST_FOLLOW_UP = lazily(r"\bförsta uppföljning\w*\b(?P<rest>[^.]{0,160})", re.IGNORECASE)
_SPOKEN_OF = lazily(
    r"(?:nästa|ny(?:tt)?) \w*(?:plan|program|strategi)|"
    r"revi|ompröv|prövas\s+(?:om|på\s+nytt)|uppdater|op?pdater|ruller|översyn|ses\s+över|ser\s+över|aktuali|omarbet|arbetas\s+om|skriv\w+\s+om|gör\w*\s+om|förnyas|nästa\s+genomgång|revision(?:en)?\s+(?:senast|sker)"
)
_OCCASION = lazily(OCCASION, re.IGNORECASE)
_MOMENT = lazily(MOMENT, re.IGNORECASE)
_LEAD = lazily(r"^(?:i samband med\s+)?(?:årets\s+)?", re.IGNORECASE)
_RHYTHM = lazily(
    r"årlig|varje|halvårsvis|kvartalsvis|månadsvis|per (?:år|termin)|annually|quarterly|rolling|löpande|kontinuerlig",
    re.IGNORECASE,
)


def revision_in(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Where a text tells of the next revision, and when that is. How often is no "when"."""
    if not _SPOKEN_OF.search(text.casefold()):
        return
    pattern = next((one for one in (_NEXT_TIME, _THEN, _BEFORE_IT) if one.search(text)), _NEXT)
    for match in pattern.finditer(text):
        value = _when(match["when"])
        if value:
            yield match, value


def revision_with(text: str, before: str) -> str | None:
    """When a text tells that the plan is revised as what the sentence ``before`` it tells of is done."""
    if any(map(str.isdigit, text)) or not _AT_ITS_TIME.search(text) or _RHYTHM.search(before):
        return None
    told = [match[0] for match in _MOMENT.finditer(before)]
    return _when(told[-1]) if told else None


def _when(words: str) -> str | None:
    if _RHYTHM.search(words):
        return None
    if _OCCASION.fullmatch(words):
        return _LEAD.sub("", words.strip())
    return parse_swedish(words)


def first_follow_up_in(text: str) -> str | None:
    match = _FIRST_FOLLOW_UP.search(text)
    if not match:
        return None
    found = _OCCASION.search(match["rest"])
    if found:
        return _LEAD.sub("", found[0].strip())
    moment = _MOMENT.search(match["rest"])
    return parse_swedish(moment[0]) if moment else None
