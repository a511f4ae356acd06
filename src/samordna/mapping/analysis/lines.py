"""A round's services as its page lists them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from samordna.core.page_pieces import look_tag
from samordna.mapping.analysis.pages import whole_number
from samordna.mapping.analysis.progress import LOOKS, Stage, stage_of
from samordna.mapping.models import AnalysisDecision, AnalysisForm, AnalysisLink
from samordna.organisation.answering.links import links_of, unreached

SHOWS = {
    "obesvarade": _("Not answered"),
    "besvarade": _("Answered"),
    "onadda": _("Nobody to send to, or not reached"),
    "kvar": _("Left to decide"),
}
"""What the filter can ask for, by the word in the address."""


@dataclass(frozen=True, slots=True)
class FormLine:
    """``last`` is the last link that was sent or given; ``is_unreached`` tells that the last mail did not come through."""

    form: AnalysisForm
    stage: Stage
    last: AnalysisLink | None
    is_unreached: bool

    @property
    def tag(self) -> SafeString:
        return look_tag(*LOOKS[self.stage], self.stage.label)

    @property
    def decision(self) -> AnalysisDecision | None:
        return getattr(self.form, "decision", None)

    @property
    def unit(self) -> tuple[int | None, str]:
        unit = self.form.service.unit
        return (unit.pk, unit.name) if unit else (None, "")

    @property
    def is_stuck(self) -> bool:
        return self.stage is Stage.NO_ADDRESS or (self.is_unreached and self.stage is not Stage.ANSWERED)


def lines_of(forms: Iterable[AnalysisForm]) -> list[FormLine]:
    """Two queries beside that of the forms."""
    rows = list(forms)
    links = links_of(AnalysisLink, "form", rows)
    failed = unreached(links)
    return [_line(row, links.get(row.pk, []), is_unreached=row.pk in failed) for row in rows]


def _line(form: AnalysisForm, links: list[AnalysisLink], *, is_unreached: bool) -> FormLine:
    stage = stage_of(form, has_link=bool(links))
    return FormLine(form, stage, links[-1] if links else None, is_unreached)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which lines are asked for; unknown words are as good as none."""

    show: str = ""
    unit: int | None = None

    @classmethod
    def from_query(cls, query: QueryDict) -> "Choice":
        show = query.get("visa", "")
        return cls(show if show in SHOWS else "", whole_number(query.get("enhet", "")))

    @property
    def is_filtered(self) -> bool:
        return self != Choice()

    def among(self, lines: Iterable[FormLine]) -> list[FormLine]:
        return [one for one in lines if self._holds(one) and self.fits(one.form)]

    def fits(self, form: AnalysisForm) -> bool:
        """Whether its service is the unit's or one's below it."""
        return self.unit is None or bool(form.service.unit and self.unit in form.service.unit.path)

    def _holds(self, line: FormLine) -> bool:
        return {
            "": True,
            "obesvarade": line.stage is not Stage.ANSWERED,
            "besvarade": line.stage is Stage.ANSWERED,
            "onadda": line.is_stuck,
            "kvar": line.decision is None and line.stage is not Stage.GONE,
        }[self.show]
