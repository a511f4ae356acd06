"""A file that says it belongs to another municipality is asked about before it is saved."""

import re
from dataclasses import replace
from typing import Any

from samordna.intake.attention import Point, PointKind, question
from samordna.organisation.models import Municipality
from samordna.plandoc.pattern.names import named_in_short, with_our_name
from samordna.plandoc.schema import Part
from samordna.plandoc.vocabulary import Text

_KINDS = re.compile(r"\b(kommun|stad|region|municipality|city of|city)\b", re.IGNORECASE)


def question_about_home(metadata: Part, home: Municipality) -> list[Point]:
    """The question whether the plan is ours; none when it names us or nobody."""
    named = getattr(metadata, "municipality", None)
    if not is_foreign(named, home):
        return []
    what = Text(
        f"Filen säger att planen hör till {named}. Du är på väg att spara den i {home.name}.",
        f"The file says that the plan belongs to {named}. You are about to save it in {home.name}.",
    )
    return [question("municipality", what)]


def said_to_be_ours(data: dict[str, Any], points: list[Point], home: Municipality) -> list[Point]:
    """The questions answered, and ``data`` as the answer makes it: what the plan says from now on is that it is ours."""
    answered = [replace(one, settled=True, was=one.was or data.get(one.field) or "") for one in points]
    data.update({one.field: home.name for one in points})
    return answered


def asked_anew(points: list[Point], was: str, metadata: Part, home: Municipality) -> list[Point]:
    """The points once somebody has written another municipality than what ``was`` there: our own name answers the question, that
    of a third asks it anew.
    """
    rest = [one for one in points if one.kind is not PointKind.QUESTION]
    before = [one for one in points if one.kind is PointKind.QUESTION]
    in_file = next((one.was for one in before if one.was), was)
    if asked := question_about_home(metadata, home):
        return [*(replace(one, was=in_file) for one in asked), *rest]
    return [*(replace(one, settled=True, was=in_file) for one in before), *rest]


def title_as_ours(data: dict[str, Any], points: list[Point]) -> str:
    """The plan's title with our name in it, once it is said that the plan is ours; empty where the title names no other."""
    home, title = data.get("municipality"), data.get("title") or ""
    was = next((one.was for one in points if one.kind is PointKind.QUESTION and not one.is_open), "")
    if not home or not was or named_in_short(was) == named_in_short(home):
        return ""
    ours = with_our_name(title, was, home)
    return "" if ours == title else ours


def is_foreign(named: str | None, home: Municipality) -> bool:
    """Whether this is the name of another municipality than ours."""
    return bool(named) and _plain(str(named)) != _plain(home.name)


def _plain(name: str) -> str:
    """The name without what kind of municipality it is, and without the ending that says whose."""
    bare = " ".join(_KINDS.sub(" ", name).casefold().split())
    return bare.removesuffix("s")
