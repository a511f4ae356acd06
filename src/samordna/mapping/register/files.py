"""The list of services as a table for spreadsheets, with everything that each says."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from samordna.core.table_files.files import Table
from samordna.mapping.models import Service
from samordna.mapping.pointing import Pointed
from samordna.mapping.words import names_of
from samordna.organisation.reaching.telephone import shown
from samordna.plandoc.vocabulary import Arena, Function, TargetGroup, WayIn


def services_table(services: Iterable[Service], around: Pointed) -> Table:
    columns = [
        _("Name"),
        _("Owner"),
        _("Level"),
        _("Functions"),
        _("Target groups"),
        _("From age"),
        _("To age"),
        _("Other conditions"),
        _("Arenas"),
        _("Areas served"),
        _("How one gets in"),
        _("What happens then"),
        _("Contact points"),
        _("Partners"),
        _("Legal basis"),
        _("Capacity"),
        _("Way out"),
        _("Description"),
        _("Also called"),
        _("Shown to everybody"),
        _("First day"),
        _("Last day"),
        _("Last reviewed"),
    ]
    return Table(_("Services"), columns, [list(_values(one, around)) for one in services])


def _values(one: Service, around: Pointed) -> Iterator[Any]:
    yield from (one.name, one.unit.name if one.unit else "", str(one.get_level_display()))
    yield names_of(Function, one.functions)
    yield names_of(TargetGroup, one.target_groups)
    yield from (one.age_from, one.age_to, one.conditions)
    yield names_of(Arena, one.arenas)
    yield ", ".join(unit.name for unit in around.areas(one))
    yield names_of(WayIn, one.ways_in)
    yield one.first_step
    yield ", ".join(f"{row.function} {shown(row.phone)}".strip() for row in around.contacts_of(one))
    yield ", ".join(row.name for row in around.partners_of(one))
    yield from (one.legal_basis, one.capacity, str(one.get_pathway_display()), one.about)
    yield from (", ".join(one.also_called), _("yes") if one.is_public else _("no"))
    yield from (one.valid_from, one.valid_to, one.reviewed_on)
