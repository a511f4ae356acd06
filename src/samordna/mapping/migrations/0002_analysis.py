import django.db.models.deletion
from django.db import migrations, models

import samordna.core.fields


class Migration(migrations.Migration):
    dependencies = [
        ("mapping", "0001_initial"),
        ("organisation", "0012_open_guides"),
    ]

    operations = [
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
        migrations.AddConstraint(
            model_name="analysisround",
            constraint=models.UniqueConstraint(
                fields=("municipality", "title"), name="analysisround_title_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="analysisround",
            constraint=models.CheckConstraint(
                condition=models.Q(("year__gte", 2000), ("year__lte", 2100)),
                name="analysisround_year_in_reach",
            ),
        ),
        migrations.AddConstraint(
            model_name="analysisform",
            constraint=models.UniqueConstraint(
                fields=("round", "service"), name="analysisform_once_of_a_service"
            ),
        ),
        migrations.AddConstraint(
            model_name="analysisform",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("sent_at", None), models.Q(("answers", {}), _negated=True), _connector="OR"
                ),
                name="analysisform_sent_has_answers",
            ),
        ),
    ]
