"""The forms of a picture, of what it says and of what it rests on."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.day_field import DayField
from samordna.core.forms import GuardedForm, StyledForm
from samordna.core.many import ManyField
from samordna.core.rich_text import RichText
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.units.owning import offer_owner
from samordna.situation.commands.deciding import DecidedHow
from samordna.situation.models import Picture, Source, Statement


class PictureForm(RowForm):
    class Meta:
        model = Picture
        fields = ["title", "unit", "period", "gather_until"]
        formfield_callback = form_field

    def __init__(self, *args: Any, access: Access, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_owner(self, access, Action.EDIT_SITUATION)
        fields: Any = self.fields
        fields["period"].required = True
        fields["period"].help_text = _("The time that the picture is about, such as 2026 or spring 2026.")


class StatementForm(RowForm):
    sources = ManyField(label=gettext_lazy("Sources that it rests on"))

    class Meta:
        model = Statement
        fields = ["part", "text", "restricted"]
        widgets = {"text": RichText(below=3)}
        formfield_callback = form_field

    def __init__(self, *args: Any, sources: Sequence[Source], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["sources"].choices = [
            (one.pk, f"{number}. {one.name}")
            for number, one in enumerate(sorted(sources, key=lambda one: one.restricted), start=1)
        ]
        self.initial["sources"] = self.instance.sources
        fields["restricted"].help_text = _(
            "Left out of the public version, and read only by those who may read what is restricted."
        )
        if not sources:
            words = _("There are no sources yet. Add them under Sources, and come back.")
            fields["sources"].help_text = words
        self.order_fields(["part", "text", "sources", "restricted"])


class SourceForm(RowForm):
    class Meta:
        model = Source
        fields = [
            *("name", "kind", "local", "date", "period", "basis", "says", "trend"),
            *("reliability", "credibility", "distribution"),
        ]
        widgets = {"says": RichText(below=3)}
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["name"].help_text = _(
            "Such as “The police’s contribution, spring 2026”. A function, not a person."
        )
        fields["reliability"].help_text = _(
            "How far you may trust whoever says it, whatever it is that is said."
        )
        fields["credibility"].help_text = _("How far what is said agrees with what is known from others.")
        fields["distribution"].help_text = _(
            "Open: everybody may read what it says. Internal: everybody sees that there is such a source, and those "
            "who work here read what it says. Restricted: only those who may read what is restricted know of it."
        )


class ReplacementForm(StyledForm, forms.Form):
    by = forms.ModelChoiceField(
        queryset=Source.objects.none(), label=gettext_lazy("The source to rest on instead")
    )

    def __init__(self, *args: Any, others: QuerySet[Source], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["by"]
        field.queryset = others


class DecisionForm(GuardedForm, forms.Form):
    """The decision as the minutes tell it."""

    body = forms.CharField(label=gettext_lazy("Deciding body"), max_length=200)
    day = DayField(label=gettext_lazy("Day of the decision"))
    section = forms.CharField(
        label=gettext_lazy("Section of the minutes"), max_length=40, help_text=gettext_lazy("Such as 12.")
    )
    registry_number = forms.CharField(label=gettext_lazy("Registry number"), required=False, max_length=60)
    note = forms.CharField(
        label=gettext_lazy("Note"), required=False, max_length=2000, widget=forms.Textarea({"rows": 3})
    )

    def decision(self) -> DecidedHow:
        told = self.cleaned_data
        return DecidedHow(told["body"], told["day"], told["section"], told["registry_number"])
