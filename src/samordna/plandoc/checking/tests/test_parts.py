"""The parts that the checks stand on: laws, occasions, small counts, alarm routes, links, calendar."""

from datetime import date

import pytest

from samordna.plandoc.checking import CheckOutcome, check
from samordna.plandoc.checking.alarms import faults
from samordna.plandoc.checking.laws import cited_numbers, laws, repealed_laws_cited
from samordna.plandoc.checking.linking import referred
from samordna.plandoc.checking.occasions import OccasionKind, resolve
from samordna.plandoc.checking.small_counts import small_counts
from samordna.plandoc.checking.tests.factories import TODAY, good_plan
from samordna.plandoc.schema import AlarmRoute, AlarmStep, Problem


def test_a_law_is_repealed_from_its_day_and_not_before() -> None:
    text = "Enligt socialtjänstlagen (2001:453) gäller sekretess."
    assert repealed_laws_cited(text, today=date(2025, 6, 30)) == []
    assert [law.number for law in repealed_laws_cited(text, today=date(2025, 7, 1))] == ["2001:453"]


def test_every_repealed_law_names_a_successor_that_is_not_repealed() -> None:
    for law in laws().values():
        if law.repealed:
            assert law.successor
            assert law.successor not in laws()


def test_directives_reports_and_registry_numbers_are_not_laws() -> None:
    text = "Dir. 2014:103, ds 2014:4, SOU 2021:49, dnr 155-943/2015 och lag (2006:544)."
    assert cited_numbers(text) == {"2006:544"}


@pytest.mark.parametrize("code", ["G9", "G10", "G11", "L2"])
def test_a_law_asks_for_nothing_before_it_is_in_force(code: str) -> None:
    plan = good_plan()
    plan.council, plan.agreements, plan.metadata.council_report = None, [], None
    plan.situation.mapping = ""
    before, after = (check(plan, today=day).of([code])[0] for day in (date(2023, 6, 30), date(2023, 7, 1)))
    assert before.outcome is CheckOutcome.NOT_APPLICABLE
    assert after.outcome is CheckOutcome.FAILS


def test_an_old_plan_is_held_against_todays_law_and_told_so() -> None:
    plan = good_plan()
    plan.metadata.period_start, plan.metadata.period_end, plan.agreements = "2017", "2018", []
    explanation = check(plan, today=TODAY).of(["G10"])[0].explanation
    assert "1 juli 2023" in explanation.sv
    assert "1 July 2023" in explanation.en


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("T1", OccasionKind.TERTIAL_1),
        ("Tertialrapport 1 2018", OccasionKind.TERTIAL_1),
        ("T2 2026", OccasionKind.TERTIAL_2),
        ("tertialrapport 2", OccasionKind.TERTIAL_2),
        ("Verksamhetsberättelsen 2026", OccasionKind.ANNUAL_REPORT),
        ("VB", OccasionKind.ANNUAL_REPORT),
        ("delårsrapporten", OccasionKind.INTERIM_REPORT),
        ("Ordinarie\nuppföljning", OccasionKind.ORDINARY),
        ("en gång per år", OccasionKind.RHYTHM),
        ("varje höst", OccasionKind.RHYTHM),
        ("samverkan med lokalpolisen", OccasionKind.FORUM),
        ("årligen", OccasionKind.RHYTHM),
        ("2017-09-01", OccasionKind.DATE),
        ("1 september 2017", OccasionKind.DATE),
        ("annual report", OccasionKind.ANNUAL_REPORT),
    ],
)
def test_occasions_are_known_by_their_synonyms(text: str, kind: OccasionKind) -> None:
    occasion = resolve(text)
    assert occasion
    assert occasion.kind is kind


@pytest.mark.parametrize("text", [None, "", "  ", "vid behov", "senare", "löpande", "?"])
def test_what_is_no_occasion(text: str | None) -> None:
    assert resolve(text) is None


def test_a_report_without_a_year_is_the_next_one() -> None:
    occasion = resolve("T1")
    assert occasion
    assert occasion.span(date(2026, 5, 1)) == (date(2027, 4, 30), date(2027, 4, 30))
    assert occasion.span(date(2026, 4, 1)) == (date(2026, 4, 30), date(2026, 4, 30))


@pytest.mark.parametrize(
    "text",
    [
        "3 ungdomar har synts på torget.",
        "Två personer lämnade miljön.",
        "Bland dem fyra unga män.",
        "2 av våra elever berördes.",
        "En enda familj flyttade.",
        "Three young people were seen.",
        "| Grupp | Antal personer |\n| --- | --- |\n| Unga | 2 |",
        "| Fråga | 2025 |\n|---|---|\n| Antal ungdomar | 4 |",
    ],
)
def test_small_counts_of_people_are_found(text: str) -> None:
    assert small_counts(text)


@pytest.mark.parametrize(
    "text",
    [
        "tre miljöer",
        "23 verksamheter",
        "åtta platser",
        "23 personer",
        "5 ungdomar",
        "103 elever",
        "ett fåtal personer",
        "minst två personer i jouren",
        "familjer med barn 0–4 år",
        "ungdomar 12–18 år",
        "årskurs 3 elever",
        "tre ungdomsgårdar",
        "en person eller en grupp",
        "0,3 personer per 1 000 invånare",
        "1 203 personer",
        "åtgärd 2. Elever ska känna till larmet",
        "två kommunala barn- och ungdomsverksamheter",
        "| Område | Antal möten |\n| --- | --- |\n| Centrum | 2 |",
    ],
)
def test_other_numbers_are_no_small_counts(text: str) -> None:
    assert small_counts(text) == []


def steps(*roles: tuple[str, str | None], **extra: bool) -> AlarmRoute:
    return AlarmRoute(name="Larm", steps=[AlarmStep(role=r, successor=s, **extra) for r, s in roles])


@pytest.mark.parametrize(
    ("route", "said"),
    [
        (steps(), "saknar steg"),
        (steps((" ", None)), "Roll saknas i steg 1"),
        (steps(("A", None), ("B", None)), "Efterföljare saknas i steg 1"),
        (steps(("A", "C"), ("B", None)), "”C”, som inte har något steg"),
        (steps(("A", "B"), ("B", "A")), "steg 2 leder tillbaka till steg 1"),
        (steps(("A", "A"), ("B", None)), "steg 1 leder tillbaka till steg 1"),
        (steps(("A", "C"), ("B", "C"), ("C", None)), "aldrig steg 2"),
    ],
)
def test_broken_alarm_routes(route: AlarmRoute, said: str) -> None:
    assert said in " ".join(fault.sv for fault in faults(route))


@pytest.mark.parametrize(
    "route",
    [
        steps(("A", None)),
        steps(("Jour", "jour"), ("Jour", "Chef"), ("Chef", None)),
        steps(("A", "B"), ("B", "A"), continuous=True),
        steps(("A", None), ("B", None), continuous=True),
    ],
)
def test_sound_alarm_routes(route: AlarmRoute) -> None:
    assert list(faults(route)) == []


def test_a_text_refers_by_id_by_words_and_nearly_by_words() -> None:
    problems = [Problem(id="p1", title="Rekrytering på nätet"), Problem(id="p2", title="Klotter i centrum")]
    assert [p.id for p in referred("p2", "problems", problems)] == ["p2"]
    assert [p.id for p in referred("Rekrytering på nätet; klotter i centrum", "problems", problems)] == [
        "p1",
        "p2",
    ]
    assert [p.id for p in referred("Rekryteringen på nätet", "problems", problems)] == ["p1"]
    assert referred("Trafik", "problems", problems) == []
    assert referred(None, "problems", problems) == []
