"""Writes of crisis plans (S26)."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.accounts.models import User
from samordna.core.former_contents import keep_former
from samordna.core.page_pieces import size
from samordna.core.uploads import UploadKind, kind_of
from samordna.organisation.commands.saving import filled, locked, saved
from samordna.organisation.models import Municipality
from samordna.readiness.models import CrisisPlan, FormerCrisisFile

FIELDS = frozenset({"unit", "title", "version", "owner", "link", "restricted"})
FILE_FIELDS = frozenset({"file_name", "content_type", "digest"})
CONFIRMED = frozenset({"confirmed_on", "confirmed_by_id"})
UNDOABLE = FIELDS | FILE_FIELDS | CONFIRMED | {"confirmed_by"}
LARGEST = 10 * 1024 * 1024
"""Bytes."""
TAKEN = frozenset({UploadKind.PDF, UploadKind.DOCX, UploadKind.ODT})
OTHER_KIND = gettext_lazy("Choose a PDF or a Word document (.docx).")
File = tuple[str, bytes]
"""A name and what the file holds."""


@transaction.atomic
def crisis_plan_create(
    *, municipality: Municipality, values: Mapping[str, Any], file: File | None = None
) -> CrisisPlan:
    """Put a unit's crisis plan in the register, as a link, a file or both. Raises ValidationError."""
    row = filled(CrisisPlan(municipality=municipality), values, FIELDS)
    if file:
        _put_file(row, file)
    return _saved(row)


@transaction.atomic
def crisis_plan_update(
    *, municipality: Municipality, plan: CrisisPlan, values: Mapping[str, Any], file: File | None = None
) -> CrisisPlan:
    """Change a plan. A file takes the place of the one before, which another ``digest`` has back. Raises ValidationError."""
    row = locked(municipality, plan)
    had = row.digest
    filled(row, values, UNDOABLE)
    if file:
        _put_file(row, file)
    if row.digest != had:
        _exchange(row, had, is_new=file is not None)
    if file and row.digest != had and not CONFIRMED & set(values):
        row.confirmed_on = row.confirmed_by = None  # nobody has said that the new one holds
    return _saved(row)


@transaction.atomic
def crisis_plan_confirm(*, municipality: Municipality, plan: CrisisPlan, user: User) -> CrisisPlan:
    """Somebody has looked today, and the plan still holds."""
    values = {"confirmed_on": localdate(), "confirmed_by_id": user.pk}
    return crisis_plan_update(municipality=municipality, plan=plan, values=values)


@transaction.atomic
def crisis_plan_remove(*, municipality: Municipality, plan: CrisisPlan) -> CrisisPlan:
    row = locked(municipality, plan)
    row.mark_removed()
    return saved(row)


@transaction.atomic
def crisis_plan_restore(*, municipality: Municipality, plan: CrisisPlan) -> CrisisPlan:
    """Put a plan back. Raises ValidationError when its title is taken since."""
    row = locked(municipality, plan)
    row.removed_at = None
    return _saved(row)


def _put_file(row: CrisisPlan, file: File) -> None:
    name, content = file
    try:
        kind = kind_taken(name, content)
    except ValidationError as error:
        raise ValidationError({"file": error.messages}) from error
    row.file_name, row.content_type, row.content = name[-255:], kind.value, content
    row.digest = sha256(content).hexdigest()


def kind_taken(name: str, content: bytes) -> UploadKind:
    """The kind of a plan's file. Raises ValidationError for one that is not taken."""
    if len(content) > LARGEST:
        raise ValidationError(
            _("The file is too large. It may be at most %(size)s.") % {"size": size(LARGEST)}
        )
    try:
        kind = kind_of(content, name)
    except ValidationError as error:
        if error.code in {"empty", "macros"}:
            raise
        raise ValidationError(str(OTHER_KIND), code="kind") from error
    if kind not in TAKEN:
        raise ValidationError(str(OTHER_KIND), code="kind")
    return kind


def _exchange(row: CrisisPlan, had: str, *, is_new: bool) -> None:
    """Keep the file that was, and find the one that is had back. Raises ValidationError when it is no longer kept."""
    content = row.content
    if row.digest and not is_new:
        former = row.former_files.filter(mark=row.digest).first()
        if former is None:
            raise _of_file(_("The file that was replaced is no longer kept. Upload it again."))
        content = bytes(former.content)
    if had:
        was = CrisisPlan.objects.get(pk=row.pk)
        former = FormerCrisisFile(
            municipality=row.municipality,
            plan=row,
            mark=had,
            content_type=was.content_type,
            content=bytes(was.content or b""),
        )
        keep_former(row.former_files.all(), former)
    row.content = content if row.digest else None


def _saved(row: CrisisPlan) -> CrisisPlan:
    if not row.link and not row.digest:
        raise ValidationError({"link": _("Write where the plan is, or choose a file.")})
    return saved(row)


def _of_file(words: str) -> ValidationError:
    return ValidationError({"file": ValidationError(words, code="file")})
