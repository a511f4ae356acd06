"""What the slices above tell this one from their ``hooks.py`` when they start, since this one may not import them.

In which plans a gap can become an activity, or is one.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from samordna.accounts.access import Access
from samordna.organisation.models import Municipality


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan that somebody may write in. ``address`` is its form for a new activity, whose fields the query fills in.

    ``activities`` are the addresses of those it has, by what they say is to be done; ``path`` is the unit whose plan it is, with
    all above it, and empty of the whole municipality's.
    """

    title: str
    address: str
    activities: Mapping[str, str] = field(default_factory=dict)
    path: Sequence[int] = ()


Drafts = Callable[[Municipality, Access], Iterable[Draft]]
_DRAFTS: list[Drafts] = []


def register_drafts(drafts: Drafts) -> None:
    if drafts not in _DRAFTS:
        _DRAFTS.append(drafts)


def drafts_of(municipality: Municipality, access: Access) -> list[Draft]:
    """Those that this reader may write in, by title."""
    return [draft for drafts in _DRAFTS for draft in drafts(municipality, access)]
