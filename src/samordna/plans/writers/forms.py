"""Handing a section to somebody, and writing in one that was handed."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import Access
from samordna.accounts.models import User
from samordna.core.day_field import DayField
from samordna.core.forms import StyledForm
from samordna.plans.forms.sections import SectionForm


class HandForm(StyledForm, forms.Form):
    writer = forms.ChoiceField(label=_("Who writes"))
    due_on = DayField(label=_("Last day to write"), ahead=True)

    def __init__(self, *args: Any, candidates: Iterable[Access], says: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = list(candidates)
        self._users = {str(one.user.pk): one.user for one in known}
        choices = [(str(one.user.pk), f"{one.user.name}, {one.words}") for one in known]
        self.fields["writer"].help_text = says
        self.fields["writer"].choices = [("", _("Choose")), *choices]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> User:
        return self._users[self.cleaned_data["writer"]]


class WriteForm(SectionForm):
    """The text of a section: its heading and its place in the plan are the coordinator's."""

    class Meta(SectionForm.Meta):
        fields = ["text"]
