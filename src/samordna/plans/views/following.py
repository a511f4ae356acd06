"""What the form of a goal or a problem says of the activities that follow when it is renamed."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import ngettext

from samordna.accounts.access import MunicipalityRequest
from samordna.plans.following import followers_of, is_renamed, told_before
from samordna.plans.models import Activity, Part, PlanVersion
from samordna.plans.models.content import ContentModel
from samordna.plans.rules import sight_of


@dataclass(frozen=True, slots=True)
class Followers:
    """Those that the reader sees, by the field whose name they say, and what the row said ``before``."""

    activities: dict[str, list[Activity]] = field(default_factory=dict)
    before: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, request: MunicipalityRequest, version: PlanVersion, row: ContentModel | None) -> "Followers":
        found = followers_of(row)
        if not isinstance(row, Part) or not any(found.values()):
            return cls()
        sight = sight_of(request.access, version)
        return cls({name: sight.shown(rows) for name, rows in found.items()}, dict(row.data))

    @property
    def told(self) -> list[str]:
        return told_before(self.activities)

    def followed(self, saved: ContentModel) -> str:
        """How many did, once the row is saved."""
        now = saved.data if isinstance(saved, Part) else {}
        names = [name for name in self.activities if is_renamed(self.before.get(name), now.get(name))]
        number = len({one.pk for name in names for one in self.activities[name]})
        words = ngettext("One activity followed.", "%(n)d activities followed.", number)
        return words % {"n": number} if number else ""
