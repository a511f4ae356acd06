"""Checks of what the plan reckons with: causes and effects of its activities (A9), and comparisons in its picture (L10)."""

from collections.abc import Iterator

from samordna.plandoc.checking.case import Case, Verdict, fails, filled, not_applicable, ok
from samordna.plandoc.checking.linking import referred
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.nearby import has_near, words
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import BILL, PATTERNS
from samordna.plandoc.checking.wording import not_found
from samordna.plandoc.vocabulary import SectionKind, Text

_CAUSE = words(
    r"orsak|beror på|eftersom|därför att|bakomliggande|på grund av|(?:risk|skydds)faktor|because|caused by"
)
_EFFECT = words(r"effekt|vänta|resultat|räknar med|färre|fler\b|minska|leda till|effect|expect|fewer|result")
_RUN = words(
    r"(?:kort|lång)(?:are|re)? sikt|(?:kort|lång)siktig|närtid|års sikt|inom (?:\w+ )?(?:år|månader)|halvår|första året"
    r"|short term|long term"
)
_OF_ACTIVITIES = frozenset(
    {
        SectionKind.ACTIVITIES,
        SectionKind.GOALS,
        SectionKind.PREVENTION,
        SectionKind.INTERVENTION,
        SectionKind.ANALYSIS,
    }
)
_OVER_TIME = words(
    r"jämför\w* med (?:\w+ )?(?:förra|föregående|tidigare|år|20\d\d)|sedan (?:20\d\d|förra|föregående|senaste|mätning)"
    r"|mot föregående|(?:tre|fem|tio)årsperiod|\b20\d\d\b.{1,60}\b20\d\d\b|utvecklingen|\btrend|förra (?:året|lägesbilden)"
    r"|oförändra\w* (?:mot|sedan|jämfört)|compared with|since 20\d\d"
)
_REFERENCE = words(
    r"\w*snitt(?:et)?\b|genomsnitt|jämförbara|grannkommun|andra kommuner|per (?:tusen|1 ?000|100 ?000)"
    r"|(?:över|under|än|mot|till|som) (?:i )?(?:länet|riket|landet)|rikssnitt|average|other municipalities"
)


@check_for(
    "A9",
    Severity.WARNING,
    title=Text(
        "Aktiviteterna möter orsaker och har väntad effekt",
        "Activities meet causes and have an effect in time",
    ),
    source=BILL,
    mend=Text(
        "Skriv vilken orsak aktiviteten möter och vilken effekt som väntas på kort eller lång sikt.",
        "Write which cause the activity meets and what effect is expected in the short or long run.",
    ),
    where="activities",
)
def causes_and_effects(case: Case) -> Verdict:
    """Fails when no activity, goal or text of them names the cause that is met, or the effect in the short or long run. The
    causes of a problem that an activity answers count. Not applicable without activities, which A1 reports.
    """
    if not case.document.activities:
        return not_applicable("Planen har inga aktiviteter.", "The plan has no activities.")
    texts = list(_of_activities(case))
    absent = []
    if not _answers_a_cause(case) and not any(_CAUSE.search(text) for text in texts):
        absent.append(Text("vilka orsaker aktiviteterna möter", "what causes the activities meet"))
    if not any(has_near(text, 2, (_EFFECT, _RUN)) for text in texts):
        absent.append(
            Text(
                "vilken effekt som väntas på kort eller lång sikt",
                "what effect is expected in the short or long run",
            )
        )
    if not absent:
        return ok("Aktiviteterna har orsak och effekt.", "The activities have cause and effect.")
    return fails(not_found(*absent))


def _answers_a_cause(case: Case) -> bool:
    problems = case.document.problems
    answered = (one for a in case.document.activities for one in referred(a.problem, "problems", problems))
    return any(filled(one.causes) for one in answered)


def _of_activities(case: Case) -> Iterator[str]:
    yield from (section.text for section in case.sections(*_OF_ACTIVITIES))
    for one in case.document.activities:
        yield ". ".join(filter(None, (one.action, one.goal, one.problem, one.indicator, one.comment)))
    for goal in case.document.goals:
        yield ". ".join(filter(None, (goal.text, goal.indicator, goal.target)))


@check_for(
    "L10",
    Severity.WARNING,
    title=Text("Lägesbilden jämför över tid och med andra", "The picture compares over time and with others"),
    source=PATTERNS,
    mend=Text(
        "Skriv hur läget var förut, och hur det är i länet, riket eller liknande kommuner.",
        "Write how things were before, and how they are in the county, the country or similar municipalities.",
    ),
    where="situation",
)
def compares(case: Case) -> Verdict:
    """Fails when the picture does not compare with an earlier time, or with the county, the country or other municipalities. A
    source with a trend compares over time. Not applicable without a picture, which L2 reports.
    """
    texts = [one.text for one in case.passages if one.where.startswith("situation.")]
    texts += [section.text for section in case.sections(SectionKind.SITUATION)]
    if not texts:
        return not_applicable("Planen har ingen lägesbild.", "The plan has no picture.")
    told = " ".join(texts)
    absent = []
    if not any(one.trend for one in case.document.situation.sources) and not _OVER_TIME.search(told):
        absent.append(Text("jämförelser med tidigare år", "comparisons with earlier years"))
    if not _REFERENCE.search(told):
        absent.append(
            Text(
                "jämförelser med länet, riket eller andra kommuner",
                "comparisons with the county, the country or other municipalities",
            )
        )
    if not absent:
        return ok(
            "Lägesbilden jämför över tid och med andra.", "The picture compares over time and with others."
        )
    return fails(not_found(*absent))
