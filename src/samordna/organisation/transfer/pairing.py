"""Lines and rows paired by what they have in common."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Any

from samordna.organisation.rules import is_open
from samordna.organisation.transfer.drafts import Draft
from samordna.organisation.transfer.snapshot import StoredRow, folded

Key = Callable[[Any], Hashable]


def by(*fields: str) -> Key:
    def key(one: Draft | StoredRow) -> Hashable:
        return tuple(_plain(one.values.get(name)) for name in fields)

    return key


def by_code(one: Draft | StoredRow) -> Hashable:
    return folded(one.values.get("code") or "")


def _plain(value: Any) -> Any:
    """A reference as the id of its row, and what is empty as nothing, so that lines and rows compare."""
    if isinstance(value, Draft):
        value = value.target
    return value.pk if isinstance(value, StoredRow) else value or None


def _grouped(rows: Iterable[Any], key: Key) -> dict[Hashable, list[Any]]:
    groups: dict[Hashable, list[Any]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups


def pair_unique(drafts: list[Draft], free: dict[int, StoredRow], key: Key) -> None:
    """Pair where only one line and one row, or one in force, have the key."""
    rows = _grouped(free.values(), key)
    for shared, lines in _grouped(drafts, key).items():
        candidates = rows.get(shared, [])
        in_force = [stored for stored in candidates if is_open(stored.values)]
        chosen = candidates if len(candidates) == 1 else in_force
        if len(lines) == 1 and len(chosen) == 1:
            lines[0].stored = free.pop(chosen[0].pk)


def pair_in_order(drafts: list[Draft], free: dict[int, StoredRow], key: Key) -> None:
    """Pair the first line with the first row that has the key, the second with the second, and so on."""
    rows = _grouped(free.values(), key)
    for draft in drafts:
        candidates = rows.get(key(draft), [])
        if candidates:
            draft.stored = free.pop(candidates.pop(0).pk)
