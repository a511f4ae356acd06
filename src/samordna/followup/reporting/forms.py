"""What is asked when a report is begun, and its texts."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import GuardedForm, StyledForm
from samordna.core.page_pieces import language
from samordna.core.rich_text import RichText
from samordna.followup.calendar import as_planned
from samordna.followup.models import FollowUpOccasion
from samordna.followup.reporting.offers import Offer
from samordna.plandoc.in_force import in_force_on
from samordna.plandoc.writing.cover import period_text
from samordna.plans.models import PlanVersion


class BeginForm(StyledForm, forms.Form):
    occasion = forms.ModelChoiceField(label=_("Occasion"), queryset=FollowUpOccasion.objects.none())
    version = forms.TypedChoiceField(label=_("Plan"), coerce=int)

    def __init__(self, *args: Any, occasions: Any, versions: list[PlanVersion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["occasion"].queryset = occasions  # type: ignore[attr-defined]
        self.versions = {row.pk: row for row in versions}
        offered = self._offered(occasions)
        self.fields["version"].choices = [(row.pk, _named(row)) for row in versions if row.pk in offered]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The plan is its version on the day of the occasion. One of another time is refused, with the right one named."""
        told = super().clean() or self.cleaned_data
        occasion, version = told.get("occasion"), self.versions.get(told.get("version", 0))
        if occasion and version:
            told["version"] = version
            self._refuse_another_time(occasion, version)
        return told

    def _refuse_another_time(self, occasion: FollowUpOccasion, version: PlanVersion) -> None:
        in_force = self._in_force(occasion)
        if version in in_force:
            return
        words = {"name": occasion.name}
        right = next((row for row in in_force if row.plan_id == version.plan_id), None)
        if right:
            told = _("%(name)s is about %(plan)s, which was in force then. Choose that.")
            self.add_error("version", told % {**words, "plan": _named(right)})
        else:
            self.add_error("version", _("The plan had not begun when the time of %(name)s ended.") % words)

    def _in_force(self, occasion: FollowUpOccasion) -> list[PlanVersion]:
        return in_force_on(self.versions.values(), as_planned(occasion).about)

    def _offered(self, occasions: Iterable[FollowUpOccasion]) -> set[int]:
        """What some occasion is about."""
        return {row.pk for occasion in occasions for row in self._in_force(occasion)}


def _named(version: PlanVersion) -> str:
    owner = version.plan.unit
    title = f"{version.title} ({owner.name})" if owner else version.title
    time = period_text(version.period_start, version.period_end, language())
    return f"{title}, {time}" if time and time not in title else title


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
