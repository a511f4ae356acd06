"""Answering by link: without an account, saved as typed, and a clear page when the link leads nowhere."""

import re

import pytest
from django.utils.timezone import localdate

from samordna.core.edit_conflicts import SEEN
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.mapping.analysis.tests.factories import ANSWERS, Holder, an_analysis, form_in
from samordna.mapping.commands import service_remove
from samordna.mapping.commands.analysis_forms import form_remove
from samordna.mapping.commands.analysis_links import links_end
from samordna.mapping.commands.analysis_rounds import analysis_close
from samordna.mapping.models import AnalysisForm
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, CoordinatorMaker, MunicipalityFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory(slug="ekdala", name="Ekdala")


@pytest.fixture
def form(home: Municipality) -> AnalysisForm:
    return form_in(an_analysis(home))


def now(form: AnalysisForm) -> AnalysisForm:
    act_for(form.municipality_id)
    form.refresh_from_db()
    return form


def test_what_is_typed_is_saved_and_what_is_sent_counts(form: AnalysisForm) -> None:
    unit = Holder(form)
    answer = unit.client.get(unit.address)
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert now(form).opened_at is None, "whatever reads mail and follows its links changes nothing"
    assert "Sparat" in unit.types(contact_words="Öppna mottagningen")
    assert now(form).draft == {"contact_words": "Öppna mottagningen"}
    assert form.answers == {}
    refused = unit.sends(contact_words="Öppna mottagningen")
    assert refused.status_code == 422
    assert "”Vet inte” är också ett svar" in refused.content.decode()
    assert unit.sends(**ANSWERS).status_code == 302
    assert now(form).answers == ANSWERS | {"contact_words": "Öppna mottagningen"}
    assert "Svaren är skickade" in unit.page()
    assert "Skicka igen så att ändringen räknas" in unit.types(part_words="Något annat")
    assert now(form).answers["part_words"] == "Samtal med unga"
    assert not Change.objects.filter(model="mapping.analysisform", after__has_key="draft").exists()


def test_personal_data_is_not_saved_and_the_way_is_to_call(form: AnalysisForm) -> None:
    unit = Holder(form)
    said = unit.types(wishes="Prata med 19811228-9874", part_words="Samtal")
    assert "Det här är inte sparat:" in said
    assert now(form).draft == {"part_words": "Samtal"}
    named = unit.types(wishes="Vi undrar om Anna Andersson")
    assert "till exempel ungdomsbehandlare" in named
    assert "källas författare" not in named
    assert "/ekdala/hur-gor-jag/" in named
    sent = unit.sends(**ANSWERS, wishes="Prata med 19811228-9874")
    assert sent.status_code == 422
    assert "/ekdala/hur-gor-jag/" in sent.content.decode()
    assert now(form).sent_at is None


def test_a_name_is_let_through_only_by_a_tick_that_names_it_and_was_set(form: AnalysisForm) -> None:
    unit, wishes = Holder(form), "Mer råd av Berit Bengtsson"
    asked = unit.types(wishes=wishes)
    assert "”Berit Bengtsson” är ingen person." in asked
    assert "handlar inte om en enskild person" not in asked
    unit.types(wishes=wishes, guard_settled="on")
    assert "wishes" not in now(form).draft
    [tick] = re.findall(r'name="guard_settled"[^>]* value="([\w,]+)"', asked)
    other = "Vi undrar om Carl Cederlund"
    unit.types(wishes=other, guard_settled=tick)
    assert "wishes" not in now(form).draft
    unit.types(wishes=wishes, guard_settled=tick)
    assert now(form).draft["wishes"] == wishes


def seen_in(page: str) -> str:
    return page.partition(f'name="{SEEN}" value="')[2].partition('"')[0].replace("&quot;", '"')


def test_two_who_answer_at_once_lose_nothing(form: AnalysisForm) -> None:
    one, other = Holder(form), Holder(form)
    seen = seen_in(one.page())
    other.types(wishes="Mer tid", part_words="Samtal")
    told = one.types(wishes="En kurs", **{SEEN: seen})
    assert "Någon annan svarar samtidigt" in told
    assert "Mer tid" in told
    assert "<textarea" not in told, "nobody's text is put into what somebody else is writing"
    assert now(form).draft["wishes"] == "Mer tid"
    said = {**ANSWERS, "part_words": "", "wishes": "En kurs"}
    answer = one.sends(**said, **{SEEN: seen_in(told)})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Det här har ändrats under tiden" in page
    assert "Mer tid" in page
    assert "En kurs" in page
    assert "hx-trigger" not in page, "nothing is saved until somebody has looked and pressed"
    assert now(form).sent_at is None
    assert form.draft["wishes"] == "Mer tid"
    assert one.sends(**said, **{SEEN: seen_in(page)}).status_code == 302
    assert now(form).answers["wishes"] == "En kurs"


def test_a_link_that_leads_nowhere_says_why(form: AnalysisForm) -> None:
    unit, hand = Holder(form), Holder(form)
    assert "Länken fungerar inte" in Holder(form, "x" * 43).page()
    links_end(form=form)
    assert "Den har tagits tillbaka" in hand.page()
    unit = Holder(form)
    unit.sends(**ANSWERS)
    act_for(form.municipality_id)
    point = ContactPointFactory(municipality=form.municipality, phone="08-508 000 00")
    CoordinatorMaker(municipality=form.municipality, function="Samordnare mot extremism", contact_point=point)
    analysis_close(analysis=form.round)
    late = unit.sends(**ANSWERS | {"wishes": "En kurs till"})
    assert late.status_code == 410
    page = late.content.decode()
    assert "Samtal med unga" in page, "what was sent is shown"
    assert "En kurs till" in page, "so is what is not sent"
    assert "Samordnare mot extremism" in page
    assert "08-508 000 00" in page


def test_of_a_service_that_is_gone_or_taken_out_nobody_asks(home: Municipality, form: AnalysisForm) -> None:
    unit = Holder(form)
    service_remove(municipality=home, service=form.service)
    assert unit.client.get(unit.address).status_code == 410
    assert "Ni behöver inte svara" in unit.page()
    act_for(home)
    other = form_in(an_analysis(home, a_service(home, "Ny"), title="En till"))
    link = Holder(other)
    form_remove(form=other)
    assert "Ni behöver inte svara" in link.page()


def test_next_year_begins_with_what_was_answered_and_shows_what_changed(
    home: Municipality, form: AnalysisForm
) -> None:
    Holder(form).sends(**ANSWERS)
    act_for(home)
    analysis_close(analysis=form.round)
    after = form_in(an_analysis(home, form.service, title="Analys 2027", year=2027))
    unit = Holder(after)
    page = unit.page()
    assert "Formuläret börjar med det som svarades i Analys 2026" in page
    assert "Samtal med unga" in page
    unit.sends(**ANSWERS | {"part_words": "Samtal med unga och anhöriga"})
    assert now(after).answers["part_words"] == "Samtal med unga och anhöriga"
    assert now(form).answers == ANSWERS
    assert after.sent_at
    assert localdate(after.sent_at) == localdate()
