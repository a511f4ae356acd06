"""The forms of a digest."""

from typing import Any

from samordna.briefings.models import Digest
from samordna.organisation.forms import RowForm, form_field


class DigestForm(RowForm):
    """``correction`` is asked for only of a digest that corrects another."""

    class Meta:
        model = Digest
        fields = ("subject", "greeting", "footer", "correction")
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.corrects_id:
            self.fields["correction"].required = True
        else:
            del self.fields["correction"]


class CorrectionForm(RowForm):
    """What was wrong in a digest that has been sent."""

    class Meta:
        model = Digest
        fields = ("correction",)
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["correction"].required = True
