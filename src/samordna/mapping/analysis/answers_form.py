"""The questions as whoever has the link answers them."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.core.edit_conflicts import SEEN
from samordna.core.forms import GuardedForm
from samordna.core.personal_data import FieldHit
from samordna.mapping.analysis.questions import BY_NAME, LONGEST, MUST, asked_of
from samordna.mapping.commands.analysis_answers import begun_with
from samordna.mapping.models import AnalysisForm
from samordna.plandoc.guard import HitKind


def _field(name: str) -> forms.Field:
    question = BY_NAME[name]
    told: dict[str, Any] = {"label": question.label, "help_text": question.help_text, "required": False}
    if question.choices:
        return forms.ChoiceField(choices=list(question.choices.items()), widget=forms.RadioSelect, **told)
    return forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}), **told)


class AnswersForm(GuardedForm, forms.Form):
    """What is left empty is not said; only what is right is kept while somebody writes."""

    watches = True
    contact = _field("contact")
    contact_words = _field("contact_words")
    part = _field("part")
    part_words = _field("part_words")
    consequences = _field("consequences")
    knowledge_preventive = _field("knowledge_preventive")
    knowledge_detecting = _field("knowledge_detecting")
    knowledge_remedial = _field("knowledge_remedial")
    wishes = _field("wishes")

    def __init__(self, data: Any = None, *, of: AnalysisForm, sends: bool = False) -> None:
        self.of, self.sends = of, sends
        super().__init__(data, initial=begun_with(of))
        asked = {one.name for one in asked_of(of.service.functions)}
        for name in [*self.base_fields]:
            if name not in asked:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        for name in MUST if self.sends else ():
            if name in values and not values[name]:
                self.add_error(name, _("Choose an answer. “Do not know” is one too."))
        return values

    def _told(self, one: FieldHit) -> str:
        """Of a name in words for whoever answers about their own service."""
        if one.hit.kind is not HitKind.NAME:
            return super()._told(one)
        return _(
            "“%(text)s” looks like a person's name. Write the function instead, such as youth worker. Answer in general,"
            " never about somebody."
        ) % {"text": one.hit.text}

    def said(self) -> Mapping[str, str]:
        """What was sent and is right."""
        return {
            name: value.strip()
            for name, value in self.cleaned_data.items()
            if name in self.base_fields and self.add_prefix(name) in self.data
        }

    @property
    def names(self) -> str:
        """All that is sent of it."""
        return ",".join(self.data or self.fields)

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
        return AnswersForm(of=self.of).seen_field
