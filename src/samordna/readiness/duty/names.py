"""Who the names in a file are: contact points, or somebody whose name is not kept."""

import re
from collections.abc import Iterable

from samordna.organisation.models import ContactPoint
from samordna.plandoc.rosters.model import FiledShifts

_WORD = re.compile(r"[^\W\d_]+")


class Names:
    """The contact points that the reader may see, by what they are called."""

    def __init__(self, rows: Iterable[ContactPoint]) -> None:
        self.rows = {row.pk: row for row in rows}
        self._by_name: dict[str, list[ContactPoint]] = {}
        for row in self.rows.values():
            self._by_name.setdefault(_folded(row.function), []).append(row)
        self._words = {word for name in self._by_name for word in _WORD.findall(name)}

    def contact_called(self, name: str) -> ContactPoint | None:
        """The one that is called so, if there is one and no other."""
        rows = self._by_name.get(_folded(name), [])
        return rows[0] if len(rows) == 1 else None

    def is_of_functions(self, name: str) -> bool:
        """Whether every word of the name is one that functions are called by, as in “TIB 3” where there is a “TIB 1”."""
        words = _WORD.findall(_folded(name))
        return bool(words) and self._words.issuperset(words)

    def without_persons(self, filed: FiledShifts) -> FiledShifts:
        """The same with every name empty that may be a person's; its number still tells it from the others."""
        names = [name if self.is_of_functions(name) else "" for name in filed.names]
        return FiledShifts(filed.rows, names, filed.unread, filed.passed)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
