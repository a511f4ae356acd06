"""Who owns the plan and who keeps it up to date, as a sentence says it."""

import re
from collections.abc import Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.bodies import Body, bodies_in
from samordna.plandoc.reading.interpret.metadata.fact import Fact
from samordna.plandoc.vocabulary import BodyKind

_OWNS = lazily(
    r"^\s+(?:ansvarar för|är ansvarig för|äger|(?P<made>har (?:tagit fram|upprättat|arbetat fram))|"
    r"har det (?:övergripande )?ansvaret för)\s+"
    r"(?:den här |denna )?(?:planen|plan|handlingsplanen|programmet)\b",
    re.IGNORECASE,
)
_MADE_BY = lazily(
    r"\b(?:framtagen|upprättad|utarbetad|(?:tagits|arbetats)\s+fram)\s+av\s+(?:den\s+)?$", re.IGNORECASE
)
_ADOPTED_TOO = lazily(
    r"^[^.]*\b(?:antagen|antagits|fastställ(?:d|ts)|beslutad|beslutats|godkän(?:d|ts))\s+av\s+"
    r"(?:samma\b|rådet\b|nämnden\b|styrelsen\b)(?!\s+för\b)",
    re.IGNORECASE,
)
"""The one who made a plan adopted it too: it is named once, and then only called by what it is."""

_IS_OF = lazily(r"^(?:Detta|Det här|Denna plan|This)\s+är\s+$")
_RESPONSIBLE = lazily(
    r"(?P<who>[A-ZÅÄÖ][\w -]{3,50}?)\s+(?:ansvarar för|är ansvarig för|har ansvar för)\s+"
    r"(?:att (?:planen|handlingsplanen|programmet) (?:revideras|uppdateras|hålls aktuell)|"
    r"att revidera (?:planen|handlingsplanen)|revidering(?:en)? av (?:planen|handlingsplanen)|planens revidering)"
)


def reviser_in(sentence: str) -> Iterator[Fact]:
    """Whoever is responsible for revising the plan."""
    if "ansvar" in sentence and (match := _RESPONSIBLE.search(sentence)):
        yield Fact("responsible_for_revision", " ".join(match["who"].split()), *match.span())


def owners_in(sentence: str) -> Iterator[Fact]:
    """The body that owns the plan. That a council has made it does not say outright that it is the council's."""
    for body in bodies_in(sentence):
        before, after = sentence[: body.start], sentence[body.end :]
        said = _OWNS.match(after)
        owns = said or (body.genitive and _IS_OF.match(before))
        owns = owns or (_MADE_BY.search(before) and _ADOPTED_TOO.match(after))
        if owns and not body.bare:
            made = body.kind is BodyKind.OTHER and said and said["made"]
            yield Fact("board", as_in_text(body), body.start, body.end, labelled=not made)


def as_in_text(body: Body) -> str:
    """A body's name as it stands inside a sentence."""
    is_place = "stadsdelsnämnd" in body.name.lower()
    return body.name if is_place or body.name.isupper() else body.name[0].lower() + body.name[1:]
