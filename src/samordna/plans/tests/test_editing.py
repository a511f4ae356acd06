"""Adding, changing, moving, removing and putting back, through the pages."""

import html
import re
from collections import Counter

import pytest
from django.test import Client

from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core import scan_memory
from samordna.core.known import words_add
from samordna.core.models import GuardDecision
from samordna.plandoc.guard import Hit, KnownWords, scan
from samordna.plandoc.schema import PlanDocument
from samordna.plans.areas import AREAS, Area
from samordna.plans.documents import document_of
from samordna.plans.models import Part, PlanVersion
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db

BLOCKED = "Gäller 19750318-9800"
ASKED = "Lämnas på Sveavägen 12"
FILLED: dict[str, dict[str, str]] = {
    "sections": {"heading": "Nytt", "text": "Text", "kind": "other", "level": "2"},
    "activities": {"action": "Ny åtgärd", "starts": "våren 2026", "follow_up": "T1 2026"},
    "services": {
        "name": "Fältarna", "level": "prevention", "functions": "detecting", "partners": "Polisen\nSkolan",
        "age_from": "13",
    },
    "goals": {"text": "Färre"},
    "problems": {"title": "Rekrytering", "priority": "1"},
    "sources": {"name": "Polisen", "kind": "police", "local": "on", "trend": "rising", "date": "2025-01"},
    "definitions": {"term": "Radikalisering", "text": "En process"},
    "function_definitions": {"term": "Upptäckande", "text": "Ser tidiga tecken"},
    "environments": {"name": "Miljö", "lone_actors": "on"},
    "phenomena": {"name": "Våldsfascination", "source": "CVE"},
    "departments": {"name": "Avdelningen"},
    "coordinators": {"function": "Samordnare", "scope": "central", "deputy": "Ersättare"},
    "coordinator_tasks": {"text": "Följa upp"},
    "agreements": {"parties": "Kommunen och polisen", "date": "1 mars 2025"},
    "decisions": {"kind": "executive_board", "date": "2025-03-01", "section": "12", "outcome": "approved"},
    "conditions": {"text": "Mät bättre"},
    "changes": {"text": "Nytt mål"},
    "previous_activities": {"action": "Utbilda", "status": "done"},
    "training": {"group": "Fältare", "function": "detecting", "share_trained": "50 %"},
    "briefings": {"name": "Nyhetsbrev"},
    "guides": {"title": "Hur gör jag?", "contact": "Växeln"},
    "alarm_routes": {
        "name": "Jouren", "steps-TOTAL_FORMS": "1", "steps-INITIAL_FORMS": "0",
        "steps-0-role": "Jouren", "steps-0-continuous": "on",
    },
    "lessons": {"text": "Öva mer"},
    "references": {"text": "Socialtjänstlagen", "number": "2025:400"},
}  # fmt: skip
LISTED = [area for area in AREAS.values() if not area.is_single]


@pytest.fixture
def version(client: Client) -> PlanVersion:
    found = VersionFactory(document=document(3))
    client.force_login(RoleAssignmentFactory(municipality=found.municipality).user)
    return found


def address(version: PlanVersion, path: str = "") -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/{path}"


def items(document: PlanDocument, area: Area) -> list[object]:
    return list(document.situation.sources if area.name == "sources" else getattr(document, area.name))


def test_every_list_has_its_example() -> None:
    assert set(FILLED) == {area.name for area in LISTED}


@pytest.mark.slow
def test_something_can_be_added_to_every_list(client: Client, version: PlanVersion) -> None:
    before = document_of(version)
    for area in LISTED:
        answer = client.post(address(version, f"innehall/{area.slug}/ny/"), FILLED[area.name])
        assert answer.status_code == 302, (area.name, answer.context["form"].errors)
    after = document_of(version)
    for area in LISTED:
        assert len(items(after, area)) == len(items(before, area)) + 1, area.name
    assert after.activities[-1].starts == "2026-21"
    assert after.services[-1].partners == ["Polisen", "Skolan"]
    assert after.alarm_routes[-1].steps[0].continuous
    assert after.decisions[-1].outcome == "approved"
    assert after.agreements[-1].date == "2025-03-01"


@pytest.mark.slow
def test_what_every_form_shows_can_be_sent_back_unchanged(client: Client, version: PlanVersion) -> None:
    for area in LISTED:
        client.post(address(version, f"innehall/{area.slug}/ny/"), FILLED[area.name])
    before = document_of(version)
    for area in LISTED:
        rows = area.model._default_manager.filter(version=version)
        for row in rows.filter(**{"kind": area.kind}) if area.model is Part else rows:
            page = client.get(address(version, f"innehall/{area.slug}/{row.pk}/"))
            answer = client.post(page.request["PATH_INFO"], _shown(page.context["form"]))
            assert answer.status_code == 302, (area.name, answer.context["form"].errors)
    after = document_of(version)
    for area in LISTED:
        assert items(after, area) == items(before, area), area.name


