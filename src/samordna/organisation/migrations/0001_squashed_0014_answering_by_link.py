import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields
import samordna.core.order
from samordna.core.migrating import MadeAtOnce

FORWARD = """
CREATE FUNCTION organisation_unit_path() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    above bigint[];
BEGIN
    IF NEW.parent_id IS NULL THEN
        NEW.path := ARRAY[NEW.id];
        RETURN NEW;
    END IF;
    -- Two moves at once could each be right and together make a circle.
    PERFORM pg_advisory_xact_lock(hashtext('organisation_unit'), NEW.municipality_id::int);
    SELECT path INTO above FROM organisation_unit WHERE id = NEW.parent_id;
    IF NEW.id = ANY (above) THEN
        RAISE EXCEPTION 'A unit cannot lie inside itself.' USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_no_cycle';
    END IF;
    NEW.path := above || NEW.id;
    RETURN NEW;
END $$;

CREATE FUNCTION organisation_unit_path_below() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE organisation_unit SET parent_id = parent_id WHERE parent_id = NEW.id;
    RETURN NULL;
END $$;

CREATE TRIGGER unit_path BEFORE INSERT OR UPDATE OF parent_id, path ON organisation_unit
    FOR EACH ROW EXECUTE FUNCTION organisation_unit_path();
CREATE TRIGGER unit_path_below AFTER UPDATE OF parent_id ON organisation_unit
    FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path) EXECUTE FUNCTION organisation_unit_path_below();
"""

BACKWARD = """
DROP TRIGGER unit_path_below ON organisation_unit;
DROP TRIGGER unit_path ON organisation_unit;
DROP FUNCTION organisation_unit_path_below();
DROP FUNCTION organisation_unit_path();
"""


