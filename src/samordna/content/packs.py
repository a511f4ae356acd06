"""Content packs: organisations and guides as YAML that a municipality loads, and loads again when they have become better.

An upgrade never overwrites what people have changed. What a pack said the last time is kept (``LoadedPack``); what differs from
that today has been changed by people, what is gone has been taken away by them, and both are left alone and told.
"""

from django.db import transaction
from django.db.models import ProtectedError

from samordna.content.guide_files import guides_in
from samordna.content.pack_files import Pack, PackError, pack_named, packs
from samordna.content.pack_settling import Loaded, PackBefore, PackSettled
from samordna.guidance.commands import guides_load
from samordna.organisation.commands.importing import write
from samordna.organisation.commands.saving import lock_order
from samordna.organisation.models import LoadedPack, Municipality
from samordna.organisation.transfer.differences import compared, same
from samordna.organisation.transfer.document import Document
from samordna.organisation.transfer.drafts import Draft
from samordna.organisation.transfer.snapshot import StoredRow, folded, snapshot


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
    PackSettled(changes, PackBefore(before, now), loaded).settle()
    write(changes, municipality=municipality, user=None)
    loaded.made, loaded.changed = changes.count("made"), changes.count("changed")
    LoadedPack.objects.update_or_create(
        municipality=municipality, pack=pack.id, defaults={"version": pack.version, "content": content}
    )
    return loaded


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
        for stored, draft in PackBefore(row, now).drafts.items():
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
