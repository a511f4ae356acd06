import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields
import samordna.plandoc.life_cycle
import samordna.plandoc.vocabulary
import samordna.plans.models.origins
from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    replaces = [
        ("plans", "0001_initial"),
        ("plans", "0002_owner_and_guests"),
        ("plans", "0003_place_and_origin"),
        ("plans", "0004_search_without_places"),
        ("plans", "0005_guarded_addresses"),
        ("plans", "0006_removed_versions"),
        ("plans", "0007_paused_status"),
        ("plans", "0008_kinds_of_parts"),
        ("plans", "0009_names_of_fields"),
        ("plans", "0010_life_cycle"),
        ("plans", "0011_recorded_conditions"),
        ("plans", "0012_section_tasks"),
        ("plans", "0013_comments"),
        ("plans", "0014_template"),
        ("plans", "0015_functions_are_asked"),
        ("plans", "0016_taken_texts"),
        ("plans", "0017_words_told"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("organisation", "0001_squashed_0014_answering_by_link"),
    ]

    operations = [
        migrations.CreateModel(
            name="Plan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
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
                        related_name="plans",
                        to="organisation.unit",
                        verbose_name="owned by",
                    ),
                ),
            ],
            options={
                "verbose_name": "plan",
                "verbose_name_plural": "plans",
            },
        ),
        migrations.CreateModel(
            name="PlanVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number in the line of versions")),
                ("title", samordna.core.fields.GuardedCharField(max_length=300, verbose_name="title")),
                (
                    "board",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=200, verbose_name="board"),
                ),
                (
                    "administration",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="administration"
                    ),
                ),
                (
                    "registry_number",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=60, verbose_name="registry number"
                    ),
                ),
                (
                    "version",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=60, verbose_name="version"),
                ),
                (
                    "adopted",
                    samordna.core.fields.EdtfField(
                        blank=True, default="", max_length=32, verbose_name="adopted"
                    ),
                ),
                (
                    "period_start",
                    samordna.core.fields.EdtfField(
                        blank=True, default="", max_length=32, verbose_name="valid from"
                    ),
                ),
                (
                    "period_end",
                    samordna.core.fields.EdtfField(
                        blank=True, default="", max_length=32, verbose_name="valid to"
                    ),
                ),
                (
                    "budget_goal",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=300, verbose_name="budget goal"
                    ),
                ),
                (
                    "approved_by",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="approved by"
                    ),
                ),
                (
                    "first_follow_up",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="first follow-up"
                    ),
                ),
                (
                    "next_revision",
                    samordna.core.fields.GuardedCharField(
                        blank=True,
                        help_text="A date or an occasion, such as T1 2026.",
                        max_length=200,
                        verbose_name="next revision",
                    ),
                ),
                (
                    "council_report",
                    samordna.core.fields.EdtfField(
                        blank=True, default="", max_length=32, verbose_name="report to the council"
                    ),
                ),
                (
                    "public_version",
                    samordna.core.fields.GuardedURLField(
                        blank=True, verbose_name="address of the public version"
                    ),
                ),
                (
                    "responsible_for_revision",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="responsible for revision"
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("sv", "Swedish"), ("en", "English")],
                        default="sv",
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
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
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="plans.plan",
                        verbose_name="plan",
                    ),
                ),
                (
                    "origin",
                    samordna.plans.models.origins.OriginField(
                        blank=True,
                        default=list,
                        editable=False,
                        verbose_name="places in the file it was read from",
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Utkast"),
                            ("in_review", "På central granskning"),
                            ("with_committee", "Hos nämnden"),
                            ("decided", "Beslutad av nämnden"),
                            ("with_board", "Hos kommunstyrelsen"),
                            ("in_force", "Gäller"),
                            ("superseded", "Ersatt"),
                        ],
                        default=samordna.plandoc.life_cycle.State["DRAFT"],
                        editable=False,
                        max_length=16,
                        verbose_name="state",
                    ),
                ),
            ],
            options={
                "verbose_name": "plan version",
                "verbose_name_plural": "plan versions",
                "ordering": ["-number"],
                "indexes": [models.Index(fields=["municipality", "title"], name="planversion_by_title")],
                "constraints": [
                    models.UniqueConstraint(fields=("plan", "number"), name="planversion_number_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanService",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                ("key", models.CharField(editable=False, max_length=60, verbose_name="id in the document")),
                ("name", samordna.core.fields.GuardedCharField(max_length=200, verbose_name="name")),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[("prevention", "Förebyggande"), ("intervention", "Förhindrande")],
                        max_length=12,
                        verbose_name="level",
                    ),
                ),
                (
                    "functions",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("preventive", "Förebyggande"),
                                ("detecting", "Upptäckande"),
                                ("remedial", "Åtgärdande"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="functions",
                    ),
                ),
                (
                    "age_from",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(120)],
                        verbose_name="from age",
                    ),
                ),
                (
                    "age_to",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(120)],
                        verbose_name="to age",
                    ),
                ),
                (
                    "target_group",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="target group"),
                ),
                (
                    "owner",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=200, verbose_name="owner"),
                ),
                (
                    "partners",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=samordna.core.fields.GuardedCharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="One per line.",
                        size=None,
                        verbose_name="partners",
                    ),
                ),
                (
                    "arena",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=200, verbose_name="arena"),
                ),
                ("text", samordna.core.fields.GuardedTextField(blank=True, verbose_name="description")),
                (
                    "analysed",
                    samordna.core.fields.EdtfField(
                        blank=True, default="", max_length=32, verbose_name="in-depth analysis made"
                    ),
                ),
                (
                    "analysis_decision",
                    samordna.core.fields.GuardedTextField(
                        blank=True, verbose_name="decision after the analysis"
                    ),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.SearchVector(
                            "name", "target_group", "owner", "text", config="swedish"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
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
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_set",
                        to="plans.planversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "origin",
                    samordna.plans.models.origins.OriginField(
                        blank=True,
                        default=list,
                        editable=False,
                        verbose_name="places in the file it was read from",
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True, editable=False, max_length=60, verbose_name="place in the text"
                    ),
                ),
            ],
            options={
                "verbose_name": "service",
                "verbose_name_plural": "services",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["version", "position"], name="planservice_in_order"),
                    django.contrib.postgres.indexes.GinIndex(fields=["search"], name="planservice_search"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("version", "key"), name="planservice_key_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("age_from", None),
                            ("age_to", None),
                            ("age_from__lte", models.F("age_to")),
                            _connector="OR",
                        ),
                        name="planservice_ages_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Part",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                ("key", models.CharField(editable=False, max_length=60, verbose_name="id in the document")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("goals", "Mål"),
                            ("situation", "Lägesbild"),
                            ("sources", "Lägesbildens källor"),
                            ("problems", "Problem"),
                            ("definitions", "Definitioner"),
                            ("function_definitions", "Funktioner"),
                            ("environments", "Miljöer"),
                            ("departments", "Avdelningar"),
                            ("coordinators", "Samordnare"),
                            ("coordinator_tasks", "Samordnarens uppgifter"),
                            ("council", "Brottsförebyggande rådet"),
                            ("agreements", "Överenskommelser"),
                            ("decisions", "Beslut"),
                            ("conditions", "Villkor"),
                            ("changes", "Ändringslogg"),
                            ("previous_activities", "Förra planens aktiviteter"),
                            ("training", "Utbildningsplan"),
                            ("briefings", "Omvärldsbevakning"),
                            ("guides", "Hur gör jag?"),
                            ("alarm_routes", "Larmvägar"),
                            ("lessons", "Lärdomar"),
                            ("references", "Hänvisningar"),
                        ],
                        max_length=24,
                        verbose_name="kind",
                    ),
                ),
                ("data", samordna.core.fields.GuardedJSONField(verbose_name="content")),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.F("data"),
                            function="to_tsvector",
                            template="%(function)s('swedish'::regconfig, %(expressions)s)",
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
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
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_set",
                        to="plans.planversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "origin",
                    samordna.plans.models.origins.OriginField(
                        blank=True,
                        default=list,
                        editable=False,
                        verbose_name="places in the file it was read from",
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True, editable=False, max_length=60, verbose_name="place in the text"
                    ),
                ),
            ],
            options={
                "verbose_name": "part",
                "verbose_name_plural": "parts",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["version", "position"], name="part_in_order"),
                    django.contrib.postgres.indexes.GinIndex(fields=["search"], name="part_search"),
                    models.Index(fields=["version", "kind"], name="part_by_kind"),
                ],
                "constraints": [models.UniqueConstraint(fields=("version", "key"), name="part_key_once")],
            },
        ),
        migrations.CreateModel(
            name="Activity",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                ("key", models.CharField(editable=False, max_length=60, verbose_name="id in the document")),
                ("action", samordna.core.fields.GuardedTextField(verbose_name="activity")),
                ("goal", samordna.core.fields.GuardedTextField(blank=True, verbose_name="goal")),
                ("problem", samordna.core.fields.GuardedTextField(blank=True, verbose_name="problem")),
                (
                    "responsible",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="responsible"),
                ),
                ("others", samordna.core.fields.GuardedTextField(blank=True, verbose_name="other actors")),
                (
                    "starts",
                    samordna.core.fields.EdtfField(
                        blank=True, default="", max_length=32, verbose_name="start"
                    ),
                ),
                (
                    "ends",
                    samordna.core.fields.EdtfField(blank=True, default="", max_length=32, verbose_name="end"),
                ),
                ("ongoing", models.BooleanField(default=False, verbose_name="ongoing")),
                ("milestone", samordna.core.fields.GuardedTextField(blank=True, verbose_name="milestone")),
                (
                    "follow_up",
                    samordna.core.fields.GuardedCharField(
                        blank=True,
                        help_text="A date or an occasion, such as T1 2026.",
                        max_length=200,
                        verbose_name="follow-up",
                    ),
                ),
                ("indicator", samordna.core.fields.GuardedTextField(blank=True, verbose_name="indicator")),
                ("baseline", samordna.core.fields.GuardedTextField(blank=True, verbose_name="baseline")),
                (
                    "cost",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=200, verbose_name="cost"),
                ),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_started", "Ej påbörjad"),
                            ("in_progress", "Pågår"),
                            ("done", "Klar"),
                            ("delayed", "Försenad"),
                            ("paused", "Vilande"),
                            ("cancelled", "Avbruten"),
                        ],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("comment", samordna.core.fields.GuardedTextField(blank=True, verbose_name="comment")),
                ("flagged", models.BooleanField(default=False, verbose_name="to be reviewed")),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.SearchVector(
                            "action",
                            "goal",
                            "problem",
                            "responsible",
                            "others",
                            "indicator",
                            "comment",
                            config="swedish",
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
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
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_set",
                        to="plans.planversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "origin",
                    samordna.plans.models.origins.OriginField(
                        blank=True,
                        default=list,
                        editable=False,
                        verbose_name="places in the file it was read from",
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True, editable=False, max_length=60, verbose_name="place in the text"
                    ),
                ),
            ],
            options={
                "verbose_name": "activity",
                "verbose_name_plural": "activities",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["version", "position"], name="activity_in_order"),
                    django.contrib.postgres.indexes.GinIndex(fields=["search"], name="activity_search"),
                ],
                "constraints": [models.UniqueConstraint(fields=("version", "key"), name="activity_key_once")],
            },
        ),
        migrations.CreateModel(
            name="Section",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                ("key", models.CharField(editable=False, max_length=60, verbose_name="id in the document")),
                ("heading", samordna.core.fields.GuardedCharField(max_length=300, verbose_name="heading")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("introduction", "Inledning"),
                            ("changes", "Förändringar"),
                            ("definitions", "Definitioner"),
                            ("environments", "Extremistmiljöer"),
                            ("organisation", "Organisation"),
                            ("roles", "Roller och ansvar"),
                            ("situation", "Lägesbild"),
                            ("goals", "Mål"),
                            ("prevention", "Förebyggande arbete"),
                            ("intervention", "Förhindrande arbete"),
                            ("exit", "Avhopparverksamhet"),
                            ("relatives", "Stöd till anhöriga"),
                            ("collaboration", "Samverkan"),
                            ("activities", "Aktiviteter"),
                            ("analysis", "Fördjupad analys"),
                            ("training", "Utbildning"),
                            ("communication", "Kommunikation"),
                            ("guide", "Hur gör jag?"),
                            ("acute", "Akuta lägen"),
                            ("follow_up", "Uppföljning"),
                            ("other", "Övrigt"),
                        ],
                        default=samordna.plandoc.vocabulary.SectionKind["OTHER"],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "level",
                    models.PositiveSmallIntegerField(
                        default=1,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(6),
                        ],
                        verbose_name="heading level",
                    ),
                ),
                ("text", samordna.core.fields.GuardedTextField(blank=True, verbose_name="text")),
                (
                    "restricted",
                    models.BooleanField(
                        default=False,
                        help_text="A restricted section is left out of every public version.",
                        verbose_name="restricted",
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
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_set",
                        to="plans.planversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "origin",
                    samordna.plans.models.origins.OriginField(
                        blank=True,
                        default=list,
                        editable=False,
                        verbose_name="places in the file it was read from",
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True, editable=False, max_length=60, verbose_name="place in the text"
                    ),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.SearchVector(
                            "heading",
                            models.Func(
                                "text",
                                models.Value("^ {0,3}\\{\\{[a-z_]+(-\\d+)?\\}\\} *$"),
                                models.Value(""),
                                models.Value("gn"),
                                function="regexp_replace",
                                output_field=models.TextField(),
                            ),
                            config="swedish",
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "section",
                "verbose_name_plural": "sections",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["version", "position"], name="section_in_order"),
                    django.contrib.postgres.indexes.GinIndex(fields=["search"], name="section_search"),
                ],
                "constraints": [models.UniqueConstraint(fields=("version", "key"), name="section_key_once")],
            },
        ),
        migrations.CreateModel(
            name="ActivityStatus",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not_started", "Ej påbörjad"),
                            ("in_progress", "Pågår"),
                            ("done", "Klar"),
                            ("delayed", "Försenad"),
                            ("paused", "Vilande"),
                            ("cancelled", "Avbruten"),
                        ],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("comment", samordna.core.fields.GuardedTextField(blank=True, verbose_name="comment")),
                (
                    "occasion",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=60, verbose_name="occasion"),
                ),
                ("reported_at", models.DateTimeField(verbose_name="reported")),
                (
                    "activity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="statuses",
                        to="plans.activity",
                        verbose_name="activity",
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
                    "reported_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="reported by",
                    ),
                ),
            ],
            options={
                "verbose_name": "reported status",
                "verbose_name_plural": "reported statuses",
                "ordering": ["-reported_at", "-pk"],
                "indexes": [models.Index(fields=["activity", "-reported_at"], name="activitystatus_latest")],
            },
        ),
        migrations.CreateModel(
            name="PlanGuest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("email", models.EmailField(max_length=254, verbose_name="e-mail address")),
                ("invited_at", models.DateTimeField(auto_now_add=True, verbose_name="invited")),
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
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="guests",
                        to="plans.plan",
                        verbose_name="plan",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="guest_of",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="guest",
                    ),
                ),
            ],
            options={
                "verbose_name": "guest of a plan",
                "verbose_name_plural": "guests of plans",
                "constraints": [models.UniqueConstraint(fields=("plan", "email"), name="planguest_once")],
            },
        ),
        migrations.CreateModel(
            name="AdoptedPlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("document", models.TextField(verbose_name="document")),
                ("digest", models.CharField(max_length=64, verbose_name="fingerprint")),
                ("frozen_at", models.DateTimeField(auto_now_add=True, verbose_name="frozen at")),
                ("pdf", models.BinaryField(verbose_name="PDF")),
                ("pdf_digest", models.CharField(max_length=64, verbose_name="fingerprint of the PDF")),
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
                    "version",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adopted_plan",
                        to="plans.planversion",
                        verbose_name="version",
                    ),
                ),
            ],
            options={
                "verbose_name": "adopted plan",
                "verbose_name_plural": "adopted plans",
            },
        ),
        migrations.CreateModel(
            name="PlanStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("send_for_review", "Skickad till central granskning"),
                            ("send_to_committee", "Skickad till nämnden"),
                            ("record_committee", "Nämnden beslutade"),
                            ("send_to_board", "Skickad till kommunstyrelsen"),
                            ("record_board", "Kommunstyrelsen beslutade"),
                            ("take_back", "Tagen tillbaka till utkast"),
                            ("take_as_history", "Lades in som redan beslutad"),
                            ("supersede", "Ersattes av en senare version"),
                            ("reinstate", "Gäller igen: versionen efter den togs bort"),
                            ("correct", "Uppgiften om beslutet rättades"),
                        ],
                        max_length=24,
                        verbose_name="step",
                    ),
                ),
                (
                    "from_state",
                    models.CharField(
                        choices=[
                            ("draft", "Utkast"),
                            ("in_review", "På central granskning"),
                            ("with_committee", "Hos nämnden"),
                            ("decided", "Beslutad av nämnden"),
                            ("with_board", "Hos kommunstyrelsen"),
                            ("in_force", "Gäller"),
                            ("superseded", "Ersatt"),
                        ],
                        max_length=16,
                        verbose_name="state before",
                    ),
                ),
                (
                    "to_state",
                    models.CharField(
                        choices=[
                            ("draft", "Utkast"),
                            ("in_review", "På central granskning"),
                            ("with_committee", "Hos nämnden"),
                            ("decided", "Beslutad av nämnden"),
                            ("with_board", "Hos kommunstyrelsen"),
                            ("in_force", "Gäller"),
                            ("superseded", "Ersatt"),
                        ],
                        max_length=16,
                        verbose_name="state after",
                    ),
                ),
                (
                    "body_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("committee", "Nämnd"),
                            ("executive_board", "Kommunstyrelsen"),
                            ("council", "Kommunfullmäktige"),
                            ("other", "Annat organ"),
                        ],
                        max_length=16,
                        verbose_name="kind of body",
                    ),
                ),
                (
                    "body",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="deciding body"
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="day of the decision")),
                (
                    "section",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=40, verbose_name="section of the minutes"
                    ),
                ),
                (
                    "registry_number",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=60, verbose_name="registry number"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("approved", "Godkänd"),
                            ("approved_on_conditions", "Godkänd med villkor"),
                            ("returned", "Återremitterad"),
                        ],
                        max_length=24,
                        verbose_name="outcome",
                    ),
                ),
                ("adjusted", models.DateField(blank=True, null=True, verbose_name="minutes adjusted")),
                ("exceptions", models.JSONField(blank=True, default=list, verbose_name="checks that failed")),
                ("note", samordna.core.fields.GuardedTextField(blank=True, verbose_name="note")),
                ("taken_at", models.DateTimeField(auto_now_add=True, verbose_name="taken")),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="plans.planstep",
                        verbose_name="corrected step",
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
                    "taken_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="taken by",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="plans.planversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "conditions",
                    samordna.core.fields.GuardedJSONField(
                        blank=True, default=list, verbose_name="conditions"
                    ),
                ),
                (
                    "recorded_as",
                    models.CharField(
                        blank=True, editable=False, max_length=64, verbose_name="part of the text"
                    ),
                ),
            ],
            options={
                "verbose_name": "step of a plan",
                "verbose_name_plural": "steps of plans",
                "ordering": ["taken_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="SectionTask",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("due_on", models.DateField(verbose_name="last day to write")),
                ("ready_at", models.DateTimeField(null=True, verbose_name="ready")),
                ("seen_at", models.DateTimeField(null=True, verbose_name="looked through")),
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
                    "section",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tasks",
                        to="plans.section",
                        verbose_name="section",
                    ),
                ),
                (
                    "writer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="writer",
                    ),
                ),
            ],
            options={
                "verbose_name": "section to write",
                "verbose_name_plural": "sections to write",
                "constraints": [models.UniqueConstraint(fields=("section",), name="section_written_by_one")],
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.CharField(max_length=100, verbose_name="place")),
                ("text", samordna.core.fields.GuardedTextField(max_length=4000, verbose_name="text")),
                ("written_at", models.DateTimeField(auto_now_add=True, verbose_name="written at")),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="settled")),
                (
                    "answers_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="plans.comment",
                        verbose_name="answers",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
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
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="settled by",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="comments",
                        to="plans.planversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "asked_role",
                    models.CharField(
                        blank=True,
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
                        default="",
                        max_length=24,
                        verbose_name="who is asked",
                    ),
                ),
                (
                    "asked_unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.unit",
                        verbose_name="unit that is asked",
                    ),
                ),
                ("edited_at", models.DateTimeField(blank=True, null=True, verbose_name="changed")),
                ("earlier", models.JSONField(blank=True, default=list, verbose_name="earlier wordings")),
            ],
            options={
                "verbose_name": "comment",
                "verbose_name_plural": "comments",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("asked_role", ""), _negated=True), ("asked_unit", None), _connector="OR"
                        ),
                        name="comment_asks_unit_by_role",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TemplateChapter",
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
                ("heading", samordna.core.fields.GuardedCharField(max_length=300, verbose_name="heading")),
                (
                    "instruction",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="what to write"),
                ),
                ("example", samordna.core.fields.GuardedTextField(blank=True, verbose_name="example")),
                (
                    "required",
                    models.BooleanField(default=False, verbose_name="every plan must have the chapter"),
                ),
                (
                    "words_from",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(100000)],
                        verbose_name="fewest words",
                    ),
                ),
                (
                    "words_to",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(100000)],
                        verbose_name="most words",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("introduction", "Inledning"),
                            ("changes", "Förändringar"),
                            ("definitions", "Definitioner"),
                            ("environments", "Extremistmiljöer"),
                            ("organisation", "Organisation"),
                            ("roles", "Roller och ansvar"),
                            ("situation", "Lägesbild"),
                            ("goals", "Mål"),
                            ("prevention", "Förebyggande arbete"),
                            ("intervention", "Förhindrande arbete"),
                            ("exit", "Avhopparverksamhet"),
                            ("relatives", "Stöd till anhöriga"),
                            ("collaboration", "Samverkan"),
                            ("activities", "Aktiviteter"),
                            ("analysis", "Fördjupad analys"),
                            ("training", "Utbildning"),
                            ("communication", "Kommunikation"),
                            ("guide", "Hur gör jag?"),
                            ("acute", "Akuta lägen"),
                            ("follow_up", "Uppföljning"),
                            ("other", "Övrigt"),
                        ],
                        default=samordna.plandoc.vocabulary.SectionKind["OTHER"],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "writer",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="who writes"
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
                        verbose_name="unit that writes",
                    ),
                ),
            ],
            options={
                "verbose_name": "chapter of the template",
                "verbose_name_plural": "chapters of the template",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("words_from", None),
                            ("words_to", None),
                            ("words_from__lte", models.F("words_to")),
                            _connector="OR",
                        ),
                        name="templatechapter_words_in_order",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ChapterDemand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("heading", samordna.core.fields.GuardedCharField(max_length=300, verbose_name="heading")),
                (
                    "instruction",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="what to write"),
                ),
                ("example", samordna.core.fields.GuardedTextField(blank=True, verbose_name="example")),
                (
                    "required",
                    models.BooleanField(default=False, verbose_name="every plan must have the chapter"),
                ),
                (
                    "words_from",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(100000)],
                        verbose_name="fewest words",
                    ),
                ),
                (
                    "words_to",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(100000)],
                        verbose_name="most words",
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        blank=True, editable=False, max_length=60, verbose_name="id in the document"
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
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="demands",
                        to="plans.planversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "chapter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plans.templatechapter",
                        verbose_name="chapter of the template",
                    ),
                ),
            ],
            options={
                "verbose_name": "demand on a chapter",
                "verbose_name_plural": "demands on chapters",
                "constraints": [
                    models.UniqueConstraint(fields=("version", "chapter"), name="chapterdemand_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("key", ""), _negated=True),
                        fields=("version", "key"),
                        name="chapterdemand_key_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("words_from", None),
                            ("words_to", None),
                            ("words_from__lte", models.F("words_to")),
                            _connector="OR",
                        ),
                        name="chapterdemand_words_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TakenText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.CharField(max_length=100, verbose_name="place")),
                ("digest", models.CharField(max_length=64, verbose_name="the words as they came")),
                (
                    "taken_from",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="the other municipality"
                    ),
                ),
                (
                    "settled_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="holds here too since"),
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
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="said to hold by",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="taken_texts",
                        to="plans.planversion",
                        verbose_name="version",
                    ),
                ),
                ("words_told", models.TextField(blank=True, editable=False, verbose_name="which words came")),
            ],
            options={
                "verbose_name": "text from another municipality",
                "verbose_name_plural": "texts from another municipality",
                "constraints": [
                    models.UniqueConstraint(fields=("version", "place"), name="takentext_place_once")
                ],
            },
        ),
    ]
