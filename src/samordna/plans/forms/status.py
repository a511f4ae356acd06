"""Reporting how an activity goes."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django import forms
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from samordna.core.choices import choices
from samordna.core.forms import GuardedForm
from samordna.plandoc.vocabulary import Language, Status


class StatusForm(GuardedForm, forms.Form):
    status = forms.ChoiceField(label=_("Status"), choices=choices(Status))
    comment = forms.CharField(
        label=_("Comment"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What has been done, what is left, what is in the way. No names of persons."),
    )
    occasion = forms.CharField(
        label=_("Occasion"),
        required=False,
        max_length=60,
        help_text=_("Such as T1 2026, annual report 2026 or a forum."),
    )

    def __init__(self, *args: Any, occasions: Sequence[str] = (), **kwargs: Any) -> None:
        """``occasions`` are those of the municipality; where there are none, the occasion is written."""
        super().__init__(*args, **kwargs)
        if occasions:
            field = forms.ChoiceField(
                label=_("Occasion"),
                required=False,
                choices=[("", _("None in particular")), *((name, name) for name in occasions)],
            )
            field.widget.attrs["class"] = "ds-input"
            self.fields["occasion"] = field


@lru_cache(maxsize=1024)
def blank_fields(status: str, _language: Language, occasions: tuple[str, ...]) -> SafeString:
    """The fields before anything is filled in: the same on many activities' pages, so made once per language."""
    return StatusForm(initial={"status": status}, occasions=occasions).render()
