"""`samordna doctor` sees each thing that is broken. The database is broken for real, in a transaction that is taken back."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink
from allauth.mfa.models import Authenticator
from django.conf import settings as configured
from django.db import connection, transaction
from django.utils import timezone
from psycopg.conninfo import conninfo_to_dict

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.signing_in.tests.signing_in import with_app
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.cli.checkup import CHECKS, Finding, Level, faults, files, guards, people, server, work
from samordna.cli.checkup import run as run_checks
from samordna.cli.checkup import settings as set_up
from samordna.config.database import url
from samordna.content.users import DEMO_USERS
from samordna.core.guards.install import HISTORY
from samordna.core.guards.models import references, tenant_models
from samordna.core.health import Health
from samordna.core.tests import migrated
from samordna.organisation.tests.factories import MunicipalityFactory

PLAN = "plans_plan"
GUARDS = [
    guards.database_role,
    guards.row_security,
    guards.same_municipality,
    guards.history_triggers,
    guards.append_only,
    guards.guards_mark,
    guards.migrations,
]


@pytest.fixture
def owner(transactional_db: None) -> Iterator[Any]:
    """Django connected as the owner of the tables, as doctor is; everything done is taken back."""
    words = conninfo_to_dict(url("owner"))
    application = connection.settings_dict["USER"], connection.settings_dict["PASSWORD"]
    _connect_as(words["user"], words["password"])
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                f"REVOKE TRUNCATE ON {', '.join(HISTORY)}, core_historyseal FROM {configured.APPLICATION_ROLE}"
            )  # which only the tests' own conftest grants
            yield cursor
            transaction.set_rollback(True)
    finally:
        _connect_as(*application)


def _connect_as(user: object, password: object) -> None:
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]
    connection.settings_dict.update(USER=user, PASSWORD=password)


def findings_of(check: Any) -> list[Finding]:
    return list(check())


def words(check: Any) -> str:
    return " ".join(f"{finding.what} {finding.mend}" for finding in findings_of(check))


@pytest.mark.parametrize("check", GUARDS, ids=lambda check: check.__name__)
def test_a_sound_database_is_well(owner: Any, check: Any) -> None:
    assert findings_of(check) == []


@pytest.mark.parametrize(
    ("damage", "check", "said"),
    [
        (f"DROP POLICY own_municipality ON {PLAN}", guards.row_security, PLAN),
        (f"CREATE POLICY sneaky ON {PLAN} USING (true)", guards.row_security, "sneaky"),
        (f"ALTER TABLE {PLAN} NO FORCE ROW LEVEL SECURITY", guards.row_security, PLAN),
        (f"ALTER TABLE {PLAN} DISABLE ROW LEVEL SECURITY", guards.row_security, PLAN),
        ("ALTER TABLE core_change NO FORCE ROW LEVEL SECURITY", guards.row_security, "core_change"),
        (f"ALTER TABLE {PLAN} DISABLE TRIGGER zz_history", guards.history_triggers, PLAN),
        (f"DROP TRIGGER zz_history ON {PLAN}", guards.history_triggers, PLAN),
        ("ALTER TABLE core_change DISABLE TRIGGER keep", guards.history_triggers, "core_change"),
        ("GRANT DELETE ON core_change TO {app}", guards.append_only, "core_change"),
        ("GRANT UPDATE (before) ON core_change TO {app}", guards.append_only, "core_change"),
        ("GRANT INSERT ON core_changehead TO PUBLIC", guards.append_only, "core_changehead"),
        ("GRANT UPDATE ON core_historyseal TO {app}", guards.append_only, "core_historyseal"),
        ("GRANT TRUNCATE ON core_change TO {app}", guards.append_only, "core_change"),
        ("COMMENT ON TABLE core_change IS 'an older version'", guards.guards_mark, "annan version"),
        ("GRANT CREATE ON SCHEMA public TO {app}", guards.database_role, "skapa tabeller"),
        ("GRANT TEMPORARY ON DATABASE {database} TO {app}", guards.database_role, "tillfälliga tabeller"),
        ("DELETE FROM django_migrations WHERE app = 'intake'", guards.migrations, "intake"),
    ],
)
def test_damage_to_the_guards_is_seen(owner: Any, damage: str, check: Any, said: str) -> None:
    database = connection.settings_dict["NAME"]
    owner.execute(damage.format(app=configured.APPLICATION_ROLE, database=database))
    assert {finding.level for finding in findings_of(check)} == {Level.ERROR}
    assert said in words(check)


def test_each_missing_reference_is_seen(owner: Any) -> None:
    for reference in references():
        owner.execute(f"ALTER TABLE {reference.table} DROP CONSTRAINT {reference.name}")
        assert reference.name in words(guards.same_municipality)
        break
    else:
        pytest.fail("there is no reference between two things of a municipality")


@pytest.mark.slow
def test_each_table_of_a_municipality_is_looked_at(owner: Any) -> None:
    for model in tenant_models():
        table = model._meta.db_table
        with transaction.atomic():
            owner.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
            assert table in words(guards.row_security), table
            transaction.set_rollback(True)


def test_a_role_that_owns_the_tables_is_seen(owner: Any, settings: Any) -> None:
    settings.APPLICATION_ROLE = connection.settings_dict["USER"]
    assert "äger tabellerna" in words(guards.database_role)
    settings.APPLICATION_ROLE = "finns-inte"
    assert "finns inte" in words(guards.database_role)


@pytest.mark.slow
def test_looking_changes_nothing(owner: Any) -> None:
    owner.execute("COMMENT ON TABLE core_change IS 'an older version'")
    findings_of(guards.guards_mark)
    owner.execute("SELECT obj_description('core_change'::regclass, 'pg_class')")
    assert owner.fetchone() == ("an older version",)


@pytest.mark.django_db
def test_the_server_and_the_clocks_are_well() -> None:
    checks = server.database_version, server.database_connection, server.database_log, server.database_letters
    for check in (*checks, server.database_pooler, server.database_addresses, server.clock):
        assert findings_of(check) == []


@pytest.mark.django_db
def test_a_server_that_logs_what_people_write_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a superuser may set how a server logs, so what is wanted is set instead."""
    monkeypatch.setitem(server.QUIET, "log_min_duration_statement", {"200"})
    assert "log_min_duration_statement = 200" in words(server.database_log)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("check", "answer", "level"),
    [
        (server.database_version, "130009", Level.ERROR),
        (server.database_version, "140025", Level.ERROR),
        (server.database_version, "160002", Level.WARNING),
        (server.clock, timezone.now() - timedelta(minutes=3), Level.ERROR),
        (server.database_connection, False, Level.ERROR),
        (server.database_letters, "åäö", Level.ERROR),
        (server.database_pooler, 0, Level.ERROR),
    ],
)
def test_an_old_server_a_wrong_clock_and_an_open_line_are_seen(
    monkeypatch: pytest.MonkeyPatch, check: Any, answer: Any, level: Level
) -> None:
    monkeypatch.setattr(server, "_one", lambda query: answer)
    assert [finding.level for finding in findings_of(check)] == [level]


