"""The page of the chain: for each role, with what is restricted, and as a picture."""

import re
from itertools import pairwise
from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.core.models import Change
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.plandoc.chain import Ties, chain_of
from samordna.plandoc.schema import PlanDocument
from samordna.plans.chain.lines import lines_of
from samordna.plans.chain.picture import DOWN, MOST_ROWS, picture_of
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document
from samordna.plans.tests.test_pages import address, signed_in

LISTS: dict[str, Any] = {
    "problems": [{"id": "problems-1", "title": "Rekrytering på nätet", "causes": "Slutna grupper"}],
    "goals": [{"id": "goals-1", "text": "Tidig upptäckt", "indicator": "Antal samtal", "target": "60"}],
    "activities": [
        {"id": "activities-1", "action": "Föräldrakvällar", "problem": "problems-1", "goal": "goals-1"},
        {"id": "activities-2", "action": "Kurs", "problem": "problems-9"},
    ],
}
CLOSED = {"heading": "Lägesbild", "kind": "situation", "restricted": True}


def shown(client: Client, version: PlanVersion, role: Role = Role.CENTRAL_COORDINATOR) -> str:
    signed_in(client, version.municipality, role)
    page = client.get(address(version, "malkedja/"), headers={"accept-language": "sv"}).content.decode()
    return re.sub(r"\s+", " ", page)


@pytest.mark.django_db
def test_a_chain_is_read_from_problem_to_indicator_with_what_hangs_loose_on_top(client: Client) -> None:
    page = shown(client, VersionFactory(document=document(**LISTS)))
    places = [
        page.index(words)
        for words in (
            "Hänger löst",
            "Aktiviteter som pekar på något borttaget</h3>",
            "Rekrytering på nätet</h2>",
            "Slutna grupper",
            "Tidig upptäckt</h3>",
            "Antal samtal",
            "Föräldrakvällar</a>",
            "Övriga mål och aktiviteter",
            '<svg class="links"',
        )
    ]
    assert places == sorted(places)
    assert "plats/?var=activities/activities-2.problem" in page.replace("%2F", "/")
    assert ("treckad linje" in page) is ('class="line missing" d="M' in page)
    assert "problems-9" not in page


@pytest.mark.django_db
def test_an_indicator_leads_to_where_it_is_measured_or_says_that_nothing_measures_it(client: Client) -> None:
    version = VersionFactory(document=document(**LISTS))
    assert "Ingen aktivitet mäter det" in shown(client, version)
    measuring = {**LISTS["activities"][0], "indicator": "antal samtal."}
    version = VersionFactory(document=document(**{**LISTS, "activities": [measuring]}))
    page = shown(client, version)
    assert "Inget är mätt än." in page
    assert "Ingen aktivitet mäter det" not in page
    there = address(version, f"aktiviteter/{version.activity_set.get().pk}/")
    assert f'href="{there}#measured"' in page
    told = client.get(there).content.decode()
    assert 'id="measured"' in told
    assert "Värdet efterfrågas när planen gäller." in told


@pytest.mark.django_db
@pytest.mark.parametrize("names", [["Fler samtal", "Tidigare samtal"], ["Tidigare samtal", "Fler samtal"]])
def test_an_activity_of_several_goals_is_measured_as_the_goal_says_that_says_most(
    client: Client, names: list[str]
) -> None:
    """One tells where it is to end, the other also where it begins."""
    told = {"Fler samtal": {"target": "60"}, "Tidigare samtal": {"target": "80", "baseline": "20"}}
    lists: dict[str, Any] = {
        "goals": [{"id": f"goals-{n}", "text": name, **told[name]} for n, name in enumerate(names)],
        "activities": [
            {"id": "activities-1", "action": "Kurs", "goal": "\n".join(names), "indicator": "Samtal"}
        ],
    }
    version = VersionFactory(document=document(**lists))
    activity = version.activity_set.get()
    signed_in(client, version.municipality, Role.READER)
    told_of = client.get(address(version, f"aktiviteter/{activity.pk}/")).content.decode()
    assert "<dd>80</dd>" in told_of
    assert "<dd>20</dd>" in told_of


@pytest.mark.django_db
def test_what_no_activity_names_is_mended_by_a_new_one_that_begins_with_it(client: Client) -> None:
    version = VersionFactory(document=document(**{**LISTS, "activities": []}))
    page = shown(client, version)
    for where, field, words in (
        ("innehall/aktiviteter/ny/?problem=problems-1", "problem", "Rekrytering på nätet"),
        ("innehall/aktiviteter/ny/?goal=goals-1", "goal", "Tidig upptäckt"),
    ):
        assert f'href="{address(version, where)}"' in page
        assert client.get(address(version, where)).context["form"][field].value() == words
    gone = client.get(address(version, "innehall/aktiviteter/ny/?problem=problems-77"))
    assert gone.context["form"]["problem"].value() in (None, "")
    assert client.get(address(version, "innehall/aktiviteter/ny/?problem=%00")).status_code < 500


@pytest.mark.django_db
def test_a_new_activity_does_not_begin_with_what_is_restricted(client: Client) -> None:
    version = VersionFactory(document=document(**{**LISTS, "sections": [CLOSED], "activities": []}))
    assert "ny/?problem=problems-1" in shown(client, version)
    answer = client.get(address(version, "innehall/aktiviteter/ny/?problem=problems-1&goal=goals-1"))
    assert "Rekrytering på nätet" not in answer.content.decode()
    assert answer.context["form"]["goal"].value() == "Tidig upptäckt"


@pytest.mark.django_db
@pytest.mark.parametrize("role", [Role.READER, Role.CONTRIBUTOR])
def test_who_may_not_write_sees_what_hangs_loose_without_a_way_to_mend_it(client: Client, role: Role) -> None:
    page = shown(client, VersionFactory(document=document(**LISTS)), role)
    assert "Hänger löst" in page
    assert "plats/?var" not in page
    assert "/ny/?" not in page


