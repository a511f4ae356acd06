"""Checks of what the municipality's own template asks of a plan (M1, M2). They are made only of plans that follow one."""

from samordna.plandoc.checking.case import Case, Verdict, fails, fails_if, not_applicable, ok
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import TEMPLATE
from samordna.plandoc.checking.wording import listing, sentences
from samordna.plandoc.demands import Judged, Met, judged
from samordna.plandoc.vocabulary import Text

_LENGTHS = {
    Met.SHORT: Text("Kortare än väntat", "Shorter than expected"),
    Met.LONG: Text("Längre än väntat", "Longer than expected"),
}


@check_for(
    "M1",
    Severity.ERROR,
    title=Text(
        "Mallens obligatoriska avsnitt är skrivna", "The chapters that the template requires are written"
    ),
    source=TEMPLATE,
    mend=Text(
        "Skriv avsnitten, eller lägg till dem som inte finns.",
        "Write the chapters, or add those that are not there.",
    ),
    where="sections",
    wants_demands=True,
)
def required_chapters(case: Case) -> Verdict:
    """Fails when a chapter that the municipality's template requires is not there, or has neither words nor lists in it or
    below it.
    """
    required = [one for one in judged(case.document, case.demands) if one.demand.required]
    if not required:
        return not_applicable("Mallen kräver inget avsnitt.", "The template requires no chapter.")
    missing = [one for one in required if one.met is Met.MISSING]
    empty = [one for one in required if one.met is Met.EMPTY]
    if not missing and not empty:
        return ok(
            "Alla avsnitt som mallen kräver är skrivna.",
            "All chapters that the template requires are written.",
        )
    told = []
    if empty:
        told.append(_told(empty, Text("Ännu inte skrivet", "Not yet written")))
    if missing:
        told.append(_told(missing, Text("Finns inte i planen", "Not in the plan")))
    return fails(sentences(told), [*map(_place, empty), *(["sections"] if missing else [])])


@check_for(
    "M2",
    Severity.WARNING,
    title=Text("Avsnitten är så långa som mallen väntar sig", "Chapters are as long as the template expects"),
    source=TEMPLATE,
    mend=Text(
        "Korta eller bygg ut texten, eller låt den vara om längden är rätt för er.",
        "Shorten or extend the text, or leave it if the length is right for you.",
    ),
    where="sections",
    wants_demands=True,
)
def lengths(case: Case) -> Verdict:
    """Fails when a chapter with what stands below it has fewer or more words than the municipality's template expects. Does not
    apply where no chapter that is written has an expected length.
    """
    measured = [one for one in judged(case.document, case.demands) if one.is_measured]
    if not measured:
        return not_applicable(
            "Inget skrivet avsnitt har en väntad längd.", "No written chapter has an expected length."
        )
    problems = [
        (_told(those, what), [*map(_place, those)])
        for met, what in _LENGTHS.items()
        if (those := [one for one in measured if one.met is met])
    ]
    return fails_if(
        problems, ok("Avsnitten har den längd som väntas.", "The chapters have the expected length.")
    )


def _told(judgements: list[Judged], what: Text) -> Text:
    names = listing([one.demand.heading for one in judgements])
    return Text(f"{what.sv}: {names.sv}.", f"{what.en}: {names.en}.")


def _place(one: Judged) -> str:
    return f"sections/{one.demand.key}"