def _shown(form: object) -> dict[str, object]:
    """What a browser would send for ``form`` as it is shown."""
    forms = [form, *getattr(form, "steps", [])]
    data: dict[str, object] = {}
    for one in forms:
        for field in one:
            value = field.value()
            if value not in (None, False, ""):
                data[field.html_name] = "on" if value is True else value
    if hasattr(form, "steps"):
        data |= {f.html_name: f.value() for f in form.steps.management_form}
    return data


@pytest.mark.parametrize(
    ("slug", "filled", "read"),
    [
        (
            "lagesbild",
            {"mapping": "Lugnt", "date": "januari 2025"},
            lambda d: (d.situation.mapping, d.situation.date),
        ),
        (
            "brottsforebyggande-radet",
            {"name": "Rådet", "members": "Polisen\nSkolan"},
            lambda d: tuple(d.council.members),
        ),
    ],
)
def test_what_a_plan_has_one_of_is_made_and_then_changed(
    client: Client, slug: str, filled: dict, read: object
) -> None:
    version = VersionFactory(document=PlanDocument.model_validate({"metadata": {"title": "Tom"}}))
    client.force_login(RoleAssignmentFactory(municipality=version.municipality).user)
    for _ in range(2):
        assert client.post(address(version, f"innehall/{slug}/"), filled).status_code == 302
    assert version.part_set.count() == 1
    assert read(document_of(version)) in {("Lugnt", "2025-01"), ("Polisen", "Skolan")}  # type: ignore[operator]


def test_the_situations_sources_survive_an_edit_of_the_situation(
    client: Client, version: PlanVersion
) -> None:
    client.post(address(version, "innehall/kallor/ny/"), FILLED["sources"])
    client.post(address(version, "innehall/lagesbild/"), {"mapping": "Ny"})
    assert [source.name for source in document_of(version).situation.sources] == ["Polisen"]


