from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import GuardedForm
from samordna.organisation.enums import TaskState
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.models import MandateTask


class TaskForm(RowForm):
    """A task; whose it is, is chosen once."""

    class Meta:
        model = MandateTask
        fields = ["scope", "text"]
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["scope"]


class FollowUpForm(GuardedForm, forms.Form):
    state = forms.ChoiceField(label=_("How it goes"), choices=TaskState.choices, widget=forms.RadioSelect)
    comment = forms.CharField(
        label=_("Comment"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("What is done, what is left. No names of persons."),
    )
