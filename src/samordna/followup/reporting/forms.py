"""What is asked when a report is begun, and its texts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import GuardedForm, StyledForm
from samordna.core.rich_text import RichText
from samordna.followup.models import FollowUpOccasion
from samordna.followup.reporting.offers import Offer
from samordna.plans.models import PlanVersion


class BeginForm(StyledForm, forms.Form):
    occasion = forms.ModelChoiceField(label=_("Occasion"), queryset=FollowUpOccasion.objects.none())
    version = forms.TypedChoiceField(label=_("Plan"), coerce=int)

    def __init__(self, *args: Any, occasions: Any, versions: list[PlanVersion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["occasion"].queryset = occasions  # type: ignore[attr-defined]
        self.fields["version"].choices = [(row.pk, _named(row)) for row in versions]  # type: ignore[attr-defined]


def _named(version: PlanVersion) -> str:
    owner = version.plan.unit
    return f"{version.title} ({owner.name})" if owner else version.title


class ReportTextForm(GuardedForm, forms.Form):
    """A text of a report."""

    watches = True
    text = forms.CharField(
        label=_("Text"),
        required=False,
        widget=RichText({"rows": 12, "class": "ds-input tall"}),
    )

    def take(self, offer: Offer) -> None:
        """Add to what is written, which is shown again and not saved yet."""
        name = self.add_prefix("text")
        written = "\n\n".join(filter(None, (self.data.get(name, "").rstrip(), offer.text)))
        self.data = {**self.data.dict(), name: written}  # type: ignore[attr-defined]
