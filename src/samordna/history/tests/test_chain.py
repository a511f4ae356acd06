"""The chain as the database makes it: real transactions, several at a time."""

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from samordna.accounts.commands import user_create
from samordna.core.models import Change, ChangeBatch, ChangeHead, ChangeLink
from samordna.core.tenancy import acting_for, acting_for_instance
from samordna.core.tests.tenants import act_for
from samordna.history.tests.owner import as_owner
from samordna.history.verification import verify
from samordna.organisation.models import Municipality, MunicipalityFile, Partner, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, PartnerFactory, UnitFactory
from samordna.plans.models import Plan

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*jobs: Callable[[], Any], timeout: float = 60) -> list[BaseException]:
    """Run jobs in threads with connections of their own, all beginning together. What they raised."""
    start = threading.Barrier(len(jobs))
    errors: list[BaseException] = []

    def run(job: Callable[[], Any]) -> None:
        try:
            start.wait(timeout)
            job()
        except BaseException as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[job], daemon=True) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout)
        assert not thread.is_alive(), "somebody waits for ever"
    return errors


def numbers(municipality: Municipality) -> list[int]:
    return list(
        ChangeLink.objects.filter(chain=municipality.pk).order_by("number").values_list("number", flat=True)
    )


def test_a_change_is_written_with_who_when_and_what() -> None:
    partner = PartnerFactory(name="Förening ÅÄÖ 🦉")
    with acting_for(partner.municipality_id, user_id=7, request="abc"):
        Partner.objects.filter(pk=partner.pk).update(name="Polisen", about="<b>'; DROP TABLE x</b>")
    change = Change.objects.get(model="organisation.partner", kind="update")
    assert change.before == {"name": "Förening ÅÄÖ 🦉", "about": ""}
    assert change.after == {"name": "Polisen", "about": "<b>'; DROP TABLE x</b>"}
    assert (change.user_id, change.request, change.row_id) == (7, "abc", partner.pk)


def test_a_save_that_changes_nothing_writes_nothing() -> None:
    partner = PartnerFactory()
    before = Change.objects.count()
    partner.save()
    assert Change.objects.count() == before


def test_the_chain_has_no_gaps_when_transactions_are_rolled_back() -> None:
    municipality = MunicipalityFactory()

    def some() -> None:
        for number in range(15):
            try:
                with acting_for(municipality.pk):
                    Partner.objects.create(
                        municipality=municipality, name=f"{threading.get_ident()} {number}"
                    )
                    if number % 3 == 0:
                        raise LookupError
            except LookupError:
                continue

    assert at_once(*[some] * 4) == []
    act_for(municipality)
    assert numbers(municipality) == list(range(1, 4 * 10 + 2))
    assert verify(municipality.pk, "x").ok
    assert ChangeHead.objects.get().number == 41


def test_a_savepoint_that_is_rolled_back_leaves_nothing() -> None:
    municipality = MunicipalityFactory()
    with acting_for(municipality.pk):
        savepoint = transaction.savepoint()
        Partner.objects.create(municipality=municipality, name="Ångrad")
        transaction.savepoint_rollback(savepoint)
        Partner.objects.create(municipality=municipality, name="Kvar")
    act_for(municipality)
    assert verify(municipality.pk, "x").ok
    assert [
        change.after["name"] for change in Change.objects.filter(model="organisation.partner") if change.after
    ] == ["Kvar"]


def test_constraints_checked_early_and_changes_after_that() -> None:
    municipality = MunicipalityFactory()
    with acting_for(municipality.pk), connection.cursor() as cursor:
        Partner.objects.create(municipality=municipality, name="Ett")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        Partner.objects.create(municipality=municipality, name="Två")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        Partner.objects.create(municipality=municipality, name="Tre")
    act_for(municipality)
    assert numbers(municipality) == [1, 2, 3, 4]
    assert verify(municipality.pk, "x").ok


def test_two_who_write_to_two_chains_do_not_wait_for_each_other_for_ever() -> None:
    """One writes to the installation first and then to the municipality, the other the other way round."""
    municipality = MunicipalityFactory()

    def one(way: int) -> Callable[[], None]:
        def work() -> None:
            for number in range(20):
                with acting_for(municipality.pk):
                    steps = [
                        lambda n=number: user_create(email=f"{way}-{n}@kommun.example", name="Funktion"),
                        lambda n=number: Partner.objects.create(municipality=municipality, name=f"{way} {n}"),
                    ]
                    for step in steps[::way]:
                        step()

        return work

    assert at_once(one(1), one(-1)) == []
    act_for(municipality)
    assert verify(municipality.pk, "x").ok


