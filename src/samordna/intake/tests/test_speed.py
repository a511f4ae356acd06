"""As many queries for a large file as for a small one, and a large one stays usable."""

import pytest
from django.test import Client

from samordna.accounts.models import User
from samordna.core.tests.counting import queries_of
from samordna.intake.tests.factories import read_result, ready_upload
from samordna.organisation.models import Municipality

MOST_QUERIES = 12
PAGES = ["granska/", "granska/?del=activities", "del/activities-1/", "del/activities-1/andra/"]


@pytest.mark.parametrize("page", PAGES)
def test_the_number_of_queries_does_not_grow(
    web: Client, home: Municipality, coordinator: User, page: str
) -> None:
    small, large = (ready_upload(home, coordinator, read_result(number)) for number in (5, 500))
    counts = [queries_of(web, f"/ekdala/importera/{upload.pk}/{page}") for upload in (small, large)]
    assert counts[0] == counts[1] <= MOST_QUERIES


def test_the_upload_page_asks_no_more_for_many_uploads(
    web: Client, home: Municipality, coordinator: User
) -> None:
    ready_upload(home, coordinator)
    few = queries_of(web, "/ekdala/importera/")
    for _number in range(20):
        ready_upload(home, coordinator)
    assert queries_of(web, "/ekdala/importera/") == few <= MOST_QUERIES


@pytest.mark.slow
def test_ten_thousand_rows_are_shown_page_by_page(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator, read_result(10_000))
    page = web.get(f"/ekdala/importera/{upload.pk}/granska/?del=activities&sida=150").content.decode()
    sent = {"action": "Nytt", "changes": "0"}
    web.post(
        f"/ekdala/importera/{upload.pk}/del/activities-7500/andra/", sent, headers={"HX-Request": "true"}
    )
    assert page.count('<article class="card') == 50
    assert "Sida 150 av 200" in page
