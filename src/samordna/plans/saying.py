"""Which activities say what was decided elsewhere, for the slices that make activities of it."""

from collections import defaultdict
from collections.abc import Collection
from functools import reduce
from operator import or_

from django.db.models import Q

from samordna.accounts.access import Access
from samordna.core.addresses import address_of
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import State
from samordna.plans.models import Activity
from samordna.plans.queries import versions
from samordna.plans.rules import NOTHING_HIDDEN, hidden_from, is_held

Said = dict[str, list[tuple[str, str]]]
"""By what is to be done: the titles of the plans, with the addresses of the activities."""


def activities_saying(municipality: Municipality, access: Access, texts: Collection[str]) -> Said:
    """Those that the reader may read and that begin with a text, of the latest version of each plan that stands.

    Three queries at most, none for no texts.
    """
    if not texts:
        return {}
    standing = versions(municipality, access).exclude(state=State.SUPERSEDED)
    begins = reduce(or_, (Q(action__startswith=text) for text in texts))
    among = Activity.objects.present().filter(begins, version__in=standing.values("pk"))
    rows = list(among.defer("search").order_by("version__number", "pk"))
    of = standing.in_bulk({one.version_id for one in rows}) if rows else {}
    hidden = hidden_from(access, of.values())
    latest = {}
    for one in rows:
        if not is_held(hidden.get(one.version_id, NOTHING_HIDDEN), one):
            version = of[one.version_id]
            address = address_of("plans:activity", municipality.slug, version.pk, one.pk)
            for text in filter(one.action.startswith, texts):
                latest[text, version.plan_id] = (version.title, address)
    said: Said = defaultdict(list)
    for (text, _plan), there in latest.items():
        said[text].append(there)
    return dict(said)
