"""Checks of what becomes of a concern: also one without a clear ideology (H4), and step by step (H5)."""

from collections.abc import Iterator

from samordna.plandoc.checking.case import Case, Verdict, fails, ok
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.nearby import has_near, with_near, words
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import CONCERN_METHOD, STRATEGY, both
from samordna.plandoc.checking.wording import not_found
from samordna.plandoc.vocabulary import Text

_UNCLEAR = words(
    r"(?:utan|ing[ae]n?|inte någon|oklar\w*|otydlig\w*|sakna\w*|bland(?:ad|at|ade|ar|as|ning)\w*|flera|oavsett)"
    r" (?:\w+ ){0,4}(?:ideologi|idéer|åskådning)"
    r"|våldsfascin|fascin\w+ (?:av|för|inför) \w*våld|hylla\w* våld|våldet i sig|skolattack|skolskjut|massmord"
    r"|accelerationis|nihilis|inte (?:\w+ ){0,3}(?:vilken miljö|vad någon tror)|unclear ideolog|mixed ideolog"
    r"|fascination with violence"
)
_PATH = words(
    r"\bring|kontakt|anmäl|mottagning|rektor|samordnar|kurator|elevhäls|rutin|samma väg|bedöm|socialtjänst|contact|report"
)
_CONCERN = words(r"\boro(?:n|s\w*)?\b|orolig|misstank|hur bråttom|concern|worried")
_ORDER = words(
    r"\bförst\b|därefter|till sist|slutligen|efteråt|steg (?:ett|två|1|2)\b|(?:tre|fyra|fem|sex|\b[3-6]) steg"
    r"|(?:^|\s)[1-6][.)]\s|är det inte|vid behov|samma dag"
)
_STAGES = (
    words(r"\bprata|\btala|samtal|\bchef|arbetslag|kallar|uppmärksamma"),
    words(r"anmäl|kontakta|socialjour|\bring|mottagning"),
    words(r"bedöm"),
    words(r"utred"),
    words(r"insats|stöd|\bbeslut"),
    words(r"följ\w* upp|uppfölj|återkoppl|har tagits emot|återkomm"),
)
_LONG, _SHORT = 4, 3
"""So many stages are steps by themselves, and so many where the text also puts them in order."""


@check_for(
    "H4",
    Severity.WARNING,
    title=Text("Oro utan tydlig ideologi har en väg", "Concern without clear ideology has a path"),
    source=both(STRATEGY, CONCERN_METHOD),
    mend=Text(
        "Skriv att samma väg gäller när ingen tydlig ideologi syns, och vem man kontaktar.",
        "Write that the same path holds where no clear ideology is seen, and whom to contact.",
    ),
    where="guides",
)
def unclear_ideology(case: Case) -> Verdict:
    """Fails when no text tells where one turns with concern that has no clear ideology, such as fascination with violence."""
    if any(has_near(text, 2, (_UNCLEAR, _PATH)) for text in _texts(case)):
        return ok("Oro utan tydlig ideologi har en väg.", "Concern without clear ideology has a path.")
    return fails(
        not_found(
            Text(
                "vart man vänder sig när oron saknar tydlig ideologi",
                "where one turns when concern has no clear ideology",
            )
        )
    )


@check_for(
    "H5",
    Severity.WARNING,
    title=Text("Oro hanteras i steg", "Concern is handled in steps"),
    source=CONCERN_METHOD,
    mend=Text(
        "Skriv stegen: vem man talar med, vem som bedömer, vem som utreder, vad som följer och hur det följs upp.",
        "Write the steps: whom to speak with, who assesses, who examines, what follows and how it is followed up.",
    ),
    where="guides",
)
def steps(case: Case) -> Verdict:
    """Fails when no text takes a concern through steps: spoken of, reported, assessed, examined, acted on, followed up. Four of
    them will do, or three in an order.
    """
    if any(_is_in_steps(stretch) for text in _texts(case) for stretch in with_near(text, 6, (_CONCERN,))):
        return ok("Planen tar oro steg för steg.", "The plan takes concern step by step.")
    return fails(
        not_found(Text("vad som händer med en oro, steg för steg", "what becomes of a concern, step by step"))
    )


def _is_in_steps(stretch: str) -> bool:
    stages = sum(bool(stage.search(stretch)) for stage in _STAGES)
    return stages >= _LONG or (stages >= _SHORT and bool(_ORDER.search(stretch)))


def _texts(case: Case) -> Iterator[str]:
    """Every text, and each guide as a whole, whose fields are steps of one another."""
    yield from (one.text for one in case.passages)
    for guide in case.document.guides:
        told = (guide.title, guide.text, guide.contact, guide.urgent, guide.report)
        yield ". ".join(filter(None, told))
