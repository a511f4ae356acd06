"""What a search finds outside plans, under words that tell whose it is."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy, pgettext_lazy

from samordna.organisation.searching import OrganisationHit

_OTHERS = gettext_lazy("Among services and in the organisation")
_ROOMS = {
    "utbildning": pgettext_lazy("menu", "Training"),
    "samverkan": pgettext_lazy("menu", "Collaboration"),
    "nyheter": pgettext_lazy("menu", "News"),
}
"""By the part of the address that comes after the municipality's."""


def in_groups(hits: Iterable[OrganisationHit]) -> list[tuple[str, str, list[OrganisationHit]]]:
    """The name of each group, for its address on the page, with its heading: services and the organisation first."""
    told: dict[str, list[OrganisationHit]] = {"places": [], **{room: [] for room in _ROOMS}}
    for hit in hits:
        room = hit.address.split("/")[2]
        told[room if room in _ROOMS else "places"].append(hit)
    return [(name, str(_ROOMS.get(name, _OTHERS)), some) for name, some in told.items() if some]
