"""Writes the lines of the change log."""

from samordna.plandoc.diff.model import Change, ChangeKind
from samordna.plandoc.diff.sentences import TextChange
from samordna.plandoc.labels import FIELDS, PART_TITLES, SINGULAR, shortened, titles_of
from samordna.plandoc.schema import Activity, Item
from samordna.plandoc.vocabulary import Text

_QUOTED = 160
"""Characters of an added or removed text that the summary quotes."""


def item_added(area: str, item: Item) -> Change:
    name = _name(area, item)
    summary = Text(f"Ny: {name.sv}.", f"New: {name.en}.")
    title = titles_of(area, item)
    return Change(ChangeKind.ADDED, area, title, summary, _where(area, item), after=title)


def item_removed(area: str, item: Item) -> Change:
    name = _name(area, item)
    summary = Text(f"Borttagen: {name.sv}.", f"Removed: {name.en}.")
    title = titles_of(area, item)
    return Change(ChangeKind.REMOVED, area, title, summary, _where(area, item), before=title)


def item_closed(activity: Activity) -> Text:
    """An activity that the new version no longer has, since nothing more will happen with it."""
    name = _name("activities", activity)
    return Text(f"Avslutad: {name.sv}.", f"Closed: {name.en}.")


def item_moved(area: str, item: Item, old_place: int, new_place: int) -> Change:
    """Places count from 0 here and from 1 in the text."""
    name, old, new = _name(area, item), str(old_place + 1), str(new_place + 1)
    summary = Text(
        f"Flyttad: {name.sv}, från plats {old} till {new}.", f"Moved: {name.en}, from place {old} to {new}."
    )
    where = _where(area, item)
    return Change(
        ChangeKind.MOVED,
        area,
        titles_of(area, item),
        summary,
        where,
        before=Text(old, old),
        after=Text(new, new),
    )


def field_line(area: str, field: str, item: Item, before: Text | None, after: Text | None) -> Change:
    """A field of an item: ``Aktiviteten ”…”: Status är nu Klar, var Pågår.``"""
    name, told = _name(area, item), _told(field, before, after)
    summary = Text(f"{_capital(name.sv)}: {told.sv}", f"{_capital(name.en)}: {told.en}")
    where = _where(area, item)
    return Change(ChangeKind.CHANGED, area, titles_of(area, item), summary, where, field, before, after)


def part_line(area: str, field: str, before: Text | None, after: Text | None) -> Change:
    """A field of a part that a plan has once. A value that was missing is added, one that is gone is
    removed.
    """
    told = _told(field, before, after)
    kind = ChangeKind.ADDED if before is None else ChangeKind.REMOVED if after is None else ChangeKind.CHANGED
    summary = Text(f"{PART_TITLES[area].sv}: {told.sv}", f"{PART_TITLES[area].en}: {told.en}")
    return Change(kind, area, FIELDS[field], summary, f"{area}.{field}", field, before, after)


def text_line(area: str, field: str, item: Item | None, difference: TextChange) -> Change:
    """A longer text, told by its added and removed sentences."""
    name = (
        _name(area, item)
        if item
        else Text(
            f"{PART_TITLES[area].sv}, {FIELDS[field].sv}", f"{PART_TITLES[area].en}, {FIELDS[field].en}"
        )
    )
    parts = [
        _quoted(Text("Tillagt", "Added"), difference.added),
        _quoted(Text("Borttaget", "Removed"), difference.removed),
    ]
    told = Text(" ".join(p.sv for p in parts if p), " ".join(p.en for p in parts if p))
    return Change(
        ChangeKind.CHANGED,
        area,
        titles_of(area, item) if item else FIELDS[field],
        Text(f"{_capital(name.sv)}: {told.sv}", f"{_capital(name.en)}: {told.en}"),
        _where(area, item) if item else f"{area}.{field}",
        field,
        _joined(difference.removed),
        _joined(difference.added),
    )


def _told(field: str, before: Text | None, after: Text | None) -> Text:
    label = FIELDS[field]
    old = _short(before) if before else None
    new = _short(after) if after else None
    if new and old:
        told = Text(f"{label.sv} är nu {new.sv}, var {old.sv}", f"{label.en} is now {new.en}, was {old.en}")
    elif new:
        told = Text(f"{label.sv} har lagts till: {new.sv}", f"{label.en} was added: {new.en}")
    else:
        gone = old or Text("", "")
        told = Text(f"{label.sv} har tagits bort, var {gone.sv}", f"{label.en} was removed, was {gone.en}")
    return Text(_stopped(told.sv), _stopped(told.en))


def _stopped(sentence: str) -> str:
    """With one full stop, though what it ends with may be a sentence by itself."""
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


def _quoted(label: Text, sentences: list[str]) -> Text | None:
    if not sentences:
        return None
    quote = shortened(" ".join(sentences), _QUOTED)
    count = len(sentences)
    number = Text(f", {count} meningar", f", {count} sentences") if count > 1 else Text("", "")
    return Text(f"{label.sv}{number.sv}: ”{quote}”", f"{label.en}{number.en}: “{quote}”")


def _short(text: Text) -> Text:
    return Text(shortened(text.sv, _QUOTED), shortened(text.en, _QUOTED))


def _joined(sentences: list[str]) -> Text | None:
    text = "\n".join(sentences)
    return Text(text, text) if text else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _name(area: str, item: Item) -> Text:
    title = titles_of(area, item)
    return Text(
        f"{SINGULAR[area].sv} ”{shortened(title.sv, 80)}”", f"{SINGULAR[area].en} “{shortened(title.en, 80)}”"
    )


def _where(area: str, item: Item) -> str:
    return f"{area}/{item.id}"
