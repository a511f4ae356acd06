"""The pages: mergers with preview and undo, the organisation out as a file, and in again step by step."""

import io
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from openpyxl import load_workbook

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.organisation.commands.transfer import transfer_drafts_expire
from samordna.organisation.models import Body, Merger, Municipality, Partner, TransferDraft, Unit
from samordna.organisation.tests.factories import (
    BodyFactory,
    ContactPointFactory,
    CoordinatorFactory,
    MunicipalityFactory,
    UnitFactory,
)
from samordna.organisation.transfer.document import LARGEST_FILE

pytestmark = pytest.mark.django_db
HEAD = "samordna: organisation\nversion: 1\n"


@pytest.fixture(autouse=True)
def _one_step(settings: Any) -> None:
    settings.REQUIRE_SECOND_STEP = False


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


@pytest.fixture
def user(place: Municipality) -> User:
    return RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user


@pytest.fixture
def page(client: Any, user: User) -> Any:
    client.force_login(user)
    return client


@pytest.fixture
def administrator(place: Municipality, client: Any) -> Any:
    """May change the organisation, but not read what is restricted."""
    client.force_login(RoleAssignmentFactory(municipality=place, role=Role.ADMINISTRATOR).user)
    return client


def sent(page: Any, text: str, name: str = "fil.yaml") -> str:
    """Send a file; the address of its preview."""
    file = SimpleUploadedFile(name, (HEAD + text).encode())
    answer = page.post("/ekdala/organisation/som-fil/", {"file": file})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.url)


class TestMerging:
    @pytest.fixture
    def units(self, place: Municipality) -> list[Unit]:
        return [
            UnitFactory(municipality=place, name=name)
            for name in ("Norra förvaltningen", "Östra förvaltningen")
        ]

    @staticmethod
    def form(units: list[Unit], **changes: Any) -> dict[str, Any]:
        new = {
            "others": [units[1].pk],
            "becomes": "new",
            "name": "Nya förvaltningen",
            "kind": "administration",
        }
        return {**new, "on": "2026-01-01", "preview": "1", **changes}

    def test_the_preview_shows_what_follows_and_changes_nothing(
        self, page: Any, place: Municipality, units: list[Unit]
    ) -> None:
        UnitFactory(municipality=place, name="Ungdomsenheten <b>", parent=units[1])
        ContactPointFactory(municipality=place, unit=units[0])
        CoordinatorFactory(municipality=place, unit=units[1], function="Samordnare öster")
        answer = page.post(f"/ekdala/organisation/enheter/{units[0].pk}/sla-ihop/", self.form(units))
        html = answer.content.decode()
        assert answer.status_code == 200
        assert all(
            word in html for word in ("Ungdomsenheten &lt;b&gt;", "Samordnare öster", "Östra förvaltningen")
        )
        assert not Merger.objects.exists()

    def test_a_confirmed_merger_leads_to_the_new_unit_and_can_be_taken_back(
        self, page: Any, place: Municipality, units: list[Unit]
    ) -> None:
        form = self.form(units, confirm="1")
        answer = page.post(f"/ekdala/organisation/enheter/{units[0].pk}/sla-ihop/", form, follow=True)
        new = Unit.objects.get(name="Nya förvaltningen")
        assert answer.redirect_chain[-1][0] == f"/ekdala/organisation/enheter/{new.pk}/"
        merger = Merger.objects.get()
        assert (merger.unit, merger.on) == (new, date(2026, 1, 1))
        undo = f"/ekdala/organisation/sammanslagningar/{merger.pk}/angra/"
        assert undo in answer.content.decode()
        assert page.post(undo).headers["Location"] == "/ekdala/organisation/"
        assert not Unit.objects.filter(name="Nya förvaltningen").exists()
        assert Unit.objects.filter(valid_to=None).count() == 2

    def test_an_undo_that_is_refused_says_why(
        self, page: Any, place: Municipality, units: list[Unit]
    ) -> None:
        page.post(f"/ekdala/organisation/enheter/{units[0].pk}/sla-ihop/", self.form(units, confirm="1"))
        new = Unit.objects.get(name="Nya förvaltningen")
        CoordinatorFactory(municipality=place, unit=new)
        answer = page.post(
            f"/ekdala/organisation/sammanslagningar/{Merger.objects.get().pk}/angra/", follow=True
        )
        assert "Nya förvaltningen" in answer.content.decode()
        assert Merger.objects.exists()

    @pytest.mark.parametrize(
        ("changes", "name"),
        [
            ({"name": ""}, "name"),
            ({"becomes": "there", "into": ""}, "into"),
            ({"on": "2099-01-01"}, ""),
            ({"on": "inte nu"}, "on"),
            ({"name": "Enheten 19750318-9800"}, "name"),
            ({"others": ["999999"]}, "others"),
        ],
    )
    def test_what_is_wrong_is_said_in_the_form(
        self, page: Any, units: list[Unit], changes: dict[str, Any], name: str
    ) -> None:
        form = self.form(units, confirm="1", **changes)
        answer = page.post(f"/ekdala/organisation/enheter/{units[0].pk}/sla-ihop/", form)
        assert answer.status_code == 422
        assert list(answer.context["form"].errors) == [name or "__all__"]
        assert not Merger.objects.exists()

    def test_into_one_of_those_that_were_chosen(self, page: Any, units: list[Unit]) -> None:
        form = self.form(units, confirm="1", becomes="there", into=units[1].pk)
        page.post(f"/ekdala/organisation/enheter/{units[0].pk}/sla-ihop/", form)
        units[0].refresh_from_db()
        assert units[0].successor == units[1]

    def test_bodies(self, page: Any, place: Municipality) -> None:
        first, second = (BodyFactory(municipality=place, name=name) for name in ("Norrmalm", "Östermalm"))
        form = {"others": [second.pk], "becomes": "new", "name": "Norra innerstaden", "kind": "committee"}
        address = f"/ekdala/organisation/namnder/{first.pk}/sla-ihop/"
        assert page.get(address).status_code == 200
        page.post(address, {**form, "on": "2023-07-01", "confirm": "1"})
        assert Body.objects.get(name="Norra innerstaden").predecessors.count() == 2

    def test_who_may_not_change_the_organisation_is_told(
        self, client: Any, place: Municipality, units: list[Unit]
    ) -> None:
        somebody = RoleAssignmentFactory(municipality=place, role=Role.MANAGER, unit=units[0]).user
        client.force_login(somebody)
        assert client.get(f"/ekdala/organisation/enheter/{units[0].pk}/sla-ihop/").status_code == 403
        assert client.get("/ekdala/organisation/som-fil/organisation.xlsx").status_code == 403

    def test_a_neighbours_unit_is_not_there(self, page: Any) -> None:
        other = UnitFactory()
        assert page.get(f"/ekdala/organisation/enheter/{other.pk}/sla-ihop/").status_code == 404


