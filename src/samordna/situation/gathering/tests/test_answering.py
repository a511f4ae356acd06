"""Answering by link: without an account, saved as typed, and a clear page when the link leads nowhere."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from samordna.core.edit_conflicts import SEEN
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, CoordinatorMaker, MunicipalityFactory
from samordna.situation.commands.contribution_links import request_links_end
from samordna.situation.commands.requests import request_remove, request_update
from samordna.situation.gathering.tests.factories import ANSWERS, Holder, a_request, gathering
from samordna.situation.models import ContributionRequest

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory(slug="ekdala", name="Ekdala")


@pytest.fixture
def asked(home: Municipality) -> ContributionRequest:
    return a_request(gathering(home))


def now(asked: ContributionRequest) -> ContributionRequest:
    act_for(asked.municipality_id)
    asked.refresh_from_db()
    return asked


def test_what_is_typed_is_saved_and_what_is_sent_is_a_contribution(asked: ContributionRequest) -> None:
    police = Holder(asked)
    answer = police.client.get(police.address)
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "Vad har ni sett, och var?" in answer.content.decode()
    assert police.types(distribution="internal")
    assert now(asked).saved_at is None, "opening the page writes nothing of its own"
    assert "Sparat" in police.types(answer_1="Klotter vid torget", distribution="internal")
    assert now(asked).draft == {"answer_1": "Klotter vid torget"}
    assert police.sends(distribution="internal", **{**ANSWERS, "period": "våren 2026"}).status_code == 302
    sent = now(asked).contributions.get()
    assert (sent.answers["1"], sent.period, sent.distribution) == (
        "Klotter vid torget",
        "2026-21",
        "internal",
    )
    assert "Bidraget är skickat" in police.page()
    assert "Skicka igen så att ändringen räknas" in police.types(answer_2="Något annat")
    assert not Change.objects.filter(model="situation.contributionrequest", after__has_key="draft").exists()
    assert police.withdraws().status_code == 302
    assert now(asked).contributions.latest("pk").answers == {}
    assert "Bidraget är taget tillbaka" in police.page()


def test_what_points_at_somebody_is_stopped_where_it_is_typed(asked: ContributionRequest) -> None:
    police = Holder(asked)
    table = "| Område | Född |\n| --- | --- |\n| Torget | 19811228-9874 |"
    said = police.types(answer_1=table, answer_2="Mer än förra året")
    assert "Det här är inte sparat:" in said
    assert "/ekdala/hur-gor-jag/" in said, "the way is to call"
    assert 'id="fel-answer_1" hx-swap-oob="true"><p' in said
    assert 'id="fel-answer_2" hx-swap-oob="true"></div>' in said
    assert now(asked).draft == {"answer_2": "Mer än förra året"}
    assert "till exempel ungdomsbehandlare" in police.types(answer_1="Vi undrar om Anna Andersson")
    assert police.sends(answer_1=table).status_code == 422
    assert not now(asked).contributions.exists()


def test_the_future_has_not_been_seen(asked: ContributionRequest) -> None:
    refused = Holder(asked).sends(**ANSWERS, period=str(localdate().year + 1), distribution="open")
    assert refused.status_code == 422
    assert "Den tiden har inte kommit än" in refused.content.decode()
    today = localdate().isoformat()
    assert Holder(asked).sends(**ANSWERS, period=today, distribution="open").status_code == 302


def test_what_is_restricted_is_not_shown_again(asked: ContributionRequest) -> None:
    police = Holder(asked)
    police.sends(**ANSWERS, distribution="restricted")
    page = police.page()
    assert "Klotter vid torget" not in page
    assert "Det visas inte här" in page
    assert now(asked).contributions.get().answers["1"] == "Klotter vid torget"


def seen_in(page: str) -> str:
    return page.partition(f'name="{SEEN}" value="')[2].partition('"')[0].replace("&quot;", '"')


def test_two_who_answer_at_once_lose_nothing(asked: ContributionRequest) -> None:
    one, other = Holder(asked), Holder(asked)
    seen = seen_in(one.page())
    other.types(answer_1="Klotter vid skolan")
    told = one.types(answer_1="Klotter vid torget", **{SEEN: seen})
    assert "Någon annan svarar samtidigt" in told
    assert now(asked).draft["answer_1"] == "Klotter vid skolan"
    answer = one.sends(answer_1="Klotter vid torget", **{SEEN: seen_in(told)})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Det här har ändrats under tiden" in page
    assert one.sends(answer_1="Båda", distribution="internal", **{SEEN: seen_in(page)}).status_code == 302
    assert now(asked).contributions.get().answers == {"1": "Båda"}


def test_the_link_lives_until_the_last_day_has_ended_and_again_when_more_time_is_given(
    asked: ContributionRequest,
) -> None:
    point = ContactPointFactory(municipality=asked.municipality, phone="08-508 000 00")
    CoordinatorMaker(
        municipality=asked.municipality, function="Samordnare mot extremism", contact_point=point
    )
    police = Holder(asked)
    police.types(answer_2="Påbörjat")
    act_for(asked.municipality_id)
    ContributionRequest.objects.update(due_on=localdate() - timedelta(days=1))
    late = police.sends(**ANSWERS, distribution="open")
    page = late.content.decode()
    assert late.status_code == 410
    assert "Tiden att svara är slut" in page
    assert "Klotter vid torget" in page, "what was just written is not lost"
    assert "08-508 000 00" in page
    assert not now(asked).contributions.exists()
    request_update(request=asked, values={"due_on": localdate()})
    assert "Påbörjat" in police.page()


def test_a_link_that_leads_nowhere_says_why(asked: ContributionRequest) -> None:
    assert "Länken fungerar inte" in Holder(asked, "x" * 43).page()
    police, other = Holder(asked), Holder(asked)
    request_links_end(request=asked)
    assert "Den har tagits tillbaka" in police.page()
    other = Holder(asked)
    request_remove(request=asked)
    assert "Bidraget efterfrågas inte längre" in other.page()
