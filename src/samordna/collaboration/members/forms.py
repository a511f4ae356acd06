"""The form of a member of a forum."""

from typing import Any

from django.db.models import Q
from django.utils.timezone import localdate

from samordna.collaboration.models import ForumMember
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.models import ContactPoint, Partner, Unit


class MemberForm(RowForm):
    """What is restricted among contact points is offered to nobody: where it leads stands in mails."""

    class Meta:
        model = ForumMember
        fields = ("function", "unit", "partner", "contact", "deputy", "email", "is_chair", "is_senior")
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        here = Q(municipality=self.instance.municipality_id)
        goes_on = Q(unit=None) | Q(unit__valid_to=None) | Q(unit__valid_to__gte=localdate())
        points = ContactPoint.objects.filter(here, goes_on, restricted=False).present()
        self.narrow(
            unit=Unit.objects.filter(here).not_ended_on(localdate()),
            partner=Partner.objects.filter(here).present(),
            contact=points.select_related("unit", "partner"),
            deputy=points.select_related("unit", "partner"),
        )
        for name in ("contact", "deputy"):
            field: Any = self.fields[name]
            field.label_from_instance = _told


def _told(point: ContactPoint) -> str:
    whose = point.unit or point.partner
    return f"{point.function}, {whose.name}" if whose else point.function
