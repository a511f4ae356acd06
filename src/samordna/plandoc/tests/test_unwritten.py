"""A plan with chapters and nothing in them is not written."""

import pytest

from samordna.plandoc.outline import is_unwritten
from samordna.plandoc.schema import PlanDocument


@pytest.mark.parametrize(
    ("lists", "unwritten"),
    [
        ({}, True),
        ({"sections": [{"heading": "Inledning", "text": "{{activities}}\n"}]}, True),
        ({"decisions": [{"kind": "committee", "date": "2025-03-01"}]}, True),
        ({"sections": [{"heading": "Inledning", "text": "Planen gäller alla."}]}, False),
        ({"activities": [{"action": "Utbilda personal"}]}, False),
    ],
)
def test_a_plan_without_words_and_activities_is_not_written(
    lists: dict[str, object], unwritten: bool
) -> None:
    document = PlanDocument.model_validate({"metadata": {"title": "Plan"}, **lists})
    assert is_unwritten(document) == unwritten
