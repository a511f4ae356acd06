"""A text of blanks and marks alone is no text, in whichever field it is written."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from samordna.core.fields import Guarded

FIELDS = [
    field for model in apps.get_models() for field in model._meta.local_fields if isinstance(field, Guarded)
]


@pytest.mark.parametrize("text", ["\u200b", "\u00a0 \u00ad", "\u0301"], ids=ascii)
def test_what_nobody_sees_is_refused_in_every_field(text: str) -> None:
    assert len(FIELDS) > 100
    for field in FIELDS:
        with pytest.raises(ValidationError) as refused:
            field.run_validators(text)
        assert "unseen" in [error.code for error in refused.value.error_list], field
