"""A report as it stands: what somebody has written in it, and what is made from its figures."""

from collections.abc import Mapping

from samordna.followup.models import Report
from samordna.plandoc.memorandum import TextSection
from samordna.plandoc.reports import CONDITIONS, INTRO, NEXT, CommitteeReport, Figures, labels
from samordna.plandoc.reports.words import introduction
from samordna.plandoc.vocabulary import Language


def report_of(report: Report) -> CommitteeReport:
    """As it was sent, or as it stands. One query; ``report`` is one from :func:`samordna.followup.reporting.queries.reports`."""
    if report.sent_at:
        return CommitteeReport.model_validate_json(report.sent.document)
    return composed(report, {one.section: one.text for one in report.texts.all()})


def composed(report: Report, written: Mapping[str, str]) -> CommitteeReport:
    figures = Figures.model_validate_json(report.figures)
    version = report.version
    language: Language = "en" if version.language == "en" else "sv"
    occasion = report.occasion.name
    return CommitteeReport(
        title=labels.TITLE.in_(language).format(occasion=occasion, plan=version.title),
        municipality=report.municipality.name,
        board=report.board,
        plan=version.title,
        occasion=occasion,
        day=figures.taken_on,
        language=language,
        intro=TextSection(
            key=INTRO,
            heading=labels.INTRO.in_(language),
            text=written.get(INTRO) or introduction(figures, occasion, language),
        ),
        groups=[
            TextSection(key=key, heading=heading, text=written.get(key, ""))
            for key, heading in figures.groups.items()
        ],
        conditions=TextSection(
            key=CONDITIONS, heading=labels.CONDITIONS.in_(language), text=written.get(CONDITIONS, "")
        )
        if figures.conditions
        else None,
        next=TextSection(key=NEXT, heading=labels.NEXT.in_(language), text=written.get(NEXT, "")),
        figures=figures,
    )