class Migration(MadeAtOnce):
    replaces = [
        ("organisation", "0001_initial"),
        ("organisation", "0002_organisation"),
        ("organisation", "0003_unit_path"),
        ("organisation", "0004_confirmations"),
        ("organisation", "0005_transfer"),
        ("organisation", "0006_guarded_addresses"),
        ("organisation", "0007_former_addresses_and_files"),
        ("organisation", "0008_swedish_order"),
        ("organisation", "0009_central_steps"),
        ("organisation", "0010_follow_ups_kept_as_others"),
        ("organisation", "0011_revision_months_of_anybody"),
        ("organisation", "0012_open_guides"),
        ("organisation", "0013_glossary"),
        ("organisation", "0014_answering_by_link"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Municipality",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("slug", models.SlugField(unique=True, verbose_name="address")),
                (
                    "code",
                    models.CharField(
                        max_length=4,
                        unique=True,
                        validators=[django.core.validators.RegexValidator("^\\d{4}$")],
                        verbose_name="municipality code",
                    ),
                ),
                (
                    "revision_months",
                    models.PositiveSmallIntegerField(
                        default=24,
                        help_text="The law says 24. A rule of the municipality's own may be stricter.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(24),
                        ],
                        verbose_name="months between revisions",
                    ),
                ),
                (
                    "colour",
                    models.CharField(
                        blank=True,
                        help_text="The accent colour of the pages, such as #00515e. Empty for Samordna's own.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$", "Write a colour such as #00515e."
                            )
                        ],
                        verbose_name="colour",
                    ),
                ),
                (
                    "confirm_months",
                    models.PositiveSmallIntegerField(
                        default=6,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(24),
                        ],
                        verbose_name="months between confirmations of contact points",
                    ),
                ),
                ("county", models.CharField(blank=True, max_length=60, verbose_name="county")),
                (
                    "logo_mark",
                    models.CharField(
                        blank=True,
                        editable=False,
                        help_text="Changes with the picture, and is empty without one, so that no page has to look for it.",
                        max_length=16,
                        verbose_name="mark of the logo",
                    ),
                ),
                (
                    "has_central_steps",
                    models.BooleanField(
                        default=True,
                        help_text="Without them a committee's decision puts its plan in force.",
                        verbose_name="plans go through central review and the executive board",
                    ),
                ),
                (
                    "has_guide",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="Set while a guide is published, so that no page has to look for one.",
                        verbose_name="anybody can read its guides",
                    ),
                ),
            ],
            options={
                "verbose_name": "municipality",
                "verbose_name_plural": "municipalities",
                "ordering": [samordna.core.order.Swedish("name")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^\\d{4}$")), name="municipality_code_four_digits"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "slug__in",
                                [
                                    "admin",
                                    "api",
                                    "favicon",
                                    "healthz",
                                    "hur-gor-jag",
                                    "inbjudan",
                                    "installation",
                                    "konto",
                                    "logga-in",
                                    "logga-ut",
                                    "offline",
                                    "om",
                                    "sprak",
                                    "sso",
                                    "static",
                                    "svara",
                                    "tillganglighet",
                                ],
                            ),
                            _negated=True,
                        ),
                        name="municipality_slug_not_reserved",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Body",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                (
                    "valid_to",
                    models.DateField(
                        blank=True, help_text="The last day.", null=True, verbose_name="valid to"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("council", "council"),
                            ("executive_board", "executive board"),
                            ("committee", "committee"),
                            ("district_committee", "district committee"),
                        ],
                        default="committee",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("name", samordna.core.fields.GuardedCharField(max_length=200, verbose_name="name")),
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="predecessors",
                        to="organisation.body",
                        verbose_name="successor",
                    ),
                ),
            ],
            options={
                "verbose_name": "body",
                "verbose_name_plural": "bodies",
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to", None)),
                        fields=("municipality", "name"),
                        name="body_name_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("successor", models.F("id")), _negated=True),
                        name="body_not_its_own_successor",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", None),
                            ("valid_to", None),
                            ("valid_from__lte", models.F("valid_to")),
                            _connector="OR",
                        ),
                        name="body_dates_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Guideline",
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
                (
                    "kind",
                    models.CharField(
                        choices=[("guideline", "guideline"), ("goal", "goal")],
                        default="guideline",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("title", samordna.core.fields.GuardedCharField(max_length=300, verbose_name="title")),
                (
                    "registry_number",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=60, verbose_name="registry number (dnr)"
                    ),
                ),
                (
                    "decided",
                    samordna.core.fields.EdtfField(
                        blank=True, default="", max_length=32, verbose_name="decided"
                    ),
                ),
                ("text", samordna.core.fields.GuardedTextField(blank=True, verbose_name="what it says")),
                (
                    "address",
                    samordna.core.fields.GuardedURLField(blank=True, verbose_name="address of the document"),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="guidelines",
                        to="organisation.body",
                        verbose_name="decided by",
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
            ],
            options={
                "verbose_name": "guideline or goal",
                "verbose_name_plural": "guidelines and goals",
                "ordering": ["kind", samordna.core.order.Swedish("title"), "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MandateTask",
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
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "scope",
                    models.CharField(
                        choices=[("central", "central coordinator"), ("local", "local coordinator")],
                        max_length=8,
                        verbose_name="whose task",
                    ),
                ),
                ("text", samordna.core.fields.GuardedTextField(verbose_name="task")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "task of the mandate",
                "verbose_name_plural": "tasks of the mandate",
                "ordering": ["position", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MunicipalityFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("logo", "logo"), ("word_template", "Word template")],
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                ("name", samordna.core.fields.GuardedCharField(max_length=255, verbose_name="file name")),
                ("content_type", models.CharField(max_length=100, verbose_name="content type")),
                ("content", models.BinaryField(verbose_name="content")),
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
                    "mark",
                    models.CharField(
                        blank=True, editable=False, max_length=16, verbose_name="which contents"
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
            ],
            options={
                "verbose_name": "file of the municipality",
                "verbose_name_plural": "files of the municipality",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "kind"), name="municipalityfile_one_of_a_kind"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Partner",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("police", "police"),
                            ("security_police", "security police"),
                            ("prison_service", "prison and probation service"),
                            ("employment_service", "employment service"),
                            ("region", "region"),
                            ("school", "school"),
                            ("association", "association"),
                            ("faith_community", "faith community"),
                            ("other", "other partner"),
                        ],
                        default="other",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("name", samordna.core.fields.GuardedCharField(max_length=200, verbose_name="name")),
                ("website", samordna.core.fields.GuardedURLField(blank=True, verbose_name="web page")),
                (
                    "about",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="what we do together"),
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
            ],
            options={
                "verbose_name": "partner",
                "verbose_name_plural": "partners",
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("municipality", "name"),
                        name="partner_name_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Unit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                (
                    "valid_to",
                    models.DateField(
                        blank=True, help_text="The last day.", null=True, verbose_name="valid to"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("administration", "administration"),
                            ("department", "department"),
                            ("unit", "unit"),
                        ],
                        default="unit",
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                ("name", samordna.core.fields.GuardedCharField(max_length=200, verbose_name="name")),
                (
                    "code",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=40, verbose_name="code"),
                ),
                (
                    "path",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, editable=False, size=None
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="units",
                        to="organisation.body",
                        verbose_name="answers to",
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
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="organisation.unit",
                        verbose_name="part of",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="predecessors",
                        to="organisation.unit",
                        verbose_name="successor",
                    ),
                ),
            ],
            options={
                "verbose_name": "unit",
                "verbose_name_plural": "units",
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "abstract": False,
                "indexes": [django.contrib.postgres.indexes.GinIndex(fields=["path"], name="unit_by_path")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("code", ""), _negated=True),
                        fields=("municipality", "code"),
                        name="unit_code_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to", None)),
                        fields=("municipality", "parent", "name"),
                        name="unit_name_once_in_its_parent",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("successor", models.F("id")), _negated=True),
                        name="unit_not_its_own_successor",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("parent", models.F("id")), _negated=True),
                        name="unit_not_its_own_parent",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", None),
                            ("valid_to", None),
                            ("valid_from__lte", models.F("valid_to")),
                            _connector="OR",
                        ),
                        name="unit_dates_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactPoint",
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
                (
                    "function",
                    samordna.core.fields.GuardedCharField(
                        help_text="The function, not a person.", max_length=200, verbose_name="function"
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="telephone")),
                (
                    "email",
                    samordna.core.fields.GuardedEmailField(
                        blank=True, max_length=254, verbose_name="e-mail address"
                    ),
                ),
                ("opening_hours", models.CharField(blank=True, max_length=255, verbose_name="opening hours")),
                ("note", samordna.core.fields.GuardedTextField(blank=True, verbose_name="good to know")),
                (
                    "restricted",
                    models.BooleanField(
                        default=False,
                        help_text="Seen only by roles that may read what is restricted.",
                        verbose_name="restricted",
                    ),
                ),
                ("confirmed_on", models.DateField(blank=True, null=True, verbose_name="last confirmed")),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                (
                    "deputy",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stands_in_for",
                        to="organisation.contactpoint",
                        verbose_name="when there is no answer",
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
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contact_points",
                        to="organisation.partner",
                        verbose_name="partner",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contact_points",
                        to="organisation.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "contact point",
                "verbose_name_plural": "contact points",
                "ordering": [samordna.core.order.Swedish("function"), "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("unit", None), ("partner", None), _connector="OR"),
                        name="contactpoint_of_unit_or_partner",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("deputy", models.F("id")), _negated=True),
                        name="contactpoint_not_its_own_deputy",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Coordinator",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                (
                    "valid_to",
                    models.DateField(
                        blank=True, help_text="The last day.", null=True, verbose_name="valid to"
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        choices=[("central", "central coordinator"), ("local", "local coordinator")],
                        max_length=8,
                        verbose_name="scope",
                    ),
                ),
                (
                    "function",
                    samordna.core.fields.GuardedCharField(
                        help_text="The function, not a person.", max_length=200, verbose_name="function"
                    ),
                ),
                (
                    "deputy_function",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="deputy's function"
                    ),
                ),
                (
                    "registry_number",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=60, verbose_name="appointed by decision (dnr)"
                    ),
                ),
                (
                    "contact_point",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
                (
                    "deputy_contact_point",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.contactpoint",
                        verbose_name="deputy's contact point",
                    ),
                ),
                (
                    "deputy_user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deputises",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="deputy's account",
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
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coordinates",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coordinators",
                        to="organisation.unit",
                        verbose_name="administration",
                    ),
                ),
            ],
            options={
                "verbose_name": "coordinator",
                "verbose_name_plural": "coordinators",
                "ordering": ["-valid_from", "-pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("scope", "central"), ("unit", None)),
                            models.Q(("scope", "local"), ("unit__isnull", False)),
                            _connector="OR",
                        ),
                        name="coordinator_local_has_unit",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                models.Func(
                                    models.F("municipality"),
                                    models.F("municipality"),
                                    function="int8range",
                                    template="%(function)s(%(expressions)s, '[]')",
                                ),
                                "&&",
                            ),
                            (
                                models.Func(
                                    django.db.models.functions.comparison.Coalesce("unit", 0),
                                    django.db.models.functions.comparison.Coalesce("unit", 0),
                                    function="int8range",
                                    template="%(function)s(%(expressions)s, '[]')",
                                ),
                                "&&",
                            ),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_to"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                    template="%(function)s(%(expressions)s, '[]')",
                                ),
                                "&&",
                            ),
                        ],
                        name="coordinator_one_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", None),
                            ("valid_to", None),
                            ("valid_from__lte", models.F("valid_to")),
                            _connector="OR",
                        ),
                        name="coordinator_dates_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MandateFollowUp",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("in_place", "in place"),
                            ("partly", "partly in place"),
                            ("missing", "missing"),
                        ],
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("comment", samordna.core.fields.GuardedTextField(blank=True, verbose_name="comment")),
                ("followed_up_at", models.DateTimeField(auto_now_add=True, verbose_name="followed up")),
                (
                    "coordinator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="follow_ups",
                        to="organisation.coordinator",
                        verbose_name="coordinator",
                    ),
                ),
                (
                    "followed_up_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="followed up by",
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
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="follow_ups",
                        to="organisation.mandatetask",
                        verbose_name="task",
                    ),
                ),
            ],
            options={
                "verbose_name": "follow-up of a task",
                "verbose_name_plural": "follow-ups of tasks",
                "ordering": ["-followed_up_at", "-pk"],
                "indexes": [
                    models.Index(fields=["coordinator", "task", "-followed_up_at"], name="mandate_latest")
                ],
            },
        ),
        migrations.CreateModel(
            name="ConfirmReminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sent_on", models.DateField(verbose_name="sent")),
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
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "reminder of contact points",
                "verbose_name_plural": "reminders of contact points",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "user"), name="confirmreminder_one_of_user"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TransferDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uploaded_at", models.DateTimeField(auto_now_add=True, verbose_name="uploaded")),
                ("name", models.CharField(max_length=255, verbose_name="file name")),
                ("content", models.JSONField(verbose_name="content")),
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
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation on its way in",
                "verbose_name_plural": "organisations on their way in",
                "ordering": ["-uploaded_at"],
            },
        ),
        migrations.CreateModel(
            name="LoadedPack",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("pack", models.CharField(max_length=40, verbose_name="pack")),
                ("version", models.CharField(max_length=20, verbose_name="version")),
                ("content", models.JSONField(verbose_name="content")),
                ("loaded_at", models.DateTimeField(auto_now=True, verbose_name="loaded")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "loaded content pack",
                "verbose_name_plural": "loaded content packs",
                "ordering": ["pack"],
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "pack"), name="loadedpack_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Merger",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField(verbose_name="first day of the merged")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="merged")),
                ("steps", models.JSONField(default=dict, verbose_name="what was moved")),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mergers",
                        to="organisation.body",
                        verbose_name="body",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="merged by",
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
                        related_name="mergers",
                        to="organisation.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "merger",
                "verbose_name_plural": "mergers",
                "ordering": ["-made_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("body__isnull", False), ("unit", None)),
                            models.Q(("body", None), ("unit__isnull", False)),
                            _connector="OR",
                        ),
                        name="merger_of_units_or_bodies",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FormerAddress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(unique=True, verbose_name="address")),
                (
                    "leads_to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="former_addresses",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "former address",
                "verbose_name_plural": "former addresses",
            },
        ),
        migrations.CreateModel(
            name="FormerFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("logo", "logo"), ("word_template", "Word template")],
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                ("mark", models.CharField(max_length=16, verbose_name="which contents")),
                ("content_type", models.CharField(max_length=100, verbose_name="content type")),
                ("content", models.BinaryField(verbose_name="content")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "replaced file of the municipality",
                "verbose_name_plural": "replaced files of the municipality",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "kind", "mark"), name="formerfile_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Term",
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
                ("name", samordna.core.fields.GuardedCharField(max_length=120, verbose_name="word")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("term", "term"),
                            ("environment", "environment"),
                            ("phenomenon", "phenomenon"),
                        ],
                        default="term",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("meaning", samordna.core.fields.GuardedTextField(verbose_name="what it means")),
                (
                    "other_forms",
                    samordna.core.fields.GuardedCharField(
                        blank=True,
                        help_text="As the word may also stand in a text, with commas between.",
                        max_length=300,
                        verbose_name="other forms",
                    ),
                ),
                (
                    "source",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=200, verbose_name="source"),
                ),
                (
                    "address",
                    samordna.core.fields.GuardedURLField(blank=True, verbose_name="address of the source"),
                ),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "word",
                "verbose_name_plural": "words",
                "ordering": ["kind", samordna.core.order.Swedish("name"), "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("municipality", "name"),
                        name="term_name_once",
                    )
                ],
            },
        ),
        migrations.RunSQL(FORWARD, BACKWARD),
    ]
