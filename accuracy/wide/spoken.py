"""Measures as they are noted at a meeting, told to residents or answered: less formal than lines of labels."""

from accuracy.draft import Draft
from accuracy.paper import Heading, Mark, Node, Paragraph, Run, bullets, text
from accuracy.plan import Measure

_BY_WHOM = ("Det {verb} {who}, {when}.", "Detta {verb} {who}. {When}.", "Det {verb} {who} – {when}.")
_VERBS = ("gör", "ordnar", "sköter", "tar", "lovar", "genomför")
_WHEN = ("{When}.", "Klart {when}.", "Ska vara klart {when}.", "Görs {when}.")
_AGREED = ("Detta kom vi överens om:", "Vi har bestämt följande:", "Mötet enades om:")
_MARKS = ("-> ", "→ ", "> ", "– ")
_ASKS = ("vem? ", "Vem? ", "vem: ", "Ansvarig? ", "vem gör det? ")
_WHENS = {"vem? ": "när? ", "Vem? ": "När? ", "vem: ": "när: ", "Ansvarig? ": "Klart? "}
_WHY = ("Bakgrund", "Varför", "Motiv", "Skäl", "Anledning", "Därför")


def doers(draft: Draft) -> None:
    """Bullets that begin with who does it, in the present tense, and end with when."""
    random = draft.bank.random
    form, agreed = random.choice(_WHEN), random.random() < 0.5
    draft.add(*[text(draft.bank.random.choice(_AGREED))] * agreed)
    lines = []
    for one in draft.plan.measures:
        who, deed = one.words("responsible"), one.words("action").removeprefix("Vi ").rstrip(".")
        lines.append(f"{who} {deed}. {_timed(form, one)}")
        draft.activity(one, "responsible", "when", action=[deed, f"{who} {deed}", f"Vi {deed}"])
    draft.add(bullets(lines))


def promised(draft: Draft) -> None:
    """What is to be, and then by whom: "Det gör gatuenheten, senast i maj"."""
    random = draft.bank.random
    form, verb = random.choice(_BY_WHOM), random.choice(_VERBS)
    lines = []
    for one in draft.plan.measures:
        said = form.replace("{verb}", random.choice((verb, random.choice(_VERBS)))).replace(
            "{who}", _small(one.words("responsible"))
        )
        lines.append(f"{one.words('action').rstrip('.')}. {_timed(said, one)}")
        draft.activity(one, "responsible", "when")
    draft.add(bullets(lines))


def answered(draft: Draft) -> None:
    """What is done, and below it who and when behind questions, each behind a sign."""
    random = draft.bank.random
    mark, ask, way = random.choice(_MARKS), random.choice(_ASKS), random.choice(("bullet", "bold", "number"))
    for number, one in enumerate(draft.plan.measures, 1):
        draft.add(_first(way, number, one.words("action")))
        draft.add(text(f"{mark}{ask}{one.words('responsible')}"))
        draft.add(text(f"{mark}{_WHENS.get(ask, 'när? ')}{one.words('when')}"))
        draft.activity(one, "responsible", "when")


def with_reasons(draft: Draft) -> None:
    """A heading or a bold line, who and when on one line, and why on another."""
    random = draft.bank.random
    sign, why, way = random.choice((" | ", "; ", " · ", "    ")), random.choice(_WHY), random.choice((2, 0))
    who, when = draft.bank.draw("labels", "responsible"), draft.bank.draw("labels", "when")
    turned = random.random() < 0.5
    for one in draft.plan.measures:
        name = one.words("action")
        facts = f"{who}: {one.words('responsible')}{sign}{when}: {one.words('when')}"
        draft.add(Heading(name, way) if way else text(name, Mark.BOLD))
        lines = [text(facts), Paragraph((Run(f"{why}: "), Run(one.context)))]
        draft.add(*(reversed(lines) if turned else lines))
        draft.activity(one, "responsible", "when", goal=False, **{"problem|comment": one.context})


def _first(way: str, number: int, words: str) -> Node:
    match way:
        case "bullet":
            return bullets([words])
        case "bold":
            return text(words, Mark.BOLD)
        case _:
            return text(f"{number}. {words}")


def _timed(form: str, one: Measure) -> str:
    when = one.words("when").rstrip(".")
    return form.format(when=_small(when), When=f"{when[:1].upper()}{when[1:]}")


def _small(words: str) -> str:
    return words if words[1:2].isupper() else f"{words[:1].lower()}{words[1:]}"
