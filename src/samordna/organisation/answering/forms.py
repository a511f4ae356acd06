"""A form that is saved while it is typed."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.core.edit_conflicts import SEEN
from samordna.core.forms import GuardedForm
from samordna.core.guard_questions import SETTLED
from samordna.core.personal_data import FieldHit
from samordna.plandoc.guard import HitKind


class TypedForm(GuardedForm, forms.Form):
    """About the row ``of``. What is left empty is not said; only what is right is kept while somebody writes."""

    watches = True
    asks_beside = False

    def __init__(self, data: Any = None, *, of: Any, sends: bool = False, **kwargs: Any) -> None:
        self.of, self.sends = of, sends
        super().__init__(data, **kwargs)

    def _told(self, one: FieldHit, *, asks: bool = False) -> str:
        """Of a name in words for whoever answers about their own work."""
        if one.hit.kind is not HitKind.NAME:
            return super()._told(one, asks=asks)
        return _(
            "“%(text)s” looks like a person's name. Write the function instead, such as youth worker. Answer in general,"
            " never about somebody."
        ) % {"text": one.hit.text}

    def _label(self, name: str, one: FieldHit) -> str:
        """Whoever answers through a link may name nobody, for their work either."""
        if name != SETTLED or one.hit.kind is not HitKind.NAME:
            return super()._label(name, one)
        return _("“%(text)s” is no person.") % {"text": one.hit.text}

    def said(self) -> Mapping[str, str]:
        """What was sent and is right."""
        return {
            name: value.strip()
            for name, value in self.cleaned_data.items()
            if name in self.base_fields and self.add_prefix(name) in self.data
        }

    @property
    def faults(self) -> Iterable[tuple[str, list[str]]]:
        return [
            (str(self[name].label), [str(one) for one in told])
            for name, told in self.errors.items()
            if name in self.fields
        ]

    @property
    def questions(self) -> list[forms.BoundField]:
        """What the guard asks about what was written."""
        return [self[name] for name in self.fields if name not in self.base_fields]

    @property
    def seen_before(self) -> SafeString:
        """The marks that came, for a page that has not shown yet what others have written."""
        return format_html('<input type="hidden" name="{}" value="{}">', SEEN, self.data.get(SEEN, ""))

    @property
    def seen_now(self) -> SafeString:
        """The marks of what is kept now, for the next time that the form comes back."""
        return type(self)(of=self.of).seen_field
