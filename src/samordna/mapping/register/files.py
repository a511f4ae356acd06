"""The list of services as a table for spreadsheets, with everything that each says, as it is read in again."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from samordna.core.page_pieces import language, said
from samordna.core.table_files.files import Table
from samordna.mapping.filing import UnitNames, values_of
from samordna.mapping.models import Service
from samordna.mapping.pointing import Pointed
from samordna.plandoc.mapping.filed import SERVICE_COLUMNS
from samordna.plandoc.mapping.filed.cells import text_of
from samordna.plandoc.mapping.filed.columns import Form

WRITTEN = [column for column in SERVICE_COLUMNS if column.is_written]


def services_table(services: Iterable[Service], around: Pointed) -> Table:
    names = UnitNames(around.units.values())
    columns = [said(column.heading) for column in WRITTEN]
    return Table(_("Services"), columns, [list(_row(one, around, names)) for one in services])


def _row(one: Service, around: Pointed, names: UnitNames) -> Iterator[Any]:
    """Ages are numbers and days are days."""
    told, speech = values_of(one, around, names), language()
    for column in WRITTEN:
        if column.form in {Form.AGE, Form.DAY}:
            yield getattr(one, column.field)
        else:
            yield text_of(column, told[column.field], speech)
