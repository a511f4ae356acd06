"""How the template has changed since a draft was begun from it, or took it last."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from samordna.plans.models import ChapterDemand, TemplateChapter


@dataclass(frozen=True, slots=True)
class Differences:
    """``changed`` are the chapters whose demands are others now, each with which; ``renamed`` what they were called and are."""

    changed: list[tuple[str, str]]
    renamed: list[tuple[str, str]]
    new: list[str]
    gone: list[str]
    is_held: bool
    """Whether the template asks anything of the draft yet."""
    is_there: bool
    """Whether the municipality has a template."""

    def __bool__(self) -> bool:
        return bool(self.changed or self.renamed or self.new or self.gone)


def differences(rows: Iterable[ChapterDemand], template: Iterable[TemplateChapter]) -> Differences:
    """Between what is asked of a draft and what the template asks now."""
    known = {row.chapter_id: row for row in rows}
    chapters = {one.pk: one for one in template}
    changed = [
        (one.heading, get_text_list(names, _("and")))
        for one in chapters.values()
        if one.pk in known and (names := _differing(known[one.pk], one))
    ]
    return Differences(
        changed=changed,
        renamed=[
            (known[pk].heading, one.heading)
            for pk, one in chapters.items()
            if pk in known and known[pk].heading != one.heading
        ],
        new=[one.heading for pk, one in chapters.items() if pk not in known],
        gone=[row.heading for pk, row in known.items() if pk not in chapters],
        is_held=bool(known),
        is_there=bool(chapters),
    )


def _differing(row: ChapterDemand, chapter: TemplateChapter) -> list[str]:
    """The demands that differ, in words, each once."""
    names = {
        "instruction": _("what to write"),
        "example": _("the example"),
        "required": _("whether the chapter must be there"),
        "words_from": _("the expected length"),
        "words_to": _("the expected length"),
    }
    return list(dict.fromkeys(names[one] for one in names if getattr(row, one) != getattr(chapter, one)))
