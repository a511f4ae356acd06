"""What the history tells of representation."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.telling import Deeds, Told
from samordna.collaboration.representing.listing import REPRESENTATIONS
from samordna.organisation.catalogues.telling import catalogued

TOLD = Told(
    things=(catalogued(REPRESENTATIONS),),
    deeds={
        "collaboration.broughthome": Deeds(
            _("what was brought home"), _("Wrote what was brought home from a forum."), named_by=("on",)
        ),
    },
    fields={
        "collaboration.representation.forum": _("the forum"),
        "collaboration.representation.purpose": _("why somebody goes there"),
        "collaboration.representation.unit": _("the unit that is represented"),
        "collaboration.broughthome.telling": _("whether others are to be told"),
    },
)
