"""Which municipality an address is about: also by an address that it had before."""

from samordna.organisation.models import FormerAddress, Municipality


def municipality_at(slug: str) -> Municipality | None:
    """The municipality of the address now, or that had it once. One query, two when it is not there now."""
    there = Municipality.objects.filter(slug=slug).first()
    if there is not None:
        return there
    former = FormerAddress.objects.filter(slug=slug).select_related("leads_to").first()
    return former.leads_to if former else None
