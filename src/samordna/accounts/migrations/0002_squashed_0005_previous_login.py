import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields
from samordna.core.migrating import MadeAtOnce

FORWARD = """
-- A municipality that has had an administrator always has one whose account works. Asked when a transaction commits, so that one
-- administrator can take over from another; under a lock, so that two who leave at once are asked after each other.
CREATE FUNCTION accounts_require_administrator(place bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    said text := current_setting('samordna.municipality', true);
    kept boolean;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('accounts_administrator'), place::int);
    PERFORM set_config('samordna.municipality', place::text, true);
    SELECT NOT EXISTS (SELECT FROM organisation_municipality WHERE id = place) OR EXISTS (
        SELECT FROM accounts_roleassignment AS held JOIN accounts_user AS holder ON holder.id = held.user_id
        WHERE held.municipality_id = place AND held.role = 'administrator' AND holder.is_active
    ) INTO kept;
    PERFORM set_config('samordna.municipality', COALESCE(said, ''), true);
    IF NOT kept THEN
        RAISE EXCEPTION 'Municipality % would be left without an administrator.', place
            USING ERRCODE = 'check_violation', CONSTRAINT = 'municipality_keeps_administrator';
    END IF;
END $$;

CREATE FUNCTION accounts_role_keeps_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM accounts_require_administrator(OLD.municipality_id);
    RETURN NULL;
END $$;

CREATE FUNCTION accounts_user_keeps_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    said_user text := current_setting('samordna.user', true);
    said_municipality text := current_setting('samordna.municipality', true);
    places bigint[];
    place bigint;
BEGIN
    -- Somebody's own roles can be seen in every municipality at once.
    PERFORM set_config('samordna.user', NEW.id::text, true), set_config('samordna.municipality', '', true);
    SELECT array_agg(municipality_id ORDER BY municipality_id) INTO places
    FROM accounts_roleassignment WHERE user_id = NEW.id AND role = 'administrator';
    PERFORM set_config('samordna.user', COALESCE(said_user, ''), true),
        set_config('samordna.municipality', COALESCE(said_municipality, ''), true);
    FOREACH place IN ARRAY COALESCE(places, '{}') LOOP
        PERFORM accounts_require_administrator(place);
    END LOOP;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER accounts_role_keeps_administrator AFTER UPDATE OR DELETE ON accounts_roleassignment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.role = 'administrator')
    EXECUTE FUNCTION accounts_role_keeps_administrator();
CREATE CONSTRAINT TRIGGER accounts_user_keeps_administrator AFTER UPDATE OF is_active ON accounts_user
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.is_active AND NOT NEW.is_active)
    EXECUTE FUNCTION accounts_user_keeps_administrator();

-- Whether somebody has a role in any other municipality, which the municipality they leave may know and no more.
CREATE FUNCTION accounts_works_elsewhere(who bigint, place bigint) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    said text := current_setting('samordna.user', true);
    found_one boolean;
BEGIN
    PERFORM set_config('samordna.user', who::text, true);
    SELECT EXISTS (SELECT FROM accounts_roleassignment WHERE user_id = who AND municipality_id <> place) INTO found_one;
    PERFORM set_config('samordna.user', COALESCE(said, ''), true);
    RETURN found_one;
END $$;

-- How many people each municipality has, for the administrators of the installation, who see no row of any municipality.
CREATE FUNCTION accounts_count_people() RETURNS TABLE (place bigint, people bigint, administrators bigint, invited bigint)
LANGUAGE plpgsql AS $$
DECLARE
    said text := current_setting('samordna.municipality', true);
BEGIN
    IF NOT samordna_is_instance() THEN RETURN; END IF;
    FOREACH place IN ARRAY (SELECT COALESCE(array_agg(id), '{}') FROM organisation_municipality) LOOP
        PERFORM set_config('samordna.municipality', place::text, true);
        SELECT count(DISTINCT held.user_id), count(DISTINCT held.user_id) FILTER (WHERE held.role = 'administrator')
        INTO people, administrators
        FROM accounts_roleassignment AS held JOIN accounts_user AS holder ON holder.id = held.user_id
        WHERE held.municipality_id = place AND holder.is_active;
        SELECT count(*) INTO invited FROM accounts_invitation
        WHERE municipality_id = place AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now();
        RETURN NEXT;
    END LOOP;
    PERFORM set_config('samordna.municipality', COALESCE(said, ''), true);
END $$;
"""

BACKWARD = """
DROP FUNCTION accounts_count_people();
DROP FUNCTION accounts_works_elsewhere(bigint, bigint);
DROP TRIGGER accounts_user_keeps_administrator ON accounts_user;
DROP TRIGGER accounts_role_keeps_administrator ON accounts_roleassignment;
DROP FUNCTION accounts_user_keeps_administrator();
DROP FUNCTION accounts_role_keeps_administrator();
DROP FUNCTION accounts_require_administrator(bigint);
"""


