"""The list of words that are no persons, and what is said of a text while somebody writes it."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.models import Change, GuardDecision, KnownWord
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory
from samordna.plans.tests.factories import VersionFactory

ASKED = "Vi träffar Sara Lindqvist på torget."
MOBILE = "070-123 45 67"
SOMEBODYS = [
    f"Mamman nås på {MOBILE}.",
    f"Ma\u200bmman nås på {MOBILE}.",
    f"Ring Anna Berg på {MOBILE}.",
    f"Eleven bor hos sin bror, som svarar på {MOBILE}.",
    f"Vaktmästarna har {MOBILE}. Hans mobil är 0701234567.",
]
"""Also where the same number is written otherwise in another sentence."""
ANSWERS = ["Ingen person", "Ingens bostad", "En organisations konto", "En funktions nummer"]


@pytest.fixture
def place(db: None) -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


@pytest.fixture
def web(place: Municipality) -> Client:
    return signed_in(place, Role.CENTRAL_COORDINATOR)


def look(web: Client, text: str, field: str = "") -> str:
    answer = web.post("/ekdala/granska-text/", {"text": text, "field": field})
    assert answer.status_code == 200
    return answer.content.decode()


class TestTheList:
    def test_several_are_added_at_once(self, web: Client) -> None:
        page = web.post(
            "/ekdala/installningar/ord/", {"lines": "Storgatan 5\nEkdala.se\nStorgatan 5"}, follow=True
        )
        assert "2 är tillagda." in page.content.decode()
        assert {row.text for row in KnownWord.objects.all()} == {"Storgatan 5", "Ekdala.se"}
        assert all(row.added_by for row in KnownWord.objects.all())

    def test_what_holds_personal_data_is_named_and_the_rest_is_kept(self, web: Client) -> None:
        page = web.post("/ekdala/installningar/ord/", {"lines": "Storgatan 5\n19750318-9800\n12\nx"})
        assert page.status_code == 422
        told = page.content.decode()
        assert "Går inte att lägga till: ”19750318-9800”. Där finns personuppgifter" in told
        assert "Går inte att lägga till: ”12” och ”x”. En rad ska ha mellan 2 och 200 tecken" in told
        assert "1 är tillagt." in told.partition("ds-error-summary")[0], "that is no error"
        assert "3 rader är inte tillagda:" in told
        assert "Inget är sparat" not in told
        assert KnownWord.objects.get().text == "Storgatan 5"

    def test_a_word_is_removed_and_the_toast_puts_it_back(self, web: Client) -> None:
        web.post("/ekdala/installningar/ord/", {"lines": "Sara Lindqvist"})
        pk = KnownWord.objects.get().pk
        answer = web.post(f"/ekdala/installningar/ord/{pk}/ta-bort/", follow=True)
        assert answer.redirect_chain == [("/ekdala/installningar/ord/", 302)]
        page = answer.content.decode()
        undo = f"/ekdala/installningar/ord/{pk}/aterstall/"
        assert f'action="{undo}"' in page
        assert "Sara Lindqvist" in look(web, ASKED)
        web.post(undo)
        assert not look(web, ASKED).strip()

    def test_a_neighbours_word_is_not_found(self, web: Client) -> None:
        web.post("/ekdala/installningar/ord/", {"lines": "Storgatan 5"})
        pk = KnownWord.objects.get().pk
        elsewhere = signed_in(MunicipalityFactory(slug="granby"), Role.ADMINISTRATOR)
        assert elsewhere.post(f"/granby/installningar/ord/{pk}/ta-bort/").status_code == 404

    def test_a_thousand_words_are_found_among_and_paged_with_as_few_questions(
        self, web: Client, place: Municipality
    ) -> None:
        few = queries_of(web, "/ekdala/installningar/ord/")
        KnownWord.objects.bulk_create(
            KnownWord(municipality=place, text=f"Gatan {n} {'ö' * 150}", key=f"gatan {n}")
            for n in range(1000)
        )
        assert queries_of(web, "/ekdala/installningar/ord/") <= few + 1
        page = web.get("/ekdala/installningar/ord/").content.decode()
        assert "1000 i listan" in page.replace("\u00a0", "")
        assert "Sida 1 av 10" in page
        assert "Gatan 777" in web.get("/ekdala/installningar/ord/", {"q": "777"}).content.decode()

    def test_an_empty_list_says_what_to_do(self, web: Client) -> None:
        assert "Lägg till era gator" in web.get("/ekdala/installningar/ord/").content.decode()

    def test_the_history_tells_who(self, web: Client) -> None:
        web.post("/ekdala/installningar/ord/", {"lines": "Storgatan 5"})
        change = Change.objects.filter(model="core.knownword").latest("pk")
        assert change.user is not None


class TestWhileWriting:
    def test_what_stands_out_is_told_with_what_to_write_instead(self, web: Client) -> None:
        page = look(web, ASKED)
        assert "Sara Lindqvist" in page
        assert "Skriv funktionen i stället, och ring socialtjänsten" in page
        assert 'data-start="11"' in page
        assert 'data-known="Sara Lindqvist"' in page

    def test_what_stops_is_told_first_and_cannot_be_known(self, web: Client) -> None:
        page = look(web, f"{ASKED} Ring 19750318-9800.")
        assert page.index("19750318-9800") < page.index("Sara Lindqvist")
        assert "kan inte sparas" in page
        assert 'data-known="19750318-9800"' not in page

    def test_a_text_without_findings_answers_nothing_and_asks_nothing_more(self, web: Client) -> None:
        look(web, "Utbilda personal.")
        with CaptureQueriesContext(connection) as harmless:
            assert not look(web, "Utbilda personal igen.").strip()
        with CaptureQueriesContext(connection) as asking:
            look(web, ASKED)
        assert len(asking) == len(harmless) + 1

    def test_no_person_is_remembered_and_noted(self, web: Client) -> None:
        sent = {"text": ASKED, "ord": "Sara Lindqvist"}
        assert "data-known" not in web.post("/ekdala/granska-text/kant/", sent).content.decode()
        assert KnownWord.objects.get().text == "Sara Lindqvist"
        decision = GuardDecision.objects.get()
        assert (decision.answer, decision.kind) == ("no_person", "name")
        assert not look(web, ASKED).strip()

    def test_a_functions_mobile_is_remembered_as_a_number(self, web: Client) -> None:
        text = f"Ring {MOBILE}"
        assert f'data-known="{MOBILE}"' in look(web, text)
        web.post("/ekdala/granska-text/kant/", {"text": text, "ord": MOBILE})
        assert KnownWord.objects.get().kind == "number"
        assert GuardDecision.objects.get().answer == "function"
        assert not look(web, text).strip()

    def test_a_receipt_says_where_it_stands_and_takes_it_back(self, web: Client) -> None:
        text, kant = f"Ring {MOBILE}", "/ekdala/granska-text/kant/"
        told = web.post(kant, {"text": text, "ord": MOBILE}).content.decode()
        pk = KnownWord.objects.get().pk
        assert "står nu i kommunens lista Ord som inte är personer, som en funktions nummer" in told
        assert 'href="/ekdala/installningar/ord/"' in told
        assert f'data-back="{pk}"' in told
        on = web.post("/ekdala/granska-text/", {"text": f"{text} i dag", "larda": f"{pk},x"}).content.decode()
        assert f'data-back="{pk}"' in on, "it stays while one writes on"
        back = web.post(kant, {"text": text, "tillbaka": str(pk), "larda": str(pk)}).content.decode()
        assert "data-back" not in back
        assert f'data-known="{MOBILE}"' in back

    def test_no_receipt_is_given_of_a_neighbours_word(self, web: Client) -> None:
        theirs = KnownWord.objects.create(
            municipality=MunicipalityFactory(slug="granby"), kind="number", text=MOBILE, key="0701234567"
        )
        sent = {"text": "Ring oss", "larda": str(theirs.pk), "tillbaka": str(theirs.pk)}
        assert "data-back" not in web.post("/ekdala/granska-text/", sent).content.decode()
        web.post("/ekdala/granska-text/kant/", sent)
        act_for(theirs.municipality)
        theirs.refresh_from_db()
        assert theirs.removed_at is None

    @pytest.mark.parametrize("text", SOMEBODYS)
    def test_somebodys_number_is_no_functions(self, web: Client, text: str) -> None:
        assert f'data-known="{MOBILE}"' not in look(web, text)
        web.post("/ekdala/granska-text/kant/", {"text": text, "ord": MOBILE})
        assert not KnownWord.objects.exists()

    @pytest.mark.parametrize("word", ["19750318-9800", "something that is not in it", ""])
    def test_nothing_else_is_remembered(self, web: Client, word: str) -> None:
        web.post("/ekdala/granska-text/kant/", {"text": f"{ASKED} Ring 19750318-9800.", "ord": word})
        assert not KnownWord.objects.exists()

    def test_who_may_only_report_is_told_but_cannot_teach(self, place: Municipality) -> None:
        contributor = signed_in(place, Role.CONTRIBUTOR)
        assert "data-known" not in look(contributor, ASKED)
        assert contributor.post("/ekdala/granska-text/kant/", {"text": ASKED}).status_code == 403

    def test_a_manager_says_while_writing_that_a_number_is_a_functions_and_takes_it_back(
        self, place: Municipality
    ) -> None:
        manager, kant = signed_in(place, Role.MANAGER), "/ekdala/granska-text/kant/"
        text = f"{ASKED} Ring {MOBILE}"
        told = look(manager, text)
        assert f'data-known="{MOBILE}"' in told
        assert told.count("data-known") == 1, "a name is for those who may teach"
        said = manager.post(kant, {"text": text, "ord": MOBILE}).content.decode()
        word = KnownWord.objects.get()
        assert word.kind == "number"
        assert f'data-back="{word.pk}"' in said
        assert "/installningar/ord/" not in said, "the list is not open to them"
        back = manager.post(kant, {"text": text, "tillbaka": str(word.pk)}).content.decode()
        assert f'data-known="{MOBILE}"' in back

    @pytest.mark.parametrize("word", ["Sara Lindqvist", MOBILE])
    def test_a_manager_teaches_no_names_and_no_numbers_where_they_have_a_column(
        self, place: Municipality, word: str
    ) -> None:
        manager = signed_in(place, Role.MANAGER)
        sent = {"text": f"{ASKED} Ring {MOBILE}", "ord": word, "field": "phone"}
        manager.post("/ekdala/granska-text/kant/", sent)
        assert not KnownWord.objects.exists()

    def test_a_manager_takes_back_no_word_of_others(self, place: Municipality) -> None:
        theirs = KnownWord.objects.create(municipality=place, kind="number", text=MOBILE, key="0701234567")
        sent = {"text": "Ring oss", "larda": str(theirs.pk), "tillbaka": str(theirs.pk)}
        told = signed_in(place, Role.MANAGER).post("/ekdala/granska-text/kant/", sent)
        assert "data-back" not in told.content.decode()
        theirs.refresh_from_db()
        assert theirs.removed_at is None

    @pytest.mark.parametrize(
        ("text", "answer"),
        [
            ("Vi träffas på Storgatan 5.", "Ingens bostad"),
            ("Skriv till Sara Lindqvist.", "Ingen person"),
            ("Följ @ekdalaungdom2020 där.", "En organisations konto"),
        ],
    )
    def test_each_kind_has_an_answer_of_its_own(self, web: Client, text: str, answer: str) -> None:
        told = look(web, text)
        assert "data-known" in told
        assert [one for one in ANSWERS if one in told] == [answer]

    def test_who_runs_alarms_is_told_while_writing(self, place: Municipality) -> None:
        assert "19750318" in look(signed_in(place, Role.DUTY_OFFICER), "Ring 19750318-9800.")

    def test_who_only_reads_has_nothing_to_write(self, place: Municipality) -> None:
        assert signed_in(place, Role.READER).post("/ekdala/granska-text/", {"text": ASKED}).status_code == 403

    def test_the_text_is_in_no_log(self, web: Client, caplog: Any) -> None:
        caplog.set_level(0)
        look(web, "Vi träffar Sara Lindqvist, 19750318-9800.")
        assert "Lindqvist" not in caplog.text
        assert "19750318" not in caplog.text


class TestAFunctionsNumber:
    """The check asks for a number to call; where it is a mobile, it can be said whose it is."""

    GUIDE = {"title": "Oro för en elev", "contact": "Rektor", "urgent": f"Ring {MOBILE}"}

    @pytest.fixture
    def address(self, place: Municipality) -> str:
        version = VersionFactory(municipality=place)
        act_for(place)
        return f"/ekdala/planer/{version.pk}/innehall/hur-gor-jag/ny/"

    def test_it_is_asked_about_and_nothing_is_saved(self, web: Client, address: str) -> None:
        page = web.post(address, self.GUIDE)
        assert page.status_code == 422
        assert 'name="guard_function"' in page.content.decode()
        assert not KnownWord.objects.exists()

    def test_said_once_it_is_noted_and_passes_from_then_on(self, web: Client, address: str) -> None:
        asked = web.post(address, self.GUIDE).context["form"]
        tick = asked.fields["guard_function"].widget.attrs["value"]
        assert web.post(address, self.GUIDE | {"guard_function": tick}).status_code == 302
        assert KnownWord.objects.get().kind == "number"
        assert GuardDecision.objects.get().answer == "function"
        assert web.post(address, self.GUIDE).status_code == 302, "not asked about again"

    def test_no_tick_lets_an_identity_number_through(self, web: Client, address: str) -> None:
        sent = self.GUIDE | {"urgent": "Ring 19750318-9800", "guard_function": "on", "guard_settled": "on"}
        assert web.post(address, sent).status_code == 422
        assert not KnownWord.objects.exists()

    def test_a_contact_points_number_passes_unasked(
        self, web: Client, address: str, place: Municipality
    ) -> None:
        ContactPointFactory(municipality=place, function="Socialjouren", phone="+46701234567")
        ContactPointFactory(
            municipality=place, function="Skyddad jour", phone="+46701234568", restricted=True
        )
        page = web.get(address).content.decode()
        assert f'data-insert="Socialjouren, {MOBILE}"' in page
        assert "Skyddad jour" not in page
        assert web.post(address, self.GUIDE).status_code == 302

    def test_a_receipt_says_what_was_done_and_takes_it_back(self, web: Client, address: str) -> None:
        tick = web.post(address, self.GUIDE).context["form"].fields["guard_function"].widget.attrs["value"]
        page = web.post(address, self.GUIDE | {"guard_function": tick}, follow=True).content.decode()
        word = KnownWord.objects.get()
        assert "som en funktions nummer" in page
        assert f'action="/ekdala/installningar/ord/{word.pk}/ta-bort/"' in page
        web.post(f"/ekdala/installningar/ord/{word.pk}/ta-bort/")
        assert web.post(address, self.GUIDE).status_code == 422

    def test_nothing_is_remembered_of_a_form_that_is_not_saved(self, web: Client, address: str) -> None:
        tick = web.post(address, self.GUIDE).context["form"].fields["guard_function"].widget.attrs["value"]
        sent = self.GUIDE | {"guard_function": tick, "title": ""}
        page = web.post(address, sent)
        assert page.status_code == 422
        assert f'name="guard_function" value="{tick}" checked' in page.content.decode()
        assert not KnownWord.objects.exists()
        assert not GuardDecision.objects.exists()

    @pytest.mark.parametrize("text", SOMEBODYS)
    def test_where_it_is_answered_it_is_a_question(self, web: Client, address: str, text: str) -> None:
        asked = web.post(address, self.GUIDE).content.decode()
        assert "Svara på det här först" in asked
        assert 'class="stops"' not in look(web, self.GUIDE["urgent"])
        assert "Rätta det här först" in web.post(address, self.GUIDE | {"urgent": text}).content.decode()
        assert 'class="stops"' in look(web, text)

    @pytest.mark.parametrize("text", SOMEBODYS)
    def test_somebodys_number_is_no_functions(self, web: Client, address: str, text: str) -> None:
        from samordna.core.guard_questions import mark_of
        from samordna.core.personal_data import findings

        page = web.post(address, self.GUIDE | {"urgent": text})
        assert 'name="guard_function"' not in page.content.decode()
        forged = ",".join(map(mark_of, findings({"urgent": text})))
        assert web.post(address, self.GUIDE | {"urgent": text, "guard_function": forged}).status_code == 422
        assert not KnownWord.objects.exists()

    def test_what_is_only_asked_about_can_be_remembered_too(self, web: Client, address: str) -> None:
        sent = self.GUIDE | {"urgent": f"Vaktmästarna har {MOBILE}, vid Sveavägen 12."}
        form = web.post(address, sent).context["form"]
        ticks = {name: form.fields[name].widget.attrs["value"] for name in ("guard_function", "guard_known")}
        assert web.post(address, sent | ticks).status_code == 302
        assert {row.text for row in KnownWord.objects.all()} == {MOBILE, "Sveavägen 12"}
        assert {one.answer for one in GuardDecision.objects.all()} == {"function", "no_person"}

    def test_of_two_ticks_that_look_alike_each_says_what_it_does(self, web: Client, address: str) -> None:
        page = web.post(address, self.GUIDE | {"urgent": f"Vaktmästarna har {MOBILE}."}).content.decode()
        ticks = page[page.index("guard-tick") :]
        settled, functions = ticks.index('name="guard_settled"'), ticks.index('name="guard_function"')
        assert settled < ticks.index("Nästa gång frågas det igen.") < functions
        assert functions < ticks.index("frågas aldrig mer om i er kommun.")

    @pytest.mark.parametrize(
        ("role", "field", "where"),
        [
            (Role.CENTRAL_COORDINATOR, "phone", "Välj ”En funktions nummer” här."),
            (Role.MANAGER, "note", "Välj ”En funktions nummer” här."),
            (Role.MANAGER, "phone", "Det säger du när du sparar"),
        ],
    )
    def test_while_one_writes_it_is_told_where_to_say_that_a_number_is_a_functions(
        self, place: Municipality, role: Role, field: str, where: str
    ) -> None:
        writer = signed_in(place, role)
        told = look(writer, f"Vaktmästarna har {MOBILE}.", field)
        assert where in told
        assert ("data-known" in told) == ("här." in where)
        assert "Skriv en funktions nummer i stället" in look(writer, SOMEBODYS[0], field), (
            "that one is no function's"
        )

    def test_who_may_not_teach_is_asked_and_not_offered_to_remember(self, place: Municipality) -> None:
        officer = signed_in(place, Role.DUTY_OFFICER)
        told = officer.post("/ekdala/granska-text/", {"text": f"Vaktmästarna har {MOBILE}."}).content.decode()
        assert MOBILE in told
        assert "data-known" not in told
