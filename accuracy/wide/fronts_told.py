"""Fronts that tell what the plan is in passing: minutes, a commission, a line below the title, years in the title."""

from accuracy.bank import small
from accuracy.draft import Draft
from accuracy.paper import text

_GAVE = (
    "{Board} har den {day}, § {section}, gett förvaltningen följande uppdrag för åren {first} till {last}.",
    "Vid sammanträdet den {day} (§ {section}) gav {board} förvaltningen i uppdrag att genomföra planen {first}–{last}.",
    "{Board} sade den {day}, § {section}, ja till planen, som avser {first}–{last}.",
    "Den {day} ställde sig {board} bakom planen (§ {section}). Den gäller {first}–{last}.",
)
_BELOW = (
    "{Kind} {first}–{last}. Godkänd av {board} den {day}, § {section}.",
    "{Kind} för {first}–{last}, {board} {iso} § {section}",
    "{Kind} för åren {first}–{last}. {Board}, {day}, § {section}.",
)
_ABOUT = (
    "Det här är kommunens plan för {first}. {Board} antog den {iso}.",
    "Planen beskriver vad vi gör under {first}. {Board} tog beslut om den den {day}.",
    "Detta är vår {kind} för år {first}. Den antogs av {board} den {day}.",
)
_MONTHS = ("januari", "mars", "april", "maj", "september", "november")


def commissioned(draft: Draft) -> None:
    _told(draft, _GAVE, section=True, last=True)


def below_title(draft: Draft) -> None:
    _told(draft, _BELOW, section=True, last=True)


def in_passing(draft: Draft) -> None:
    _told(draft, _ABOUT, section=False, last=False)


def minutes(draft: Draft) -> None:
    """An extract of minutes: body, day and number above, the paragraph before the title."""
    plan, number = draft.plan, draft.bank.random.randint(5, 180)
    day = f"{plan.first_year}-03-{draft.bank.random.randint(10, 28)}"
    sign = draft.bank.random.choice(("\t", "    ", "\n"))
    draft.add(text(f"{plan.municipality}\n{plan.board}"))
    draft.add(
        text(f"Protokollsutdrag{sign}Sammanträdesdatum {day}{sign}Dnr {plan.registry_number}"),
        text(f"§ {number}"),
    )
    draft.title()
    draft.add(text(plan.period.words))
    facts = {"decision_date": day, "decision_section": str(number)}
    draft.found(board=plan.board, dnr=plan.registry_number, **facts, **plan.period.values)


def _told(draft: Draft, forms: tuple[str, ...], *, section: bool, last: bool) -> None:
    plan, random = draft.plan, draft.bank.random
    month, number, day = random.randint(0, 5), random.randint(5, 180), random.randint(1, 28)
    iso = f"{plan.first_year - 1}-{(1, 3, 4, 5, 9, 11)[month]:02}-{day:02}"
    kind = random.choice(("handlingsplan", "åtgärdsplan", "plan", "aktivitetsplan"))
    said = random.choice(forms).format(
        **{"Board": plan.board, "board": small(plan.board), "iso": iso, "section": number, "kind": kind},
        **{"Kind": kind.capitalize(), "first": plan.first_year, "last": plan.first_year + 2},
        day=f"{day} {_MONTHS[month]} {plan.first_year - 1}",
    )
    draft.title()
    draft.add(text(said))
    end = str(plan.first_year + 2 * last)
    draft.found(board=plan.board, period=[str(plan.first_year), end], decision_date=iso)
    if section:
        draft.found(decision_section=str(number))