class TestExport:
    def test_excel_and_yaml(self, page: Any, place: Municipality) -> None:
        UnitFactory(municipality=place, name="Förvaltningen åäö 😀", code="=F")
        answer = page.get("/ekdala/organisation/som-fil/organisation.xlsx")
        assert "organisation-ekdala-" in answer.headers["Content-Disposition"]
        book = load_workbook(io.BytesIO(answer.content))
        cell = book["Enheter"]["A2"]
        assert (cell.value, cell.data_type, cell.quotePrefix) == ("=F", "s", True)
        assert book["Enheter"]["B2"].value == "Förvaltningen åäö 😀"
        text = page.get("/ekdala/organisation/som-fil/organisation.yaml").content.decode()
        assert "Förvaltningen åäö 😀" in text
        assert page.get("/ekdala/organisation/som-fil/organisation.doc").status_code == 404

    def test_restricted_contact_points_go_to_those_who_may_read_them_and_that_is_noted(
        self, page: Any, place: Municipality
    ) -> None:
        secret = ContactPointFactory(municipality=place, function="Hemlig jour", restricted=True)
        assert "Hemlig jour" in page.get("/ekdala/organisation/som-fil/organisation.yaml").content.decode()
        act_for(place)
        note = Change.objects.get(kind=Change.Kind.READ)
        assert note.after == {"how": "export", "rows": [secret.pk]}

    @pytest.mark.parametrize("ending", ["yaml", "xlsx"])
    def test_others_get_the_rest_and_are_told(
        self, administrator: Any, place: Municipality, ending: str
    ) -> None:
        secret = ContactPointFactory(municipality=place, function="Hemlig jour", restricted=True)
        ContactPointFactory(municipality=place, function="Öppen jour", deputy=secret)
        data = administrator.get(f"/ekdala/organisation/som-fil/organisation.{ending}").content
        text = data.decode() if ending == "yaml" else words_of(data)
        assert "Öppen jour" in text
        assert "Hemlig jour" not in text
        assert "1 skyddade kontaktpunkter är inte med" in text
        act_for(place)
        assert not Change.objects.filter(kind=Change.Kind.READ).exists()

    def test_and_what_they_did_not_see_is_left_alone_on_the_way_in(
        self, administrator: Any, place: Municipality
    ) -> None:
        secret = ContactPointFactory(municipality=place, function="Hemlig jour", restricted=True)
        shown = ContactPointFactory(municipality=place, function="Öppen jour", deputy=secret)
        text = administrator.get("/ekdala/organisation/som-fil/organisation.yaml").content.decode()
        address = sent(administrator, text.partition("version: 1\n")[2].replace("Öppen jour", "Öppen jour"))
        answer = administrator.get(f"{address}?stang=1")
        assert answer.context["differences"].is_empty
        assert "Hemlig jour" not in answer.content.decode()
        shown.refresh_from_db()
        assert shown.deputy == secret


