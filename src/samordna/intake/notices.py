"""What a person is told of a part: its points in words, each with what the answer is called."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.advice import is_somebodys
from samordna.core.fields import strings_of
from samordna.core.findings import FOLLOWS, Answer, key_of
from samordna.core.page_pieces import language, said
from samordna.core.scan_memory import scanned
from samordna.intake.areas import EXPECTED, FILE, part_from
from samordna.intake.attention import Point, PointKind
from samordna.intake.facts import label_of
from samordna.intake.homes import title_as_ours
from samordna.intake.missing_fields import must_be_chosen
from samordna.intake.models import UploadPart
from samordna.intake.told_now import ToldNow
from samordna.plandoc.guard import HitKind, explanation_of
from samordna.plandoc.reading import FilePlace
from samordna.plandoc.reading.unread_times import is_unread


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """A sentence, with the place in the file that it is about."""

    text: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """One or several points that are answered together.

    ``quoted`` is what the guard found, ``finding`` its name in the list of personal data, ``settle_label`` what the button says
    that keeps it, ``follows`` what that does, or where else it may be answered, ``rows`` how many parts it is about, ``fills``
    whether the missing fields are filled here, ``is_question`` that the answer may be not to import at all.
    """

    keys: list[str]
    lines: list[NoticeLine]
    is_open: bool
    stops: bool
    settle_label: str = ""
    quoted: str = ""
    field: str = ""
    rows: int = 0
    fills: bool = False
    is_question: bool = False
    finding: str = ""
    follows: str = ""

    @property
    def is_asked(self) -> bool:
        """Whether there is an answer by which it may stand."""
        return bool(self.settle_label or self.follows)


def notices_of(row: UploadPart, points: list[Point], now: ToldNow | None) -> list[Notice]:
    """The notices of a row, of which ``now`` is what the plan says since they were answered.

    All that the reader is unsure of stands in one, since it is answered at once; what a plan ought to say and does not is
    answered one by one.
    """
    doubts = [point for point in points if point.may_wait]
    notices = [_own(row, point) for point in points if not point.may_wait]
    if row.area == EXPECTED and len(doubts) > 1:
        return notices + [replace(_together(row, [one], now), field=label_of(one.what)) for one in doubts]
    return notices + [
        _together(row, group, now)
        for is_open in (True, False)
        if (group := [point for point in doubts if point.is_open is is_open])
    ]


def _own(row: UploadPart, point: Point) -> Notice:
    label = _("It is our plan") if point.kind is PointKind.QUESTION else _("Keep it")
    is_guarded = point.kind is PointKind.PERSONAL_DATA
    can_be_kept = is_guarded and point.is_open and not point.blocking
    is_functions = is_guarded and point.is_open and point.blocking and _may_be_functions(row, point)
    return Notice(
        keys=[point.key],
        lines=[NoticeLine(_told(row, point), place_text(point.place))],
        is_open=point.is_open,
        stops=point.stops_saving,
        settle_label="" if point.blocking or not point.is_open else label,
        is_question=point.kind is PointKind.QUESTION and point.is_open,
        fills=point.kind is PointKind.QUESTION and not point.is_open,
        quoted=point.what if is_guarded else "",
        finding=key_of(point.hit_kind, point.what) if is_guarded else "",
        follows=_what_follows(can_be_kept=can_be_kept, is_functions=is_functions),
        field=label_of(point.field) if point.field and point.kind is not PointKind.QUESTION else "",
    )


def _what_follows(*, can_be_kept: bool, is_functions: bool) -> str:
    if can_be_kept:
        return str(FOLLOWS[Answer.KEEP])
    return _("Is it a function's number? Say so in the list of personal data.") if is_functions else ""


def _may_be_functions(row: UploadPart, point: Point) -> bool:
    """Whether a number that stops may be said to be a function's: in none of its sentences it is said to be somebody's."""
    texts = strings_of(row.data.get(point.field)) if point.hit_kind == HitKind.PHONE else []
    return bool(texts) and not any(is_somebodys(text, hit) for text in texts for hit in scanned(text))


def _told(row: UploadPart, point: Point) -> str:
    if point.kind is PointKind.PERSONAL_DATA:
        return said(explanation_of(HitKind(point.hit_kind), blocking=point.blocking))
    return _whose(row, point) if point.was and not point.is_open else _words(point)


def _whose(row: UploadPart, point: Point) -> str:
    """What was answered of whose plan it is: the question is no longer true then."""
    told = {"named": point.was, "ours": row.data.get(point.field)}
    if not told["ours"] or told["ours"] == point.was:
        return _("You have answered that the plan is yours. The file names %(named)s.") % told
    if title_as_ours(row.data, [point]):
        return (
            _(
                "You have answered that the plan is yours. Its municipality is %(ours)s instead of %(named)s, which the title"
                " still names. Here the title names yours: see whether it is right, and fill it in. Its texts stand as in the"
                " file: look through them for what is still the other's."
            )
            % told
        )
    return (
        _(
            "You have answered that the plan is yours. Its municipality is %(ours)s instead of %(named)s. Its texts stand as in "
            "the file: look through them for what is still the other's."
        )
        % told
    )


def _together(row: UploadPart, points: list[Point], now: ToldNow | None) -> Notice:
    return Notice(
        keys=[point.key for point in points],
        lines=[NoticeLine(_asked_or_answered(row, point, now), place_text(point.place)) for point in points],
        is_open=points[0].is_open,
        stops=False,
        settle_label=_settling(row, points) if points[0].is_open else "",
        rows=max(point.rows for point in points),
        fills=points[0].is_open,
    )


_SETTLING = {
    PointKind.NOT_FOUND: gettext_lazy("The plan does not say"),
    PointKind.SEVERAL: gettext_lazy("None of them"),
    PointKind.CHANGED: gettext_lazy("Take the change"),
    PointKind.NO_TIME: gettext_lazy("Let it stand"),
}
"""What the answer is called that settles points of a kind; the first of them that is there counts."""


def _settling(row: UploadPart, points: list[Point]) -> str:
    part = part_from(row.area, row.data)
    if part and must_be_chosen(row.area, part, [point.what for point in points]):
        return _("Without a status")
    if any(is_unread(point.what) for point in points):
        return _("Without a date")
    kinds = {point.kind for point in points}
    if named := next((label for kind, label in _SETTLING.items() if kind in kinds), None):
        return str(named)
    if any(point.rows for point in points):
        return _("It is right for all of them")
    return _("I have seen it") if row.area == FILE else _("It is right")


def _asked_or_answered(row: UploadPart, point: Point, now: ToldNow | None) -> str:
    """The point, or what was answered of something that a plan ought to say: the question is no longer true then."""
    answers = {} if point.is_open else _ANSWERS
    if point.kind not in answers:
        return _words(point)
    filled, left = answers[point.kind]
    is_told = now is not None and point.what in {row.data["what"], *now.names}
    return str(filled if is_told else left)


_ANSWERS = {
    PointKind.NOT_FOUND: (
        gettext_lazy("Samordna did not find this in the file. It is filled in now."),
        gettext_lazy("The answer: the plan does not say."),
    ),
    PointKind.SEVERAL: (
        gettext_lazy("The file says several things. The right one is chosen."),
        gettext_lazy("The answer: none of them."),
    ),
}
"""What is told of an answered point of a kind: where the plan says it now, and where it does not."""


def _words(point: Point) -> str:
    if point.kind is PointKind.NOT_FOUND:
        return _("Samordna did not find this in the file.")
    if point.kind is PointKind.SEVERAL:
        return _("The file says several things. Choose the right one.")
    words = point.what if language() == "sv" else point.english or point.what
    return f"{label_of(point.field)}: {words}" if point.kind is PointKind.NO_TIME else words


def place_text(place: FilePlace) -> str:
    """ "page 3, row 12"; empty when the reader does not say."""
    named = [
        (place.sheet, _("sheet %(value)s")),
        (place.page, _("page %(value)s")),
        (place.row, _("row %(value)s")),
        (place.line if not place.row else None, _("line %(value)s")),
    ]
    return ", ".join(text % {"value": value} for value, text in named if value)
