"""The forms that begin a version and a plan."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import GuardedForm
from samordna.core.page_pieces import said
from samordna.organisation.models import Unit
from samordna.plandoc.carried_over import Carried
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.next_version import CHOSEN
from samordna.plandoc.schema import Metadata
from samordna.plans.forms.owner import OwnerField
from samordna.plans.forms.period import PeriodForm
from samordna.plans.models import PlanVersion
from samordna.plans.owners import Owners


class NextVersionForm(PeriodForm):
    """What comes along from the version before: all that can, unless somebody says otherwise."""

    carry = forms.MultipleChoiceField(
        label=gettext_lazy("Comes along"),
        help_text=gettext_lazy(
            "Untick what should begin empty. Of sections the headings then stay, and restricted ones stay whole."
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    comments = forms.BooleanField(
        label=gettext_lazy("Show the comments on how the activities went in the plan"),
        help_text=gettext_lazy(
            "They are in no public file today. In the new version everybody may read them."
        ),
        required=False,
    )

    def __init__(self, *args: Any, told: Sequence[Carried], cover: Metadata, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer_periods(cover)
        offered = [one for one in told if one.kind.name in CHOSEN and one.count]
        carry: forms.MultipleChoiceField = self.fields["carry"]  # type: ignore[assignment]
        carry.choices = [(one.kind.name, _in_words(one)) for one in offered]
        carry.initial = [one.kind.name for one in offered]

    @property
    def empty(self) -> set[str]:
        """The kinds that begin empty."""
        return set(self.fields["carry"].initial) - set(self.cleaned_data["carry"])


def _in_words(one: Carried) -> str:
    title = said(one.kind.title)
    if one.kind.name == "activities":
        return _("Activities that go on (%(count)d)") % {"count": one.count}
    return title if one.kind.is_single else f"{title} ({one.count})"


class NewPlanForm(GuardedForm, forms.Form):
    """A plan from nothing: what it is called, whose it is, and its language."""

    title = forms.CharField(max_length=300)
    unit = OwnerField(label=gettext_lazy("The plan belongs to"))
    chapters = forms.ChoiceField(
        label=gettext_lazy("Begins with"),
        choices=[
            ("template", gettext_lazy("The chapters of the municipality's template")),
            ("ordinary", gettext_lazy("The chapters of an ordinary plan")),
        ],
        initial="template",
        widget=forms.RadioSelect,
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the plan"),
        choices=PlanVersion._meta.get_field("language").choices or [],
    )

    def __init__(self, *args: Any, owners: Owners, has_template: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_template:
            del self.fields["chapters"]
        self.fields["title"].label = said(FIELDS["title"])
        owner: OwnerField = self.fields["unit"]  # type: ignore[assignment]
        owner.offer(owners, asks=True)
        owner.required = owner.asks or not owners.whole_municipality
        owner.error_messages["required"] = owner.missing
        if not owners.whole_municipality and len(owners.units) == 1:
            owner.initial = str(owners.units[0].pk)

    @property
    def follows_template(self) -> bool:
        return self.cleaned_data.get("chapters") == "template"

    def clean_unit(self) -> Unit | None:
        owner: OwnerField = self.fields["unit"]  # type: ignore[assignment]
        unit: Unit | None = self.cleaned_data["unit"]
        if owner.must_be_chosen(unit, self.data.get("unit", "")):
            raise forms.ValidationError(owner.missing)
        return unit
