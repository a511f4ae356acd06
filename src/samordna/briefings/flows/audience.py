"""For whom flows are, in words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.briefings.models import Flow
from samordna.collaboration.queries import forums_of
from samordna.mapping.pointing import successors, today
from samordna.organisation.models import Municipality, Unit


@dataclass(frozen=True, slots=True)
class Audience:
    """What flows point at, by number; a unit that has become another is that one."""

    units: dict[int, Unit]
    forums: dict[int, str]

    def is_all(self, flow: Flow) -> bool:
        return not (flow.units or flow.contacts or flow.forums)

    def units_in(self, flow: Flow) -> list[Unit]:
        return [self.units[pk] for pk in today(flow.units, self.units, successors(self.units))]

    def words(self, flow: Flow) -> list[str]:
        if self.is_all(flow):
            return [_("all staff")]
        said = [one.name for one in self.units_in(flow)]
        said += [self.forums[pk] for pk in flow.forums if pk in self.forums]
        if flow.contacts:
            number = len(flow.contacts)
            said.append(ngettext("%(n)d function", "%(n)d functions", number) % {"n": number})
        return said


def audience_of(municipality: Municipality) -> Audience:
    """Two queries."""
    units = {one.pk: one for one in Unit.objects.filter(municipality=municipality)}
    return Audience(units, dict(forums_of(municipality).values_list("pk", "name")))
