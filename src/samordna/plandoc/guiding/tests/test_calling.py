"""Whom one is told to call, right now."""

from datetime import date

from samordna.plandoc.guiding import Call, Calling, Contact, End, FaultCode, Guide, calling, faults

ALARM = Contact("1", "Larmnumret", "112", is_open=True)


def called(*contacts: Contact, names: tuple[str, ...], waits_for: str = "") -> Calling:
    calls = [Call(contact=one) for one in names]
    calls += [Call(function=waits_for)] if waits_for else []
    return calling(End(key="a", title="Ring", calls=calls), {one.key: one for one in contacts})


def order(told: Calling) -> list[str]:
    return [one.contact.key for one in told.now]


def test_112_comes_before_everybody() -> None:
    others = Contact("2", "Information", "11313", is_open=True)
    assert order(called(ALARM, others, names=("2", "1"))) == ["1", "2"]


def test_who_is_closed_is_never_the_one_to_call() -> None:
    told = called(Contact("2", "Dagtid", "+468", is_open=False), names=("2",))
    assert (order(told), [one.key for one in told.later]) == ([], ["2"])


def test_the_nearest_deputy_who_is_there_steps_in() -> None:
    told = called(
        Contact("2", "Dagtid", "+468", is_open=False, deputy="3"),
        Contact("3", "Också stängd", "+468", is_open=False, deputy="4"),
        Contact("4", "Jouren", "+468", is_open=True),
        names=("2",),
    )
    assert [(one.contact.key, one.instead_of and one.instead_of.key) for one in told.now] == [("4", "2")]


def test_deputies_in_a_circle_end() -> None:
    closed = [
        Contact(one, one, "+468", is_open=False, deputy=other) for one, other in (("2", "3"), ("3", "2"))
    ]
    assert order(called(*closed, names=("2",))) == []


def test_a_deputy_who_is_named_too_is_told_once() -> None:
    told = called(
        Contact("2", "Dagtid", "+468", is_open=False, deputy="3"),
        Contact("3", "Jouren", "+468", is_open=True),
        names=("2", "3"),
    )
    assert [(one.contact.key, one.instead_of) for one in told.now] == [("3", None)]


def test_who_states_no_hours_may_be_called_and_who_has_only_mail_comes_last() -> None:
    told = called(
        Contact("2", "Brevlådan", email="funktion@kommun.example"),
        Contact("3", "Växeln", "+468"),
        names=("2", "3"),
    )
    assert order(told) == ["3", "2"]


def test_what_has_no_number_is_told_to_be_missing() -> None:
    told = called(
        Contact("2", "Nedlagd", "+468", is_closed_down=True),
        names=("2", "9"),
        waits_for="Säkerhetsfunktionen",
    )
    assert (order(told), told.missing) == ([], ["Nedlagd", "Säkerhetsfunktionen"])


def test_what_can_wait_until_it_opens_is_nobody_elses_to_answer() -> None:
    """Whoever is on duty at night is not rung about a hall for hire."""
    office = Contact("2", "Föreningsstödet", "+468", is_open=False, is_open_at_night=False, deputy="3")
    jour = Contact("3", "Jouren", "+468", is_open=True, is_open_at_night=True)
    end = End(key="a", title="Hyra", calls=[Call(contact="2", can_wait=True)])
    told = calling(end, {"2": office, "3": jour})
    assert (order(told), [one.key for one in told.later], told.is_for_later) == ([], ["2"], True)
    at_night = faults(Guide(title="Hyra", steps=[end]), {"2": office, "3": jour}, date(2026, 11, 27))
    assert [one.code for one in at_night] == [FaultCode.OVERDUE], "nobody need be there at night"


def test_a_call_that_cannot_wait_is_kept_as_before() -> None:
    """So that the mark of a ready-made guide that nobody has changed stays the same."""
    assert Call(contact="2").model_dump() == {"contact": "2", "function": ""}
    assert Call(contact="2", can_wait=True).model_dump()["can_wait"] is True
