"""What of a comparison is taken into the register."""

from collections.abc import Collection, Iterator

from samordna.accounts.access import MunicipalityRequest
from samordna.mapping.commands.incoming import Taken
from samordna.mapping.models import Service
from samordna.mapping.transfer.comparison import Comparison, FiledLine
from samordna.organisation import queries
from samordna.plandoc.mapping.filed import Standing


def taken(comparison: Comparison, request: MunicipalityRequest, left: Collection[int]) -> Iterator[Taken]:
    """Everything new and everything that differs, but for the rows with the numbers ``left``."""
    seen = set(queries.contacts(request.municipality, request.access).values_list("pk", flat=True))
    for line in comparison.of(Standing.NEW, Standing.DIFFERS):
        if line.number not in left:
            yield _one(line, comparison.services.get(line.compared.key), seen)


def _one(line: FiledLine, service: Service | None, seen: Collection[int]) -> Taken:
    """Of a known service only what differs. Contact points that the reader may not see stay, last."""
    if service is None:
        return None, {name: value for name, value in line.values.items() if value is not None}
    values = {change.field: line.values[change.field] for change in line.compared.changes}
    if "contacts" in values:
        values["contacts"] = [*values["contacts"], *(one for one in service.contacts if one not in seen)]
    return service, values
