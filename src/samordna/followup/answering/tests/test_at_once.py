"""Two who begin to answer about the same activity in the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils.timezone import localdate

from samordna.core.tenancy import acting_for
from samordna.followup.answering.tests.test_answering import Desk
from samordna.followup.commands.answers import answer_save

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_they_wait_for_one_another_and_there_is_one_draft_with_what_both_wrote() -> None:
    desk = Desk()
    begin = Barrier(2)

    def write(field: str) -> None:
        try:
            with acting_for(desk.home.pk):
                begin.wait(timeout=60)
                answer_save(
                    occasion=desk.occasion,
                    activity=desk.first,
                    values={field: "Skrivet"},
                    user=desk.user,
                    today=localdate(),
                )
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(write, ("happened", "result")))
    draft = desk.draft()
    assert draft is not None
    assert (draft.happened, draft.result) == ("Skrivet", "Skrivet")