class Migration(MadeAtOnce):
    replaces = [
        ("accounts", "0002_roles"),
        ("accounts", "0003_people"),
        ("accounts", "0004_sign_in"),
        ("accounts", "0005_previous_login"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_user"),
        ("organisation", "0001_squashed_0014_answering_by_link"),
    ]

    operations = [
        migrations.CreateModel(
            name="RoleAssignment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("administrator", "Administrator"),
                            ("central_coordinator", "Central coordinator"),
                            ("local_coordinator", "Local coordinator"),
                            ("manager", "Manager"),
                            ("contributor", "Contributor"),
                            ("registrar", "Registrar"),
                            ("duty_officer", "Duty officer"),
                            ("reader", "Reader or auditor"),
                            ("partner", "Outside partner"),
                        ],
                        max_length=24,
                        verbose_name="role",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("given", "given by an administrator"),
                            ("claims", "follows from the sign-in service"),
                        ],
                        default="given",
                        max_length=8,
                        verbose_name="source",
                    ),
                ),
                ("given_at", models.DateTimeField(auto_now_add=True, verbose_name="given")),
                (
                    "given_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="given by",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="organisation.unit",
                        verbose_name="unit",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assignments",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "role of a user",
                "verbose_name_plural": "roles of users",
                "ordering": ["pk"],
                "indexes": [models.Index(fields=["municipality", "user"], name="roleassignment_of_user")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "municipality", "role", "unit"),
                        name="roleassignment_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "role__in",
                                    [
                                        "administrator",
                                        "central_coordinator",
                                        "duty_officer",
                                        "partner",
                                        "reader",
                                    ],
                                ),
                                _negated=True,
                            ),
                            ("unit", None),
                            _connector="OR",
                        ),
                        name="roleassignment_wide_has_no_unit",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Departure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("left_at", models.DateTimeField(auto_now_add=True, verbose_name="left")),
                ("roles", models.JSONField(default=list, verbose_name="roles that ended")),
                ("given", models.JSONField(default=list, verbose_name="roles that the colleague got")),
                ("moved", models.JSONField(default=list, verbose_name="what was handed over")),
                ("closed_account", models.BooleanField(default=False, verbose_name="the account was closed")),
                ("undone_at", models.DateTimeField(null=True, verbose_name="undone")),
                (
                    "ended_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ended by",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="handed over to",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="departures",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who left",
                    ),
                ),
            ],
            options={
                "verbose_name": "departure",
                "verbose_name_plural": "departures",
                "ordering": ["-left_at", "-pk"],
                "indexes": [models.Index(fields=["municipality", "-left_at"], name="departure_by_time")],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("email", models.EmailField(max_length=254, verbose_name="e-mail address")),
                ("name", samordna.core.fields.GuardedCharField(max_length=100, verbose_name="function")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("administrator", "Administrator"),
                            ("central_coordinator", "Central coordinator"),
                            ("local_coordinator", "Local coordinator"),
                            ("manager", "Manager"),
                            ("contributor", "Contributor"),
                            ("registrar", "Registrar"),
                            ("duty_officer", "Duty officer"),
                            ("reader", "Reader or auditor"),
                            ("partner", "Outside partner"),
                        ],
                        max_length=24,
                        verbose_name="role",
                    ),
                ),
                ("token_hash", models.CharField(editable=False, max_length=64, unique=True)),
                ("invited_at", models.DateTimeField(auto_now_add=True, verbose_name="invited")),
                ("expires_at", models.DateTimeField(verbose_name="the link works until")),
                ("used_at", models.DateTimeField(editable=False, null=True, verbose_name="accepted")),
                ("revoked_at", models.DateTimeField(editable=False, null=True, verbose_name="taken back")),
                (
                    "invited_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="invited by",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.unit",
                        verbose_name="unit",
                    ),
                ),
                (
                    "used_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="accepted by",
                    ),
                ),
            ],
            options={
                "verbose_name": "invitation",
                "verbose_name_plural": "invitations",
                "ordering": ["-invited_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("revoked_at", None), ("used_at", None)),
                        fields=("municipality", "email", "role", "unit"),
                        name="invitation_waits_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "role__in",
                                    [
                                        "administrator",
                                        "central_coordinator",
                                        "duty_officer",
                                        "partner",
                                        "reader",
                                    ],
                                ),
                                _negated=True,
                            ),
                            ("unit", None),
                            _connector="OR",
                        ),
                        name="invitation_wide_has_no_unit",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("used_at", None), ("revoked_at", None), _connector="OR"),
                        name="invitation_used_or_revoked",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FailedSignIn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="when")),
                ("address", models.CharField(max_length=64)),
                ("network", models.CharField(max_length=64)),
                ("device", models.CharField(blank=True, max_length=64)),
            ],
            options={
                "verbose_name": "failed sign-in",
                "verbose_name_plural": "failed sign-ins",
                "indexes": [
                    models.Index(fields=["address", "at"], name="failedsignin_by_address"),
                    models.Index(fields=["network", "at"], name="failedsignin_by_network"),
                    models.Index(fields=["at"], name="failedsignin_by_age"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimRole",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                ("service", models.SlugField(verbose_name="sign-in service")),
                ("claim", models.CharField(max_length=100, verbose_name="claim")),
                ("value", models.CharField(max_length=200, verbose_name="value")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("administrator", "Administrator"),
                            ("central_coordinator", "Central coordinator"),
                            ("local_coordinator", "Local coordinator"),
                            ("manager", "Manager"),
                            ("contributor", "Contributor"),
                            ("registrar", "Registrar"),
                            ("duty_officer", "Duty officer"),
                            ("reader", "Reader or auditor"),
                            ("partner", "Outside partner"),
                        ],
                        max_length=24,
                        verbose_name="role",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "role from a claim",
                "verbose_name_plural": "roles from claims",
                "ordering": ["service", "claim", "value", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("municipality", "service", "claim", "value", "role", "unit"),
                        name="claimrole_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "role__in",
                                    [
                                        "administrator",
                                        "central_coordinator",
                                        "duty_officer",
                                        "partner",
                                        "reader",
                                    ],
                                ),
                                _negated=True,
                            ),
                            ("unit", None),
                            _connector="OR",
                        ),
                        name="claimrole_wide_has_no_unit",
                    ),
                ],
            },
        ),
        migrations.RunSQL(FORWARD, BACKWARD),
    ]
