"""Content packs: organisations and guides as YAML that a municipality loads, and loads again when they have become better.

An upgrade never overwrites what people have changed. What a pack said the last time is kept (``LoadedPack``); what differs from
that today has been changed by people, what is gone has been taken away by them, and both are left alone and told.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from samordna.content.guide_files import guides_in
from samordna.guidance.commands import guides_load
from samordna.guidance.commands.packs import Taken
from samordna.organisation.commands.importing import write
from samordna.organisation.commands.saving import lock_order
from samordna.organisation.models import LoadedPack, Municipality
from samordna.organisation.transfer.differences import compared, same
from samordna.organisation.transfer.document import Document
from samordna.organisation.transfer.drafts import Draft
from samordna.organisation.transfer.matching import matched
from samordna.organisation.transfer.results import Altered, Differences
from samordna.organisation.transfer.snapshot import Snapshot, StoredRow, folded, snapshot
from samordna.organisation.transfer.yaml import document_of, tree

FOLDER = Path(__file__).parent
FILE = "pack.yaml"


class PackError(Exception):
    """A pack is not there, is not for this municipality, or cannot be loaded. The message is for people, in Swedish."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack as it stands in its file. ``instead_of`` names things of the packs it requires that it does without."""

    id: str
    version: str
    language: str
    title: str
    about: str
    requires: tuple[str, ...]
    instead_of: frozenset[tuple[str, str]]
    municipality: str
    document: Document


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


@cache
def packs() -> dict[str, Pack]:
    """Every pack that comes with the software, by its id."""
    packs = [_pack(file) for file in sorted(FOLDER.glob(f"*/{FILE}"))]
    return {pack.id: pack for pack in packs}


def pack_named(name: str) -> Pack:
    """Raises PackError, with those that there are."""
    if name not in packs():
        raise PackError(f"Paketet {name} finns inte. Välj bland: {', '.join(packs())}.")
    return packs()[name]


def title_of(name: str) -> str:
    """What a pack is called; the name itself of one that no longer comes with the software."""
    return packs()[name].title if name in packs() else name


@transaction.atomic
def pack_load(*, municipality: Municipality, pack: str, dry_run: bool = False) -> list[Loaded]:
    """Load a pack and those it requires, in the municipality of the running transaction. Once loaded, again does nothing.

    With ``dry_run`` everything is done and taken back. Raises PackError; nothing is then loaded.
    """
    lock_order(municipality)
    wanted_pack = pack_named(pack)
    known = set(LoadedPack.objects.filter(municipality=municipality).values_list("pack", flat=True))
    skipped = {
        name for one in packs().values() if one.id in known | {wanted_pack.id} for name in one.instead_of
    }
    loaded = [_load(one, municipality, skipped) for one in _in_order(wanted_pack)]
    for one in loaded:
        one.add(guides_load(municipality=municipality, guides=guides_in(one.pack.id)))
    if dry_run:
        transaction.set_rollback(True)
    return loaded


def load_first(municipality: Municipality) -> None:
    """What a municipality begins with when it is set up."""
    pack_load(municipality=municipality, pack="sweden")


def _in_order(pack: Pack, above: tuple[str, ...] = ()) -> list[Pack]:
    """A pack after those it requires, each once."""
    if pack.id in above:
        raise PackError(f"Paketen kräver varandra i en cirkel: {' → '.join([*above, pack.id])}.")
    by_id: dict[str, Pack] = {}
    for name in pack.requires:
        by_id |= {one.id: one for one in _in_order(pack_named(name), (*above, pack.id))}
    return [*by_id.values(), pack]


def _load(pack: Pack, municipality: Municipality, skipped: set[tuple[str, str]]) -> Loaded:
    if pack.municipality and pack.municipality != municipality.code:
        raise PackError(
            f"Paketet {pack.title} gäller kommunen med kod {pack.municipality}, inte {municipality.name}."
        )
    loaded = Loaded(pack)
    before = LoadedPack.objects.filter(municipality=municipality, pack=pack.id).first()
    content = pack.document.to_json()
    if before and before.version == pack.version and before.content == content:
        return loaded
    _do_without(pack, municipality, loaded)
    now = snapshot(municipality, lock=True)
    changes = compared(_without(pack.document, skipped), now)
    if changes.problems:
        reasons = "; ".join(f"{one.sheet} rad {one.row}: {one.text}" for one in changes.problems[:5])
        raise PackError(f"Paketet {pack.title} går inte att läsa in: {reasons}")
    _Settled(changes, _Before(before, now), loaded).settle()
    write(changes, municipality=municipality, user=None)
    loaded.made, loaded.changed = changes.count("made"), changes.count("changed")
    LoadedPack.objects.update_or_create(
        municipality=municipality, pack=pack.id, defaults={"version": pack.version, "content": content}
    )
    return loaded


class _Before:
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


class _Settled:
    """Take out of the differences what people have decided otherwise."""

    def __init__(self, changes: Differences, before: _Before, loaded: Loaded) -> None:
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


def _without(document: Document, skipped: set[tuple[str, str]]) -> Document:
    lines = {
        name: [line for line in lines if (name, folded(line.cells.get("name", ""))) not in skipped]
        for name, lines in document.lines.items()
    }
    return Document(lines=lines, problems=document.problems, notes=document.notes)


def _do_without(pack: Pack, municipality: Municipality, loaded: Loaded) -> None:
    """Take away what a required pack has brought and this one does without, if nobody has changed or used it."""
    if not pack.instead_of:
        return
    now = snapshot(municipality)
    for required in pack.requires:
        row = LoadedPack.objects.filter(municipality=municipality, pack=required).first()
        for stored, draft in _Before(row, now).drafts.items():
            if (draft.sheet.name, folded(stored.title)) in pack.instead_of:
                _take_away(stored, draft, loaded)


def _take_away(stored: StoredRow, draft: Draft, loaded: Loaded) -> None:
    if not all(
        same(draft.sheet.column(name), stored.values[name], value) for name, value in draft.values.items()
    ):
        loaded.left.append(f"{stored.title}: är ändrad, lämnas kvar")
        return
    try:
        with transaction.atomic():
            stored.row.delete()
    except ProtectedError:
        loaded.left.append(f"{stored.title}: används, lämnas kvar")


def _pack(file: Path) -> Pack:
    top = tree(file.read_text(encoding="utf-8"))
    about = top.find("pack")
    listed = {name: _texts(about.find(name)) for name in ("requires", "instead_of")}
    return Pack(
        id=about.find("id"),
        version=about.find("version"),
        language=about.find("language"),
        title=about.find("title"),
        about=about.find("about"),
        requires=tuple(listed["requires"]),
        instead_of=frozenset(_named(text) for text in listed["instead_of"]),
        municipality=about.find("municipality") or "",
        document=document_of(top),
    )


def _texts(value: Any) -> Iterator[str]:
    return iter(value.items if value else [])


def _named(text: str) -> tuple[str, str]:
    sheet, _slash, name = text.partition("/")
    return sheet, folded(name)
