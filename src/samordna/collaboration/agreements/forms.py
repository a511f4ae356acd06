"""The forms of an agreement: what was agreed with whom, what each does, and the signed document."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.collaboration.commands.agreements import FIELDS
from samordna.collaboration.commands.parties import Parties
from samordna.collaboration.models import Agreement, AgreementParty
from samordna.core.forms import GuardedForm
from samordna.core.many import ManyField
from samordna.core.page_pieces import size
from samordna.core.signed_pdfs import LARGEST_SIGNED, signed_pdf_pages
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.models import Partner, Unit
from samordna.organisation.units.offering import Options, units_offered
from samordna.organisation.units.owning import offer_owner
from samordna.plandoc.dates.months import months_after

_ORDER = (
    *("title", "unit", "partners", "units", "purpose", "areas", "valid_from", "valid_to"),
    *("registry_number", "remind_months"),
)


class AgreementForm(RowForm):
    """``parties`` are those of the agreement, or of the one that a new one renews."""

    partners = ManyField(
        label=gettext_lazy("Partners"), help_text=gettext_lazy("Whom the municipality agrees with.")
    )
    units = ManyField(
        label=gettext_lazy("Units of the municipality"),
        help_text=gettext_lazy("Those that have undertaken something. None: the municipality as a whole."),
    )

    class Meta:
        model = Agreement
        fields = sorted(FIELDS)
        formfield_callback = form_field

    def __init__(self, *args: Any, access: Access, parties: Parties, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        place = self.instance.municipality
        offer_owner(self, access, Action.EDIT_COLLABORATION)
        self.fields["valid_to"].help_text = _("The last day. Empty: until further notice.")
        there = Partner.objects.filter(municipality=place)
        partners = there.filter(Q(removed_at=None) | Q(pk__in=parties.partners))
        units = {row.pk: row for row in Unit.objects.filter(municipality=place)}
        self._offer("partners", [(row.pk, str(row)) for row in partners], parties.partners)
        self._offer("units", units_offered(units, parties.units), parties.units)
        self.order_fields(_ORDER)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        first, last, months = (values.get(name) for name in ("valid_from", "valid_to", "remind_months"))
        if first and last and months and first <= last and months_after(last, -months) < first:
            words = _("The reminder falls before the first day. Choose fewer months, or another last day.")
            self.add_error("remind_months", words)
        return values

    def _offer(self, name: str, choices: Options, chosen: frozenset[int]) -> None:
        field: Any = self.fields[name]
        field.choices = choices
        self.initial[name] = sorted(chosen)

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in super().values().items() if name in FIELDS}

    @property
    def parties(self) -> Parties:
        return Parties.of(self.cleaned_data["units"], self.cleaned_data["partners"])


class UndertakingsForm(GuardedForm, forms.Form):
    """A text for each party, named by the number of its row."""

    def __init__(self, *args: Any, parties: list[AgreementParty], **kwargs: Any) -> None:
        self.parties = parties
        super().__init__(*args, initial={_name(row): row.does for row in parties}, **kwargs)
        for row in parties:
            box = forms.Textarea(attrs={"class": "ds-input", "rows": 4})
            self.fields[_name(row)] = forms.CharField(
                label=str(row), required=False, max_length=4000, widget=box
            )

    def does(self) -> dict[int, str]:
        return {row.pk: self.cleaned_data[_name(row)] for row in self.parties}


def _name(row: AgreementParty) -> str:
    return f"does_{row.pk}"


class DocumentForm(GuardedForm, forms.Form):
    """What the file says passes no guard: it is signed by persons, and kept apart from all that is searched."""

    file = forms.FileField(
        label=gettext_lazy("Signed document"),
        allow_empty_file=True,
        max_length=255,
        widget=forms.FileInput(attrs={"accept": ".pdf,application/pdf", "class": "ds-input"}),
    )
    restricted = forms.BooleanField(
        label=gettext_lazy("Restricted"),
        required=False,
        initial=True,
        help_text=gettext_lazy(
            "Signatures are names. Restricted, the document is opened only by roles that may read what is restricted, and every"
            " reading is noted."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = _(
            "A PDF of at most %(size)s, without scripts, attached files and passwords. What it says is neither searched, read nor"
            " exported: it is kept as it was signed."
        )
        self.fields["file"].help_text = words % {"size": size(LARGEST_SIGNED)}

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        self.content = file.read(LARGEST_SIGNED + 1)
        signed_pdf_pages(file.name, self.content)
        return file

    def values(self) -> dict[str, Any]:
        """For the command, which looks once more."""
        if not self.is_valid():
            raise ValidationError(self.errors.as_data())
        return {
            "name": self.cleaned_data["file"].name,
            "content": self.content,
            "restricted": self.cleaned_data["restricted"],
        }
