"""The forms of a review: days ahead, and running text as in Word."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.rich_text import RichText
from samordna.plans.tests.factories import VersionFactory
from samordna.review.forms.memorandum import MemorandumTextForm
from samordna.review.forms.reviewing import JudgementForm, ReviewForm
from samordna.review.forms.rounds import RoundForm
from samordna.review.models import ReviewRound
from samordna.review.tests.factories import a_round, review, send_for_review

pytestmark = pytest.mark.django_db


def test_the_last_day_that_a_round_has_may_have_passed_while_its_name_is_changed() -> None:
    made = a_round(VersionFactory().municipality)
    made.last_day = localdate() - timedelta(days=3)
    for days, is_right in ((3, True), (2, False), (0, True)):
        day = (localdate() - timedelta(days=days)).isoformat()
        assert RoundForm({"name": "Nytt namn", "last_day": day}, instance=made).is_valid() is is_right


def test_two_rounds_are_not_called_the_same() -> None:
    made = a_round(VersionFactory().municipality)
    with pytest.raises(ValidationError) as refused:
        ReviewRound(municipality=made.municipality, name=made.name, last_day=made.last_day).full_clean()
    assert refused.value.messages == ["Det finns redan en granskning som heter så. Ge den ett annat namn."]


@pytest.mark.parametrize(
    ("form", "names"),
    [
        (ReviewForm, ["strengths", "proposals"]),
        (JudgementForm, ["judgement", "strengths", "lacking"]),
        (MemorandumTextForm, ["text"]),
    ],
)
def test_running_text_is_written_as_in_word_and_conditions_line_by_line(form: Any, names: list[str]) -> None:
    fields = form.base_fields.items()
    assert [name for name, field in fields if isinstance(field.widget, RichText)] == names


@pytest.mark.parametrize(
    ("outcome", "conditions", "field"),
    [
        ("approved", "Datera lägesbilden.", "outcome"),
        ("returned", "Datera lägesbilden.", "outcome"),
        ("approved_on_conditions", " - ", "conditions"),
        ("approved_on_conditions", "Datera lägesbilden.", None),
        ("approved", "", None),
        ("", "Datera lägesbilden.", None),
    ],
)
def test_conditions_go_with_approval_on_conditions_as_in_a_decision(
    outcome: str, conditions: str, field: str | None
) -> None:
    form = JudgementForm({"outcome": outcome, "conditions": conditions})
    assert list(form.errors) == ([field] if field else [])


def test_what_a_reviewer_says_is_shown_as_it_was_written(client: Client) -> None:
    version = VersionFactory()
    leader = RoleAssignmentFactory(municipality=version.municipality, role=Role.CENTRAL_COORDINATOR).user
    made = a_round(version.municipality)
    plan = send_for_review(version)
    colleague = RoleAssignmentFactory(municipality=version.municipality, role=Role.CENTRAL_COORDINATOR).user
    review(plan, colleague, proposals="- **Mät** mer")
    review(plan, leader)
    client.force_login(leader)
    page = client.get(f"/{version.municipality.slug}/granskning/{made.pk}/planer/{plan.pk}/")
    assert "<strong>Mät</strong> mer" in page.content.decode()
