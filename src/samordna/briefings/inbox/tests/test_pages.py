"""From a feed to a piece of news in one's own words."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.models import Item, NewsEntry, NewsSource
from samordna.briefings.tests.factories import EntryFactory, SourceFactory
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality, Unit
from samordna.situation.models import AllowedHost

pytestmark = pytest.mark.django_db
ADDRESS = "https://myndighet.example/rss"


def _base(here: Municipality) -> str:
    return f"/{here.slug}/nyheter/"


def test_a_source_is_added_where_its_host_is_allowed(here: Municipality) -> None:
    web, base = signed_in(here), _base(here)
    sent = {"name": "Myndigheten", "address": ADDRESS}
    refused = web.post(f"{base}kallor/ny/", sent)
    assert refused.status_code == 422
    assert "Be kommunens administratör" in refused.content.decode()
    AllowedHost.objects.create(municipality=here, host="myndighet.example")
    assert "myndighet.example" in web.get(f"{base}kallor/ny/").content.decode()
    web.post(f"{base}kallor/ny/", sent)
    source = NewsSource.objects.get()
    assert "inte än" in web.get(f"{base}kallor/").content.decode()
    again = web.post(f"{base}kallor/ny/", sent)
    assert "läses redan" in again.content.decode()
    web.post(f"{base}kallor/{source.pk}/ta-bort/")
    assert "Ingen nyhetskälla läses än" in web.get(f"{base}kallor/").content.decode()
    web.post(f"{base}kallor/{source.pk}/lagg-tillbaka/")
    assert "Myndigheten" in web.get(f"{base}kallor/").content.decode()


def test_another_address_is_asked_at_once_and_from_the_beginning(here: Municipality) -> None:
    AllowedHost.objects.create(municipality=here, host="myndighet.example")
    later = timezone.now() + timedelta(hours=20)
    source = SourceFactory(
        municipality=here, etag='"1"', problem="svarade inte", failures=4, next_check_at=later
    )
    sent = {"name": source.name, "address": f"{ADDRESS}/2"}
    signed_in(here).post(f"{_base(here)}kallor/{source.pk}/redigera/", sent)
    source.refresh_from_db()
    assert (source.etag, source.problem, source.failures, source.next_check_at) == ("", "", 0, None)


def test_news_are_written_in_ones_own_words(here: Municipality) -> None:
    entry = EntryFactory(municipality=here, title="Ny vägledning", summary="Om samverkan")
    web, base = signed_in(here), _base(here)
    assert "Ny vägledning" in web.get(f"{base}inkorg/").content.decode()
    form = web.get(f"{base}inkorg/{entry.pk}/skriv/").content.decode()
    assert f'value="{entry.link}"' in form
    assert 'name="title" value=' not in form
    sent = {"title": "Vägledning att läsa", "why": "Rör oss", "distribution": "internal", "link": entry.link}
    web.post(f"{base}inkorg/{entry.pk}/skriv/", sent)
    item = Item.objects.get()
    entry.refresh_from_db()
    assert entry.item == item
    assert "Inget väntar" in web.get(f"{base}inkorg/").content.decode()
    twice = web.post(f"{base}inkorg/{entry.pk}/skriv/", sent | {"title": "En gång till"})
    assert "redan skrivit" in twice.content.decode()
    assert Item.objects.count() == 1


def test_what_is_set_aside_can_be_taken_up(here: Municipality) -> None:
    entry = EntryFactory(municipality=here, title="Ny vägledning")
    web, base = signed_in(here), _base(here)
    web.post(f"{base}inkorg/{entry.pk}/lagg-undan/")
    assert "Ny vägledning</h2>" not in web.get(f"{base}inkorg/").content.decode()
    assert "Ny vägledning</h2>" in web.get(f"{base}inkorg/?visa=undanlagda").content.decode()
    web.post(f"{base}inkorg/{entry.pk}/ta-fram/")
    assert "Ny vägledning</h2>" in web.get(f"{base}inkorg/").content.decode()


def test_entries_are_found_by_source_and_words(here: Municipality) -> None:
    one = EntryFactory(municipality=here, title="Åtgärder på nätet")
    EntryFactory(municipality=here, title="Statistik")
    web, base = signed_in(here), _base(here)
    for asked in (f"?kalla={one.source_id}", "?q=åtgärder"):
        page = web.get(f"{base}inkorg/{asked}").content.decode()
        assert "Åtgärder på nätet</h2>" in page
        assert "Statistik</h2>" not in page


def test_the_inbox_is_for_those_who_choose_news(here: Municipality) -> None:
    assert signed_in(here, role=Role.READER).get(f"{_base(here)}inkorg/").status_code == 403


def test_queries_do_not_grow(here: Municipality, unit: Unit) -> None:
    web, base = signed_in(here), _base(here)
    counts = []
    for _more in range(2):
        for _each in range(4):
            EntryFactory(municipality=here, source__unit=unit)
        counts.append([queries_of(web, f"{base}{page}/") for page in ("inkorg", "kallor")])
    assert counts[0] == counts[1]
    assert max(counts[1]) <= 12


def test_entries_keep_their_place_by_day(here: Municipality) -> None:
    now = timezone.now()
    EntryFactory(municipality=here, title="Äldre", published_at=now - timedelta(days=2))
    EntryFactory(municipality=here, title="Utan dag", published_at=None)
    EntryFactory(municipality=here, title="Nyast", published_at=now)
    page = signed_in(here).get(f"{_base(here)}inkorg/").content.decode()
    places = [page.index(f"{title}</h2>") for title in ("Nyast", "Äldre", "Utan dag")]
    assert places == sorted(places)
    assert NewsEntry.objects.count() == 3
