"""The Markdown texts of items and of the situation picture, line by line."""

from samordna.plandoc.carrying.body import Body, Unit, assembled
from samordna.plandoc.schema import Part


class Bodies:
    """A text is known by its owner's name and its field: ``definitions/ID/text``, ``situation/mapping``."""

    def __init__(self) -> None:
        self._texts: dict[str, tuple[Part, str, Body, list[Unit | str]]] = {}

    def take(self, key: str, owner: Part, field: str) -> None:
        """Begin on a text, which says nothing until lines of it are seen."""
        if key not in self._texts:
            self._texts[key] = (owner, field, Body(getattr(owner, field)), [])

    def unit(self, key: str, first_line: int) -> Unit:
        return self._texts[key][2].by_line[first_line]

    def add(self, key: str, part: Unit | str) -> None:
        self._texts[key][3].append(part)

    def put_back(self) -> None:
        for owner, field, body, parts in self._texts.values():
            text = assembled(body, parts)
            if text != getattr(owner, field):
                setattr(owner, field, text)
