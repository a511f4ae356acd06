"""A field of an activity is typed, written and shown, whichever it is."""

from samordna.plandoc.schema import ABOUT_ITEM, Activity
from samordna.plandoc.writing.activities import ACTIVITY_COLUMNS
from samordna.plans.documents import ACTIVITY_FIELDS
from samordna.plans.forms.rows import ActivityForm
from samordna.plans.forms.status import StatusForm
from samordna.plans.views.activities import ELSEWHERE, FACTS

FIELDS = set(Activity.model_fields) - set(ABOUT_ITEM)
SIGNS = {"ongoing", "flagged"}
"""Told by the end of an activity, and by a mark beside it."""


def test_every_field_is_kept_and_typed() -> None:
    assert set(ACTIVITY_FIELDS) == FIELDS
    assert set(ActivityForm.base_fields) | set(StatusForm.base_fields) >= FIELDS


def test_every_field_is_written_and_shown() -> None:
    assert {column.name for column in ACTIVITY_COLUMNS} == FIELDS - SIGNS
    assert set(FACTS) == FIELDS - SIGNS - ELSEWHERE
