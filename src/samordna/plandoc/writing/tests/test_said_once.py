"""What has a place in the text of a plan is shown there, once; the rest stands where its kind stands."""

from datetime import date

import pytest

from samordna.plandoc.places import TOLD
from samordna.plandoc.schema import (
    Activity,
    AlarmRoute,
    AlarmStep,
    Decision,
    Definition,
    Guide,
    Metadata,
    PlanDocument,
    PreventionCouncil,
    Reference,
    Section,
    Service,
    Situation,
    Source,
)
from samordna.plandoc.vocabulary import Function, Level, Outcome, SectionKind
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.content import Block, Heading, Prose, Steps, Table, Terms
from samordna.plandoc.writing.cover import facts_of
from samordna.plandoc.writing.markdown import plain
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.outline import content_of
from samordna.plandoc.writing.tests.opened import text_in

ORDER = Order("sv", date(2026, 1, 15))


def blocks_of(plan: PlanDocument) -> list[Block]:
    return content_of(plan, ORDER).blocks


def told(block: Block) -> str:
    """A block in one line."""
    match block:
        case Heading():
            return f"{'#' * block.level} {block.text}"
        case Prose():
            return plain(block.nodes)
        case Table():
            return " / ".join(str(row.cells[0]) for row in block.rows)
        case Terms():
            return " / ".join(term.name for term in block.terms)
        case Steps():
            return " / ".join(step.role for step in block.steps)
        case _:
            return "chart"


def lines_of(plan: PlanDocument) -> list[str]:
    return [told(block) for block in blocks_of(plan)]


def test_items_stand_at_their_places_in_the_order_of_the_text() -> None:
    plan = PlanDocument(
        sections=[
            Section(heading="Mål ett", text="Före.\n\n{{activities}}\n\nMellan."),
            Section(heading="Mål två", text="{{activities-2}}\n\n{{services}}"),
        ],
        activities=[
            Activity(action="A", place="activities"),
            Activity(action="B", place="activities-2"),
            Activity(action="C", place="activities"),
        ],
        services=[Service(name="Fältgruppen", place="services")],
    )
    assert lines_of(plan) == ["# Mål ett", "Före.", "A / C", "Mellan.", "# Mål två", "B", "Fältgruppen"]


def test_what_the_text_tells_is_not_shown_again() -> None:
    plan = PlanDocument(
        sections=[Section(heading="Lägesbild", kind=SectionKind.SITUATION, text="Läget är lugnt.")],
        situation=Situation(place=TOLD, date="2025", mapping="Läget är lugnt.", analysis="Allt är bra."),
        council=PreventionCouncil(place=TOLD, name="Rådet"),
        references=[Reference(text="Lag om ansvar", number="2023:196", place=TOLD)],
    )
    plan.situation.sources = [Source(name="Polisen", place=TOLD)]
    assert lines_of(plan) == ["# Lägesbild", "Läget är lugnt."]


def test_what_is_typed_later_joins_the_table_of_its_chapter() -> None:
    plan = PlanDocument(
        sections=[Section(heading="Åtgärder", kind=SectionKind.ACTIVITIES, text="{{activities}}\n\nSlut.")],
        activities=[Activity(action="A", place="activities"), Activity(action="Ny")],
    )
    assert lines_of(plan) == ["# Åtgärder", "A / Ny", "Slut."]


@pytest.mark.parametrize("place", [None, "activities-9", "services"])
def test_what_has_no_place_stands_where_its_kind_stands(place: str | None) -> None:
    plan = PlanDocument(
        sections=[
            Section(heading="Åtgärder", kind=SectionKind.ACTIVITIES, text="Så gör vi.\n\n{{services}}")
        ],
        activities=[Activity(action="A", place=place)],
    )
    assert lines_of(plan) == ["# Åtgärder", "Så gör vi.", "A"]


def test_a_place_that_is_written_twice_shows_its_items_once() -> None:
    plan = PlanDocument(
        sections=[Section(heading="Åtgärder", text="{{activities}}\n\nOch:\n\n{{activities}}")],
        activities=[Activity(action="A", place="activities")],
    )
    assert lines_of(plan) == ["# Åtgärder", "A", "Och:"]


def test_words_that_only_look_like_a_place_are_words() -> None:
    plan = PlanDocument(sections=[Section(heading="Mall", text="{{namn}}")])
    assert lines_of(plan) == ["# Mall", "{{namn}}"]


def test_no_heading_stands_under_itself() -> None:
    plan = PlanDocument(
        sections=[Section(heading="Hur gör jag?", kind=SectionKind.GUIDE)],
        guides=[Guide(title="Hur gör jag?", text="Ring."), Guide(title="Du är orolig", text="Ring.")],
    )
    assert lines_of(plan) == ["# Hur gör jag?", "Ring.", "## Du är orolig", "Ring."]


