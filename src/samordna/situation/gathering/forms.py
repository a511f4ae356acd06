"""The forms of those who gather contributions."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.accounts.access import Access
from samordna.core.day_field import DayField
from samordna.core.forms import GuardedForm, LinesField
from samordna.core.many import ManyBoxes, ManyField
from samordna.core.order import in_order
from samordna.organisation import queries as organisation
from samordna.organisation.forms import RowForm
from samordna.organisation.models import Municipality, Partner, Unit
from samordna.situation.models import ContributionRequest

Rows = Mapping[int, Any]


class QuestionsField(LinesField):
    widget = forms.Textarea(attrs={"rows": 10})

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", pgettext_lazy("contribution", "Questions"))
        kwargs.setdefault(
            "help_text", _("One on each line. Ask about areas and phenomena, never about somebody.")
        )
        super().__init__(**kwargs)


class _Asked(RowForm):
    due_on = DayField(label=_("Last day to answer"), ahead=True)
    questions = QuestionsField()

    class Meta:
        model = ContributionRequest
        fields: Sequence[str] = ["due_on", "words"]
        labels = {"words": _("Your words in the mail")}
        help_texts = {"words": _("Stand first in the mail that asks.")}
        widgets = {"words": forms.Textarea(attrs={"rows": 3})}
        error_messages = {
            "email": {"invalid": _("Write a function's e-mail address, such as unit@municipality.se.")}
        }


class AskForm(_Asked):
    """The same questions to each that is chosen."""

    units = ManyField(label=_("Units"), widget=ManyBoxes(is_whole=True))
    partners = ManyField(label=_("Partners"), widget=ManyBoxes())
    contacts = ManyField(
        label=_("Contact points"),
        widget=ManyBoxes(),
        help_text=_("For whoever is neither a unit nor a partner, or when a certain function is to answer."),
    )
    field_order = ("units", "partners", "contacts", "email", "due_on", "questions", "words")

    class Meta(_Asked.Meta):
        fields = ["email", "due_on", "words"]
        labels = {**_Asked.Meta.labels, "email": _("An e-mail address beside them")}
        help_texts = {
            **_Asked.Meta.help_texts,
            "email": _("A function's address, not a person's, where somebody is in none of the lists."),
        }

    def __init__(self, *args: Any, access: Access, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        municipality = self.instance.municipality
        self.rows = {
            "unit": units_to_ask(municipality),
            "partner": partners_to_ask(municipality),
            "contact": contacts_to_ask(municipality, access),
        }
        for name, rows in self.rows.items():
            field: Any = self.fields[f"{name}s"]
            field.choices = [(pk, _named(row)) for pk, row in rows.items()]
            if not rows:
                del self.fields[f"{name}s"]

    def to(self) -> list[dict[str, Any]]:
        """Who each request goes to."""
        chosen = [
            {name: rows[pk]}
            for name, rows in self.rows.items()
            for pk in self.cleaned_data.get(f"{name}s", ())
        ]
        email = self.cleaned_data["email"]
        return [*chosen, *([{"email": email}] if email else [])]

    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("due_on", "questions", "words")}


class RequestForm(_Asked):
    """Where a request goes, until when, and what it asks."""

    field_order = ("contact", "email", "due_on", "questions", "words")

    class Meta(_Asked.Meta):
        fields = ["contact", "email", "due_on", "words"]
        labels = {
            **_Asked.Meta.labels,
            "contact": _("Contact point"),
            "email": _("Another e-mail address"),
        }
        help_texts = {
            **_Asked.Meta.help_texts,
            "contact": _("Mail goes to its e-mail address."),
            "email": _("A function's address, not a person's. It goes before the contact point's."),
        }

    def __init__(self, *args: Any, access: Access, **kwargs: Any) -> None:
        row: ContributionRequest = kwargs["instance"]
        super().__init__(*args, initial={"questions": row.questions}, **kwargs)
        self.narrow(contact=_contacts(row.municipality, access))


class QuestionsForm(GuardedForm, forms.Form):
    """The municipality's own questions to a kind of contributor."""

    questions = QuestionsField()


def units_to_ask(municipality: Municipality) -> Rows:
    rows = Unit.objects.filter(municipality=municipality).not_ended_on(localdate())
    return {row.pk: row for row in in_order(rows, lambda row: row.name)}


def partners_to_ask(municipality: Municipality) -> Rows:
    return {row.pk: row for row in Partner.objects.filter(municipality=municipality).present()}


def contacts_to_ask(municipality: Municipality, access: Access) -> Rows:
    return {row.pk: row for row in _contacts(municipality, access).select_related("unit", "partner")}


def _contacts(municipality: Municipality, access: Access) -> Any:
    return organisation.contacts(municipality, access).filter(restricted=False).exclude(email="")


def _named(row: Any) -> str:
    whose = getattr(row, "unit", None) or getattr(row, "partner", None)
    return f"{row} ({whose})" if whose else str(row)
