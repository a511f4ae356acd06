"""Answers that are called at the same number are one, with all their names."""

from dataclasses import replace

from samordna.plandoc.finding import FoundHelp, by_number, reasons
from samordna.plandoc.guiding import Contact
from samordna.plandoc.vocabulary import Text

DUTY = Contact("duty", "Socialjouren", "084650041", is_open=True)
DESK = Contact("desk", "Mottagningen", "084650041", is_open=True)
SHUT = replace(DESK, key="shut", is_open=False)
SWITCHBOARD = Contact("switchboard", "Växeln", "0850800000")


def _found(name: str, contact: Contact | None = DUTY, **more: object) -> FoundHelp:
    return replace(FoundHelp("service", name, name, (), contact), **more)  # type: ignore[arg-type]


def _names(*found: FoundHelp) -> list[list[str]]:
    return [[one.name for one in some] for some in by_number(found)]


def test_the_same_number_is_told_once_where_it_stands_first() -> None:
    assert _names(_found("Origo"), _found("Fältgruppen", SWITCHBOARD), _found("Jouren", DESK)) == [
        ["Origo", "Jouren"],
        ["Fältgruppen"],
    ]


def test_what_is_not_called_as_now_stands_by_itself() -> None:
    meanwhile = _found("Press", instead_of=SHUT)
    assert _names(_found("Origo"), _found("Kväll", SHUT), meanwhile) == [["Origo"], ["Kväll"], ["Press"]]
    assert _names(meanwhile, _found("Radio", DESK, instead_of=SHUT)) == [["Press", "Radio"]]
    assert _names(_found("Origo"), _found("Stöd", other=SWITCHBOARD)) == [["Origo", "Stöd"]]


def test_those_without_a_telephone_are_each_their_own() -> None:
    mail = Contact("mail", "Brevlådan", email="hej@ekdala.example")
    assert len(_names(_found("A", None), _found("B", None), _found("C", mail), _found("D", mail))) == 4


def test_why_it_is_that_number_is_said_once_and_what_is_of_each_with_each() -> None:
    own = Text("Gäller hot.", "About threats.")
    open_first = reasons.open_first(SWITCHBOARD, DUTY.function)
    no_number = reasons.no_number(DUTY.function)
    told = [
        _found("Origo", why=(own, open_first), other=SWITCHBOARD),
        _found("Centrum", why=(own, open_first), other=SWITCHBOARD),
        _found("Stöd", why=(own, no_number)),
    ]
    [found] = by_number(told)
    assert [one.why for one in found] == [(own, open_first), (own,), (own,)]
