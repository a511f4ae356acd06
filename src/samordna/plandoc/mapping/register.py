"""A municipality's register as one thing: its services with the areas and administrations they are held against."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from samordna.plandoc.mapping.ages import Coverage, age_coverage
from samordna.plandoc.mapping.comparing import (
    Difference,
    PartlyThere,
    by_administration,
    by_area,
    differences,
    partly_there,
)
from samordna.plandoc.mapping.gap_model import Gap
from samordna.plandoc.mapping.gaps import gaps
from samordna.plandoc.mapping.incomplete import Incomplete, incomplete
from samordna.plandoc.mapping.matrix import Matrix, matrix_of
from samordna.plandoc.mapping.model import MappedService


@dataclass(frozen=True)
class Register:
    """``areas`` are the districts of the municipality and ``administrations`` all that have one, in the order of a reader."""

    services: Sequence[MappedService]
    areas: Sequence[str] = ()
    administrations: Sequence[str] = ()

    @cached_property
    def gaps(self) -> list[Gap]:
        return gaps(self.services, self.areas)

    @cached_property
    def incomplete(self) -> list[Incomplete]:
        return incomplete(self.services)

    @cached_property
    def coverage(self) -> list[Coverage]:
        return age_coverage(self.services)

    @cached_property
    def matrix(self) -> Matrix:
        return matrix_of(self.services, self.administrations)

    def partly_there(self, places: Sequence[str]) -> list[PartlyThere]:
        """Of districts: of administrations each owns its own, which would tell nothing."""
        return partly_there(self.services, places, by_area) if self._are_areas(places) else []

    def differences(self, places: Sequence[str]) -> list[Difference]:
        """Between districts, or between administrations where one of ``places`` is none of the districts."""
        if self._are_areas(places):
            return differences(self.services, places, by_area)
        return differences(self.services, places, by_administration(self.administrations))

    def _are_areas(self, places: Sequence[str]) -> bool:
        return set(places) <= set(self.areas)
