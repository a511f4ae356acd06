"""What the organisation answers, and the reports that were sent."""

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.reports.law import labels
from samordna.plandoc.reports.law.asking import Asking, without
from samordna.plandoc.reports.law.model import LawAnswer
from samordna.plandoc.writing.text import one_line


def followed(asked: Asking) -> LawAnswer:
    day = asked.office.reported
    if day is None:
        return asked.answer("§ 6", labels.Q_FOLLOWED, lacking=[labels.NO_FOLLOW_UP])
    told = asked.dated(labels.LAST_FOLLOWED, day.isoformat())
    return asked.within(2, day, "§ 6", labels.Q_FOLLOWED, told, asked.say(labels.REPORTS))


def fits(asked: Asking) -> LawAnswer:
    """Samordna knows which guidelines there are, not how the plan keeps to them: it never says yes."""
    told = "; ".join(map(one_line, asked.office.guidelines))
    lacking = [labels.HOW_IT_FITS if told else labels.NO_GUIDELINES]
    source = asked.say(labels.GUIDELINES) if told else ""
    return asked.answer("§ 7", labels.Q_FITS, told, source, lacking, is_known=bool(told))


def coordination(asked: Asking) -> LawAnswer:
    office = asked.office
    if not office.coordinator:
        return asked.answer("§ 11", labels.Q_COORDINATION, lacking=[labels.NO_COORDINATOR])
    told = [one_line(office.coordinator)]
    if office.since:
        day = to_swedish(office.since.isoformat(), asked.language)
        told = [asked.say(labels.SINCE).format(function=told[0], day=day)]
    if office.deputy:
        told.append(asked.say(labels.DEPUTY).format(function=one_line(office.deputy)))
    lacking = without([(office.deputy, labels.NO_DEPUTY)])
    source = asked.say(labels.ORGANISATION)
    return asked.answer("§ 11", labels.Q_COORDINATION, ", ".join(told), source, lacking, is_known=True)


def tasks(asked: Asking) -> LawAnswer:
    """Samordna knows that tasks are followed up, not whether they are those three: it never says yes."""
    count = asked.office.tasks
    told = asked.say(labels.ONE_TASK if count == 1 else labels.TASKS).format(n=count) if count else ""
    source = asked.say(labels.ORGANISATION) if count else ""
    lacking = [labels.NO_TASKS]
    return asked.answer("§ 12", labels.Q_TASKS, told, source, lacking, is_known=bool(count))


def leads(asked: Asking) -> LawAnswer:
    return asked.answer("§ 13", labels.Q_LEADS, lacking=[labels.NO_LEADS])
