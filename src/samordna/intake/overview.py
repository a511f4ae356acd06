"""How the review stands: the lists with their figures, and the one sentence above them."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.intake.areas import METADATA, NO_PARTS, SEEN, title_of_area
from samordna.intake.contents_words import contents_in_words
from samordna.intake.models import Upload
from samordna.intake.pattern_words import what_stays
from samordna.intake.personal import findings_left
from samordna.intake.queries import OPEN, AreaCount, area_counts, tables_and_answers
from samordna.plandoc.shares import whole_percent


@dataclass(frozen=True, slots=True)
class Tab:
    area: str
    title: str
    count: int
    current: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """``area`` is the list that is shown, ``shown`` the number of rows in it, ``tables`` how many tables the file has,
    ``personal`` how many findings in the list of personal data nobody has answered for, ``has_personal`` whether there are any,
    answered for or not, ``unanswered`` what becomes of what nobody has answered, if the plan is saved now; ``is_unchanged`` that
    a file of ours brings nothing new.
    """

    area: str
    shown: int
    tabs: list[Tab]
    contents: str
    coverage: str
    carried: str
    is_unchanged: bool
    remaining: str
    unanswered: list[str]
    open: int
    blocking: int
    tables: int
    personal: int
    has_personal: bool


def overview_of(upload: Upload, area_asked: str = "", *, personal: int | None = None) -> Overview:
    """The review of an upload with the list ``area_asked``; an unknown one is the first with something open. Two queries, and one
    more while something stands in the way of saving, unless it is known how much of that is ``personal``.
    """
    counts = area_counts(upload)
    remaining = sum(count.open for count in counts)
    rows = {count.area: count.rows for count in counts if count.rows} | {OPEN: remaining}
    area = area_asked if area_asked in rows else (OPEN if remaining else METADATA)
    tabs = [Tab(OPEN, _("Needs a look"), remaining, area == OPEN)]
    tabs += [Tab(one.area, title_of_area(one.area), one.parts, one.area == area) for one in counts]
    blocking = sum(count.blocking for count in counts)
    if personal is None:
        personal = findings_left(upload) if blocking else 0
    tables, has_answers = tables_and_answers(upload)
    return Overview(
        area,
        rows.get(area, 0),
        tabs,
        contents_in_words(counts),
        " ".join(filter(None, (what_stays(upload) or coverage_of(upload), _taken_out(counts)))),
        _carried(upload, counts),
        _is_unchanged(upload, counts),
        _remaining(remaining),
        list(_unanswered(counts)),
        remaining,
        blocking,
        tables,
        personal,
        bool(personal) or has_answers,
    )


def coverage_of(upload: Upload) -> str:
    """How much of the file is accounted for, in the plan or among what is left out; never "all" while a word is not."""
    percent = {"percent": whole_percent(upload.coverage)}
    if upload.left_out:
        all_of_it = _("Every word of the file stands in the plan, or below as left out.")
        share = _("%(percent)d %% of the words of the file stand in the plan, or below as left out.")
    else:
        all_of_it = _("Every word of the file stands in the plan.")
        share = _("%(percent)d %% of the words of the file stand in the plan.")
    return all_of_it if upload.coverage >= 1 else share % percent


def _taken_out(counts: list[AreaCount]) -> str:
    """How much of what was read a person has left out; nothing while that is nothing."""
    count = sum(one.rows - one.parts for one in counts if one.area not in NO_PARTS)
    text = ngettext(
        "You have left out %(count)d part of it.", "You have left out %(count)d parts of it.", count
    )
    return text % {"count": count} if count else ""


def _unanswered(counts: list[AreaCount]) -> Iterator[str]:
    waiting = {one.area: one.open - one.blocking for one in counts}
    if changes := waiting.pop(SEEN, 0):
        yield (
            ngettext(
                "%(count)d change in the file is not answered. If you save now, it is taken.",
                "%(count)d changes in the file are not answered. If you save now, they are taken.",
                changes,
            )
            % {"count": changes}
        )
    if others := sum(waiting.values()):
        yield (
            ngettext(
                "%(count)d part may be saved without an answer: %(where)s. It then stands as it was read and the question is "
                "gone. Activities that are unsure stay marked in the plan.",
                "%(count)d parts may be saved without an answer: %(where)s. They then stand as they were read and the questions "
                "are gone. Activities that are unsure stay marked in the plan.",
                others,
            )
            % {"count": others, "where": _where(waiting)}
        )


def _where(waiting: dict[str, int]) -> str:
    return ", ".join(f"{title_of_area(area)} ({count})" for area, count in waiting.items() if count)


def _carried(upload: Upload, counts: list[AreaCount]) -> str:
    """Which plan a file of ours shows, and how much somebody has changed in it; empty for any other file."""
    if not upload.carried:
        return ""
    number = next((count.rows for count in counts if count.area == SEEN), 0)
    changes = (
        ngettext(
            "%(count)d change has been made in it since.",
            "%(count)d changes have been made in it since.",
            number,
        )
        % {"count": number}
        if number
        else _("Nothing has been changed in it since.")
    )
    version = upload.comes_from
    if version is None:
        return " ".join([_("The file was written by Samordna."), changes])
    words = _("The file corresponds to version %(number)d of %(title)s.")
    return " ".join([words % {"number": version.number, "title": version.title}, changes])


def _is_unchanged(upload: Upload, counts: list[AreaCount]) -> bool:
    """Whether a file of ours says what our plan says, in the file as in the review."""
    if upload.comes_from is None or any(count.area == SEEN or count.rows > count.parts for count in counts):
        return False
    return not upload.parts.filter(touched=True).exists()


def _remaining(count: int) -> str:
    if not count:
        return _("Nothing more needs a look.")
    return ngettext("%(count)d part needs a look.", "%(count)d parts need a look.", count) % {"count": count}