def words_of(data: bytes) -> str:
    book = load_workbook(io.BytesIO(data))
    return " ".join(str(cell.value) for page in book for row in page for cell in row if cell.value)


class TestImport:
    def test_step_by_step(self, page: Any, place: Municipality) -> None:
        address = sent(page, "partners:\n  - name: Polisen i Ekdala\n    kind: police\n")
        answer = page.get(address)
        assert "Polisen i Ekdala" in answer.content.decode()
        assert not Partner.objects.exists()
        seen = answer.context["differences"].now.fingerprint
        answer = page.post(f"{address}godkann/", {"seen": seen}, follow=True)
        assert answer.status_code == 200
        assert Partner.objects.get().kind == "police"
        assert not TransferDraft.objects.exists()
        assert page.get(address).status_code == 404

    def test_the_result_counts_and_leads_to_the_log(self, administrator: Any) -> None:
        address = sent(administrator, "partners:\n  - name: Polisen\n  - name: Skolan\n")
        seen = administrator.get(address).context["differences"].now.fingerprint
        html = administrator.post(f"{address}godkann/", {"seen": seen}, follow=True).content.decode()
        assert "2 nya rader, 0 ändrade, 0 stängda" in html
        assert '<a href="/ekdala/logg/">Se loggen</a>' in html

    def test_a_change_since_the_preview_leads_to_a_new_one(self, page: Any, place: Municipality) -> None:
        address = sent(page, "partners:\n  - name: Polisen\n")
        seen = page.get(address).context["differences"].now.fingerprint
        UnitFactory(municipality=place)
        answer = page.post(f"{address}godkann/", {"seen": seen})
        assert answer.status_code == 409
        assert not Partner.objects.exists()
        seen = answer.context["differences"].now.fingerprint
        page.post(f"{address}godkann/", {"seen": seen})
        assert Partner.objects.exists()

    def test_without_a_preview_nothing_is_done(self, page: Any) -> None:
        address = sent(page, "partners:\n  - name: Polisen\n")
        assert page.post(f"{address}godkann/").status_code == 409
        assert not Partner.objects.exists()

    def test_closing_is_shown_and_done_only_when_it_is_ticked(self, page: Any, place: Municipality) -> None:
        unit = UnitFactory(municipality=place, name="Gamla enheten")
        address = sent(page, "units: []\npartners:\n  - name: Polisen\n")
        answer = page.get(address)
        assert answer.context["differences"].closed == 0
        answer = page.get(f"{address}?stang=1")
        assert answer.context["differences"].closed == 1
        seen = answer.context["differences"].now.fingerprint
        page.post(f"{address}godkann/", {"seen": seen, "stang": "1"})
        unit.refresh_from_db()
        assert unit.valid_to is not None

    def test_everything_of_what_is_new_is_shown(self, page: Any) -> None:
        address = sent(
            page,
            "units:\n  - name: Enheten\n    code: 0101\n    parent: Förvaltningen\n  - name: Förvaltningen\n"
            "contact_points:\n  - function: Jouren\n    unit: 0101\n    phone: 08-508 25 000\n    restricted: ja\n",
        )
        html = page.get(address).content.decode()
        for text in ("Kod: 0101", "Del av: Förvaltningen", "08-508 250 00", "Begränsad spridning: ja"):
            assert text in html

    def test_faults_are_shown_and_cannot_be_confirmed(self, page: Any) -> None:
        address = sent(page, "units:\n  - name: Enhet\n    parent: Okänd <i>förvaltning</i>\n")
        answer = page.get(address)
        html = answer.content.decode()
        assert "Okänd &lt;i&gt;förvaltning&lt;/i&gt;" in html
        assert "godkann" not in html
        seen = answer.context["differences"].now.fingerprint
        assert page.post(f"{address}godkann/", {"seen": seen}).status_code == 409
        assert not Unit.objects.exists()

    def test_likely_personal_data_must_be_looked_at(self, page: Any) -> None:
        address = sent(page, "partners:\n  - name: Anna Svensson\n")
        answer = page.get(address)
        seen = answer.context["differences"].now.fingerprint
        [tick] = answer.context["ticks"]
        assert "“Anna Svensson” may stand here" in tick.label or "”Anna Svensson” får stå här" in tick.label
        for said in ({}, {"read": "1"}, {"read": "on"}):
            assert page.post(f"{address}godkann/", {"seen": seen, **said}).status_code == 409
        assert not Partner.objects.exists()
        page.post(f"{address}godkann/", {"seen": seen, "read": tick.value})
        assert Partner.objects.exists()

    def test_each_name_has_a_tick_and_the_rest_of_a_kind_one_that_names_them_all(self, page: Any) -> None:
        found = ("Anna Svensson", "Mehmet Yilmaz", "@varg_8", "@ulv_9")
        lines = "".join(f"  - name: '{one}'\n" for one in found)
        ticks = page.get(sent(page, f"partners:\n{lines}")).context["ticks"]
        named = [[one for one in found if one in tick.label] for tick in ticks]
        assert named == [["Anna Svensson"], ["Mehmet Yilmaz"], ["@varg_8", "@ulv_9"]]

    def test_a_file_that_cannot_be_read_says_why(self, page: Any) -> None:
        answer = page.post(
            "/ekdala/organisation/som-fil/", {"file": SimpleUploadedFile("a.png", b"\x89PNG\x00")}
        )
        assert answer.status_code == 422
        assert ".xlsx" in answer.context["form"].errors["file"][0]
        assert page.post("/ekdala/organisation/som-fil/", {}).status_code == 422

    def test_a_file_that_is_too_large_is_refused_by_its_stated_length(self, page: Any) -> None:
        file = SimpleUploadedFile("a.yaml", b"#" * (LARGEST_FILE + 100_000))
        assert page.post("/ekdala/organisation/som-fil/", {"file": file}).status_code == 413

    def test_thrown_away_by_hand_and_by_time(self, page: Any, place: Municipality, user: User) -> None:
        address = sent(page, "partners: []\n")
        page.post(f"{address}slang/")
        assert not TransferDraft.objects.exists()
        sent(page, "partners: []\n")
        act_for(place)
        assert transfer_drafts_expire() == 0
        TransferDraft.objects.update(uploaded_at=timezone.now() - timedelta(hours=25))
        assert transfer_drafts_expire() == 1

    def test_a_file_is_ones_own(self, page: Any, place: Municipality) -> None:
        address = sent(page, "partners: []\n")
        colleague = RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user
        page.force_login(colleague)
        assert page.get(address).status_code == 404
        assert page.post(f"{address}godkann/").status_code == 404
        assert page.post(f"{address}slang/").status_code == 404

    def test_as_many_questions_for_much_as_for_little(
        self, page: Any, django_assert_max_num_queries: Any
    ) -> None:
        counts = []
        for number in (1, 300):
            lines = "".join(f"  - name: Enhet {number} {n}\n" for n in range(number))
            address = sent(page, f"units:\n{lines}partners: []\n")
            with django_assert_max_num_queries(16) as asked:
                page.get(address)
            counts.append(len(asked.captured_queries))
        assert counts[0] == counts[1]
