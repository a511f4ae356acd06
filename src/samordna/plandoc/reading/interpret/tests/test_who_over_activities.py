"""Lines that only say who does what stands below them: no goals, no cover, no sender of the plan."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import SectionKind

_TITLE = "Handlingsplan mot våldsbejakande extremism 2026"
_OFFICES = ("Kommunledningskontoret", "Barn- och utbildningsförvaltningen", "Tekniska förvaltningen")
_DEEDS = (
    ("utse en central samordnare (klart februari 2026)", "uppdatera kontaktlistan varje kvartal"),
    ("utbilda skolvärdar (klart oktober 2026)", "ta in frågan i likabehandlingsarbetet (klart augusti 2026)"),
    ("ta bort klotter inom ett dygn (klart maj 2026)", "rapportera klotter till samordnaren varje månad"),
)


def _read(*blocks: Block) -> PlanDocument:
    return structured(heading(_TITLE), *blocks).document


def _lists(form: str) -> list[Block]:
    return [
        one
        for office, deeds in zip(_OFFICES, _DEEDS, strict=True)
        for one in (heading(form.format(office), 2), *map(bullet, deeds))
    ]


def _doers(plan: PlanDocument) -> list[str | None]:
    return [one.responsible for one in plan.activities]


@pytest.mark.parametrize("form", ["{} ska", "{} skall:", "{} ska under 2026", "{} åtar sig att", "{}"])
def test_headings_that_say_who_keep_their_lists_and_become_nothing_else(form: str) -> None:
    plan = _read(*_lists(form))
    assert (plan.goals, plan.metadata.administration) == ([], None)
    assert _doers(plan) == [office for office in _OFFICES for _ in range(2)]
    assert [(one.heading, one.kind) for one in plan.sections] == [
        (form.format(office), SectionKind.ACTIVITIES) for office in _OFFICES
    ]


def test_names_over_tables_say_who_and_are_no_cover() -> None:
    rows = [["Aktivitet", "När"], ["Utse samordnare", "maj 2026"], ["Kalla rådet", "juni 2026"]]
    plan = _read(*(one for office in _OFFICES[:2] for one in (heading(office, 2), table(*rows))))
    assert [one.heading for one in plan.sections] == list(_OFFICES[:2])
    assert (plan.metadata.administration, plan.activities[0].responsible) == (None, _OFFICES[0])


def test_who_promises_under_a_goal_leaves_the_goal_to_it() -> None:
    plan = _read(heading("Mål 1: Trygga torg", 2), *(_deeper(one) for one in _lists("{} ska")))
    assert {one.goal for one in plan.activities} == {"Trygga torg"}


def _deeper(block: Block) -> Block:
    return heading(block.text, 3) if block.level == 2 else block


def test_how_things_are_to_be_is_still_a_goal() -> None:
    over = ("Alla barn och unga ska vara trygga", "Personalen ska veta vem de frågar")
    lists = [(heading(one, 2), *map(bullet, _DEEDS[0])) for one in over]
    assert [one.text for one in _read(*lists[0], *lists[1]).goals] == list(over)


@pytest.mark.parametrize(
    "blocks",
    [
        [bullet("Utse en samordnare (Kommunledningskontoret, mars 2026)"), bullet("Utbilda (HR, maj 2026)")],
        [bullet("Utbilda personal – Socialförvaltningen"), bullet("Kalla rådet – Kommunledningskontoret")],
        [bullet("Utbilda personal. Ansvarig: Socialförvaltningen."), bullet("Kalla rådet. Ansvarig: HR.")],
        [paragraph("Socialförvaltningen ska:"), *map(bullet, _DEEDS[0])],
        [paragraph("Ansvarig: Socialförvaltningen"), *map(bullet, _DEEDS[0])],
        [paragraph("All personal utbildas under våren 2026. Ansvarig är Socialförvaltningen.")],
    ],
)
def test_who_answers_for_an_activity_is_not_whose_plan_it_is(blocks: list[Block]) -> None:
    assert _read(heading("Åtgärder", 2), *blocks).metadata.administration is None


@pytest.mark.parametrize(
    "blocks",
    [
        [paragraph("Socialförvaltningen"), heading("Åtgärder", 2)],
        [
            heading("Inledning", 2),
            paragraph("Planen gäller för Socialförvaltningen."),
            heading("Åtgärder", 2),
        ],
    ],
)
def test_whose_plan_it_is_stays_so_beside_activities_of_its_own(blocks: list[Block]) -> None:
    deeds = (
        bullet("Utbilda personal (Socialförvaltningen, mars 2026)"),
        bullet("Kalla rådet (HR, maj 2026)"),
    )
    assert _read(*blocks, *deeds).metadata.administration == "Socialförvaltningen"
