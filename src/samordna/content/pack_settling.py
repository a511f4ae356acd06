"""What a pack may change: never what people have changed, and never what they have taken away."""

from dataclasses import dataclass, field
from typing import Any

from samordna.content.pack_files import Pack
from samordna.guidance.commands.packs import Taken
from samordna.organisation.models import LoadedPack
from samordna.organisation.transfer.differences import same
from samordna.organisation.transfer.document import Document
from samordna.organisation.transfer.drafts import Draft
from samordna.organisation.transfer.matching import matched
from samordna.organisation.transfer.results import Altered, Differences
from samordna.organisation.transfer.snapshot import Snapshot, folded


@dataclass(slots=True)
class Loaded:
    """What the loading of a pack did: counts, and in words what was left as people want it."""

    pack: Pack
    made: int = 0
    changed: int = 0
    left: list[str] = field(default_factory=list)

    def add(self, taken: Taken) -> None:
        """What became of the pack's guides."""
        self.made += taken.made
        self.changed += taken.changed
        self.left += taken.left

    @property
    def did_nothing(self) -> bool:
        return not (self.made or self.changed)


class PackBefore:
    """What the pack said the last time, and which rows that is today."""

    def __init__(self, row: LoadedPack | None, now: Snapshot) -> None:
        self.is_first = row is None
        document = Document.from_json(row.content) if row else Document()
        drafts, _problems = matched(document, now)
        self.drafts = {
            draft.stored: draft for changes in drafts.values() for draft in changes if draft.stored
        }
        self.gone = {
            (name, folded(draft.title))
            for name, changes in drafts.items()
            for draft in changes
            if draft.stored is None
        }


class PackSettled:
    """Take out of the differences what people have decided otherwise."""

    def __init__(self, changes: Differences, before: PackBefore, loaded: Loaded) -> None:
        self.changes, self.before, self.loaded = changes, before, loaded

    def settle(self) -> None:
        dropped: set[Draft] = set()
        for sheet in self.changes.sheets:
            for entry in sheet.made:
                if (sheet.sheet.name, folded(entry.draft.title)) in self.before.gone or _lies_in(
                    entry.draft, dropped
                ):
                    dropped.add(entry.draft)
                    self.loaded.left.append(f"{entry.title}: har tagits bort, läggs inte tillbaka")
            sheet.made = [entry for entry in sheet.made if entry.draft not in dropped]
            sheet.changed = [entry for entry in sheet.changed if self._unchanged_by_people(entry)]
        for sheet in self.changes.sheets:
            for draft in sheet.drafts:
                for name, value in draft.values.items():
                    if isinstance(value, Draft) and value in dropped:
                        draft.values[name] = None
        self._tell_of_what_has_left()

    def _unchanged_by_people(self, entry: Altered) -> bool:
        """Keep the changes of what still is as the pack had it; whether any remain."""
        old = self.before.drafts.get(entry.stored)
        kept = []
        for change in entry.changes:
            column = entry.draft.sheet.column(change.field)
            untouched = old is not None and same(
                column,
                entry.stored.values[change.field],
                old.values.get(change.field, _empty(change.field, old)),
            )
            if untouched:
                kept.append(change)
            else:
                self.loaded.left.append(
                    f"{entry.title}, {change.heading}: lämnas som det är, {change.old or 'tomt'}"
                )
        entry.changes = kept
        return bool(kept)

    def _tell_of_what_has_left(self) -> None:
        for sheet in self.changes.sheets:
            self.loaded.left += [
                f"{entry.title}: ingår inte längre i paketet, lämnas kvar"
                for entry in sheet.missing
                if entry.stored in self.before.drafts
            ]


def _empty(name: str, draft: Draft) -> Any:
    """What a field that the pack did not state was then: the model's own value."""
    return draft.sheet.model._meta.get_field(name).get_default()


def _lies_in(draft: Draft, dropped: set[Draft]) -> bool:
    parent = draft.values.get("parent")
    return isinstance(parent, Draft) and parent in dropped
