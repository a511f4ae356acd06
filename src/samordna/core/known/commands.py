"""Writes of what a municipality knows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db import IntegrityError, transaction
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import PersonalDataError
from samordna.core.known.knowledge import forget_lately
from samordna.core.known.shapes import KnownEntry, entry_of
from samordna.core.models import KnownWord

Told = Callable[[int, bool], None]
_told: list[Told] = []


class Refusal(TextChoices):
    """Why a line may not be remembered, in words for whoever wrote it."""

    LENGTH = "length", _("A line has between 2 and 200 characters, and a number at least 3 digits.")
    PERSONAL = "personal", _("It holds personal data, such as an identity number or a private address.")


@dataclass
class Added:
    """What became of the lines: the new rows, those that were there already, and those that may not be remembered."""

    rows: list[KnownWord] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    refused: dict[str, Refusal] = field(default_factory=dict)


def when_changed(tell: Told) -> None:
    """Called once from a slice's ``AppConfig.ready``: ``tell`` is given the municipality whose list has changed, and
    whether something in it is known no more.
    """
    if tell not in _told:
        _told.append(tell)


@transaction.atomic
def words_add(*, municipality_id: int, user_id: int | None, lines: Iterable[str]) -> Added:
    """Remember that these are no persons: words, telephone numbers of functions, mail domains; one a line."""
    added = Added()
    entries: dict[tuple[str, str], KnownEntry] = {}
    for line in lines:
        if entry := entry_of(line):
            entries.setdefault((entry.kind, entry.key), entry)
        elif line.strip():
            added.refused[line.strip()] = Refusal.LENGTH
    there = _there(municipality_id, entries)
    for one, entry in entries.items():
        if one in there:
            added.known.append(entry.text)
        else:
            _add(added, entry, municipality_id, user_id)
    if added.rows:
        _tell(municipality_id, forgotten=False)
    return added


@transaction.atomic
def word_remove(*, word: KnownWord) -> KnownWord:
    """Ask about it again; :func:`word_restore` takes that back."""
    word.removed_at = timezone.now()
    word.save(update_fields=["removed_at"])
    _tell(word.municipality_id, forgotten=True)
    return word


@transaction.atomic
def word_restore(*, word: KnownWord) -> KnownWord:
    """Know it again; when somebody has added it anew meanwhile, that row stands."""
    if not _there(word.municipality_id, [(word.kind, word.key)]):
        word.removed_at = None
        word.save(update_fields=["removed_at"])
        _tell(word.municipality_id, forgotten=False)
    return word


def _there(municipality_id: int, entries: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    rows = KnownWord.objects.present().filter(
        municipality_id=municipality_id, key__in=[key for _kind, key in entries]
    )
    return set(rows.values_list("kind", "key"))


def _add(added: Added, entry: KnownEntry, municipality_id: int, user_id: int | None) -> None:
    row = KnownWord(
        municipality_id=municipality_id, kind=entry.kind, text=entry.text, key=entry.key, added_by_id=user_id
    )
    try:
        with transaction.atomic():
            row.save()
    except PersonalDataError:
        added.refused[entry.text] = Refusal.PERSONAL
    except IntegrityError:
        added.known.append(entry.text)
    else:
        added.rows.append(row)


def _tell(municipality_id: int, *, forgotten: bool) -> None:
    forget_lately()
    for tell in _told:
        tell(municipality_id, forgotten)
