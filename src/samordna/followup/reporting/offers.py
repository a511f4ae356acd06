"""What there is to take into a text of a report: what those responsible have written, and what the figures say."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.reports import CONDITIONS, INTRO, NEXT, CommitteeReport, ReportedActivity, labels
from samordna.plandoc.reports.words import introduction
from samordna.plandoc.vocabulary import name_of


@dataclass(frozen=True, slots=True)
class Offer:
    """``about`` says whose words they are, ``text`` is what is taken in."""

    about: str
    text: str


def offers_for(report: CommitteeReport, section: str) -> list[Offer]:
    """In the order of the figures. Empty where nobody has written anything."""
    if section == INTRO:
        made = introduction(report.figures, report.occasion, report.language)
        return [Offer(_("What the figures say now"), made)] if made != report.intro.text else []
    if section == CONDITIONS:
        return [Offer(one.text, one.answer) for one in report.figures.conditions if one.answer]
    if section == NEXT:
        return [Offer(one.action, text) for one in report.figures.activities if (text := _ahead(report, one))]
    return [
        Offer(one.action, text)
        for one in report.figures.of_group(section)
        if (text := "\n\n".join(_said(one)))
    ]


def _said(activity: ReportedActivity) -> Iterator[str]:
    yield from filter(None, (activity.happened, activity.result))


def _ahead(report: CommitteeReport, activity: ReportedActivity) -> str:
    """What is known of an activity that deviates: "Utbilda personal: försenad, nytt slut december 2027"."""
    if not activity.deviates:
        return ""
    language = report.language
    facts = [name_of(activity.status, language).lower()] if activity.status else []
    if activity.forecast:
        facts.append(f"{labels.FORECAST.in_(language).lower()} {to_swedish(activity.forecast, language)}")
    return f"{activity.action}: {', '.join(facts)}." if facts else ""
