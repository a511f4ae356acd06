"""The items that a file shows, in its order, and those that somebody has added there."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import get_args

from samordna.plandoc.carrying.aligning import Match
from samordna.plandoc.carrying.carrier import CarriedLine
from samordna.plandoc.carrying.ordering import reordered
from samordna.plandoc.schema import Item, PlanDocument, Situation
from samordna.plandoc.writing.lists import items_of, put_items


class Lists:
    """``shown`` are the ids that each list showed when the file was written, ``seen`` its items now."""

    def __init__(self, plan: PlanDocument, written: Sequence[CarriedLine]) -> None:
        self._plan = plan
        self._by_key = {f"{area}/{item.id}": item for area, item in plan.items()}
        self._taken = {item.id for _, item in plan.items()}
        self._seen_ids: set[str] = set()
        self.seen: dict[str, list[Item]] = defaultdict(list)
        self.shown: dict[str, list[str]] = defaultdict(list)
        for line in written:
            key = _item_key(line.key)
            if key in self._by_key and key == line.key:
                self.shown[key.split("/")[0]].append(key.split("/")[1])

    def item(self, key: str) -> Item | None:
        """The item that a line is about."""
        return self._by_key.get(_item_key(key))

    def see(self, area: str, item: Item) -> None:
        if item.id not in self._seen_ids:
            self._seen_ids.add(item.id)
            self.seen[area].append(item)

    def add(self, area: str, **values: object) -> Item:
        """A new item, after the one that was seen last."""
        item = model_of(area).model_validate({"id": self.fresh(area), **values})
        self._by_key[f"{area}/{item.id}"] = item
        self.see(area, item)
        return item

    def fresh(self, area: str) -> str:
        """An id that nothing has or has had."""
        number = 1 + len(self._taken)
        while f"{area}-{number}" in self._taken:
            number += 1
        self._taken.add(f"{area}-{number}")
        return f"{area}-{number}"

    def put_back(self) -> None:
        """Give the plan its lists as they are seen."""
        for area in {*self.shown, *self.seen} - {"sections"}:
            original = [item for item in items_of(self._plan, area) if isinstance(item, Item)]
            items = reordered(original, self.shown[area], self.seen[area])
            if items != original:
                put_items(self._plan, area, items)

    def place_of(self, area: str, rows: Sequence[Match], written: Sequence[CarriedLine]) -> str | None:
        """The place where the rows of a table stand, as most of them have it."""
        keys = (written[row.written].key for row in rows if row.written is not None)
        items = (self._by_key.get(key) for key in keys if key.startswith(f"{area}/"))
        places = Counter(item.place for item in items if item is not None and item.place)
        return places.most_common(1)[0][0] if places else None


def model_of(area: str) -> type[Item]:
    """What the items of a list are."""
    holder = Situation if area == "sources" else PlanDocument
    model: type[Item] = get_args(holder.model_fields[area].annotation)[0]
    return model


def _item_key(key: str) -> str:
    return "/".join(key.split("/")[:2])
