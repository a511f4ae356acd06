"""Services as they stand in a file: read row by row, told from those of the register, and written back."""

from samordna.plandoc.mapping.filed.columns import SERVICE_COLUMNS, ServiceColumn
from samordna.plandoc.mapping.filed.matching import Compared, FieldChange, Standing, compared
from samordna.plandoc.mapping.filed.model import CellProblem, FiledService, FiledServices, Values
from samordna.plandoc.mapping.filed.of_plan import filed_of_plan
from samordna.plandoc.mapping.filed.reading import read_services

__all__ = [
    "SERVICE_COLUMNS",
    "CellProblem",
    "Compared",
    "FieldChange",
    "FiledService",
    "FiledServices",
    "ServiceColumn",
    "Standing",
    "Values",
    "compared",
    "filed_of_plan",
    "read_services",
]
