"""A page of history in plain words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from samordna.accounts.telling import BY_LABEL, DEEDS, SENTENCES
from samordna.core import days
from samordna.core.differences import difference, is_long
from samordna.core.models import Change
from samordna.history import columns
from samordna.history.columns import Names, Told, whole_of
from samordna.history.following import WORDS, Deed, could_follow, deed_of, renaming_in
from samordna.history.names import Rows, look_up, noun_of, shown
from samordna.history.queries import Group
from samordna.history.restricted_rows import Closed, RowKey, closed_for
from samordna.history.words import about_words, deed


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """One thing that happened: a sentence, and where the words do not fit in it the difference."""

    sentence: SafeString | str
    difference: SafeString | str = ""
    whole: str = ""
    """The new text without marks, for files."""


@dataclass(frozen=True, slots=True)
class ToldEntry:
    """An entry of the history. ``subject`` names the row where it is not the page's own."""

    change: Change
    lines: list[ToldSentence]
    subject: str = ""
    address: str = ""
    can_undo: bool = False
    why_not: str = ""
    """Why it cannot be undone, for those who could."""


@dataclass(slots=True)
class Event:
    """What one transaction did, told."""

    when: str
    who: str
    entries: list[ToldEntry] = field(default_factory=list)
    summary: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells the entries of one page, whose names have been looked up."""

    rows: Rows
    names: Names
    closed: Closed
    renaming: frozenset[Deed] = frozenset()
    """What renamed what activities say."""

    @classmethod
    def of(cls, changes: Iterable[Change], *, may_read_restricted: bool, of_one: bool = False) -> "Teller":
        """``of_one`` tells that the changes are those of one activity."""
        changes = list(changes)
        closed = closed_for(changes)
        rows = look_up(_mentioned(changes), closed)
        names = shown(rows, may_read_restricted=may_read_restricted)
        return cls(rows, names, closed, renaming_in(changes, of_one=of_one))

    def event(
        self,
        group: Group,
        *,
        own: RowKey,
        slug: str,
        may_undo: Callable[[Change], bool],
        why_not: Callable[[Change], str],
    ) -> Event:
        """``own`` is the row whose page it is, ``slug`` the municipality's address."""
        made = Event(days.moment(group.first.at, "long"), who(group.first))
        if group.is_large:
            made.summary = [count_line(one.model, one.kind, one.count) for one in group.counts]
            return made
        for change in group.entries:
            if lines := self.lines(change):
                entry = self._entry(change, lines, own, slug)
                made.entries.append(replace(entry, can_undo=may_undo(change), why_not=why_not(change)))
        return made

    def lines(self, change: Change) -> list[ToldSentence]:
        """What the entry says. Empty when nothing in it is worth a reader's time, as when a list was renumbered."""
        if change.pruned_at:
            return [ToldSentence(_("The contents have been removed by a retention rule."))]
        before, after = change.before or {}, change.after or {}
        told = columns.told(change.model, change.before, change.after, self.names)
        if change.kind == Change.Kind.INSERT:
            return [self._deed(change, "made"), *(_set(one) for one in told if one.new)]
        if change.kind == Change.Kind.DELETE:
            return [self._deed(change, "deleted"), *(_was(one) for one in told if one.old)]
        if change.kind != Change.Kind.UPDATE:
            return [ToldSentence(about_words(change))]
        lines = [line_of(change.model, one) for one in told]
        if deed_of(change) in self.renaming and could_follow(change):
            lines += [ToldSentence(str(WORDS[name])) for name in after]
        if "removed_at" in after:
            lines.insert(0, self._deed(change, "removed" if after["removed_at"] else "restored"))
        elif "mark" in after:
            lines.insert(0, self._deed(change, "replaced"))
        if "position" in after and not lines:
            lines.append(
                ToldSentence(
                    _("Moved it in the list, from place %(old)s to %(new)s.")
                    % {"old": before.get("position", 0) + 1, "new": after["position"] + 1}
                )
            )
        return lines

    def _deed(self, change: Change, verb: str) -> ToldSentence:
        known = self.rows.get((change.model, change.row_id or 0))
        return ToldSentence(deed(change.model, verb, noun_of(change.model, known)))

    def subject(self, change: Change, *, hidden: bool = False, own: RowKey | None = None) -> str:
        """ "aktiviteten “Bilda en arbetsgrupp”", "rollen (personen “Chefen”)". The name of something hidden is not told."""
        if change.row_id is None or hidden:
            return noun_of(change.model)
        name = self.names.get((change.model, change.row_id), "") or self._recorded_name(change)
        named = self._named(change.model, change.row_id, name)
        of = whole_of(change)
        if of not in self.names or of == own or change.model in BY_LABEL:
            return named
        whole = self._named(*of, self.names[of])
        return _("%(part)s (%(whole)s)") % {"part": named, "whole": whole}

    def _recorded_name(self, change: Change) -> str:
        """The name as the entry itself tells it, for a row that is gone or has no name of its own."""
        recorded = change.before or change.after or {}
        names = ("title", "name", "action", "heading", "function", "term", "text", "email")
        if found := next((str(recorded[name]) for name in names if recorded.get(name)), ""):
            return found[:70]
        named_by = DEEDS[change.model].named_by if change.model in DEEDS else ()
        told = columns.told(change.model, change.before, change.after, self.names) if named_by else []
        return next((one.new or one.old for one in told if one.field in named_by), "")

    def _named(self, label: str, number: int, name: str) -> str:
        noun = noun_of(label, self.rows.get((label, number)))
        return _("%(noun)s “%(name)s”") % {"noun": noun, "name": name} if name else noun

    def is_restricted(self, change: Change) -> bool:
        known = self.rows.get((change.model, change.row_id or 0))
        return change.restricted or bool(known and known.restricted) or self.closed.holds(change)

    def _entry(self, change: Change, lines: list[ToldSentence], own: RowKey, slug: str) -> ToldEntry:
        if (change.model, change.row_id) == own:
            return ToldEntry(change, lines)
        return ToldEntry(change, lines, self.subject(change, own=own), self.address(change, slug))

    def address(self, change: Change, slug: str) -> str:
        """The page of the row's own history, while the row is there."""
        thing = BY_LABEL.get(change.model)
        if thing is None or (change.model, change.row_id) not in self.rows:
            return ""
        return reverse("history:thing", args=[slug, thing.slug, change.row_id])


