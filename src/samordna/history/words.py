"""What the history says of every kind of row, so that each entry is a sentence.

What it says of one kind, the slice of that tells in its ``told.py``.
A field is called what its form calls it unless it is told otherwise.
"""

from collections.abc import Callable
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from samordna.accounts.telling import DEEDS, FIELD_NAMES
from samordna.core.models import Change
from samordna.core.page_pieces import language
from samordna.history.retention import KEPT
from samordna.plandoc.guiding import in_words

MACHINERY = {
    *("id", "municipality", "path", "key", "created_at", "changed_at", "place", "origin", "search"),
    *("position", "removed_at"),
}  # fmt: skip
"""Fields that no person changes as such; that a row was moved or removed is told in another way."""

UNTOLD = MACHINERY | {
    *("token_hash", "content_type", "logo_mark", "mark", "steps", "state_since", "progress", "error", "takes"),
    *("take", "forgotten", "target", "size", "readings", "lost", "left_out", "coverage", "carried", "layout"),
    # lists of keys, told by the entries of the rows themselves
    *("roles", "given", "moved"),
    # what the entry itself says: who and when
    *("added_by", "added_at", "confirmed_by", "decided_at", "ended_by", "followed_up_by", "followed_up_at"),
    *("given_at", "invited_by", "invited_at", "left_at", "loaded_at", "made_by", "made_at"),
    *("remembered_by", "remembered_at", "reported_by", "reported_at", "uploaded_by", "uploaded_at", "used_by"),
    *("frozen_at", "taken_by", "taken_at", "locked_by"),
    # what a guide came as, what it said when it was reviewed, and what its publishing tells
    *("pack_key", "pack_mark", "review_mark", "has_guide"),
    # fingerprints, and codes of checks: what they stand for is told beside them
    *("digest", "pdf_digest", "exceptions", "recorded_as"),
    "readiness.dutyshift.source",  # the key of a calendar
    # the log of an alarm is told in its own words on its page
    *(f"readiness.activationevent.{name}" for name in ("step", "attempt", "turn", "saved_at", "at", "by")),
    *("readiness.activation.started_at", "readiness.activation.started_by"),
}  # fmt: skip
"""Fields that say nothing to a reader, by their name, or by the kind of row and its name."""

NOUNS_OF_KINDS: dict[str, Promise] = {"logo": _("the logo"), "word_template": _("the Word template")}
"""The nouns of files, by their kind."""

OF_ANY_ROW: dict[str, Promise] = {
    "valid_from": _("first day"),
    "valid_to": _("last day"),
    "period_start": _("the plan's first day"),
    "period_end": _("the plan's last day"),
    "approved_by": _("who approves the plan"),
    "expires_at": _("the link's last day"),
    "given_by": _("who gave the role"),
    "sources": _("sources"),
    "led_by": _("who leads the council"),
}
"""What a field is called wherever it stands."""

NAMES_OF_VALUES: dict[str, Callable[[Any], str]] = {
    "readiness.activationevent.answer": lambda answer: gettext("yes") if answer == "yes" else gettext("no"),
    "guidance.guide.body": lambda body: in_words(body, language()),
}
"""What tells a value that is none of words, by the kind of row and the field's name; the slices above fill it in."""


def deed(label: str, verb: str, noun: str) -> str:
    """What was done to a whole row; ``verb`` is ``made``, ``deleted``, ``removed`` or ``restored``."""
    words = DEEDS.get(label)
    own = getattr(words, verb, None)
    if own:
        return str(own)
    usual = {
        "made": gettext("Added %(noun)s."),
        "deleted": gettext("Deleted %(noun)s."),
        "removed": gettext("Removed %(noun)s."),
        "restored": gettext("Put %(noun)s back."),
        "replaced": gettext("Replaced %(noun)s."),
    }
    return usual[verb] % {"noun": noun}


def field_name(label: str, name: str) -> str:
    """What the table calls a field, or nothing when it is called what its form calls it."""
    return str(FIELD_NAMES.get(f"{label}.{name}") or OF_ANY_ROW.get(name) or "")


def about_words(change: Change) -> str:
    """What was done that changed no row."""
    about: dict[str, Any] = change.after or {}
    if change.kind == Change.Kind.READ:
        number = len(about.get("rows", [])) or 1
        words = ngettext("Read a restricted thing", "Read %(number)s restricted things", number)
        where = _where_read(about.get("how", ""))
        return f"{words % {'number': number}} ({where})." if where else f"{words % {'number': number}}."
    if change.kind == Change.Kind.EXPORT and about.get("what") == "log":
        words = gettext("Downloaded a part of the log as %(format)s.") if about.get("filter") else ""
        words = words or gettext("Downloaded the log as %(format)s.")
        return words % {"format": {"xlsx": "Excel"}.get(about.get("format", ""), "CSV")}
    if change.kind == Change.Kind.RETENTION and "removed" in about:
        return _retention(about)
    label = str(Change.Kind(change.kind).label)
    return f"{label[:1].upper()}{label[1:]}."


def _retention(about: dict[str, Any]) -> str:
    kind = KEPT.get(about.get("kind", ""))
    words = {"number": about["removed"], "rule": kind.name if kind else ""}
    if not kind:
        return gettext("A retention rule removed %(number)s.") % words
    return gettext("The retention rule “%(rule)s” removed %(number)s.") % words


def _where_read(how: str) -> str:
    return {
        "page": gettext("on its page"),
        "search": gettext("in a search"),
        "export": gettext("in an export"),
        "history": gettext("in a history"),
        "log": gettext("in the log"),
    }.get(how, "")
