"""The demo's guides: the ready-made ones, bound to the demo's contact points, reviewed and published."""

from datetime import timedelta

from django.utils.timezone import localdate

from samordna.content.demo_openings import open_all
from samordna.content.packs import pack_load
from samordna.guidance.commands import guide_publish, guide_update
from samordna.guidance.queries import guides_of
from samordna.organisation.models import Municipality

OLDEST = timedelta(days=400)
"""How long ago the last of the guides was reviewed: it is to be reviewed anew, so that a reminder can be seen."""


def guide_all(municipality: Municipality) -> None:
    """The contact points have come since the contents were loaded, so they are loaded once more."""
    pack_load(municipality=municipality, pack="sweden")
    rows = list(guides_of(municipality))
    for place, row in enumerate(rows, 1):
        day = localdate() - (OLDEST if place == len(rows) else timedelta(days=10 * place))
        guide_update(municipality=municipality, guide=row, values={"reviewed_on": day})
        guide_publish(municipality=municipality, guide=row)
    open_all(municipality)
