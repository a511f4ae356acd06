"""What several pages need."""

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Asked:
    """Who was asked about a finding of the personal-data guard, on a page outside a municipality's door."""

    user: Any
    municipality: Any