def who(change: Change) -> str:
    """Who did it. Jobs and commands have no user."""
    if change.user_id is None:
        return _("Samordna itself")
    return change.user.name if change.user else _("somebody who is no longer here")


def count_line(label: str, kind: str, count: int) -> str:
    """ "Lade till 10 000 aktiviteter.", "Lade till en aktivitet."."""
    model = columns.model_of(label)
    names = (model._meta.verbose_name, model._meta.verbose_name_plural) if model else (label, label)
    words = {
        "count": _one(label) if count == 1 else f"{count:,}".replace(",", "\N{NO-BREAK SPACE}"),
        "things": str(names[0] if count == 1 else names[1]),
    }
    if kind == Change.Kind.INSERT:
        return _("Added %(count)s %(things)s.") % words
    if kind == Change.Kind.DELETE:
        return _("Deleted %(count)s %(things)s.") % words
    return _("Changed %(count)s %(things)s.") % words


def _one(label: str) -> str:
    """The word before one of the kind; in Swedish it follows the gender, which the definite form tells."""
    is_neuter = noun_of(label).partition(" ")[0].endswith("t")
    return pgettext("neuter", "one") if is_neuter else pgettext("common gender", "one")


def line_of(label: str, told: Told) -> ToldSentence:
    """A field that was changed: from what to what, or, where the table has a sentence for that it got a value, that."""
    sentence = SENTENCES.get(f"{label}.{told.field}")
    return ToldSentence(str(sentence)) if sentence and told.new else _changed(told)


def _changed(told: Told) -> ToldSentence:
    if not told.old:
        return _set(told)
    if not told.new:
        if is_long(told.old):
            return ToldSentence(
                _("Emptied %(what)s:") % {"what": told.what}, difference(told.old, ""), told.old
            )
        return ToldSentence(
            _("Emptied %(what)s, which was “%(old)s”.") % {"what": told.what, "old": told.old}
        )
    if is_long(told.old, told.new):
        return ToldSentence(
            _("Changed %(what)s:") % {"what": told.what}, difference(told.old, told.new), told.new
        )
    words = {"what": told.what, "old": told.old, "new": told.new}
    return ToldSentence(_("Changed %(what)s from “%(old)s” to “%(new)s”.") % words)


def _set(told: Told) -> ToldSentence:
    if is_long(told.new):
        return ToldSentence(_("Wrote %(what)s:") % {"what": told.what}, format_html("{}", told.new), told.new)
    return ToldSentence(_("Set %(what)s to “%(new)s”.") % {"what": told.what, "new": told.new})


def _was(told: Told) -> ToldSentence:
    if is_long(told.old):
        return ToldSentence(
            _("%(what)s was:") % {"what": told.what.capitalize()}, format_html("{}", told.old), told.old
        )
    return ToldSentence(_("%(what)s was “%(old)s”.") % {"what": told.what.capitalize(), "old": told.old})


def _mentioned(changes: Iterable[Change]) -> Iterable[tuple[str, int | None]]:
    for change in changes:
        yield change.model, change.row_id
        yield whole_of(change)
        yield from columns.references_of(change.model, change.before)
        yield from columns.references_of(change.model, change.after)