@pytest.mark.django_db
def test_a_pooler_is_well_where_nothing_is_prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_one", lambda query: 0)
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "prepare_threshold", None)
    assert findings_of(server.database_pooler) == []


def test_a_database_that_takes_nothing_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "health", lambda: Health.OK)
    assert findings_of(server.writable) == []
    monkeypatch.setattr(server, "health", lambda: Health.CANNOT_WRITE)
    assert [finding.level for finding in findings_of(server.writable)] == [Level.ERROR]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("number", "told"),
    [
        (170_010, "som är rättade i 17.12: CVE-"),
        (180_004, "som är rättade i 18.7: CVE-"),
        (190_002, "känner inte till PostgreSQL 19.2"),
    ],
)
def test_a_server_with_known_faults_is_seen(
    monkeypatch: pytest.MonkeyPatch, settings: Any, number: int, told: str
) -> None:
    monkeypatch.setattr(faults, "server_number", lambda: number)
    assert told in words(faults.database_faults)
    assert "följer med Samordna" in words(faults.database_faults) or number == 190_002
    monkeypatch.setenv("DATABASE_URL", "postgresql://app@db/samordna")
    assert "Uppdatera servern" in words(faults.database_faults) or number == 190_002
    settings.PRODUCTION = True
    assert findings_of(faults.database_faults)[0].level == (
        Level.UNKNOWN if number == 190_002 else Level.ERROR
    )


@pytest.mark.django_db
def test_the_servers_own_number_is_asked_for() -> None:
    assert faults.server_number() // 10_000 == server.TRIED_WITH