def test_a_route_is_headed_by_what_sets_it_off_when_that_names_it() -> None:
    plan = PlanDocument(
        sections=[Section(heading="Akut", text="{{alarm_routes}}")],
        alarm_routes=[
            AlarmRoute(
                name="via vakten",
                trigger="Larm via vakten",
                steps=[AlarmStep(role="Vakten")],
                place="alarm_routes",
            )
        ],
    )
    assert lines_of(plan) == ["# Akut", "## Larm via vakten", "Vakten"]


def test_a_decision_that_the_step_tells_is_not_told_below_it() -> None:
    told = AlarmStep(
        role="Direktören",
        text="Direktören avgör om POSOM ska aktiveras",
        decision="POSOM ska aktiveras",
        decided_by="Direktören",
    )
    other = AlarmStep(role="Jouren", text="Ringer", decision="Ska POSOM aktiveras?", continuous=True)
    plan = PlanDocument(alarm_routes=[AlarmRoute(name="vakten", steps=[told, other])])
    (steps,) = [block for block in blocks_of(plan) if isinstance(block, Steps)]
    assert [step.notes for step in steps.steps] == [
        [],
        ["Beslut: Ska POSOM aktiveras?", "Pågår tills händelsen är avslutad"],
    ]


def test_facts_that_the_headings_and_the_description_tell_are_not_repeated() -> None:
    service = Service(
        name="Fältgruppen",
        level=Level.PREVENTION,
        functions=[Function.DETECTING],
        age=(13, 20),
        owner="Fritid",
        text="För unga mellan 13 och 20 år.",
        place="services",
    )
    text = "### Upptäckande funktion\n\n{{services}}"
    plan = PlanDocument(sections=[Section(heading="Förebyggande arbete", text=text)], services=[service])
    (terms,) = [block for block in blocks_of(plan) if isinstance(block, Terms)]
    assert [(fact.label, fact.value) for fact in terms.terms[0].facts] == [("Ägare", "Fritid")]


def test_a_heading_of_several_functions_does_not_tell_which_one_a_service_has() -> None:
    services = [
        Service(name="Fältgruppen", functions=[Function.DETECTING], text="x" * 300, place="services"),
        Service(name="Stödet", functions=[Function.PREVENTIVE], text="y" * 300, place="services"),
    ]
    heading = "Verksamhet med förebyggande eller upptäckande funktion"
    plan = PlanDocument(sections=[Section(heading=heading, text="{{services}}")], services=services)
    (terms,) = [block for block in blocks_of(plan) if isinstance(block, Terms)]
    assert [[fact.value for fact in term.facts] for term in terms.terms] == [
        ["Upptäckande"],
        ["Förebyggande"],
    ]


def test_a_definition_that_the_text_tells_keeps_only_its_source() -> None:
    words = "Att i ord eller handling ge stöd åt att våld används för en idés skull."
    plan = PlanDocument(
        sections=[Section(heading="Ord", kind=SectionKind.DEFINITIONS, text=f"**Våldsbejakande**: {words}")],
        definitions=[Definition(term="Våldsbejakande", text=words, source="Skr. 2011/12:44")],
    )
    for form in (Format.PDF, Format.DOCX):
        text = " ".join(text_in(write(plan, form), form).split())
        assert text.count("för en idés skull") == 1
        assert "Skr. 2011/12:44" in text


@pytest.mark.parametrize("form", [Format.PDF, Format.DOCX])
def test_a_plan_says_everything_once_in_every_file(form: Format) -> None:
    plan = PlanDocument(
        sections=[
            Section(heading="Arbetet", kind=SectionKind.PREVENTION, text="Inledande ord.\n\n{{services}}"),
            Section(heading="Plan", kind=SectionKind.ACTIVITIES, text="{{activities}}"),
        ],
        services=[
            Service(name=f"Verksamhet {n}", text=f"Beskrivning {n}.", place="services") for n in "abcd"
        ],
        activities=[Activity(action=f"Åtgärd {n}", responsible="Staben", place="activities") for n in "abcd"],
    )
    text = " ".join(text_in(write(plan, form), form).split())
    for words in ("Inledande ord.", "Verksamhet a", "Beskrivning d.", "Åtgärd c"):
        assert text.count(words) == 1


def test_who_approves_is_not_told_beside_its_decision() -> None:
    plan = PlanDocument(metadata=Metadata(title="Plan", approved_by="Kommunstyrelsen"))
    assert "Godkänns av" in _facts(plan)
    plan.decisions = [Decision(id="d", body="Kommunstyrelsen", date="2026-03-04", outcome=Outcome.APPROVED)]
    assert "Godkänns av" not in _facts(plan)
    plan.decisions[0].outcome = Outcome.RETURNED
    assert "Godkänns av" in _facts(plan)


def _facts(plan: PlanDocument) -> list[str]:
    return [fact.label for fact in facts_of(plan, "sv")]