def test_who_ends_a_transaction_does_not_wait_for_rows_while_holding_the_chain() -> None:
    """Foreign keys are looked at before the chain is taken: otherwise these two would wait for each other.

    The first holds a unit's row. The second refers to it, so it waits for the first at its end; the first then writes to the
    chain.
    """
    unit = UnitFactory()
    municipality = unit.municipality
    waiting = threading.Event()

    def holds_the_unit() -> None:
        with acting_for(municipality.pk):
            Unit.objects.select_for_update().get(pk=unit.pk)
            waiting.set()
            time.sleep(0.5)
            Partner.objects.create(municipality=municipality, name="Sist")

    def refers_to_it() -> None:
        assert waiting.wait(60)
        with acting_for(municipality.pk):
            Partner.objects.create(municipality=municipality, name="Först")
            Plan.objects.create(municipality=municipality, unit_id=unit.pk)

    assert at_once(holds_the_unit, refers_to_it) == []
    act_for(municipality)
    assert verify(municipality.pk, "x").ok


def test_municipalities_do_not_wait_for_each_other() -> None:
    here, there = MunicipalityFactory(), MunicipalityFactory()
    held = threading.Event()
    done = threading.Event()

    def slow() -> None:
        with as_owner() as owner, owner.transaction():
            owner.execute("SELECT FROM core_changehead WHERE chain = %s FOR UPDATE", [here.pk])
            held.set()
            assert done.wait(60)

    def quick() -> None:
        assert held.wait(60)
        with acting_for(there.pk):
            Partner.objects.create(municipality=there, name="Polisen")
        done.set()

    assert at_once(slow, quick) == []


def test_ten_thousand_rows_in_one_transaction() -> None:
    municipality = MunicipalityFactory()
    with acting_for(municipality.pk):
        Partner.objects.bulk_create(
            [Partner(municipality=municipality, name=f"Förening {n}") for n in range(10_000)],
            batch_size=2_000,
        )
    act_for(municipality)
    assert ChangeHead.objects.get().number == 10_001
    result = verify(municipality.pk, "x")
    assert result.ok
    assert result.number == 10_001
    with as_owner() as owner:
        assert owner.execute("SELECT count(*) FROM core_changebatch").fetchone() == (0,)


def test_a_large_file_is_neither_kept_nor_read() -> None:
    """The history leaves files out; a row with one is written without making JSON of it first."""
    municipality = MunicipalityFactory()
    with acting_for(municipality.pk):
        file = MunicipalityFile.objects.create(
            municipality=municipality,
            kind="logo",
            name="logo.png",
            content_type="image/png",
            content=b"\x00" * 30_000_000,
        )
        assert any(_seconds_to_name(file, f"{turn}.png") < 1 for turn in range(3))
    act_for(municipality)
    made, *changed = Change.objects.filter(model="organisation.municipalityfile").order_by("pk")
    assert "content" not in (made.after or {})
    assert [one.after for one in changed] == [{"name": f"{turn}.png"} for turn in range(len(changed))]


def _seconds_to_name(file: MunicipalityFile, name: str) -> float:
    """By the clock, since it is the database that works; measured again only when it was too long."""
    started = time.perf_counter()
    MunicipalityFile.objects.filter(pk=file.pk).update(name=name)
    return time.perf_counter() - started


def test_the_installation_has_a_chain_of_its_own() -> None:
    user_create(email="ny@kommun.example", name="Ny funktion")
    municipality = MunicipalityFactory()
    assert not Change.objects.filter(model="accounts.user").exists()
    with acting_for_instance():
        change = Change.objects.get(model="accounts.user")
        assert not Change.objects.filter(municipality=municipality).exists()
    assert "password" not in (change.after or {})
    assert verify(0, "installationen").ok


def test_nobody_sees_running_batches_or_other_chains() -> None:
    first, second = PartnerFactory(), PartnerFactory()
    act_for(first.municipality)
    assert set(Change.objects.values_list("municipality", flat=True)) == {first.municipality_id}
    assert set(ChangeHead.objects.values_list("chain", flat=True)) == {first.municipality_id}
    assert set(ChangeLink.objects.values_list("chain", flat=True)) == {first.municipality_id}
    assert not Change.objects.filter(municipality=second.municipality_id).exists()
    with acting_for(first.municipality_id):
        Partner.objects.filter(pk=first.pk).update(name="Ny")
        assert not ChangeBatch.objects.exists()
