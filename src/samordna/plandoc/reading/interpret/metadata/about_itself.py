"""What a sentence is about: this plan, another one, or what the sentence before told of."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.decision_words import APPROVES
from samordna.plandoc.reading.interpret.words.glances import has_any
from samordna.plandoc.reading.interpret.words.small_words import words_of

PLAN = lazily(
    r"\b(?:(?:denna|den här|this|the)\s+)?(?:\w*(?:handlings|åtgärds|aktivitets|trygghets|kontroll|samverkans)plan(?:en|ens)?|"
    r"\w{2,}planen|rutinen|"
    r"planen|planens|programmet|strategin|dokumentet|överenskommelsen|(?:samverkans)?avtalet|(?:action )?plan)\b",
    re.IGNORECASE,
)
_PARTS_OF_PLAN = words_of("plan rutinen programmet strategin dokumentet överenskommelsen avtalet")
PROMISES = lazily(r"\b\w*löftena\b", re.IGNORECASE)
"""All promises together are the plan where they are decided; what else is said of them may be of one."""

PRONOUN = lazily(
    r"^(?:En|Ny)\s+(?:[a-zåäö]{2,}\s+)?(?:översyn|revidering|uppdatering|aktualisering)\b|"
    r"^(?:Den|Det|It|Ärendet)\s+(?:har|gäller|är|ska|skall|antogs|fastställdes|godkändes|beslutades|revideras|applies|was|will|"
    r"shall|is|has)\b"
)
_ITSELF = lazily(r"^(?:Denna\s+|This\s+)?(?P<stem>\w{4,}?)(?:en|et|n|t|(?<=öfte)na)\s+(?!(?:och|eller)\b)")
"""What a sentence is about, in the form that says it is known."""

_REPORT = lazily(
    r"(?P<stem>\w*(?:uppföljning|utvärdering|redovisning|rapport))\s+(?:av|för|om)\b", re.IGNORECASE
)
_PARTS_OF_TITLE = lazily(r"[–—:,|()]|\s-\s|\b(?:och|samt|and)\b")
_HEAD_OF_TITLE = lazily(
    r"^(.*?)(?:\s(?:mot|för|i|på|av|om|kring|till|vid|hos|inom|against|for|on|in|of|to)\s.*)?$"
)
DECIDED_IT = lazily(
    rf"(?:{APPROVES}|\b(?:ser\s+över|reviderar|uppdaterar)\b)\s+(?:den|det|denna)\b(?!\s+\d)", re.IGNORECASE
)
"""What the sentence before told of is what was decided: "Nämnden ställde sig bakom den i mars"."""

_OTHER = lazily(
    r"\b(?:tidigare|förra|föregående|förre|gamla|ersatte|nationell\w*|regering\w*|statens|statlig\w*|polisens|regionens|"
    r"länsstyrelsen\w*|riktlinje\w*|policyn?|uppdrag att(?!\s+(?:genomföra|verkställa|förverkliga))|översiktsplan\w*|"
    r"budgeten|detaljplan\w*|skolplan\w*|läroplan\w*|"
    r"previous|national|government)\b"
)

_REPLACES = lazily(
    r",?\s+(?:(?:och|samt|som)\s+)?(?:(?:den|det|därmed|också)\s+){0,2}ersätter\b.*$",
    re.IGNORECASE | re.DOTALL,
)


def own_words(sentence: str) -> str:
    """A sentence without what it says that the plan takes the place of: that is about an older one."""
    return _REPLACES.sub("", sentence)


def names_plan(text: str) -> bool:
    return has_any(text, _PARTS_OF_PLAN) and PLAN.search(text) is not None


def tells_of_other(text: str) -> bool:
    """Whether a text may be about something else than this plan."""
    return _OTHER.search(text.casefold()) is not None


def names_report(title: str, sentence: str) -> bool:
    """Whether a sentence names the follow-up that the title says this is: "Nämnden godkände uppföljningen"."""
    match = _REPORT.match(title)
    return match is not None and re.search(rf"\b{match['stem']}en\b", sentence, re.IGNORECASE) is not None


def is_about(title: str, sentence: str) -> bool:
    """Whether a sentence is about what the title calls the plan: "Analysen" below "Riskanalys för biblioteken"."""
    match = _ITSELF.match(sentence) if title else None
    if match is None or match["stem"].casefold() not in title.casefold():
        return False
    name = re.compile(rf"{re.escape(match['stem'])}\w{{0,2}}\b", re.IGNORECASE)
    heads = (_HEAD_OF_TITLE.match(part.strip()) for part in _PARTS_OF_TITLE.split(title))
    return any(head and name.search(head[1]) for head in heads)
