"""Checks of training, communication, guides and openness (T1, K1, H1, P1)."""

from collections.abc import Sequence

from samordna.plandoc.checking.case import (
    Case,
    Verdict,
    Want,
    each_has,
    fails,
    fails_if,
    filled,
    lacking,
    ok,
    place_of,
)
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import (
    ACCESSIBILITY,
    OWN_RULES,
    PRACTICE,
    REVIEW,
    STUDY,
    Source,
    both,
    guided,
)
from samordna.plandoc.checking.wording import listing, not_found
from samordna.plandoc.schema import Item
from samordna.plandoc.vocabulary import SectionKind, Text

Problem = tuple[Text, list[str]]


@check_for(
    "T1",
    Severity.ERROR,
    title=Text("Utbildningsplanen utgår från funktion", "The training plan goes by function"),
    source=guided(PRACTICE),
    mend=Text(
        "Ange funktion och andel utbildade per grupp.", "State function and share trained for each group."
    ),
    where="training",
)
def training(case: Case) -> Verdict:
    """Fails without a training plan, or when a group lacks its function or the share trained (nought
    counts).
    """
    if not case.document.training:
        if case.sections(SectionKind.TRAINING):
            return fails(
                Text(
                    "Avsnittet om utbildning ställer inte upp grupper med funktion och andel utbildade.",
                    "The chapter on training does not list groups with function and share trained.",
                )
            )
        return fails(not_found(Text("en utbildningsplan", "a training plan")))
    return each_has(
        "training",
        case.document.training,
        Text("grupper", "groups"),
        Want(Text("funktion", "function"), "function"),
        Want(Text("andel utbildade", "share trained"), "share_trained"),
    )


@check_for(
    "K1",
    Severity.WARNING,
    title=Text("Omvärldsbevakningen når verksamheterna", "Briefings reach the services"),
    source=guided(REVIEW),
    mend=Text(
        "Skriv källa, mottagare, rytm och ägare för omvärldsbevakningen.",
        "Write source, audience, rhythm and owner of the briefings.",
    ),
    where="briefings",
)
def briefings(case: Case) -> Verdict:
    """Fails without briefings, or when one lacks source, audience, rhythm or owner."""
    if not case.document.briefings:
        return fails(not_found(Text("hur omvärldsbevakningen sprids", "how briefings are spread")))
    return each_has(
        "briefings",
        case.document.briefings,
        Text("flöden", "briefings"),
        Want(Text("källa", "source"), "source"),
        Want(Text("mottagare", "audience"), "audience"),
        Want(Text("rytm", "rhythm"), "rhythm"),
        Want(Text("ägare", "owner"), "owner"),
    )


@check_for(
    "H1",
    Severity.ERROR,
    title=Text("”Hur gör jag?” säger vem man ringer", "“What do I do?” says whom to call"),
    source=both(STUDY, REVIEW, OWN_RULES),
    mend=Text(
        "Skriv guiden med kontakt, väg i bråttom läge och väg för att anmäla, och granska den varje år.",
        "Write the guide with contact, urgent path and report path, and review it every year.",
    ),
    where="guides",
)
def guides(case: Case) -> Verdict:
    """Fails without a guide, or when one lacks contact, urgent path or report path or was not reviewed
    within 12 months.
    """
    listed = case.document.guides
    if not listed:
        return fails(not_found(Text("”Hur gör jag?”", "“What do I do?”")))
    months = case.rules.guide_months
    problems: list[Problem] = lacking(
        "guides",
        listed,
        Text("guider", "guides"),
        Want(Text("kontakt", "contact"), "contact"),
        Want(Text("väg i bråttom läge", "urgent path"), "urgent"),
        Want(Text("väg för att anmäla", "report path"), "report"),
        Want(Text("granskningsdatum", "date of review"), "reviewed"),
    )
    stale = [g for g in listed if g.reviewed and case.is_older_than(g.reviewed, months)]
    if stale:
        names = listing([g.title for g in stale])
        explanation = Text(
            f"Inte granskade på {months} månader: {names.sv}.",
            f"Not reviewed for {months} months: {names.en}.",
        )
        problems.append((explanation, [place_of("guides", g) for g in stale]))
    return fails_if(
        problems,
        ok("Guiderna är fullständiga och granskade.", "The guides are complete and reviewed."),
        source=_only_late(problems, stale),
    )


def _only_late(problems: Sequence[Problem], stale: Sequence[Item]) -> Source | None:
    """The limit in months is the municipality's own, where nothing else is broken."""
    return OWN_RULES if stale and len(problems) == 1 else None


@check_for(
    "P1",
    Severity.WARNING,
    title=Text("En offentlig version är publicerad", "An accessible version is published"),
    source=both(PRACTICE, ACCESSIBILITY),
    mend=Text(
        "Publicera en offentlig version som alla kan läsa, och ange adressen.",
        "Publish an accessible version and state its address.",
    ),
    where="metadata.public_version",
)
def public_version(case: Case) -> Verdict:
    """Fails when no address of an accessible public version is stated."""
    if filled(case.document.metadata.public_version):
        return ok("En offentlig version är publicerad.", "An accessible version is published.")
    return fails(
        not_found(Text("adressen till en offentlig version", "the address of an accessible version")),
        source=PRACTICE,
    )