@pytest.mark.django_db
def test_an_adopted_version_has_its_chain_and_nothing_to_mend(client: Client) -> None:
    page = shown(client, adopt(VersionFactory(document=document(**LISTS))))
    assert "Tidig upptäckt</h3>" in page
    assert "plats/?var" not in page
    assert "/ny/?" not in page


@pytest.mark.django_db
def test_what_is_restricted_is_left_out_and_not_said_to_be_lacking(client: Client) -> None:
    """The problem stands in a restricted chapter: an activity that names it has one, and points to nothing that is gone."""
    lists = {**LISTS, "sections": [CLOSED], "activities": LISTS["activities"][:1]}
    page = shown(client, VersionFactory(document=document(**lists)), Role.READER)
    assert "Föräldrakvällar</a>" in page
    for word in (
        "Rekrytering på nätet",
        "Slutna grupper",
        "problems-1",
        "Hänger löst",
        "Inget hänger löst",
        "utan problem",
    ):
        assert word not in page, word


@pytest.mark.django_db
def test_whoever_may_read_what_is_restricted_reads_it_and_is_noted(client: Client) -> None:
    version = VersionFactory(document=document(**LISTS, sections=[CLOSED]))
    assert re.search(
        "Rekrytering på nätet <span[^>]*>.*?Begränsad spridning</span></h2>", shown(client, version)
    )
    act_for(version.municipality)
    assert Change.objects.filter(kind=Change.Kind.READ, parent_id=version.pk, model="plans.part").exists()


@pytest.mark.django_db
def test_a_plan_whose_chain_is_all_restricted_says_so(client: Client) -> None:
    kinds = ("situation", "goals", "activities")
    closed = [{"heading": kind, "kind": kind, "restricted": True} for kind in kinds]
    version = VersionFactory(document=document(**LISTS, sections=closed))
    signed_in(client, version.municipality, Role.READER)
    assert client.get(address(version, "malkedja/")).status_code == 403


@pytest.mark.django_db
def test_a_plan_with_nothing_to_tie_together_says_what_to_begin_with(client: Client) -> None:
    version = VersionFactory(document=document(problems=[], activities=[]))
    assert "innehall/problem/ny/" in shown(client, version)


@pytest.mark.django_db
def test_queries_do_not_grow_with_the_chain(client: Client) -> None:
    counts = []
    for size in (1, 40):
        many = [
            {**LISTS["activities"][0], "id": f"activities-{n}", "indicator": "Antal"} for n in range(size)
        ]
        version = VersionFactory(document=document(**{**LISTS, "activities": many}))
        signed_in(client, version.municipality)
        counts.append(queries_of(client, address(version, "malkedja/")))
    assert counts[0] == counts[1] <= 12


def picture(*activities: dict[str, str], **lists: Any) -> Any:
    return picture_of(chain_of(Ties.of(PlanDocument.model_validate({"activities": activities, **lists}))), {})


def test_no_boxes_of_the_picture_lie_on_one_another() -> None:
    goals = ["Tidig upptäckt", "Fler vuxna ute", "Trygga möten"]
    rows = [
        {"action": f"A{n}", "goal": goals[n % 3], "problem": "Oro; Hat" if n % 2 else "Oro"} for n in range(7)
    ]
    drawn = picture(*rows, problems=[{"title": "Hat", "causes": "Rädsla"}, {"title": "Oro"}])
    places = sorted((box.x, box.y) for box in drawn.boxes)
    for (x, y), (next_x, next_y) in pairwise(places):
        assert x != next_x or next_y - y >= DOWN
    assert max(box.y for box in drawn.boxes) + DOWN <= drawn.height


def test_a_line_past_what_is_lacking_is_another_line() -> None:
    drawn = picture({"action": "Kurs", "problem": "Oro"}, {"action": "Råd", "goal": "Trygghet"})
    assert (drawn.loose.count("M"), drawn.lines.count("M")) == (1, 1)


def test_a_chain_that_is_too_long_is_no_picture() -> None:
    rows = [{"action": f"A{n}", "goal": "Trygghet"} for n in range(MOST_ROWS + 1)]
    assert picture(*rows[1:]) is not None
    assert picture(*rows) is None


def test_a_chain_that_ties_nothing_together_is_no_picture() -> None:
    assert picture({"action": "Kurs"}, goals=[{"text": "Trygghet"}], problems=[{"title": "Oro"}]) is None


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("Fler vuxna som lyssnar på skolgården varje dag", 25),
        ("\U0001f600" * 60, 11),
        ("W" * 60, 14),
        ("漢" * 60, 11),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467" * 30, 50),
    ],
    ids=["words", "pictures", "capitals", "broad", "joined"],
)
def test_no_line_of_a_box_is_wider_than_the_box_whatever_it_is_written_with(text: str, longest: int) -> None:
    lines = lines_of(text, 25, 4)
    assert len(lines) <= 4
    assert all(0 < len(line) <= longest for line in lines)
    assert lines[-1].endswith(" …") == (len("".join(lines)) < len(text.replace(" ", "")))


def test_signs_that_belong_together_are_not_parted() -> None:
    family = "\U0001f468\u200d\U0001f469"
    assert lines_of(family * 3, 5, 9) == [family] * 3
    assert lines_of("e\u0301" * 3, 2.2, 9) == ["e\u0301" * 2, "e\u0301"]
    assert lines_of("\U0001f1f8\U0001f1ea" * 2, 5, 9) == ["\U0001f1f8\U0001f1ea"] * 2
    assert lines_of("", 25, 4) == []
