"""Measures in lines, bullets and sentences, with labels and signs that a writer chose."""

from accuracy.draft import Draft
from accuracy.paper import Heading, Mark, Paragraph, Run, bullets, text
from accuracy.plan import Measure
from accuracy.wide.tables import columns, shown

_SIGNS = (": ", ": ", " – ", ":\t", "\n")


def _labels(draft: Draft, most: int = 2) -> dict[str, str]:
    names = [name for name in columns(draft, most) if name not in ("action", "starts", "ends", "problem")]
    if "when" not in names:
        names.append("when")
    return {name: draft.bank.draw("labels", name) for name in names}


def labelled(draft: Draft) -> None:
    """What, who, when, each on a line behind its label, or behind each other in one paragraph."""
    labels = {"action": draft.bank.draw("labels", "action"), **_labels(draft)}
    sign, together = draft.bank.random.choice(_SIGNS), draft.bank.random.random() < 0.2
    for one in draft.plan.measures:
        lines = [(Run(f"{label}{sign}", Mark.BOLD), Run(one.words(name))) for name, label in labels.items()]
        if together and sign != "\n":
            draft.add(Paragraph(tuple(run for line in lines for run in (*line, Run("\n")))[:-1]))
        else:
            draft.add(*map(Paragraph, lines))
        draft.activity(one, *shown(list(labels)))


def headed(draft: Draft) -> None:
    """Each measure a heading, numbered or not, with lines of labels below."""
    labels, form = _labels(draft), draft.bank.draw("activity_headings")
    sign = draft.bank.random.choice(_SIGNS[:3])
    for m, goal in enumerate(draft.plan.goals, 1):
        draft.add(Heading(draft.bank.all("goal_labels")[0].format(n=m, goal=goal), 2))
        draft.goal(goal)
        for n, one in enumerate(draft.plan.of_goal(goal), 1):
            draft.add(Heading(form.format(m=m, n=n, action=one.words("action")), 3))
            draft.add(
                *(
                    Paragraph((Run(f"{label}{sign}", Mark.BOLD), Run(one.words(name))))
                    for name, label in labels.items()
                )
            )
            draft.activity(one, *labels, goal=True)


def bold(draft: Draft) -> None:
    """A bold line, sometimes a sentence, and a line of facts."""
    form, why = draft.bank.draw("forms", "facts"), draft.bank.random.random() < 0.5
    for one in draft.plan.measures:
        draft.add(text(one.words("action"), Mark.BOLD))
        draft.add(*[text(one.context)] * why, text(_filled(form, one)))
        draft.activity(one, "responsible", "when")


def bulleted(draft: Draft) -> None:
    """Everything in a bullet, under a line or under the goals."""
    form, by_goal = draft.bank.draw("forms", "bullet"), draft.bank.random.random() < 0.5
    groups = [(goal, draft.plan.of_goal(goal)) for goal in draft.plan.goals]
    for number, (goal, group) in enumerate(groups if by_goal else [("", draft.plan.measures)], 1):
        if by_goal:
            draft.add(Heading(draft.bank.all("goal_labels")[0].format(n=number, goal=goal), 2))
            draft.goal(goal)
        else:
            draft.add(text(draft.bank.draw("forms", "intro")))
        draft.add(bullets(_filled(form, one) for one in group))
        for one in group:
            draft.activity(one, "responsible", "when", goal=by_goal)


def nested(draft: Draft) -> None:
    labels = _labels(draft)
    for number, one in enumerate(draft.plan.measures, 1):
        draft.add(text(f"{number}. {one.words('action')}"))
        draft.add(bullets(f"{label}: {one.words(name)}" for name, label in labels.items()))
        draft.activity(one, *labels)


def under_who(draft: Draft) -> None:
    """Who is responsible as a heading, the measures with their times as bullets below."""
    form = draft.bank.random.choice(("{action} ({when})", "{action} – {when}", "{action}, {when}"))
    for number in range(3):
        group = draft.plan.measures[number::3]
        who = group[0].said["responsible"]
        draft.add(Heading(who.words, 2), bullets(_filled(form, one) for one in group))
        for one in group:
            draft.activity(one, "when", **who.values)


def under_time(draft: Draft) -> None:
    """The time as a heading, the measures with who does them as bullets below."""
    form = draft.bank.random.choice(("{action} ({who})", "{action} – {who}", "{action}. Ansvarig: {who}"))
    for number in range(3):
        group = draft.plan.measures[number::3]
        when = group[0].said["when"]
        draft.add(Heading(when.words, 2), bullets(_filled(form, one) for one in group))
        for one in group:
            draft.activity(one, "responsible", **when.values)


def told(draft: Draft) -> None:
    """Sentences: who, what, by when."""
    form = draft.bank.draw("forms", "sentences")
    for one in draft.plan.measures[:6]:
        act = one.words("action")
        act = act[:1].lower() + act[1:].rstrip(".")
        who = one.words("responsible")
        small = who if who[1:2].isupper() else who[:1].lower() + who[1:]
        sentence = form.format(act=act, who=small, Who=who, end=one.words("ends"))
        draft.add(text(f"{sentence} {one.context}"))
        whole = [one.words("action"), act, sentence, sentence.split(". ")[0], sentence.partition(";")[0]]
        draft.activity(one, "ends", action=whole, responsible=[who])


def _filled(form: str, one: Measure) -> str:
    action = one.words("action")
    return form.format(action=action.rstrip("."), who=one.words("responsible"), when=one.words("when"))
