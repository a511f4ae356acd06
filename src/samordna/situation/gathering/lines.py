"""The requests of a picture as its page lists them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.accounts.access import Access
from samordna.core.page_pieces import look_tag
from samordna.organisation.answering.links import links_of, unreached
from samordna.situation.gathering import queries
from samordna.situation.gathering.standing import LOOKS, Stage, is_late, may_answer, stage_of
from samordna.situation.models import Contribution, ContributionLink, ContributionRequest, Picture, Source

SHOWS = {
    "obesvarade": pgettext_lazy("contributions", "Not answered"),
    "besvarade": pgettext_lazy("contributions", "Answered"),
    "onadda": _("Nobody to send to, or not reached"),
    "vaga": _("Left to weigh in"),
}
"""What the filter can ask for, by the word in the address."""


@dataclass(frozen=True, slots=True)
class RequestLine:
    """``last`` is what was sent last, ``link`` the last link; ``source`` is what its contribution has become."""

    request: ContributionRequest
    stage: Stage
    last: Contribution | None
    link: ContributionLink | None
    source: Source | None
    is_unreached: bool
    may_answer: bool

    @property
    def tag(self) -> SafeString:
        return look_tag(*LOOKS[self.stage], self.stage.label)

    @property
    def is_late(self) -> bool:
        return is_late(self.request)

    @property
    def is_mailed_today(self) -> bool:
        return bool(self.link and self.link.mail and self.link.made_on == localdate())

    @property
    def is_to_weigh(self) -> bool:
        """Whether it has been answered, and is no source of the picture as it was answered last."""
        return self.stage is Stage.ANSWERED and not self.is_weighed

    @property
    def is_weighed(self) -> bool:
        return bool(self.source and self.last and self.source.contribution_id == self.last.pk)

    @property
    def is_stuck(self) -> bool:
        return self.last is None and (self.is_unreached or not self.request.address)

    @property
    def has_name(self) -> bool:
        """Whether it is called otherwise than its kind."""
        return str(self.request) != self.request.get_kind_display()


def lines_of(picture: Picture, access: Access) -> list[RequestLine]:
    """Five queries."""
    rows = list(queries.requests_of(picture))
    for row in rows:
        row.picture = picture
    return _lines(rows, access)


def line_of(request: ContributionRequest, access: Access) -> RequestLine:
    (line,) = _lines([request], access)
    return line


def _lines(rows: list[ContributionRequest], access: Access) -> list[RequestLine]:
    last, sources = queries.last_of(rows), queries.sources_from(rows)
    links = links_of(ContributionLink, "request", rows)
    failed = unreached(links)
    return [
        RequestLine(
            request=row,
            stage=stage_of(row, last.get(row.pk), has_link=row.pk in links),
            last=last.get(row.pk),
            link=links[row.pk][-1] if row.pk in links else None,
            source=sources.get(row.pk),
            is_unreached=row.pk in failed,
            may_answer=may_answer(row, access),
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which lines are asked for; an unknown word is as good as none."""

    show: str = ""

    @classmethod
    def from_query(cls, query: QueryDict) -> "Choice":
        show = query.get("visa", "")
        return cls(show if show in SHOWS else "")

    def among(self, lines: Iterable[RequestLine]) -> list[RequestLine]:
        return [one for one in lines if self._holds(one)]

    def _holds(self, line: RequestLine) -> bool:
        return {
            "": True,
            "obesvarade": line.stage not in (Stage.ANSWERED, Stage.WITHDRAWN),
            "besvarade": line.stage is Stage.ANSWERED,
            "onadda": line.is_stuck,
            "vaga": line.is_to_weigh,
        }[self.show]