def test_old_clients_old_python_and_an_old_list_are_seen(
    monkeypatch: pytest.MonkeyPatch, time_machine: Any
) -> None:
    monkeypatch.setattr("psycopg.pq.version", lambda: 180_003)
    assert "libpq 18.3" in words(faults.client_faults)
    time_machine.move_to("2031-01-01")
    assert findings_of(faults.python_version)[0].level == Level.ERROR
    assert "dagar gammal" in words(faults.list_of_faults)


@pytest.mark.parametrize(
    ("change", "check", "level"),
    [
        ({"PRODUCTION": False}, set_up.environment, Level.WARNING),
        ({"PRODUCTION": True, "SECRET_KEY": "kort"}, set_up.secret_key, Level.ERROR),
        ({"SECRET_KEY_FALLBACKS": ["den-forra"]}, set_up.secret_key, Level.WARNING),
        ({"PRODUCTION": True, "ALLOWED_HOSTS": ["*"]}, set_up.hosts, Level.ERROR),
        ({"PRODUCTION": True, "ALLOWED_HOSTS": []}, set_up.hosts, Level.ERROR),
        ({"DEBUG": True}, set_up.debug, Level.ERROR),
        ({"PRODUCTION": True, "PROXIES": 0}, set_up.https, Level.ERROR),
        ({"PRODUCTION": True, "PROXIES": 1}, set_up.https, Level.UNKNOWN),
        ({"REQUIRE_SECOND_STEP": False}, set_up.second_step_required, Level.WARNING),
        ({"SECURITY_CONTACT": []}, set_up.security_contact, Level.WARNING),
        ({"SECURITY_CONTACT": ["sakerhet@exempel.se"]}, set_up.security_contact, Level.ERROR),
    ],
)
def test_settings_that_are_unsafe_are_seen(
    settings: Any, change: dict[str, Any], check: Any, level: Level
) -> None:
    for name, value in change.items():
        setattr(settings, name, value)
    assert level in {finding.level for finding in findings_of(check)}


@pytest.mark.django_db
def test_secrets_of_apps_that_need_a_former_key_are_told_and_those_whose_key_is_lost(settings: Any) -> None:
    user, former = UserFactory(email="anna@ekdala.example"), settings.SECRET_KEY
    with_app(user)
    assert findings_of(people.second_step_secrets) == []
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "en-helt-ny-nyckel", [former]
    assert "2 appar och reservkoder" in words(people.second_step_secrets)
    settings.SECRET_KEY_FALLBACKS = []
    (lost,) = findings_of(people.second_step_secrets)
    assert lost.level == Level.ERROR
    assert "anna@ekdala.example" in words(people.second_step_secrets)


@pytest.mark.django_db
def test_who_can_do_most_is_looked_at(settings: Any) -> None:
    assert findings_of(people.instance_administrators)[0].level == Level.WARNING
    settings.PRODUCTION = True
    assert findings_of(people.instance_administrators)[0].level == Level.ERROR
    UserFactory(administers_instance=True)
    assert findings_of(people.instance_administrators) == []
    for _number in range(3):
        UserFactory(administers_instance=True)
    assert findings_of(people.instance_administrators)[0].level == Level.WARNING
    User.objects.update(is_active=False)
    assert "Ingen administrerar" in words(people.instance_administrators)


@pytest.mark.django_db
def test_a_municipality_without_an_administrator_is_named() -> None:
    looked_after = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    left = RoleAssignmentFactory(role=Role.ADMINISTRATOR, user__is_active=False)
    empty = MunicipalityFactory()
    said = words(people.municipality_administrators)
    assert left.municipality.name in said
    assert empty.name in said
    assert f"{looked_after.municipality.name}," not in said


@pytest.mark.django_db
def test_who_lacks_a_second_step_is_named() -> None:
    without = RoleAssignmentFactory(role=Role.LOCAL_COORDINATOR).user
    with_one = RoleAssignmentFactory(role=Role.LOCAL_COORDINATOR).user
    reader = RoleAssignmentFactory(role=Role.CONTRIBUTOR, user__is_active=False).user
    Authenticator.objects.create(user=with_one, type=Authenticator.Type.TOTP, data={})
    said = words(people.second_steps)
    assert without.email in said
    assert with_one.email not in said
    assert reader.email not in said


