"""How many they are and who: whoever is counted is pointed back to, as in "antal utbildade och vilka de är redovisas".

Nothing is asked of what was done ("antal insatser och vilka de är") nor of those who work there, in five languages.
"""

import re
from functools import cache
from typing import NamedTuple

from samordna.plandoc.guard.glances import holds_any

MAYBE = "hvem|hvilke|number|keitä|ketkä"
"""One word in each of them in the neighbours' languages and in English; in Swedish it is "vilka" or "vem"."""
_COUNTS = ("antal", "andel", "hur många", "number", "share", "määr")

_OF = r"(?P<of>(?: [^\s;|,]+){0,8}?)"


class _Words(NamedTuple):
    """``counted`` people ``and_who`` they are, which is ``kept``; ``staff`` may be told. One of ``asks`` is in ``and_who``."""

    asks: tuple[str, str]
    counted: str
    people: str
    staff: str
    and_who: str
    kept: str


_SWEDISH = _Words(
    asks=("vilka", "vem"),
    counted=rf"(?:antal(?:et)?|andel(?:en)?|hur många){_OF}",
    people=(
        r"\b(?:\w*elev|\w*ungdom|unga|\w*barn|\w*besökar|\w*deltagar|förälder|föräldr|vårdnadshavar|\w*familj|\w*medlem|\w*person|brukar"
        r"|klient|individ|invånar|boende|pojk|flick|kill|tjej)\w*|\b\w+(?:ade|nde|dda|tta|lda|rda)$|^$"
    ),
    staff=(
        r"\w*(?:chef|lärar|rektor|personal|medarbetar|anställd|samordnar|handläggar|ledam|kontaktperson|styrgrupp|ledningsgrupp)"
    ),
    and_who=r"(?:,|,? (?:och|samt)) (?:om )?(?:vilka|vem) (?:de|dessa|det|som) (?:är|var|gäller|rör|avser)(?: det)?\b",
    kept=(
        r"redovisa|rapportera|ange|notera|anteckna|lämna|registrera|dokumentera|skicka|meddela|lista|spara|följ|skriv|framgå"
        r"|sammanställ"
    ),
)
_NORDIC = _Words(
    asks=("hvem", "hvilke"),
    counted=rf"(?:antall?(?:et)?|andel(?:en)?){_OF}",
    people=(
        r"\b(?:\w*elev|\w*ungdom|unge|\w*barn|\w*børn|\w*besøk|\w*besøg|\w*deltaker|\w*deltager|forel|foræld|\w*famili|\w*medlem|\w*person"
        r"|bruker|bruger|borger|gutt|dreng|jent|pige)\w*|^$"
    ),
    staff=r"\w*(?:sjef|chef|leder|lærer|rektor|personale|ansatt|medarbei?[dj]?der|medarbejder|kontaktperson)",
    and_who=r"(?:,|,? (?:og|samt)) (?:hvem|hvilke) (?:de|disse|det|som) (?:er|var|gjelder|gælder)(?: det)?\b",
    kept=r"rapporter|innberett|indberet|oppgi|opgiv|noter|registrer|dokumenter|send|meld|list|skriv|opgør|oversend",
)
_FINNISH = _Words(
    asks=("keitä", "ketkä"),
    counted=r"(?P<of>[^\s;|,]+) \w{0,8}määrä\w{0,4}",
    people=r"\b(?:oppila|nuor|lapsi|laste|osallistuj|vanhem|jäsen|henkilö|asiak|kävij|perhe)\w*",
    staff=r"(?:työntekij|esimie|opettaj|rehtor|johtaj|yhteyshenkilö)",
    and_who=r" (?:ja|sekä) (?:keitä|ketkä) (?:he|ne) (?:ovat|olivat)\b",
    kept=r"raporto|ilmoit|kirja|merki|rekister|toimit|luettelo|listat|dokumento",
)
_ENGLISH = _Words(
    asks=("who", "which"),
    counted=rf"(?:number|share) of{_OF}",
    people=(
        r"\b(?:pupil|student|young|child|visitor|participant|parent|guardian|famil|member|person|people|client|attendee|resident|boy"
        r"|girl|youth)\w*"
    ),
    staff=r"(?:staff|employee|manager|teacher|head|contact|officer|coordinator)",
    and_who=r"(?:,|,? and) (?:who|which) (?:they|these|it) (?:are|were|is|was|concerns?)\b",
    kept=r"report|record|list|note|regist|sent|send|submit|stated?|document|log",
)
_LANGUAGES = (_SWEDISH, _NORDIC, _FINNISH, _ENGLISH)


class _Language(NamedTuple):
    counted: re.Pattern[str]
    people: re.Pattern[str]
    staff: re.Pattern[str]
    kept: re.Pattern[str]

    def points_back(self, said: str, concern: re.Pattern[str]) -> bool:
        found = self.counted.search(said)
        if found is None or not self.kept.search(said):
            return False
        counted = found["of"].strip()
        is_staff = self.staff.search(counted) and not concern.search(counted)
        return self.people.search(counted) is not None and not is_staff


def are_counted_and_named(said: str, concern: re.Pattern[str]) -> bool:
    """In a sentence in lower case; of staff only where a word of ``concern`` is told of them."""
    if not holds_any(said, _COUNTS):
        return False
    return any(
        holds_any(said, words.asks) and _language(words).points_back(said, concern) for words in _LANGUAGES
    )


@cache
def _language(words: _Words) -> _Language:
    denied = (
        r"(?! (?:ska |bör |får |kan |skal |må |is |are )?(?:inte|ej|aldrig|ikke|aldri|not|never|ei|eivät)\b)"
    )
    return _Language(
        re.compile(rf"\b{words.counted}{words.and_who}{denied}"),
        re.compile(words.people),
        re.compile(rf"\b{words.staff}"),
        re.compile(rf"\b(?:{words.kept})\w*"),
    )