def test_a_form_that_is_saved_scans_each_text_once(
    client: Client, version: PlanVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And once more by the municipality's words where something is found. Form, field, database and the next save ask what
    is kept.
    """
    words_add(municipality_id=version.municipality_id, user_id=None, lines=["Sara Lindqvist"])
    scan_memory.forget()
    seen: Counter[str] = Counter()

    def counted(text: str, *, known: KnownWords) -> list[Hit]:
        seen[text] += 1
        return scan(text, known=known)

    monkeypatch.setattr(scan_memory, "scan", counted)
    new = address(version, "innehall/aktiviteter/ny/")
    texts = {"action": "Utbilda i Folkets hus", "comment": "Möt Sara Lindqvist, säger planen."}
    for _ in range(2):
        assert client.post(new, {**FILLED["activities"], **texts}).status_code == 302
    assert [seen[text] for text in texts.values()] == [1, 2]


@pytest.mark.parametrize("area", LISTED, ids=lambda area: area.name)
def test_personal_data_is_stopped_in_every_form(client: Client, version: PlanVersion, area: Area) -> None:
    field = next(iter(FILLED[area.name]))
    before = document_of(version)
    answer = client.post(address(version, f"innehall/{area.slug}/ny/"), {**FILLED[area.name], field: BLOCKED})
    assert answer.status_code == 422
    assert "19750318-9800" in answer.content.decode()
    assert document_of(version) == before


def test_personal_data_in_an_alarm_step_is_stopped(client: Client, version: PlanVersion) -> None:
    filled = {**FILLED["alarm_routes"], "steps-0-text": BLOCKED}
    assert client.post(address(version, "innehall/larmvagar/ny/"), filled).status_code == 422


def test_a_likely_finding_is_asked_about_and_the_answer_logged_without_the_text(
    client: Client, version: PlanVersion
) -> None:
    new = address(version, "innehall/mal/ny/")
    asked = client.post(new, {"text": ASKED})
    assert asked.status_code == 422
    assert 'name="guard_settled"' in asked.content.decode()
    tick = asked.context["form"].fields["guard_settled"].widget.attrs["value"]
    assert client.post(new, {"text": ASKED, "guard_settled": tick}).status_code == 302
    decision = GuardDecision.objects.get()
    assert decision.kind == "address"
    assert decision.place.startswith("goals/")
    assert "Sveavägen" not in decision.place


def test_the_plans_details(client: Client, version: PlanVersion) -> None:
    filled = {
        "title": "Ny titel",
        "registry_number": "SN 2025/12",
        "adopted": "1 mars 2025",
        "next_revision": "T1 2026",
    }
    assert client.post(address(version, "uppgifter/"), filled).status_code == 302
    meta = document_of(PlanVersion.objects.select_related("municipality").get(pk=version.pk)).metadata
    assert (meta.title, meta.registry_number, meta.adopted, meta.next_revision) == (
        "Ny titel", "SN 2025/12", "2025-03-01", "T1 2026",
    )  # fmt: skip
    wrong = client.post(address(version, "uppgifter/"), {"title": "", "adopted": "snart"})
    assert wrong.status_code == 422
    assert 'href="#id_adopted"' in wrong.content.decode()
    for written, told in (("18 november 2099", "i framtiden"), ("1926", "1926 är för tidigt")):
        wrong = client.post(address(version, "uppgifter/"), filled | {"adopted": written})
        assert told in wrong.content.decode()


@pytest.mark.parametrize(
    ("text", "kept"), [("hösten 2027", "2027-23"), ("T1 2027", "T1 2027"), ("2027", "2027"), ("", "")]
)
def test_the_next_revision_is_a_time(client: Client, version: PlanVersion, text: str, kept: str) -> None:
    sent = {"title": "Plan", "unit": version.plan.unit_id or "", "next_revision": text}
    assert client.post(address(version, "uppgifter/"), sent).status_code == 302
    version.refresh_from_db()
    assert version.next_revision == kept


def test_words_that_are_no_time_are_refused_when_written_and_left_when_they_came_from_a_file(
    client: Client, version: PlanVersion
) -> None:
    sent = {"title": "Plan", "unit": version.plan.unit_id or "", "next_revision": "vid behov"}
    wrong = client.post(address(version, "uppgifter/"), sent)
    assert wrong.status_code == 422
    assert "är ingen tid" in wrong.content.decode()
    PlanVersion.objects.filter(pk=version.pk).update(next_revision="vid behov")
    assert client.post(address(version, "uppgifter/"), sent).status_code == 302


@pytest.mark.parametrize(
    ("start", "end", "is_refused"),
    [
        ("2026-03-01", "2026-02-28", True),
        ("hösten 2026", "våren 2026", True),
        ("2027", "2026", True),
        ("2026", "mars 2026", False),
        ("mars 2026", "2026", False),
        ("2026-03-01", "2026-03-01", False),
        ("", "2026", False),
    ],
)
def test_an_end_before_its_start_is_refused(
    client: Client, version: PlanVersion, start: str, end: str, is_refused: bool
) -> None:
    """Of an activity and of the plan; vague dates are given the benefit of the doubt."""
    activity = version.activity_set.earliest("position")
    for path, first, last in (
        (f"innehall/aktiviteter/{activity.pk}/", "starts", "ends"),
        ("uppgifter/", "period_start", "period_end"),
    ):
        shown = _shown(client.get(address(version, path)).context["form"])
        answer = client.post(address(version, path), {**shown, first: start, last: end})
        assert (answer.status_code == 422) is is_refused, path
        if is_refused:
            assert "Slutet är före starten" in answer.content.decode()


@pytest.mark.parametrize(
    ("written", "kept", "shown"),
    [("80", 0.8, "80"), ("12,5 %", 0.125, "12,5"), ("0", 0, "0"), ("100", 1, "100"), ("", None, "")],
)
def test_a_share_is_written_in_per_cent(
    client: Client, version: PlanVersion, written: str, kept: float | None, shown: str
) -> None:
    answer = client.post(
        address(version, "innehall/utbildning/ny/"), {**FILLED["training"], "share_trained": written}
    )
    assert answer.status_code == 302
    row = version.part_set.filter(kind="training").latest("pk")
    assert row.data["share_trained"] == kept
    page = client.get(address(version, f"innehall/utbildning/{row.pk}/"), headers={"accept-language": "sv"})
    assert (page.context["form"]["share_trained"].value() or "") == shown


@pytest.mark.parametrize("written", ["101", "-1", "1e3", "hälften", "0,5,5", "８０"])
def test_what_is_no_share_is_refused_in_words(client: Client, version: PlanVersion, written: str) -> None:
    answer = client.post(
        address(version, "innehall/utbildning/ny/"),
        {**FILLED["training"], "share_trained": written},
        headers={"accept-language": "sv"},
    )
    assert answer.status_code == 422
    assert "Skriv en andel från 0 till 100 procent, till exempel 80." in answer.content.decode()


@pytest.mark.parametrize(
    ("written", "status"),
    [("1", 302), ("99", 302), ("0", 422), ("100", 422), ("9" * 12, 422), ("9" * 25, 422)],
)
def test_a_priority_is_a_place_that_can_be_read(
    client: Client, version: PlanVersion, written: str, status: int
) -> None:
    answer = client.post(
        address(version, "innehall/problem/ny/"),
        {**FILLED["problems"], "priority": written},
        headers={"accept-language": "sv"},
    )
    assert answer.status_code == status
    assert ("Skriv ett heltal från 1 till 99." in answer.content.decode()) is (status == 422)


def order(version: PlanVersion) -> list[str]:
    return [row.key[-1] for row in version.activity_set.present()]


@pytest.mark.parametrize(
    ("low", "high", "status"), [("20", "10", 422), ("10", "10", 302), ("", "10", 302), ("20", "", 302)]
)
def test_the_highest_age_is_not_below_the_lowest(
    client: Client, version: PlanVersion, low: str, high: str, status: int
) -> None:
    ages = {"age_from": low, "age_to": high}
    answer = client.post(address(version, "innehall/verksamheter/ny/"), {**FILLED["services"], **ages})
    assert answer.status_code == status


@pytest.mark.parametrize(("to", "expected"), [("0", "213"), ("2", "132"), ("-1", "213"), ("99", "132")])
def test_rows_are_moved(client: Client, version: PlanVersion, to: str, expected: str) -> None:
    row = version.activity_set.present()[1]
    answer = client.post(address(version, f"innehall/aktiviteter/{row.pk}/flytta/"), {"to": to})
    assert answer.status_code == 302
    assert "".join(order(version)) == expected


def test_moving_nowhere_is_not_found(client: Client, version: PlanVersion) -> None:
    row = version.activity_set.present()[0]
    assert (
        client.post(address(version, f"innehall/aktiviteter/{row.pk}/flytta/"), {"to": "x"}).status_code
        == 404
    )


def test_what_is_removed_can_be_put_back_by_the_button(client: Client, version: PlanVersion) -> None:
    row = version.activity_set.present()[1]
    page = client.post(
        address(version, f"innehall/aktiviteter/{row.pk}/ta-bort/"), follow=True
    ).content.decode()
    assert order(version) == ["1", "3"]
    [undo] = re.findall(r'action="([^"]+/aterstall/)"', page)
    back = client.post(undo, follow=True).content.decode()
    assert order(version) == ["1", "2", "3"]
    assert row.action in back


def test_what_is_removed_has_no_page(client: Client, version: PlanVersion) -> None:
    row = version.activity_set.present()[0]
    client.post(address(version, f"innehall/aktiviteter/{row.pk}/ta-bort/"))
    assert client.get(address(version, f"aktiviteter/{row.pk}/")).status_code == 404
    assert client.get(address(version, f"innehall/aktiviteter/{row.pk}/")).status_code == 404


def test_alarm_steps_are_reordered_removed_and_added(client: Client, version: PlanVersion) -> None:
    row = version.part_set.get(kind="alarm_routes")
    steps = [("Jouren", "2", ""), ("Direktören", "1", ""), ("Borta", "3", "on"), ("", "", "")]
    filled = {"name": "Jouren", "steps-TOTAL_FORMS": "4", "steps-INITIAL_FORMS": "1", "more": "1"}
    for number, (role, place, gone) in enumerate(steps):
        filled |= {f"steps-{number}-role": role, f"steps-{number}-ORDER": place}
        if gone:
            filled[f"steps-{number}-DELETE"] = gone
    answer = client.post(address(version, f"innehall/larmvagar/{row.pk}/"), filled)
    assert answer.headers["Location"].endswith(f"/larmvagar/{row.pk}/")
    assert [step.role for step in document_of(version).alarm_routes[0].steps] == ["Direktören", "Jouren"]


def test_the_preview_shows_markdown_and_runs_nothing(client: Client, version: PlanVersion) -> None:
    html = client.post(
        address(version, "forhandsvisning/"), {"text": "- en\n\n<script>x</script>"}
    ).content.decode()
    assert "<li><p>en</p></li>" in html
    assert "<script>" not in html


def test_the_wrong_area_is_not_found(client: Client, version: PlanVersion) -> None:
    row = version.activity_set.present()[0]
    assert client.get(address(version, "innehall/finns-inte/")).status_code == 404
    assert client.get(address(version, f"innehall/mal/{row.pk}/")).status_code == 404


def test_two_windows_on_one_text_are_told_of_once_and_who_it_was(
    client: Client, version: PlanVersion
) -> None:
    section = version.section_set.earliest("position")
    address_of_form = address(version, f"innehall/avsnitt/{section.pk}/")
    first = client.get(address_of_form).context["form"]
    sent = {"heading": section.heading, "kind": section.kind, "level": section.level}
    seen = re.search(r'name="meanwhile_seen" value="([^"]*)"', str(first.seen_field))
    assert seen
    sent["meanwhile_seen"] = html.unescape(seen[1])
    assert client.post(address_of_form, sent | {"text": "Första fönstret."}).status_code == 302
    page = client.post(address_of_form, sent | {"text": "Andra fönstret."}).content.decode()
    assert page.count("Det här har ändrats under tiden") == 1
    assert "Ändrat av dig själv i ett annat fönster" in page
    assert "Andra fönstret." in page