@pytest.mark.django_db
def test_accounts_nobody_uses_are_named() -> None:
    UserFactory(email="nyss@exempel.se", last_login=timezone.now())
    UserFactory(email="forr@exempel.se", last_login=timezone.now() - timedelta(days=366))
    assert "forr@exempel.se" in words(people.unused_accounts)
    assert "nyss@exempel.se" not in words(people.unused_accounts)


@pytest.mark.django_db
def test_the_demo_s_users_in_production_are_named(settings: Any) -> None:
    UserFactory(email=DEMO_USERS[0].email)
    assert findings_of(people.demo_users) == []
    settings.PRODUCTION = True
    assert DEMO_USERS[0].email in words(people.demo_users)


@pytest.mark.django_db
def test_a_silent_worker_and_jobs_that_fail_or_wait_are_seen() -> None:
    assert "Ingen arbetar" in words(work.worker)
    assert findings_of(work.jobs) == []
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers DEFAULT VALUES")
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, status) VALUES ('default', 'a.fails', 'failed')"
        )
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name) VALUES ('default', 'a.waits') RETURNING id"
        )
        cursor.execute("UPDATE procrastinate_events SET at = now() - interval '11 minutes'")
    assert findings_of(work.worker) == []
    assert {finding.level for finding in findings_of(work.jobs)} == {Level.ERROR, Level.WARNING}
    assert "a.fails" in words(work.jobs)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '2 minutes'")
    assert "Ingen arbetar" in words(work.worker)


def test_a_mail_server_that_answers_and_one_that_does_not(settings: Any) -> None:
    controller = Controller(Sink(), hostname="127.0.0.1", port=_free_port())
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", controller.port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    try:
        assert [finding.level for finding in findings_of(work.mail)] == [Level.WARNING]
    finally:
        controller.stop()
    assert "svarar inte" in words(work.mail)
    settings.EMAIL_BACKEND = "samordna.core.mail_files.EmailBackend"
    assert "Ingen e-postserver" in words(work.mail)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_backups_that_are_missing_or_old_are_seen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert findings_of(work.backup)[0].level == Level.UNKNOWN
    monkeypatch.setenv("SAMORDNA_BACKUPS", str(tmp_path))
    assert findings_of(work.backup)[0].level == Level.ERROR
    (tmp_path / "empty.dump").touch()
    (tmp_path / ".samordna-20261128T030000Z.tar.4711").write_text("påbörjad")
    (tmp_path / "natt.dump.part").write_text("påbörjad")
    assert findings_of(work.backup)[0].level == Level.ERROR
    latest = tmp_path / "natt.dump"
    latest.write_text("innehåll")
    assert findings_of(work.backup) == []
    os.utime(latest, (1_700_000_000, 1_700_000_000))
    assert "timmar gammal" in words(work.backup)


def test_receivers_of_alarms_that_nobody_knows_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert findings_of(work.alarm_receivers) == []
    monkeypatch.setenv("SAMORDNA_ALARM_CHANNELS", "bogus://x:hemligt@y")
    assert "adress 1 av 1" in words(work.alarm_receivers)


def test_settings_that_mean_nothing_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAMORDNA_REAL_PLANS", raising=False)  # of the tests
    assert findings_of(set_up.unknown_settings) == []
    monkeypatch.setenv("SAMORDNA_HSOTS", "x")
    assert "SAMORDNA_HSOTS" in words(set_up.unknown_settings)


def test_pages_that_cannot_be_shown_are_seen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAMORDNA_STATIC", str(tmp_path))
    assert "Kör: make setup" in words(files.static_files)
    (tmp_path / "staticfiles.json").write_text('{"paths": {"a.css": "a.1.css"}}')
    assert findings_of(files.static_files) == []


def test_a_full_disk_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LITTLE_FREE", 2**70)
    assert findings_of(files.disk)[0].level == Level.WARNING
    monkeypatch.setattr(files, "LEAST_FREE", 2**70)
    assert findings_of(files.disk)[0].level == Level.ERROR


def test_secrets_that_everybody_can_read_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = Path("/tmp") / f"samordna-doctor-{os.getpid()}"  # noqa: S108 - pytest's own folder is shut to others
    folder.mkdir()
    try:
        key = folder / "key"
        key.write_text("hemlig")
        monkeypatch.setenv("SAMORDNA_SECRET_KEY_FILE", str(key))
        key.chmod(0o644)
        assert str(key) in words(files.permissions)
        folder.chmod(0o700)
        assert findings_of(files.permissions) == []
        folder.chmod(0o755)
        key.chmod(0o600)
        assert findings_of(files.permissions) == []
    finally:
        (folder / "key").unlink()
        folder.rmdir()


