"""A comment, or an answer to one."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from samordna.accounts.models import User
from samordna.core.forms import GuardedForm
from samordna.plans.models.comment import LONGEST_COMMENT


class CommentForm(GuardedForm, forms.Form):
    """``candidates`` are those who may be asked; without any, nobody is asked about."""

    text = forms.CharField(
        label=_("What you want to say"),
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=format_lazy(_("At most {n} characters."), n=LONGEST_COMMENT),
    )
    asked = forms.ChoiceField(
        label=_("Ask somebody"), required=False, help_text=_("They get a mail with a link to the comment.")
    )

    def __init__(self, *args: Any, candidates: Iterable[tuple[User, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = list(candidates)
        self._users = {str(user.pk): user for user, _words in known}
        choices = [(str(user.pk), f"{words}: {user.name}") for user, words in known]
        self.fields["asked"].choices = [("", _("Nobody in particular")), *choices]  # type: ignore[attr-defined]
        if not known:
            del self.fields["asked"]

    @property
    def who_is_asked(self) -> User | None:
        return self._users.get(self.cleaned_data.get("asked", ""))
