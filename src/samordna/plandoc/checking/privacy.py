"""Checks of what may never be in a plan (L8, L9)."""

from samordna.plandoc.checking.case import Case, Verdict, fails, fails_if, ok
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.passages import Passage
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.small_counts import small_counts
from samordna.plandoc.checking.sources import PERSONAL_DATA, SECRECY
from samordna.plandoc.checking.wording import listing
from samordna.plandoc.guard import Hit, HitKind
from samordna.plandoc.labels import shortened
from samordna.plandoc.vocabulary import Text

_CONTACT_FIELDS = ("contact", "urgent", "report")
HIT_NAMES = {
    HitKind.IDENTITY_NUMBER: Text("personnummer", "identity number"),
    HitKind.PHONE: Text("telefonnummer", "phone number"),
    HitKind.EMAIL: Text("e-postadress", "e-mail address"),
    HitKind.HANDLE: Text("användarnamn eller profil", "user name or profile"),
    HitKind.PROFILE_LINK: Text("länk till ett konto", "link to an account"),
    HitKind.ADDRESS: Text("gatuadress", "street address"),
    HitKind.NAME: Text("namn", "name"),
    HitKind.REGISTER_INSTRUCTION: Text("uppmaning att registrera personer", "instruction to register people"),
}


@check_for(
    "L8",
    Severity.ERROR,
    title=Text("Inga personuppgifter i planen", "No personal data in the plan"),
    source=PERSONAL_DATA,
    mend=Text(
        "Ta bort uppgiften. Ring socialtjänsten om det gäller oro för en person.",
        "Remove it. Phone the social services about concern for a person.",
    ),
    where="sections",
)
def personal_data(case: Case) -> Verdict:
    """Fails on everything the guard blocks; what it only asks about is counted in the explanation.

    The finding never repeats the data. Phone numbers and addresses of contact points in the guides are
    allowed.
    """
    hits = [(p, hit) for p in case.passages for hit in case.look(p.text) if not _is_contact_point(p, hit)]
    asked = sum(not hit.blocking for _, hit in hits)
    by_kind: dict[HitKind, list[str]] = {}
    for passage, hit in hits:
        if hit.blocking:
            by_kind.setdefault(hit.kind, []).append(passage.where)
    return fails_if(
        [(_reported(kind, len(places)), places) for kind, places in by_kind.items()],
        ok("Inga personuppgifter hittades.", "No personal data was found.")
        if not asked
        else ok(
            f"Inga säkra personuppgifter, men {asked} att bedöma.",
            f"No certain personal data, but {asked} to judge.",
        ),
    )


def _is_contact_point(passage: Passage, hit: Hit) -> bool:
    in_guide = passage.where.startswith("guides/") and passage.field in _CONTACT_FIELDS
    return in_guide and hit.kind in (HitKind.PHONE, HitKind.EMAIL, HitKind.ADDRESS)


def _reported(kind: HitKind, count: int) -> Text:
    name = HIT_NAMES[kind]
    return Text(f"Hittat i texten: {name.sv} ({count}).", f"Found in the text: {name.en} ({count}).")


@check_for(
    "L9",
    Severity.WARNING,
    title=Text("Inga antal under fem personer", "No counts below five people"),
    source=SECRECY,
    mend=Text(
        "Skriv ”färre än fem” i stället för antalet.", "Write “fewer than five” instead of the number."
    ),
    where="sections",
)
def counts(case: Case) -> Verdict:
    """Fails when a text or table counts fewer than five people."""
    hits = [(p.where, count) for p in case.passages for count in small_counts(p.text)]
    if not hits:
        return ok("Inga små antal hittades.", "No small counts were found.")
    names = listing([shortened(count) for _, count in hits])
    return fails(
        Text(
            f"Så små antal kan peka ut någon: {names.sv}.",
            f"Such small counts can point somebody out: {names.en}.",
        ),
        [where for where, _ in hits],
    )
