"""Where the items of a plan are shown: at the place in a section's text they have, or where their kind stands."""

from collections import defaultdict

from samordna.plandoc.places import TOLD, Shown, places_in
from samordna.plandoc.schema import Placed, PlanDocument
from samordna.plandoc.writing.lists import items_of
from samordna.plandoc.writing.parts import BUILDERS


class Placing:
    """Each item is given out once."""

    def __init__(self, document: PlanDocument) -> None:
        self._items = {area: items_of(document, area) for area in BUILDERS}
        self._waiting: dict[str, set[str]] = defaultdict(set)
        for section in document.sections:
            for shown in places_in(section.text):
                self._waiting[shown.kind].add(shown.name)
        self._places = {area: frozenset(names) for area, names in self._waiting.items()}

    def knows(self, shown: Shown) -> bool:
        """Whether it is a place at all, and not words that look like one."""
        return shown.kind in self._items

    def at(self, shown: Shown, *, with_loose: bool = False) -> list[Placed]:
        """The items of a place, and those without one if so wanted; none when it stands in the text a second time."""
        if shown.name not in self._waiting[shown.kind]:
            return []
        self._waiting[shown.kind].discard(shown.name)
        return [
            item
            for item in self._items[shown.kind]
            if item.place == shown.name or (with_loose and self._is_loose(shown.kind, item))
        ]

    def loose(self, area: str) -> list[Placed]:
        """The items without a place of their own, which no words tell."""
        return [item for item in self._items[area] if self._is_loose(area, item)]

    def _is_loose(self, area: str, item: Placed) -> bool:
        return item.place != TOLD and item.place not in self._places.get(area, frozenset())