def test_a_list_of_breached_passwords_must_be_there_and_sorted(settings: Any, tmp_path: Path) -> None:
    settings.BREACHED_PASSWORDS = ""
    assert findings_of(files.breached_passwords)[0].level == Level.WARNING
    path = tmp_path / "list.txt"
    settings.BREACHED_PASSWORDS = str(path)
    assert "finns inte" in words(files.breached_passwords)
    lines = [f"{number:040X}:1\n" for number in range(0, 10**6, 50)]
    path.write_text("".join(lines))
    assert findings_of(files.breached_passwords) == []
    lines[7000:9000] = reversed(lines[7000:9000])
    path.write_text("".join(lines))
    assert "inte sorterad" in words(files.breached_passwords)


def test_an_audit_that_is_old_or_finds_something_is_seen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SAMORDNA_VAR", str(tmp_path))
    assert "ingen granskning" in words(files.audit)
    file = tmp_path / "sbom.json"
    file.write_text(json.dumps({"components": []}))
    assert findings_of(files.audit) == []
    unseen = {"properties": [{"name": files.NOT_LOOKED_UP, "value": "7"}]}
    file.write_text(json.dumps({"metadata": unseen}))
    assert "7 paket" in words(files.audit)
    file.write_text(json.dumps({"vulnerabilities": [{"id": "CVE-2026-1"}]}))
    assert "CVE-2026-1" in words(files.audit)
    carried = {"id": "CVE-2026-2", "affects": [{"ref": "pkg:generic/postgresql@18.6"}]}
    file.write_text(json.dumps({"vulnerabilities": [carried]}))
    assert findings_of(files.audit) == []
    os.utime(file, (1_700_000_000, 1_700_000_000))
    assert "dagar gammal" in words(files.audit)


@pytest.mark.django_db
def test_a_check_that_breaks_is_told_and_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Iterator[Finding]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")
        yield from ()

    broken_check = type(CHECKS[0])("broken", "Trasig", broken, True)
    monkeypatch.setattr("samordna.cli.checkup.registry.CHECKS", [broken_check, *CHECKS])
    everything = list(run_checks())
    assert everything[0][1].level == Level.ERROR
    assert "division by zero" in everything[0][1].what
    assert {check.code for check, _finding in everything} == {"broken", *(check.code for check in CHECKS)}


def test_every_check_has_a_code_of_its_own_and_a_test() -> None:
    codes = [check.code for check in CHECKS]
    assert len(set(codes)) == len(codes) > 25
    tests = Path(__file__).read_text(encoding="utf-8")
    modules: list[ModuleType] = [faults, files, guards, people, server, set_up, work]
    for code in codes:
        module = next(one for one in modules if hasattr(one, code))
        name = "set_up" if module is set_up else module.__name__.rpartition(".")[2]
        assert f"{name}.{code}" in tests, code


@pytest.mark.slow
def test_the_command_says_all_of_it_as_words_and_as_json(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SAMORDNA_DATABASE_ROLE")

    def doctor(folder: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        monkeypatch.setenv("SAMORDNA_VAR", str(tmp_path / folder))
        command = [sys.executable, "-m", "samordna", "doctor", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    empty = doctor("empty", "--json")
    assert empty.returncode == 1, empty.stderr
    told = json.loads(empty.stdout)
    (only,) = (one for one in told["findings"] if one["level"] == "error")
    assert only["code"] == "migrations"
    assert "Tabellerna är inte gjorda ännu" in only["what"]
    assert "samordna upgrade" in only["mend"]
    assert told["summary"]["error"] == sum(one["level"] == "error" for one in told["findings"])
    monkeypatch.setenv("SAMORDNA_VAR", str(tmp_path / "migrated"))
    migrated.lay_out()
    up_to_date = subprocess.run(
        [sys.executable, "-m", "samordna", "manage", "migrate", "-v", "0"],
        env={**os.environ, "SAMORDNA_DATABASE_ROLE": "owner"},
        check=False,
    )
    assert up_to_date.returncode == 0
    said = doctor("migrated")
    assert said.returncode == 0, said.stdout
    assert "Samordna körs som demo" in said.stdout
    assert "Gör så här:" in said.stdout
