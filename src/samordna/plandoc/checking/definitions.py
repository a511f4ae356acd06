"""Checks of the words and the ground the plan stands on (D1-D3)."""

import re

from samordna.plandoc.checking.case import Case, Verdict, Want, fails, fails_if, filled, lacking, ok
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import REVIEW, STUDY, guided
from samordna.plandoc.checking.wording import joined, not_found
from samordna.plandoc.lazily import lazily
from samordna.plandoc.schema import Definition, Item
from samordna.plandoc.vocabulary import SectionKind, Text

_TERMS = {
    Text("våldsbejakande", "violent"): lazily(r"våldsbejak|\bviolen", re.IGNORECASE),
    Text("extremism", "extremism"): lazily(r"extremis", re.IGNORECASE),
    Text("radikalisering", "radicalisation"): lazily(r"radikaliser|radicali[sz]", re.IGNORECASE),
}
_ENVIRONMENTS = {
    Text("den högerextrema miljön", "the right-wing environment"): lazily(
        r"vit[ -]?makt|högerextrem|nazis|nationalsocialis|far[ -]right|extreme right|right-wing|white power",
        re.IGNORECASE,
    ),
    Text("den vänsterextrema miljön", "the left-wing environment"): lazily(
        r"vänsterextrem|\bautonom[a ]|anarkis|left-wing|far[ -]left|extreme left|anarchis", re.IGNORECASE
    ),
    Text("den islamistiska miljön", "the Islamist environment"): lazily(
        r"islamis|jihad|salafi", re.IGNORECASE
    ),
    Text("ensamagerande", "lone actors"): lazily(
        r"ensamagerande|ensamaktör|ensamma (?:aktörer|gärningsmän)|lone[ -](?:actor|wol)|self-initiated",
        re.IGNORECASE,
    ),
}
_DEMOCRACY = lazily(r"\bdemokrati|\bdemocra", re.IGNORECASE)
_RIGHTS = lazily(
    r"rättighet|\b(?:har|allas?|lika) (?:\w+ )?rätt\b|\brätt(?:en)? att\b|"
    r"(?:yttrande|åsikts|förenings|religions)frihet|\brights\b|\bright to\b|freedom of",
    re.IGNORECASE,
)
_LINES = re.IGNORECASE | re.MULTILINE
_SOURCE = lazily(r"(?:källa|enligt|source)\b", re.IGNORECASE)
_OF_ENVIRONMENTS = lazily(r"miljö|extremis|företeels|environment", re.IGNORECASE)
_PARAGRAPHS = lazily(r"\n\s*\n")


@check_for(
    "D1",
    Severity.ERROR,
    title=Text("De tre begreppen är definierade med källa", "The three terms are defined with source"),
    source=guided(REVIEW),
    mend=Text(
        "Skriv en definition av varje begrepp och ange källan.", "Define each term and give the source."
    ),
    where="definitions",
)
def terms(case: Case) -> Verdict:
    """Fails unless violent, extremism and radicalisation are each defined, with text and source.

    One definition may cover two terms ("våldsbejakande extremism"). Further terms are not judged.
    """
    problems: list[tuple[Text, list[str]]] = []
    judged = [
        d for d in case.document.definitions if any(pattern.search(d.term) for pattern in _TERMS.values())
    ]
    absent = [
        name
        for name, pattern in _TERMS.items()
        if not any(pattern.search(d.term) for d in judged) and not _is_explained(name, case)
    ]
    if absent:
        names = joined([Text(f"”{name.sv}”", f"“{name.en}”") for name in absent])
        problems.append((not_found(Text(f"definitioner av {names.sv}", f"definitions of {names.en}")), []))
    problems += lacking(
        "definitions",
        judged,
        Text("begrepp", "terms"),
        Want(Text("text", "text"), "text"),
        Want(Text("källa", "source"), has=_has_source),
    )
    return fails_if(problems, ok("Begreppen är definierade med källa.", "The terms are defined with source."))


def _has_source(one: Item) -> bool:
    """In its field, or in the words that explain it."""
    return isinstance(one, Definition) and bool(filled(one.source) or _SOURCE.search(one.text))


def _is_explained(term: Text, case: Case) -> bool:
    """Whether a line of a text begins with the term and explains it, with a source."""
    said = re.compile(
        rf"^\W*{term.sv}\w*\W{{0,4}}(?::|–|-| är | menas | avses | betyder ).*{_SOURCE.pattern}", _LINES
    )
    return any(said.search(section.text) for section in case.document.sections)


@check_for(
    "D2",
    Severity.WARNING,
    title=Text("Alla miljöer och ensamagerande behandlas", "Every environment and lone actors are treated"),
    source=guided(STUDY),
    mend=Text(
        "Beskriv miljön, eller skriv varför den inte tas upp.",
        "Describe the environment, or write why it is left out.",
    ),
    where="environments",
)
def environments(case: Case) -> Verdict:
    """Fails when one of the three environments or lone actors is nowhere mentioned among the environments,
    in a section about them or in the situation picture. A sentence on why it is left out is a mention.
    """
    document = case.document
    told = [f"{e.name} {e.text}" + (" ensamagerande" if e.lone_actors else "") for e in document.environments]
    told += [f"{s.heading} {s.text}" for s in case.sections(SectionKind.ENVIRONMENTS, SectionKind.SITUATION)]
    told += [s.heading if s.text else "" for s in document.sections]
    told += [s.text for s in document.sections if _OF_ENVIRONMENTS.search(s.heading)]
    picture = document.situation
    told += [picture.mapping, picture.consequences, picture.other_information, picture.analysis]
    absent = [
        name for name, pattern in _ENVIRONMENTS.items() if not any(pattern.search(text) for text in told)
    ]
    if not absent:
        return ok(
            "Alla miljöer och ensamagerande behandlas.", "Every environment and lone actors are treated."
        )
    names = joined(absent)
    return fails(
        not_found(Text(f"{names.sv}, eller varför de utelämnas", f"{names.en}, or why they are left out"))
    )


@check_for(
    "D3",
    Severity.ERROR,
    title=Text(
        "Planen står upp för demokrati och rättigheter", "The plan stands up for democracy and rights"
    ),
    source=guided(REVIEW),
    mend=Text(
        "Skriv i inledningen att arbetet värnar demokratin och de mänskliga rättigheterna.",
        "Write in the introduction that the work safeguards democracy and human rights.",
    ),
    where="sections",
)
def democracy(case: Case) -> Verdict:
    """Fails unless some paragraph speaks of both democracy and rights or freedoms.

    Sections of definitions and environments do not count: there the words describe what extremists reject.
    """
    about_others = (SectionKind.DEFINITIONS, SectionKind.ENVIRONMENTS)
    paragraphs = [
        p for s in case.document.sections if s.kind not in about_others for p in _PARAGRAPHS.split(s.text)
    ]
    if any(_DEMOCRACY.search(p) and _RIGHTS.search(p) for p in paragraphs):
        return ok(
            "Planen tar ställning för demokrati och rättigheter.",
            "The plan stands up for democracy and rights.",
        )
    return fails(
        not_found(
            Text(
                "ett stycke som tar ställning för både demokrati och rättigheter",
                "a paragraph that stands up for both democracy and rights",
            )
        )
    )
