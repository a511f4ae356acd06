import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields
import samordna.core.order
from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    replaces = [
        ("mapping", "0001_initial"),
        ("mapping", "0002_analysis"),
        ("mapping", "0003_incoming_services"),
        ("mapping", "0004_service_name_folded"),
        ("mapping", "0005_answers_decided_on"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("organisation", "0001_squashed_0014_answering_by_link"),
    ]

    operations = [
        migrations.CreateModel(
            name="Service",
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
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                (
                    "valid_to",
                    models.DateField(
                        blank=True, help_text="The last day.", null=True, verbose_name="valid to"
                    ),
                ),
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
                            max_length=16,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="functions",
                    ),
                ),
                (
                    "target_groups",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("children", "Barn"),
                                ("youth", "Ungdomar"),
                                ("young_adults", "Unga vuxna"),
                                ("adults", "Vuxna"),
                                ("families", "Familjer"),
                                ("relatives", "Anhöriga"),
                                ("professionals", "Yrkesverksamma"),
                                ("associations", "Föreningar"),
                            ],
                            max_length=16,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="target groups",
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
                    "conditions",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="other conditions"),
                ),
                (
                    "arenas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("place", "På plats"),
                                ("school", "I skolan"),
                                ("internet", "På internet"),
                            ],
                            max_length=16,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="arenas",
                    ),
                ),
                (
                    "areas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="areas served",
                    ),
                ),
                (
                    "partners",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="partners",
                    ),
                ),
                (
                    "contacts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="contact points",
                    ),
                ),
                (
                    "ways_in",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("self", "Man söker själv"),
                                ("referral", "Någon hänvisar dit"),
                                ("decision", "Det krävs ett beslut"),
                            ],
                            max_length=16,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="how one gets in",
                    ),
                ),
                (
                    "first_step",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="what happens then"),
                ),
                (
                    "legal_basis",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=300, verbose_name="legal basis"
                    ),
                ),
                (
                    "capacity",
                    samordna.core.fields.GuardedTextField(
                        blank=True,
                        help_text="In words; never how many somebody has met.",
                        verbose_name="capacity",
                    ),
                ),
                (
                    "pathway",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exit_support", "Avhopparverksamhet"),
                            ("intervention_group", "Social insatsgrupp"),
                        ],
                        max_length=20,
                        verbose_name="way out",
                    ),
                ),
                ("about", samordna.core.fields.GuardedTextField(blank=True, verbose_name="description")),
                (
                    "also_called",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=samordna.core.fields.GuardedCharField(max_length=120),
                        blank=True,
                        default=list,
                        help_text="Other words that people look for it by, one per line.",
                        size=None,
                        verbose_name="also called",
                    ),
                ),
                (
                    "is_public",
                    models.BooleanField(
                        default=False,
                        help_text="Found by residents too, without signing in.",
                        verbose_name="shown to everybody",
                    ),
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
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="services",
                        to="organisation.unit",
                        verbose_name="owner",
                    ),
                ),
            ],
            options={
                "verbose_name": "service",
                "verbose_name_plural": "services",
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("age_from", None),
                            ("age_to", None),
                            ("age_from__lte", models.F("age_to")),
                            _connector="OR",
                        ),
                        name="service_ages_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", None),
                            ("valid_to", None),
                            ("valid_from__lte", models.F("valid_to")),
                            _connector="OR",
                        ),
                        name="service_dates_in_order",
                    ),
                    models.UniqueConstraint(
                        models.F("municipality"),
                        models.F("unit"),
                        django.db.models.functions.text.Lower(django.db.models.functions.text.Trim("name")),
                        condition=models.Q(("removed_at", None), ("valid_to", None)),
                        name="service_name_once_in_its_unit",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AnalysisRound",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", samordna.core.fields.GuardedCharField(max_length=120, verbose_name="title")),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                ("due_on", models.DateField(verbose_name="last day to answer")),
                (
                    "words",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=1000, verbose_name="your words in the mail"
                    ),
                ),
                ("opened_at", models.DateTimeField(auto_now_add=True, verbose_name="begun")),
                ("closed_at", models.DateTimeField(editable=False, null=True, verbose_name="closed")),
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
                "verbose_name": "round of analysis",
                "verbose_name_plural": "rounds of analysis",
                "ordering": ["-year", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "title"), name="analysisround_title_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("year__gte", 2000), ("year__lte", 2100)),
                        name="analysisround_year_in_reach",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AnalysisForm",
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
                    "email",
                    samordna.core.fields.GuardedEmailField(
                        blank=True,
                        help_text="The function's address, not a person's.",
                        max_length=254,
                        verbose_name="e-mail address",
                    ),
                ),
                (
                    "draft",
                    samordna.core.fields.GuardedJSONField(
                        blank=True, default=dict, editable=False, verbose_name="what is being written"
                    ),
                ),
                (
                    "answers",
                    samordna.core.fields.GuardedJSONField(
                        blank=True, default=dict, editable=False, verbose_name="sent answers"
                    ),
                ),
                ("opened_at", models.DateTimeField(editable=False, null=True, verbose_name="opened")),
                ("saved_at", models.DateTimeField(editable=False, null=True, verbose_name="saved")),
                ("sent_at", models.DateTimeField(editable=False, null=True, verbose_name="sent")),
                (
                    "contact",
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
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "previous",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mapping.analysisform",
                        verbose_name="earlier answers",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="analyses",
                        to="mapping.service",
                        verbose_name="service",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="forms",
                        to="mapping.analysisround",
                        verbose_name="round of analysis",
                    ),
                ),
            ],
            options={
                "verbose_name": "form of an analysis",
                "verbose_name_plural": "forms of analyses",
                "ordering": ["pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("round", "service"), name="analysisform_once_of_a_service"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sent_at", None), models.Q(("answers", {}), _negated=True), _connector="OR"
                        ),
                        name="analysisform_sent_has_answers",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClosedAnalysis",
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
                    "round",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="closed",
                        to="mapping.analysisround",
                        verbose_name="round of analysis",
                    ),
                ),
            ],
            options={
                "verbose_name": "closed analysis",
                "verbose_name_plural": "closed analyses",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="AnalysisDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "included",
                    models.CharField(
                        choices=[
                            ("yes", "part of the work"),
                            ("no", "not part of the work"),
                            ("later", "settled later"),
                        ],
                        max_length=5,
                        verbose_name="part of the work",
                    ),
                ),
                (
                    "priority",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "1, first"), (2, "2, next"), (3, "3, after that")],
                        null=True,
                        verbose_name="priority for training",
                    ),
                ),
                ("decided_on", models.DateField(verbose_name="decided on")),
                (
                    "reason",
                    samordna.core.fields.GuardedTextField(blank=True, max_length=2000, verbose_name="reason"),
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
                    "form",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decision",
                        to="mapping.analysisform",
                        verbose_name="form of an analysis",
                    ),
                ),
                (
                    "answers_sent_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="answers were sent"),
                ),
            ],
            options={
                "verbose_name": "decision after an analysis",
                "verbose_name_plural": "decisions after analyses",
                "ordering": ["-decided_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("priority", None), ("priority__in", [1, 2, 3]), _connector="OR"),
                        name="analysisdecision_priority_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AnalysisLink",
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
                        choices=[
                            ("asked", "the question"),
                            ("before", "a week left"),
                            ("late", "the last day has passed"),
                            ("again", "sent again"),
                            ("hand", "given by hand"),
                        ],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("token_hash", models.CharField(editable=False, max_length=64, unique=True)),
                ("mail", models.PositiveBigIntegerField(editable=False, null=True, verbose_name="mail")),
                ("made_on", models.DateField(verbose_name="made")),
                ("ended_at", models.DateTimeField(editable=False, null=True, verbose_name="ended")),
                (
                    "form",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="mapping.analysisform",
                        verbose_name="form of an analysis",
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
                "verbose_name": "link to a form",
                "verbose_name_plural": "links to forms",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("kind__in", ["asked", "before", "late"])),
                        fields=("form", "kind"),
                        name="analysislink_mailed_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "again")),
                        fields=("form", "made_on"),
                        name="analysislink_again_once_a_day",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncomingServices",
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
                "verbose_name": "services on their way in",
                "verbose_name_plural": "services on their way in",
                "ordering": ["-uploaded_at"],
                "abstract": False,
            },
        ),
    ]
