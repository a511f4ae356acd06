"""Every form that edits something, opened and sent as it stands, on rows whose every reference is set.

A form that narrows its choices must still offer what is chosen already, wherever those choices come from.
"""

import pytest

from house.sending import Sendings
from samordna.core.tests.telling import Tell

pytestmark = [pytest.mark.slow, pytest.mark.django_db, pytest.mark.xdist_group("forms")]


def test_every_form_takes_back_what_it_shows(sendings: Sendings, tell: Tell) -> None:
    sent, broken = sendings.as_it_stands.sent, sendings.as_it_stands.broken
    related = sendings.references
    tell(f"edit forms: {len(sent)} sent as they stand, {related} references set, {len(broken)} broken")
    assert related > 10
    assert len(sent) > 60
    assert not broken
