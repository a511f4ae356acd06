"""To which function of the organisation the questions about a service go, unless another address is given."""

from samordna.mapping.models import Service
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.models import ContactPoint


def contact_of(service: Service, addresses: Addresses) -> ContactPoint | None:
    """The first of its own, else the first of its unit, else of the nearest unit above that has one."""
    own = (row for pk in service.contacts if (row := addresses.by_number.get(pk)) and not row.partner_id)
    return next(own, None) or addresses.nearest(service.unit)
