"""A comment, or an answer to one."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from samordna.accounts.access import RoleAt
from samordna.accounts.models import User
from samordna.core.forms import GuardedForm
from samordna.plans.comments.functions import Holders
from samordna.plans.models.comment import LONGEST_COMMENT


class WordsForm(GuardedForm, forms.Form):
    text = forms.CharField(
        label=_("What you want to say"),
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=format_lazy(_("At most {n} characters."), n=LONGEST_COMMENT),
    )


class CommentForm(WordsForm):
    """``holders`` are the functions that may be asked, with who hold them now; without any, nobody is asked about."""

    asked = forms.ChoiceField(
        label=_("Ask somebody"),
        required=False,
        help_text=_(
            "Whoever has the function now gets a mail with a link. Whoever has it next sees the question too."
        ),
    )

    def __init__(self, *args: Any, holders: Holders, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._functions = {f"{one.role}-{one.unit_id or ''}": one for one in holders}
        self._holders = holders
        choices = [(key, _called(one, len(holders[one]))) for key, one in self._functions.items()]
        self.fields["asked"].choices = [("", _("Nobody in particular")), *choices]  # type: ignore[attr-defined]
        if not holders:
            del self.fields["asked"]

    @property
    def asked_function(self) -> RoleAt | None:
        return self._functions.get(self.cleaned_data.get("asked", ""))

    @property
    def asked_now(self) -> list[User]:
        function = self.asked_function
        return self._holders[function] if function else []


def _called(function: RoleAt, number: int) -> str:
    words = str(function)
    more = ngettext("%(n)d person", "%(n)d people", number) % {"n": number}
    return f"{words[:1].upper()}{words[1:]}" + (f" ({more})" if number > 1 else "")
